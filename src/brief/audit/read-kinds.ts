import data from "../data/audit.en.json" with { type: "json" };
import type { Attribution, Figure } from "../../claims/index.ts";
import { type Span, sliceSpan } from "../../core/index.ts";
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
const sourceHeading = new RegExp(`^(?:${alternatives(data.sourceHeadings)})\\W*$`, "iu");

/** An unnamed authority with a cue of saying close behind it: "Experts caution that", "scholars point to". */
export function findUnnamed(sentence: string): Span | undefined {
  for (const match of sentence.matchAll(unnamedNoun)) {
    const end = match.index + match[0].length;
    if (unnamedCue.test(sentence.slice(end, end + 80)) && !namedBy(sentence.slice(end, end + 40))) return [match.index, end];
  }
  const phrase = unnamedPhrase.exec(sentence);
  return phrase ? [phrase.index, phrase.index + phrase[0].length] : undefined;
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

/** All kinds of a sentence, the gravest first: an unnamed authority outranks a figure, which outranks a forecast. */
export function readKinds(sentence: string, attributions: readonly Attribution[], figures: readonly AuditFigure[]): readonly AuditKind[] {
  const named = attributions.filter(({ speaker }) => speaker.kind !== "unnamed-authority" && speaker.kind !== "self");
  const unnamed = findUnnamed(sentence) !== undefined || attributions.some(({ speaker }) => speaker.kind === "unnamed-authority");
  const kinds: AuditKind[] = [];
  if (unnamed) kinds.push("unnamed-authority");
  if (named.length > 0) kinds.push("attributed");
  if (forecast.test(sentence)) kinds.push("forecast");
  if (!unnamed && named.length === 0) kinds.push("own-voice");
  if (figures.some(({ assertedBy }) => !assertedBy)) kinds.push("figure-without-producer");
  if (figures.some(({ hasPeriod }) => !hasPeriod)) kinds.push("figure-without-period");
  return kinds;
}

/** Figures of a sentence with who asserts each: its producer, or the speaker of the sentence. */
export function readFigures(text: string, figures: readonly Figure[], speaker: string | undefined): readonly AuditFigure[] {
  return figures.map(({ span, value, unit, producer, period }) => {
    const assertedBy = producer ?? speaker;
    return { span, text: sliceSpan(text, span), value, unit, hasPeriod: period !== undefined, ...(assertedBy ? { assertedBy } : {}) };
  });
}
