import { spansOverlap } from "../../core/index.ts";
import { findNumbers } from "../../language/index.ts";
import type { Chosen } from "./choose.ts";

/**
 * Leaves out a figure told from its record where a sentence on the page rests on the same passages and gives the same
 * amounts: "Trade rose 4 percent, to $76 billion" says already that trade came to $76 billion.
 */
export function dropRepeatedFigures(chosen: readonly Chosen[], language: string): readonly Chosen[] {
  return chosen.filter(({ candidate }, i) => {
    const one = chosen[i];
    if (!one) return false;
    const others = chosen.filter((other) => other !== one);
    if (candidate.key.startsWith("figure:")) return !others.some((other) => covers(other, one));
    return !candidate.key.startsWith("toll:") || !others.some((other) => tellsToll(other, one, language));
  });
}

/** Fewest outlets of a sentence beside which a toll adds nothing but another voice. */
const leastOutlets = 2;

/** A report of two outlets, one of the toll's passages among its own, has the toll's one number: "twelve people were hurt". */
function tellsToll(other: Chosen, one: Chosen, language: string): boolean {
  const { key, foreign, citations } = other.candidate;
  if (!/^(?:report|said):/u.test(key) || foreign || new Set(citations.map(({ outlet }) => outlet)).size < leastOutlets)
    return false;
  const [value, ...more] = valuesOf(withoutOutlets(one), language);
  return (
    value !== undefined &&
    more.length === 0 &&
    isBeside(citations, one) &&
    valuesOf(other.text, language).includes(value)
  );
}

function isBeside(citations: Chosen["candidate"]["citations"], one: Chosen): boolean {
  return one.candidate.citations.some(({ article, span }) =>
    citations.some((cited) => cited.article === article && spansOverlap(cited.span, span)),
  );
}

function withoutOutlets({ text, candidate: { citations } }: Chosen): string {
  return citations.reduce((left, { outlet }) => left.replaceAll(outlet, ""), text);
}

function valuesOf(text: string, language: string): readonly number[] {
  return [...new Set(findNumbers(text, language).flatMap(({ value }) => (typeof value === "number" ? [value] : [])))];
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
