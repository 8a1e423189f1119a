import lists from "./data/operators.en.json" with { type: "json" };
import type { CheckProblem } from "../types.ts";
import { sameStatement } from "./align.ts";
import { contentWords } from "./read-text.ts";
import type { Aligned, Case, Word } from "./types.ts";
import { wholeProblem } from "./whole-problem.ts";

const conditions: ReadonlySet<string> = new Set(lists.conditions.split(" "));
const beforeQuestions: ReadonlySet<string> = new Set(lists.beforeQuestions.split(" "));
const supposing: ReadonlySet<string> = new Set(lists.supposing.split(" "));

const joins: ReadonlySet<string> = new Set(["and", "but", "or"]);

/** Fewest words of a main clause that a sentence has to tell before it tells what hangs on the condition. */
const least = 2;

/**
 * What the passages say under a condition must not be told without one: "the board will sell the ferry if the pier
 * closes". A sentence that supposes something itself, or says "would" or "may", keeps to it.
 */
export function checkConditions({ sentence, aligned, mixed, said }: Case): readonly CheckProblem[] {
  if (mixed || sentence.language !== "en" || said.some(({ text }) => supposing.has(text))) return [];
  return boundBy(sentence, aligned, (entry) => findCondition(entry, sentence.words));
}

/** A problem where every passage that is near the sentence has a word that binds what the sentence tells. */
function boundBy(
  sentence: Case["sentence"],
  aligned: Case["aligned"],
  find: (entry: Aligned) => number | undefined,
): readonly CheckProblem[] {
  const near = aligned.filter(({ share }) => share >= sameStatement);
  const bound = near.map((entry) => ({ entry, at: find(entry) }));
  const [first] = bound;
  if (!first || first.at === undefined || bound.some(({ at }) => at === undefined)) return [];
  const { passage, words } = first.entry;
  const word = words[first.at];
  const from = word?.start ?? 0;
  const to = words.findLast(({ clause }) => clause === word?.clause)?.end ?? from;
  return [wholeProblem("modality", sentence, passage, from, to)];
}

/** Place of the word that binds what the sentence tells of a passage's sentence; undefined where it tells of another part. */
function findCondition({ words }: Aligned, told: readonly Word[]): number | undefined {
  const own = new Set(contentWords(told).map(({ stem }) => stem));
  const at = words.findIndex((word, i) => isCondition(words, i) && tells(mainOf(words, i), own, word));
  return at < 0 ? undefined : at;
}

/** Words that open what is asked or supposed and not told. */
const questions: ReadonlySet<string> = new Set(lists.questions.split(" "));

/**
 * What the passages only ask or suppose: "it is unclear whether the board sold the ferry", "if the board sold the ferry, the
 * pier would close" tell nothing of a sale.
 */
export function checkSupposed({ sentence, aligned, mixed, said }: Case): readonly CheckProblem[] {
  if (mixed || sentence.language !== "en" || said.some(({ text }) => supposing.has(text) || questions.has(text)))
    return [];
  const stems = new Set(contentWords(sentence.words).map(({ stem }) => stem));
  return boundBy(sentence, aligned, (entry) => findQuestion(entry, stems));
}

/** Place of the word behind which most of the sentence's words stand, and no other part of the source has as many. */
function findQuestion({ words }: Aligned, own: ReadonlySet<string>): number | undefined {
  const shareOf = (part: readonly Word[]): number =>
    new Set(contentWords(part).flatMap(({ stem }) => (own.has(stem) ? [stem] : []))).size;
  const at = words.findIndex((word, i) => {
    if (!questions.has(word.text) || words[i - 1]?.text === "as" || words[i - 1]?.text === "even") return false;
    const asked = words.slice(i + 1).filter(({ clause }) => clause === word.clause);
    const rest = words.filter((other) => other !== word && !asked.includes(other));
    return shareOf(asked) >= Math.max(least, own.size * sameStatement) && shareOf(rest) < shareOf(asked);
  });
  return at < 0 ? undefined : at;
}

function isCondition(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? "";
  if (!conditions.has(text)) return false;
  // "provided food" gives; "provided that" and a clause's first word bind.
  if (text.startsWith("provid") && words[at + 1]?.text !== "that") return false;
  return !beforeQuestions.has(words[at - 1]?.text ?? "");
}

/** "A if B": the words before it in its clause. "If B, A": those of the next clause. */
function mainOf(words: readonly Word[], at: number): readonly Word[] {
  const clause = words[at]?.clause ?? 0;
  const before = words.slice(0, at).filter((word) => word.clause === clause);
  if (before.length <= least) return contentWords(words.filter((word) => word.clause === clause + 1));
  // "It gave food and provided beds if there was room" binds the beds alone.
  const nearest = contentWords(before.slice(before.findLastIndex(({ text }) => joins.has(text)) + 1));
  return nearest.length >= least ? nearest : contentWords(before);
}

/** The sentence's words are those of the main clause, and no other part of the source gives them. */
function tells(main: readonly Word[], own: ReadonlySet<string>, { sentence }: Word): boolean {
  const shared = new Set(main.flatMap((word) => (word.sentence === sentence && own.has(word.stem) ? [word.stem] : [])));
  return shared.size >= least && shared.size >= sameStatement * own.size;
}
