import type { Figure } from "../claims/index.ts";
import { compilePhrases } from "./compile-phrases.ts";
import data from "./data/tolls.json" with { type: "json" };
import type { Fate } from "./realise/plan.ts";

/** What befell people, with the words that count them in one language. */
interface TollWords {
  readonly fates: Readonly<Record<Fate, RegExp>>;
  /** Right before or behind the number: it counts a part of them. */
  readonly parts: RegExp;
  readonly joins: readonly string[];
}

type Lists = Readonly<Record<Fate | "parts" | "joins", readonly string[]>>;
const lists: Readonly<Record<string, Lists>> = data.languages;
const compiled = new Map<string, TollWords | undefined>();

export const fates: readonly Fate[] = ["killed", "injured", "missing"];

/** Units of `claims` under which people stand; a number without one, or with the word of the fate itself, may count them too. */
const countable: ReadonlySet<string> = new Set(["people", "1", "dead", "body", "person", "death"]);

/** The numbers of people of a text whom a fate befell, in the order of the text; none in a language (BCP 47 base) without words. */
export function readTolls(text: string, figures: readonly Figure[], fate: Fate, language: string): readonly Figure[] {
  const words = wordsOf(language);
  if (!words) return [];
  return figures.filter(
    (figure) =>
      !figure.change &&
      figure.value <= 1e6 &&
      Number.isInteger(figure.value) &&
      countsPeople(text, figure, words.fates[fate], language) &&
      isBeside(text, figure, words, fate),
  );
}

/** "At least 12" and "more than 12" are told alike. */
export function isLeast({ comparator }: Figure): boolean {
  return comparator === "at least" || comparator === "more than";
}

function wordsOf(language: string): TollWords | undefined {
  if (compiled.has(language)) return compiled.get(language);
  const own = lists[language];
  const words = own && {
    fates: {
      killed: compilePhrases(own.killed, "iu", language),
      injured: compilePhrases(own.injured, "iu", language),
      missing: compilePhrases(own.missing, "iu", language),
    },
    parts: compilePhrases(own.parts, "iu", language),
    joins: own.joins,
  };
  compiled.set(language, words);
  return words;
}

/** People by their unit, or, in languages whose nouns make units of their own ("12 morts"), by the word behind the number. */
function countsPeople(text: string, { unit, span }: Figure, fate: RegExp, language: string): boolean {
  if (countable.has(unit)) return true;
  if (language === "en") return false;
  const next = text.slice(span[1], span[1] + 24);
  const first = fate.exec(next);
  return first !== null && next.slice(0, first.index).trim().split(/\s+/u).filter(Boolean).length <= 1;
}

/** Within its clause and five words: "killed at least 12 people", "15 dead", "put the death toll at 15". */
function isBeside(text: string, { span }: Figure, { fates: words, parts, joins }: TollWords, fate: Fate): boolean {
  const before = cutAt(text.slice(Math.max(0, span[0] - 34), span[0]), joins).at(-1) ?? "";
  const after = cutAt(text.slice(span[1], span[1] + 26), joins)[0] ?? "";
  // "died at the age of 85", "killed, aged 12": an age counts nobody.
  if (/\bage[ds]?(?: of)? $/iu.test(before)) return false;
  // "killing a mother of 12": it says what somebody is.
  if (/\bof $/iu.test(before) && !/\b(?:toll|total|number|deaths?|tally|count) of $/iu.test(before)) return false;
  // "killed along with 19 other children", "six more people died": a part of them.
  if (/\b(?:along|together) with (?:\p{L}+ )?$/iu.test(before) || parts.exec(after.trimStart())?.index === 0)
    return false;
  // "killed 12", but "missing 12 games" is what somebody misses.
  return ((fate !== "missing" || !/\bmissing\b/iu.test(before)) && words[fate].test(before)) || words[fate].test(after);
}

/** The parts of a text between its marks and the words that join clauses. */
function cutAt(text: string, joins: readonly string[]): readonly string[] {
  return joins.reduce((pieces, join) => pieces.flatMap((piece) => piece.split(join)), text.split(/[.;,；，。،]/u));
}
