import data from "../data/audit.en.json" with { type: "json" };
import type { Attribution, Figure } from "../../claims/index.ts";
import { type Span, sliceSpan, spansOverlap } from "../../core/index.ts";
import { findQuotations } from "../verify/check-quotations.ts";
import type { AuditFigure, AuditKind } from "./types.ts";

const alternatives = (phrases: readonly string[]): string =>
  phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll(" ", "\\s+"))
    .join("|");

const forecast = new RegExp(`\\b(?:${alternatives(data.forecast)})\\b`, "iu");
const unnamedNoun = new RegExp(`\\b(?:${alternatives(data.unnamedNouns)})\\b`, "giu");
const unnamedCue = new RegExp(`^[^.;]{0,60}?\\b(?:${alternatives(data.unnamedCues)})\\b`, "iu");
const unnamedPhrase = new RegExp(`\\b(?:${alternatives(data.unnamedPhrases)})\\b`, "iu");
const weasel = new RegExp(`\\b(?:${alternatives(data.weaselPhrases)})\\b`, "iu");
const strong = new RegExp(`\\b(?:${alternatives(data.strongWords)})\\b`, "iu");
const sourceHeading = new RegExp(`^(?:${alternatives(data.sourceHeadings)})\\W*$`, "iu");

/** An unnamed authority with a cue of saying close behind it: "Experts caution that", "scholars point to". */
export function findUnnamed(sentence: string): Span | undefined {
  for (const match of sentence.matchAll(unnamedNoun)) {
    const end = match.index + match[0].length;
    if (unnamedCue.test(sentence.slice(end, end + 80)) && !namedBy(sentence.slice(end, end + 40)))
      return [match.index, end];
  }
  const phrase = unnamedPhrase.exec(ownWords(sentence));
  return phrase ? [phrase.index, phrase.index + phrase[0].length] : undefined;
}

/** The sentence with its quotations put out by spaces: what they claim is their speaker's. */
function ownWords(sentence: string): string {
  return findQuotations(sentence).reduce(
    (text, { span: [start, end] }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    sentence,
  );
}

/** "experts at the Trent Institute" are named by their house; "newspapers like The Times" are not all named. */
function namedBy(after: string): boolean {
  return /^\s+(?:at|from|with|of)\s+(?:the\s+)?\p{Lu}/u.test(after);
}

export function isSourceHeading(sentence: string): boolean {
  return sourceHeading.test(sentence.trim());
}

/** A line of its own without a closing mark: a title, a tag, a caption, a question to the reader. */
export function isHeading(paragraph: string, sentence: string): boolean {
  const lone = paragraph.trim() === sentence.trim();
  return lone && !/[.!”"»]$/u.test(sentence.trim()) && sentence.trim().split(/\s+/u).length <= 14;
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
export function readKinds(sentence: string, { named, unnamed, figures, names }: SentenceGrounds): readonly AuditKind[] {
  const hasUnnamed = findUnnamed(sentence) !== undefined || unnamed.length > 0;
  const kinds: AuditKind[] = [];
  if (hasUnnamed) kinds.push("unnamed-authority");
  if (named.length > 0) kinds.push("attributed");
  if (forecast.test(sentence)) kinds.push("forecast");
  const isOwn = !hasUnnamed && named.length === 0;
  if (isOwn) kinds.push("own-voice");
  if (isOwn && (names || figures.length > 0 || kinds.includes("forecast") || strong.test(sentence)))
    kinds.push("needs-source");
  if (figures.some(({ assertedBy }) => !assertedBy)) kinds.push("figure-without-producer");
  if (figures.some(({ hasPeriod }) => !hasPeriod)) kinds.push("figure-without-period");
  if (weasel.test(ownWords(sentence))) kinds.push("weasel");
  return kinds;
}

/**
 * True where the words of a source name somebody: a name that the language room knows, or a word that the text writes
 * with a capital where a sentence does not begin. "Putin" does, "alliance", "which" and "Scholars" do not.
 */
export function isNaming(text: string, source: Span, mentions: readonly Span[]): boolean {
  if (mentions.some((mention) => spansOverlap(mention, source))) return true;
  const words = [...sliceSpan(text, source).matchAll(/\p{Lu}[\p{L}\p{N}'’-]+/gu)];
  return words.some(
    ({ 0: word, index }) =>
      (index > 0 && !isPronoun(word)) ||
      text.search(new RegExp(`[\\p{Ll},] ${word.replaceAll("-", "\\-")}(?!\\p{L})`, "u")) >= 0,
  );
}

function isPronoun(word: string): boolean {
  return /^(?:He|She|They|It|We|I|You|His|Her|Their|Its|This|That|These|Those|Who|Which)$/u.test(word);
}

/** Figures of a sentence with who asserts each: its producer, or the speaker of the sentence. */
export function readFigures(
  text: string,
  figures: readonly Figure[],
  speaker: string | undefined,
): readonly AuditFigure[] {
  return figures.map(({ span, value, unit, producer, period }) => {
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
