import { spansOverlap } from "../../core/index.ts";
import type { Chosen } from "./choose.ts";

/**
 * Leaves out a figure told from its record where a sentence on the page rests on the same passages and gives the same
 * amounts: "Trade rose 4 percent, to $76 billion" says already that trade came to $76 billion.
 */
export function dropRepeatedFigures(chosen: readonly Chosen[]): readonly Chosen[] {
  return chosen.filter(
    (one) => !one.candidate.key.startsWith("figure:") || !chosen.some((other) => other !== one && covers(other, one)),
  );
}

function covers(other: Chosen, one: Chosen): boolean {
  if (other.candidate.key.startsWith("figure:") || other.candidate.section === "background") return false;
  const told = new Set(amountsOf(other.text));
  return (
    one.candidate.citations.every(({ article, span }) =>
      other.candidate.citations.some((cited) => cited.article === article && spansOverlap(cited.span, span)),
    ) && amountsOf(one.text).every((amount) => told.has(amount))
  );
}

/** Numbers but those of years: the one sentence may say "in 2023" and the other "last year". */
function amountsOf(text: string): readonly string[] {
  return (text.match(/\d+(?:[.,]\d+)*/gu) ?? []).filter((number) => !/^(?:19|20)\d\d$/u.test(number));
}
