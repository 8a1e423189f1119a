import type { Span } from "../../core/index.ts";
import lists from "./data/operators.en.json" with { type: "json" };
import type { CheckProblem } from "../types.ts";
import { isBe, isComparing, isNegation, isNegative, type Mood, type Operators, readOperators } from "./operators.ts";
import type { Aligned, Case, PassageReading, Word } from "./types.ts";

interface Occurrence {
  readonly aligned: Aligned;
  readonly at: number;
  readonly word: Word;
  readonly operators: Operators;
}

/**
 * Negation and mood: a word that a negation or a modal stands over in the sentence must stand under the like in the
 * passages, and one that the passages negate, foresee or deem possible must not be told as fact.
 */
export function checkOperators({ raw, quoted, said, home, aligned, mixed }: Case): readonly CheckProblem[] {
  if (mixed || aligned.length === 0) return [];
  const occurrences = gather(aligned);
  const own = readOperators(said);
  const problems = said.flatMap((word, at) => {
    const operators = quoted.some((span) => isInside(span, word)) ? outside(own[at] ?? {}, quoted) : (own[at] ?? {});
    if (!operators) return [];
    if (word.stop && !operators.negation && !operators.mood) return [];
    const places = nearest(word, occurrences.get(word.stem) ?? []);
    const mood = isOpenWord(said, at, operators, places) ? [] : checkMood(word, operators, places, raw);
    return [...checkNegation(word, operators, places, raw), ...mood];
  });
  return problems.some(({ kind }) => kind === "negation") ? problems : [...problems, ...checkCount(said, home)];
}

function isInside([start, end]: Span, word: Word): boolean {
  return start <= word.start && word.end <= end;
}

/** Quoted words are compared letter by letter; here only what the sentence sets over them is. */
function outside({ negation, mood, moodWord }: Operators, quoted: readonly Span[]): Operators | undefined {
  const isOwn = (word: Word | undefined): boolean => word !== undefined && !quoted.some((span) => isInside(span, word));
  if (!isOwn(negation) && !isOwn(moodWord)) return undefined;
  return {
    ...(negation ? { negation } : {}),
    ...(mood && moodWord ? { mood, moodWord } : {}),
  };
}

/** More negations than all passages together have, negative verbs counted among theirs: one was put in. */
function checkCount(said: readonly Word[], home: readonly PassageReading[]): readonly CheckProblem[] {
  const own = said.filter((word, at) => isNegation(word) && !isComparing(said, at));
  const given = home.reduce((count, { words }) => count + words.filter(isNegative).length, 0);
  const last = own.at(-1);
  if (!last || own.length <= given) return [];
  return [{ kind: "negation", span: [last.start, last.end], found: last.text }];
}

function gather(aligned: readonly Aligned[]): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  for (const entry of aligned) {
    const operators = readOperators(entry.words);
    for (const [at, word] of entry.words.entries()) {
      if (word.stop) continue;
      found.set(word.stem, [
        ...(found.get(word.stem) ?? []),
        { aligned: entry, at, word, operators: operators[at] ?? {} },
      ]);
    }
  }
  return found;
}

/** Only the best aligned sentences that have the word speak for it. */
function nearest(_word: Word, places: readonly Occurrence[]): readonly Occurrence[] {
  const best = Math.max(0, ...places.map(({ aligned }) => aligned.share));
  return places.filter(({ aligned }) => aligned.share >= best * 0.8);
}

function checkNegation(
  word: Word,
  { negation }: Operators,
  places: readonly Occurrence[],
  text: string,
): readonly CheckProblem[] {
  const negative = negation !== undefined;
  if (places.length === 0) return [];
  if (
    places.some(
      ({ operators, aligned }) =>
        (operators.negation !== undefined) === negative || isNegatedNear(negative, word, aligned),
    )
  )
    return [];
  const [place] = places;
  if (!place) return [];
  const at = negation ?? word;
  const other = place.operators.negation ?? place.word;
  return [
    {
      kind: "negation",
      span: [at.start, at.end],
      found: text.slice(at.start, at.end),
      expected: place.aligned.passage.text.slice(other.start, place.word.end),
      evidence: [place.aligned.passage.index, other.start, place.word.end],
    },
  ];
}

/** The negation of the sentence may hang on another word there: "found no evidence", "evidence was not found". */
function isNegatedNear(negative: boolean, { clause }: Word, { words }: Aligned): boolean {
  return negative && words.some((word) => word.clause === clause && isNegation(word));
}

function checkMood(
  word: Word,
  { mood, moodWord }: Operators,
  places: readonly Occurrence[],
  text: string,
): readonly CheckProblem[] {
  if (places.length === 0 || (mood && word.capital)) return [];
  if (places.some(({ operators }) => allows(operators.mood, mood) || isAhead(word, mood, operators.mood))) return [];
  const [place] = places;
  if (!place) return [];
  const at = moodWord ?? word;
  const other = place.operators.moodWord ?? place.word;
  return [
    {
      kind: "modality",
      span: [at.start, at.end],
      found: text.slice(at.start, word.end),
      expected: place.aligned.passage.text.slice(other.start, place.word.end),
      evidence: [place.aligned.passage.index, other.start, place.word.end],
    },
  ];
}

const beforeNouns: ReadonlySet<string> = new Set(lists.beforeNouns.split(" "));

/** A verb right under a mood that the source has as a noun, or joined to what stands under the like. */
function isOpenWord(said: readonly Word[], at: number, { mood }: Operators, places: readonly Occurrence[]): boolean {
  const before = said[at - 1]?.text ?? "";
  const text = said[at]?.text ?? "";
  if (!mood || text.endsWith("ed") || beforeNouns.has(before) || isBe(before)) return false;
  return places.every((place) => isOpen(place, mood));
}

/** The source has the word as a noun, or joined by "and" to what may stand under a mood: it does not gainsay one. */
function isOpen({ aligned: { words }, at, operators }: Occurrence, told: Mood): boolean {
  const before = words[at - 1]?.text ?? "";
  if (operators.mood !== undefined) return false;
  const joined = before === "and" || before === "or";
  return (
    beforeNouns.has(before) || (joined && readOperators(words.slice(0, at)).some(({ mood }) => allows(mood, told)))
  );
}

/** "is opening" of what "will open": the progressive tells what is to come as well. */
function isAhead({ text }: Word, told: Mood | undefined, given: Mood | undefined): boolean {
  return told === undefined && text.endsWith("ing") && (given === "future" || given === "plan");
}

/** What a source's mood allows to be told: future and plan are one; "may" may be told of what is only planned. */
function allows(given: Mood | undefined, told: Mood | undefined): boolean {
  if (given === told) return true;
  const ahead = (mood: Mood | undefined): boolean => mood === "future" || mood === "plan";
  return (ahead(given) && ahead(told)) || (given === "plan" && told === "possible");
}
