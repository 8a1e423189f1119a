import type { Figure } from "../claims/index.ts";
import type { Fate } from "./realise/plan.ts";

/** What befell people, with the words that count them in news English. */
const fateWords: Readonly<Record<Fate, RegExp>> = {
  killed: /\b(?:killed|kills|dead|died|deaths|death toll|bodies)\b/iu,
  injured: /\b(?:injured|wounded|hurt)\b/iu,
  missing: /\bmissing\b/iu,
};

export const fates: readonly Fate[] = ["killed", "injured", "missing"];

const countable: ReadonlySet<string> = new Set(["people", "1", "dead", "body", "person", "death"]);

/** The numbers of people of an English text whom a fate befell, in the order of the text. */
export function readTolls(text: string, figures: readonly Figure[], fate: Fate): readonly Figure[] {
  return figures.filter(
    (figure) =>
      countable.has(figure.unit) &&
      !figure.change &&
      isBeside(text, figure, fate) &&
      figure.value <= 1e6 &&
      Number.isInteger(figure.value),
  );
}

/** "At least 12" and "more than 12" are told alike. */
export function isLeast({ comparator }: Figure): boolean {
  return comparator === "at least" || comparator === "more than";
}

/** Within its clause and five words: "killed at least 12 people", "15 dead", "put the death toll at 15". */
function isBeside(text: string, { span }: Figure, fate: Fate): boolean {
  const before =
    text
      .slice(Math.max(0, span[0] - 34), span[0])
      .split(/[.;,]| and /u)
      .at(-1) ?? "";
  const after = text.slice(span[1], span[1] + 26).split(/[.;,]| and /u)[0] ?? "";
  // "died at the age of 85", "killed, aged 12": an age counts nobody.
  if (/\bage[ds]?(?: of)? $/iu.test(before)) return false;
  // "killed along with 19 other children", "six more people died": a part of them.
  if (
    /\b(?:along|together) with (?:\p{L}+ )?$/iu.test(before) ||
    /^ ?(?:other|more|further|additional|of (?:them|those|the))\b/iu.test(after)
  )
    return false;
  // "killed 12", but "missing 12 games" is what somebody misses.
  return (fate !== "missing" && fateWords[fate].test(before)) || fateWords[fate].test(after);
}
