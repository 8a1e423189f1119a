import type { Attribution, Figure } from "../../claims/index.ts";
import { type Span, sliceSpan, spansOverlap } from "../../core/index.ts";
import { stopWords } from "../../language/index.ts";
import { findQuotations } from "../verify/check-quotations.ts";
import { wordsOf } from "./read-words.ts";
import type { AuditFigure, AuditKind } from "./types.ts";

/** An unnamed authority with a cue of saying close by: "Experts caution that", "scholars point to", "laut Experten". */
export function findUnnamed(sentence: string, language: string = "en"): Span | undefined {
  const { unnamedNoun, unnamedCue, unnamedBefore, unnamedPhrase, namedBy } = wordsOf(language);
  for (const match of sentence.matchAll(unnamedNoun)) {
    const end = match.index + match[0].length;
    const [before, after] = [sentence.slice(Math.max(0, match.index - 60), match.index), sentence.slice(end, end + 80)];
    const isCued = unnamedCue.test(after) || unnamedBefore?.test(before);
    if (isCued && !namedBy.test(after.slice(0, 40)) && !isOfHouse(before, language)) return [match.index, end];
  }
  const phrase = unnamedPhrase.exec(ownWords(sentence));
  return phrase ? [phrase.index, phrase.index + phrase[0].length] : undefined;
}

/** Chinese puts the house right before the noun: "某某研究院专家"; only words of number and the like leave it unnamed. */
function isOfHouse(before: string, language: string): boolean {
  return (
    language === "zh" &&
    /\p{Script=Han}$/u.test(before) &&
    !/(?:据|有|一些|多位|多名|不少|部分|的|些|位|名|但|而|和|与|对此|，|。)$/u.test(before)
  );
}

/** The sentence with its quotations put out by spaces: what they claim is their speaker's. */
function ownWords(sentence: string): string {
  return findQuotations(sentence).reduce(
    (text, { span: [start, end] }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    sentence,
  );
}

export function isSourceHeading(sentence: string, language: string = "en"): boolean {
  return wordsOf(language).sourceHeading.test(sentence.trim());
}

/** A line of its own without a closing mark, or with dots that lead on: a title, a tag, a caption, a question to the reader. */
export function isHeading(paragraph: string, sentence: string): boolean {
  const lone = paragraph.trim() === sentence.trim();
  const words = sentence.trim();
  const isOpen = /(?:\.\.\.|…)$/u.test(words) || !/[.!。！؟”"»]$/u.test(words);
  return lone && isOpen && words.split(/\s+/u).length <= 14;
}

/** What stands behind a sentence, as far as its words show it. */
export interface SentenceGrounds {
  /** Attributions to somebody who has a name. */
  readonly named: readonly Attribution[];
  /** Attributions to an authority without one. */
  readonly unnamed: readonly Attribution[];
  readonly figures: readonly AuditFigure[];
  /** A state, body, person or place is named. */
  readonly names: boolean;
}

/** All kinds of a sentence, the gravest first: an unnamed authority outranks a named one, which outranks a forecast. */
export function readKinds(
  sentence: string,
  { named, unnamed, figures, names }: SentenceGrounds,
  language: string = "en",
): readonly AuditKind[] {
  const { forecast, strong, weasel } = wordsOf(language);
  const hasUnnamed = findUnnamed(sentence, language) !== undefined || unnamed.length > 0;
  const kinds: AuditKind[] = [];
  if (hasUnnamed) kinds.push("unnamed-authority");
  if (named.length > 0) kinds.push("attributed");
  if (looksAhead(sentence, forecast, language)) kinds.push("forecast");
  const isOwn = !hasUnnamed && named.length === 0;
  if (isOwn) kinds.push("own-voice");
  if (isOwn && (names || figures.length > 0 || kinds.includes("forecast") || strong.test(sentence)))
    kinds.push("needs-source");
  if (figures.some(({ assertedBy }) => !assertedBy)) kinds.push("figure-without-producer");
  if (figures.some(({ hasPeriod }) => !hasPeriod)) kinds.push("figure-without-period");
  if (weasel.test(ownWords(sentence))) kinds.push("weasel");
  return kinds;
}

/** A word of what is to come or may; in English not as a month, a name or a noun, nor of what could not be or may have been. */
function looksAhead(sentence: string, forecast: RegExp, language: string): boolean {
  if (language !== "en") return forecast.test(sentence);
  return [...sentence.matchAll(new RegExp(forecast, "giu"))].some(({ 0: word, index }) => {
    const before = sentence.slice(Math.max(0, index - 40), index);
    const after = sentence.slice(index + word.length, index + word.length + 16);
    const isName =
      /^(?:May|Will)$/u.test(word) &&
      (/[\p{L}\p{N},] $/u.test(before) ||
        /^[\s,]+\d/u.test(after) ||
        (word === "May" && !wished.test(after)) ||
        (word === "Will" && /^\s\p{Lu}/u.test(after) && !/\?\W*$/u.test(sentence)));
    const isNoun = /^will$/u.test(word) && nounBefore.test(before);
    const isPast = /^(?:could|may|might)$/iu.test(word) && /^\s(?:not\s)?have\s/u.test(after);
    const isUnable = /^could$/iu.test(word) && /^(?:\snot\b|n['’]t)/u.test(after);
    return !isName && !isNoun && !isPast && !isUnable;
  });
}

/** "May the ferry run", and not "May said". */
const wished =
  /^\s(?:the|an?|this|that|these|those|it|he|she|they|we|you|all|every|his|her|its|our|their)\b|^\s\p{Lu}/u;

/** "his will", "the strong will of", "against the will". */
const nounBefore =
  /\b(?:an?|the|his|her|its|their|our|my|your|free|good|ill|own|strong|common|political|national|people['’]s) $/iu;

/**
 * True where the words of a source name somebody: a name that the language room knows, or a word that the text writes
 * with a capital where a sentence does not begin. "Putin" does, "alliance", "which", "The events" and "Scholars" do not.
 */
export function isNaming(text: string, source: Span, mentions: readonly Span[]): boolean {
  if (mentions.some((mention) => spansOverlap(mention, source))) return true;
  const words = [...sliceSpan(text, source).matchAll(/\p{Lu}[\p{L}\p{N}'’-]+/gu)];
  return words.some(
    ({ 0: word, index }) =>
      !isGrammar(word) && (index > 0 || text.search(new RegExp(`[\\p{Ll},] ${word}(?!\\p{L})`, "u")) >= 0),
  );
}

/** "The", "It", "Those": a capital that names nobody; "US", "WHO" and Mrs May do. */
function isGrammar(word: string): boolean {
  return !/^(?:\p{Lu}{2,}|May|Will)$/u.test(word) && stopWords("en").has(word.toLowerCase());
}

/** Units of `claims` for how long something took or how old somebody is: nobody is asked for which period. */
const durations: ReadonlySet<string> = new Set("ms s min h d week fortnight month a decade century".split(" "));

/** A figure that somebody has to have counted or measured, for some period: not "two sides", "22 days", "a 225-page report". */
function isMeasured(text: string, { span, value, unit }: Figure): boolean {
  const words = sliceSpan(text, span);
  if (durations.has(unit) || /\p{N}-\p{Ll}/u.test(words + text.slice(span[1], span[1] + 2))) return false;
  return value > 12 || /\p{N}/u.test(words) || /^[A-Z]{3}$|^%$|^percentage point$/u.test(unit);
}

/** Figures of a sentence with who asserts each: its producer, or the speaker of the sentence. Small counts in words are none. */
export function readFigures(
  text: string,
  figures: readonly Figure[],
  speaker: string | undefined,
): readonly AuditFigure[] {
  const measured = figures.filter((figure) => isMeasured(text, figure));
  return measured.map(({ span, value, unit, producer, period }) => {
    const assertedBy = producer ?? speaker;
    return {
      span,
      text: sliceSpan(text, span),
      value,
      unit,
      hasPeriod: period !== undefined,
      ...(assertedBy ? { assertedBy } : {}),
    };
  });
}
