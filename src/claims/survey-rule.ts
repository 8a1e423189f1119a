import { contentEnd, piecesSpan } from "./content-span.ts";
import type { Draft } from "./draft.ts";
import type { Reading, Sentence } from "./reading.ts";

const surveys: ReadonlySet<string> = new Set(
  "poll polls survey surveys polling study report analysis interview statement speech letter memo".split(" "),
);

/** "In a poll of May, she led.": what a document carries, without a verb of saying. Not where a rule read the sentence. */
export function readSurvey(reading: Reading, sentence: Sentence, index: number): Draft | undefined {
  const { pieces } = reading;
  for (let at = sentence.first; at < sentence.after - 2; at += 1) {
    if (pieces[at]?.text !== "in" || (reading.quoteOf[at] ?? 0) > 0) continue;
    let end = at + 1;
    while (
      end < sentence.after &&
      end < at + 9 &&
      pieces[end]?.kind !== "mark" &&
      !surveys.has(pieces[end]?.text ?? "")
    )
      end += 1;
    if (!surveys.has(pieces[end]?.text ?? "")) continue;
    const cue = piecesSpan(reading, at, at + 1);
    const source = piecesSpan(reading, at + 1, end + 1);
    const opens = at <= sentence.first + 1;
    const content = opens
      ? piecesSpan(reading, end + 1, contentEnd(reading, sentence, end + 1, false))
      : piecesSpan(reading, sentence.first, at);
    if (!cue || !source || !content) return undefined;
    return {
      source: [source],
      cue: [cue],
      content: [content],
      sentence: index,
      rule: "in-document",
      lemma: "in",
      cueClass: "neutral",
      negated: false,
      group: [],
    };
  }
  return undefined;
}
