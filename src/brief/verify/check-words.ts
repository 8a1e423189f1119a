import { eventTypes } from "../../relations/index.ts";
import lists from "./data/operators.en.json" with { type: "json" };
import type { CheckProblem } from "../types.ts";
import { sameStatement } from "./align.ts";
import { findAdded } from "./find-added.ts";
import { isTurned } from "./operators.ts";
import { contentWords, wordsIn } from "./read-text.ts";
import type { Aligned, Case, Word } from "./types.ts";
import { findSlots, type Slot, standsBeside } from "./word-slots.ts";
import { areSiblings, relateWords, sharesRoot } from "./word-relations.ts";

const free: ReadonlySet<string> = new Set(
  [
    lists.saying,
    lists.moods.possible,
    lists.moods.future,
    lists.moods.plan,
    lists.moods.must,
    lists.negation,
    lists.pronouns,
    lists.light,
    lists.amountWords,
    lists.countedAgain,
  ]
    .join(" ")
    .split(" "),
);

/** One word that no lexicon joins to the source is most often a paraphrase: from so many on it is another statement. */
const least: { readonly count: number; readonly share: number } = { count: 3, share: 0.25 };

/** Names and days aside, two statements of one speaker may share nothing else: where most is nowhere, it is another one. */
const most: { readonly count: number; readonly share: number } = { count: 2, share: 0.6 };

/**
 * Content words that nothing in the passages carries: neither the word, nor a form of it, nor one that means the same or
 * less than it where it would have to stand. The composer's words for the kinds of acts are its own.
 */
export function checkWords(given: Case): readonly CheckProblem[] {
  const { sentence, home, aligned, mixed } = given;
  if (mixed || home.length === 0 || sentence.language !== "en") return [];
  const known = new Set(home.flatMap(({ words }) => words.map(({ stem }) => stem)));
  const told = tellingWords(given);
  const names = new Set(sentence.mentions.flatMap(({ span }) => wordsIn(sentence.words, span)));
  const timed = new Set(sentence.times.flatMap(({ span }) => wordsIn(sentence.words, span)));
  const unseen = contentWords(sentence.words).filter(
    (word) =>
      !known.has(word.stem) &&
      !word.capital &&
      !/^\p{Nd}/u.test(word.text) &&
      !free.has(word.text) &&
      !told.has(word.text) &&
      !names.has(word) &&
      !timed.has(word) &&
      !sentence.numbers.some(({ span }) => span[0] <= word.start && word.end <= span[1]),
  );
  const turned = contentWords(sentence.words).flatMap((word) =>
    unseen.includes(word) || free.has(word.text) ? [] : (judgeTurned(word, given) ?? []),
  );
  if (unseen.length === 0) return turned;
  const sources = aligned.flatMap((entry) => contentWords(entry.words).map((word) => ({ entry, word })));
  const problems = unseen.flatMap((word) => judgeSlot(word, given) ?? judge(word, sources, sentence.text) ?? []);
  const bare = problems.filter(({ expected }) => expected === undefined).length;
  const added = findAdded(unseen, given);
  const content = contentWords(sentence.words);
  const own = content.filter((word) => !word.capital && !names.has(word) && !timed.has(word));
  const many =
    (bare >= least.count && bare / Math.max(1, content.length) >= least.share) ||
    (bare >= most.count && bare / Math.max(1, own.length) >= most.share);
  const isAdded = ({ span }: CheckProblem): boolean => added.some(({ start }) => start === span[0]);
  return [
    ...turned,
    ...(many ? problems : problems.filter((problem) => problem.expected !== undefined || isAdded(problem))),
  ];
}

/**
 * A word that the passages have elsewhere, in the place of what it excludes: "imports fell" of "imports rose", where
 * exports are told to have fallen. The source's sentence does not have the word, and has its opposite beside its neighbour.
 */
function judgeTurned(word: Word, { sentence, aligned, home }: Case): CheckProblem | undefined {
  const near = aligned.filter(({ share }) => share >= sameStatement);
  if (near.some(({ words }) => words.some(({ stem, text }) => stem === word.stem || sharesRoot(text, word.text))))
    return undefined;
  if (home.some(({ words }) => standsBeside(word, sentence.words, words))) return undefined;
  const slot = findSlots(word, sentence.words, near).find(({ word: other, entry }) => excludes(word, other, entry));
  return slot && tellOther(word, sentence.text, slot);
}

function excludes(word: Word, other: Word, entry: Aligned): boolean {
  return (
    (relateWords(word.text, other.text) === "opposite" && !isNegated(other, entry)) ||
    isExclusive(word.text, other.text)
  );
}

/** "Refused" of what "did not accept". */
function isNegated(word: Word, { words }: Aligned): boolean {
  return isTurned(words, words.indexOf(word));
}

/** Members of one closed class: what is so of one is not so of another. */
const exclusive: ReadonlyMap<string, number> = new Map(
  lists.exclusive.flatMap((members, i) => members.split(" ").map((member) => [member, i] as const)),
);

/** Plurals are left alone: "recent weeks" may be "recent months", and "three weeks" is a number, which is checked as one. */
function isExclusive(word: string, other: string): boolean {
  const mine = exclusive.get(word);
  return mine !== undefined && mine === exclusive.get(other) && relateWords(word, other) !== "same";
}

/** What a record of each type is told with: how the phrase begins, and its words. */
const tellings = eventTypes
  .flatMap(({ phrase }) => [phrase.base, phrase.past])
  .map((phrase) => ({ opening: phrase.split("{target}")[0]?.trim() ?? phrase, words: phrase.split(" ") }));

/** Words of a record's phrase, where the sentence is told from records of the passages' articles. */
function tellingWords({ sentence, passages }: Case): ReadonlySet<string> {
  if (passages.every(({ context }) => context.outlet === undefined)) return new Set();
  const text = sentence.text.toLowerCase();
  const used = tellings.filter(({ opening }) => text.includes(opening));
  return new Set(["came", ...used.flatMap(({ words }) => words)]);
}

/** Another word in the place of a source's: its opposite, or another thing that is neither the same nor a kind of it. */
function judgeSlot(word: Word, { sentence, aligned }: Case): CheckProblem | undefined {
  const slots = findSlots(word, sentence.words, aligned);
  const turned =
    slots.find(({ word: other, entry }) => excludes(word, other, entry)) ??
    slots.find((slot) => isOtherThing(word, slot, slots));
  return turned && tellOther(word, sentence.text, turned);
}

/** The sentence's word, and the source's in whose place it stands. */
function tellOther(word: Word, sentence: string, { entry, word: other }: Slot): CheckProblem {
  return {
    kind: "missing",
    span: [word.start, word.end],
    found: sentence.slice(word.start, word.end),
    expected: entry.passage.text.slice(other.start, other.end),
    evidence: [entry.passage.index, other.start, other.end],
  };
}

function isOtherThing(word: Word, { entry, word: other, sides }: Slot, slots: readonly Slot[]): boolean {
  // One neighbour is enough where the whole sentence is the source's.
  if ((sides < 2 && entry.share < sameStatement) || !areSiblings(word.text, other.text)) return false;
  return slots.every(
    (slot) => !sharesRoot(word.text, slot.word.text) && relateWords(word.text, slot.word.text) === undefined,
  );
}

function judge(
  word: Word,
  sources: readonly { readonly entry: Aligned; readonly word: Word }[],
  text: string,
): CheckProblem | undefined {
  let opposite: { readonly entry: Aligned; readonly word: Word } | undefined;
  for (const source of sources) {
    if (sharesRoot(word.text, source.word.text)) return undefined;
    const relation = relateWords(word.text, source.word.text);
    if (relation === "same" || relation === "broader") return undefined;
    if (relation !== "opposite") continue;
    if (isNegated(source.word, source.entry)) return undefined;
    opposite ??= source;
  }
  const place: CheckProblem = {
    kind: "missing",
    span: [word.start, word.end],
    found: text.slice(word.start, word.end),
  };
  if (!opposite) return place;
  const { entry, word: other } = opposite;
  const expected = entry.passage.text.slice(other.start, other.end);
  return { ...place, expected, evidence: [entry.passage.index, other.start, other.end] };
}
