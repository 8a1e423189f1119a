import { sliceSpan } from "../../core/index.ts";
import { stem, stopWords, tokenize } from "../../language/index.ts";
import { creditOutlets } from "../realise/credit-outlets.ts";
import { creditMark, quotedMark } from "../realise/english.ts";
import type { Candidate } from "../types.ts";
import { openCache } from "../verify/cache.ts";
import { checkText } from "./check-text.ts";
import { cite, retells, type Writing } from "./context.ts";
import { findBareNoun } from "./leaning.ts";
import { countVoices } from "./voices.ts";

/** Share of a sentence's words that another passage must have before both are held to say the same thing. */
export const sameShare = 0.6;

/**
 * Joins candidates that say the same thing: the words of the one that the others bear out, everyone's passages, a
 * weight for each voice. A passage is joined only where it carries the whole sentence by itself.
 */
export function mergeAlike(writing: Writing, candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Kept[] = [];
  for (const candidate of candidates.map(markBare).toSorted(byWeight)) {
    const terms = contentWords(candidate.text, writing.language);
    const at = kept.findIndex((other) => isSameClaim(writing, other, { candidate, terms }));
    const same = kept[at];
    if (!same) {
      kept.push({ candidate, terms });
      continue;
    }
    const better = carries(writing, candidate, same.candidate) ? same.candidate : candidate;
    const joined = join(writing, better, better === candidate ? same.candidate : candidate);
    kept[at] = { candidate: joined, terms: better === candidate ? terms : same.terms };
  }
  return kept.map(({ candidate }) => addVoices(writing, candidate));
}

/** Adds the passages of other voices that say the same thing and carry the sentence by themselves. */
function addVoices(writing: Writing, candidate: Candidate): Candidate {
  if (!isOpen(candidate) || candidate.foreign || isSecondHand(writing, candidate)) return candidate;
  const [{ article, span }] = candidate.citations;
  return writing.alikeTo(article, span).reduce((kept, other) => {
    const entry = writing.articles.get(other.article);
    if (!entry || kept.citations.some((one) => one.article === other.article)) return kept;
    const by = { ...kept, citations: [cite(entry, other.span)] as const };
    return carries(writing, by, kept) ? join(writing, kept, by) : kept;
  }, candidate);
}

function markBare(candidate: Candidate): Candidate {
  const isMade = /^(?:record|figure|toll|correction):/u.test(candidate.key);
  return isMade || candidate.foreign || !findBareNoun(candidate.text)
    ? candidate
    : { ...candidate, bareNoun: true, weight: candidate.weight - 1 };
}

interface Kept {
  readonly candidate: Candidate;
  readonly terms: ReadonlySet<string>;
}

function isSameClaim(writing: Writing, a: Kept, b: Kept): boolean {
  if (a.candidate.key === b.candidate.key) return true;
  if (
    !isOpen(a.candidate) ||
    !isOpen(b.candidate) ||
    a.candidate.key.startsWith("record:") ||
    b.candidate.key.startsWith("record:")
  )
    return false;
  const names = namesOf(writing, [a.candidate, b.candidate]);
  if (overlap(without(a.terms, names), without(b.terms, names)) < 0.5) return false;
  if (!areOfOneMouth(a.candidate, b.candidate)) return false;
  if (isSecondHand(writing, a.candidate) || isSecondHand(writing, b.candidate)) return false;
  return carries(writing, b.candidate, a.candidate) || carries(writing, a.candidate, b.candidate);
}

/** Two speakers' statements stay two, unless both speak for one side or one of them is the outlet itself. */
function areOfOneMouth(a: Candidate, b: Candidate): boolean {
  if ((a.denial ?? false) !== (b.denial ?? false)) return false;
  if (!a.speaker || !b.speaker || (a.side && a.side === b.side)) return true;
  const last = (speaker: string): string =>
    speaker
      .split(/[\s,]+/u)
      .at(-1)
      ?.toLowerCase() ?? "";
  const words = (speaker: string): readonly string[] => speaker.toLowerCase().split(/[\s,]+/u);
  return words(a.speaker).includes(last(b.speaker)) || words(b.speaker).includes(last(a.speaker));
}

/** What an outlet has from another one of the page is that one's to tell. */
export function isSecondHand(writing: Writing, { text, citations }: Candidate): boolean {
  const own = new Set(citations.map(({ outlet }) => outlet));
  return writing.material.articles.some(
    ({ outlet: { name } }) => !own.has(name) && name.length > 4 && text.includes(name),
  );
}

/** True where the passages of `by` carry the sentence of `said` by themselves: most of its words, and it passes. */
function carries(writing: Writing, by: Candidate, said: Candidate): boolean {
  const [first, ...rest] = by.citations;
  // What two statements share by their speaker's name is nothing that was said.
  const terms = without(contentWords(said.text, writing.language), namesOf(writing, [said, by]));
  const passage = by.citations
    .map(({ article, span }) => sliceSpan(writing.articles.get(article)?.article.text ?? "", span))
    .join(" ");
  const known = contentWords(passage, writing.language);
  const share = [...terms].filter((term) => known.has(term)).length / Math.max(1, terms.size);
  if (share < sameShare) return false;
  // What is told letter by letter needs the passage that it was taken from, and the others bear it out.
  const more = retells(writing) ? [] : said.citations;
  const citations: Candidate["citations"] = [first, ...rest, ...more];
  const text = creditOutlets(
    said.text,
    citations.map(({ outlet }) => outlet),
    writing.language,
  );
  return checkText(writing, text, citations).verdict === "supported";
}

function namesOf({ language }: Writing, candidates: readonly Candidate[]): ReadonlySet<string> {
  return new Set(candidates.flatMap(({ speaker }) => (speaker ? [...contentWords(speaker, language)] : [])));
}

function without(words: ReadonlySet<string>, names: ReadonlySet<string>): ReadonlySet<string> {
  return names.size === 0 ? words : new Set([...words].filter((word) => !names.has(word)));
}

/** Only a sentence whose outlets are still to be filled in can take on another's passages. */
function isOpen(candidate: Candidate): boolean {
  return candidate.text.includes(creditMark);
}

function join(writing: Writing, kept: Candidate, other: Candidate): Candidate {
  const [first, ...rest] = kept.citations;
  const more = other.citations.filter(
    ({ article }) => !kept.citations.some((citation) => citation.article === article),
  );
  const before = countVoices(writing.articles, kept.citations);
  const after = countVoices(writing.articles, [...kept.citations, ...more]);
  const weight = Math.max(kept.weight, other.weight) + 1.5 * (after - before);
  return { ...kept, citations: [first, ...rest, ...more], weight };
}

/** Heavier first; of one weight by their words, so that the order never depends on who came first. */
export function byWeight(a: Candidate, b: Candidate): number {
  return b.weight - a.weight || (a.text < b.text ? -1 : 1);
}

/** A page asks for the words of one sentence once for each that it is compared with. */
const kept = openCache<ReadonlySet<string>>(4000);

/** Stems of the words that carry content. */
export function contentWords(text: string, language: string): ReadonlySet<string> {
  return kept.get(`${language} ${text}`, () => readContentWords(text, language));
}

function readContentWords(text: string, language: string): ReadonlySet<string> {
  const stops = stopWords(language);
  return new Set(
    tokenize(text.replace(creditMark, "").replace(quotedMark, ""), language)
      .map(({ text: word }) => word)
      .filter((word) => !stops.has(word) && !/^(?:report|reports|said|says|say|according)$/u.test(word))
      .map((word) => stem(word, language)),
  );
}

/** Share of the shorter one's words that both have, 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
