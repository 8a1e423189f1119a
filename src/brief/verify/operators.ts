import lists from "./data/operators.en.json" with { type: "json" };
import { isBase } from "../../language/index.ts";
import type { Word } from "./types.ts";

export type Mood = "possible" | "future" | "plan" | "must";

const negations = setOf(lists.negation);
const moods: ReadonlyMap<string, Mood> = new Map(
  (["plan", "must", "future", "possible"] as const).flatMap((mood) =>
    lists.moods[mood].split(" ").map((word) => [word, mood] as const),
  ),
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** What turns or softens a word: the first content word after a negation or a modal stands under it. */
export interface Operators {
  readonly negation?: Word;
  readonly mood?: Mood;
  readonly moodWord?: Word;
}

/** Words that stand between an operator and its word, and all that end in "ly". */
const between = setOf(lists.adverbs);
const shortForms: ReadonlyMap<string, string> = new Map(Object.entries(lists.shortForms));
const be = setOf(lists.be);

export function isBe(word: string): boolean {
  return be.has(word);
}

const negativeVerbs = setOf(lists.negativeVerbs);

/** How far an operator reaches, in words. */
const reach = 5;

/** The operators over each word, by its place in `words`. */
export function readOperators(words: readonly Word[]): readonly Operators[] {
  const found: Operators[] = words.map(() => ({}));
  for (const [at, word] of words.entries()) {
    const negative = (isNegation(word) && !isRank(words, at)) || isUndone(words, at);
    const mood = moodOf(words, at);
    if (!negative && !mood) continue;
    const target = targetOf(words, at);
    if (target === undefined) continue;
    const before = found[target] ?? {};
    found[target] = {
      ...before,
      ...(negative ? { negation: word } : {}),
      ...(mood && !(before.mood === "possible" && mood !== "possible") ? { mood, moodWord: word } : {}),
    };
  }
  return found;
}

export function isNegation({ text }: Word): boolean {
  return negations.has(text) || text.endsWith("n't");
}

/** A verb that holds a negation over the act after it: "failed to sign", "stopped short of signing" is none. */
function isUndone(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.text ?? "";
  // "stopped short of signing".
  if (words[at]?.text === "short") return next === "of" && /\w{2}ing$/u.test(words[at + 2]?.text ?? "");
  return negativeVerbs.has(words[at]?.text ?? "") && (next === "to" || (next.endsWith("ing") && next.length > 4));
}

const degrees = setOf(lists.degrees);

/** The "no" of "no fewer than", which denies nothing. */
export function isComparing(words: readonly Word[], at: number): boolean {
  return degrees.has(words[at + 1]?.text ?? "") && words[at + 2]?.text === "than";
}

/** "No. 1", "No 10". */
function isRank(words: readonly Word[], at: number): boolean {
  return words[at]?.text === "no" && /^\p{Nd}/u.test(words[at + 1]?.text ?? "");
}

/** A negation, or a verb that holds one: "refused", "lacks". */
export function isNegative(word: Word): boolean {
  return isNegation(word) || negativeVerbs.has(word.text);
}

/** "May" with a capital inside a sentence is the month. */
function moodOf(words: readonly Word[], at: number): Mood | undefined {
  const word = words[at];
  if (!word || (word.capital && word.text === "may")) return undefined;
  const mood = moods.get(shortForms.get(word.text) ?? word.text.replace(/n't$/u, "")) ?? moodOfAct(words, at);
  if (mood !== "plan" || actMoods.has(word.text)) return mood;
  // "Damaged due to high winds" is no plan.
  if (word.text === "due" && !be.has(words[at - 1]?.text ?? "")) return undefined;
  return words[at + 1]?.text === "to" ? mood : undefined;
}

/** Verbs that leave the act after them open: "agreed to sign", "appears to have signed", "considered signing". */
const actMoods: ReadonlyMap<string, Mood> = new Map(
  (["plan", "possible"] as const).flatMap((mood) =>
    lists.beforeActs[mood].split(" ").map((word) => [word, mood] as const),
  ),
);

/** "agreed to the deal", "agreed to talks" leave nothing open. */
function moodOfAct(words: readonly Word[], at: number): Mood | undefined {
  const mood = actMoods.get(words[at]?.text ?? "");
  const [next, act] = [words[at + 1], words[at + 2]];
  if (!mood || !next || next.clause !== words[at]?.clause) return undefined;
  if (next.text !== "to")
    return /^(?:consider|weigh|mull)/u.test(words[at]?.text ?? "") && /\w{3}ing$/u.test(next.text) ? mood : undefined;
  const verb =
    act !== undefined && !act.capital && (!act.stop || isBe(act.text) || act.text === "have") && isBase(act.text);
  return verb || act?.text === "have" || act?.text === "be" ? mood : undefined;
}

function targetOf(words: readonly Word[], at: number): number | undefined {
  const clause = words[at]?.clause;
  for (let i = at + 1; i < Math.min(words.length, at + 1 + reach); i += 1) {
    const word = words[i];
    if (!word || word.clause !== clause) return undefined;
    if (word.stop || between.has(word.text) || word.text.endsWith("ly")) continue;
    return i;
  }
  return undefined;
}

/** How many words before a word a negation may stand that turns it. */
const turnReach = 4;

/** "not accepted", "refused to open": what is turned says its opposite. */
export function isTurned(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - turnReach), Math.max(0, at))
    .some((word) => word.clause === words[at]?.clause && isNegative(word));
}
