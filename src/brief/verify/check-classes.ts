import lists from "./data/operators.en.json" with { type: "json" };
import type { CheckProblem } from "../types.ts";
import { isComparing } from "./operators.ts";
import type { Aligned, Case, PassageReading, Word } from "./types.ts";
import { isSuperlative } from "./word-relations.ts";

const quantifiers: ReadonlyMap<string, string> = new Map(
  (["none", "both", "few", "some", "many", "most", "all", "only"] as const).flatMap((name) =>
    lists.quantifiers[name].split(" ").map((word) => [word, name] as const),
  ),
);
const causes: ReadonlySet<string> = new Set(lists.causes.split(" "));
const causeWords: ReadonlySet<string> = new Set(lists.causeWords.split(" "));
const superlatives: ReadonlySet<string> = new Set(lists.superlativeWords.split(" "));

/** Quantifiers, superlatives and words of cause that no aligned sentence has the like of. */
export function checkClasses({ sentence, home, aligned, mixed }: Case): readonly CheckProblem[] {
  if (mixed || aligned.length === 0 || sentence.language !== "en") return [];
  const near = aligned.flatMap(({ words }) => words);
  const given = new Set(near.map(({ text }) => text));
  return sentence.words.flatMap((word, at) => {
    const { text, start, end } = word;
    const problem: CheckProblem = { kind: "missing", span: [start, end], found: sentence.text.slice(start, end) };
    const greatest = superlatives.has(text) || isSuperlative(text) || isFirstEver(sentence.words, at);
    if (greatest && (!given.has(text) || isOnlyOneOf(sentence.words, at, aligned))) return [problem];
    if (qualifiers.has(text) && !word.capital && !home.some(({ words }) => words.some((one) => one.stem === word.stem)))
      return [problem];
    if (isOtherPlace(sentence.words, at, aligned)) return [{ ...problem, kind: "number" }];
    if (causeWords.has(text) && isTold(sentence.words, at))
      if (!hasCause(sentence.words, at, home) || isPlainJoin(sentence.words, at, home)) return [problem];
    return checkQuantifier(sentence.words, at, aligned) ? [problem] : [];
  });
}

/** Words that make another person or deed of one: "former", "acting", "alone". */
const qualifiers: ReadonlySet<string> = new Set(lists.qualifiers.split(" "));
const ordinals: ReadonlySet<string> = new Set(lists.ordinals.split(" "));

/** "the biggest port" of "one of the biggest ports". */
function isOnlyOneOf(words: readonly Word[], at: number, aligned: readonly Aligned[]): boolean {
  if (isAmong(words, at)) return false;
  const places = aligned.flatMap((entry) =>
    entry.words.flatMap((word, i) => (word.text === words[at]?.text ? [isAmong(entry.words, i)] : [])),
  );
  return places.length > 0 && places.every(Boolean);
}

function isAmong(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - amongReach), at)
    .some(({ text }, i, before) => text === "among" || (text === "one" && before[i + 1]?.text === "of"));
}
const amongReach = 5;

/** "the second deal" of "the third deal": the thing counted stands behind another ordinal, and nowhere behind this one. */
function isOtherPlace(words: readonly Word[], at: number, aligned: readonly Aligned[]): boolean {
  const own = words[at]?.text ?? "";
  const head = words[at + 1];
  if (!ordinals.has(own) || !head || head.stop || head.clause !== words[at]?.clause) return false;
  const places = aligned.flatMap(({ words: others }) =>
    others.flatMap((word, i) =>
      word.stem === head.stem && ordinals.has(others[i - 1]?.text ?? "") ? [others[i - 1]?.text] : [],
    ),
  );
  return places.length > 0 && !places.includes(own);
}

/** Quantifiers that claim little, with those that gainsay them; "no" is a negation, which is checked as one. */
const weak: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(lists.weakQuantifiers));

/** "first-ever". */
function isFirstEver(words: readonly Word[], at: number): boolean {
  return words[at]?.text === "ever" && words[at - 1]?.text === "first";
}

/** How far from what it explains a word of cause may stand, in words. */
const causeReach = 12;

/** A word of cause in the passages near what the sentence says right after its own. */
function hasCause(words: readonly Word[], at: number, home: readonly PassageReading[]): boolean {
  const anchors = new Set(
    words.slice(at + 1, at + 9).flatMap(({ stop, stem, text }) => (stop || causes.has(text) ? [] : [stem])),
  );
  // "Due to concerns" may tell a purpose, "to protect data"; "because" may not.
  const isPhrase = words[at + 1]?.text === "to";
  const found = home.flatMap((entry) =>
    entry.words.flatMap((word, i) => (anchors.has(word.stem) ? [{ entry, i }] : [])),
  );
  if (found.length === 0) return home.some((entry) => entry.words.some(isCause));
  return found.some(({ entry, i }) =>
    entry.words.some(
      (word, j) =>
        (Math.abs(i - j) <= causeReach && isCause(word, j, entry.words)) ||
        (isPhrase && word.text === "to" && j < i && i - j <= 6),
    ),
  );
}

const plainJoins: ReadonlySet<string> = new Set(lists.plainJoins.split(" "));

/** The passages join the same two words, and with words of time, place or company alone. */
function isPlainJoin(words: readonly Word[], at: number, home: readonly PassageReading[]): boolean {
  const first = words.slice(0, at).findLast(({ stop }) => !stop);
  const second = words.slice(at + 1).find(({ stop }) => !stop);
  if (!first || !second) return false;
  const joins = home.flatMap(({ words: others }) => readJoins(others, first.stem, second.stem));
  return joins.length > 0 && joins.every((join) => join.length > 0 && join.every(({ text }) => plainJoins.has(text)));
}

/** What stands between two words, wherever no other word of meaning does. */
function readJoins(words: readonly Word[], first: string, second: string): readonly (readonly Word[])[] {
  return words.flatMap((word, i) => {
    if (word.stem !== first) return [];
    const next = words.findIndex((other, j) => j > i && !other.stop && !causes.has(other.text) && other.text !== "due");
    return words[next]?.stem === second ? [words.slice(i + 1, next)] : [];
  });
}

function isTold(words: readonly Word[], at: number): boolean {
  return words[at]?.text !== "due" || words[at + 1]?.text === "to";
}

/** "due" only before "to": another is due in court. */
function isCause({ text }: Word, at: number, words: readonly Word[]): boolean {
  return causes.has(text) || (text === "due" && words[at + 1]?.text === "to");
}

/** True where the thing counted stands in the passages under other quantifiers only, or the quantifier nowhere. */
function checkQuantifier(words: readonly Word[], at: number, aligned: readonly Aligned[]): boolean {
  const name = quantifiers.get(words[at]?.text ?? "");
  if (name === undefined || isComparing(words, at)) return false;
  const head = headOf(words, at);
  if (!head) return false;
  const heads = aligned.flatMap((entry) =>
    entry.words.flatMap((word, i) => (word.stem === head.stem ? [quantifierBefore(entry.words, i)] : [])),
  );
  if (heads.includes(name)) return false;
  const against = weak.get(name);
  if (against) return heads.some((other) => other !== undefined && against.includes(other));
  if (heads.some((other) => other !== undefined)) return true;
  return !aligned.some((entry) => entry.words.some(({ text }) => quantifiers.get(text) === name));
}

function headOf(words: readonly Word[], at: number): Word | undefined {
  return words.slice(at + 1, at + 4).find(({ stop, clause }) => !stop && clause === words[at]?.clause);
}

function quantifierBefore(words: readonly Word[], at: number): string | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) {
    const name = quantifiers.get(words[i]?.text ?? "");
    if (name !== undefined) return name;
  }
  return isOneOf(words, at) ? "one" : undefined;
}

/** "one of the two envoys". */
function isOneOf(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 4), at)
    .some(({ text }, i, before) => text === "one" && before[i + 1]?.text === "of");
}
