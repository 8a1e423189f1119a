import type { Span } from "../../core/index.ts";
import { contentEnd, piecesSpan } from "../content-span.ts";
import { grammar, isAdverb } from "./english-grammar.ts";
import type { Reading, Sentence } from "../reading.ts";

/** "Also, said Ito, boats are late": up to three words without a verb say nothing alone, and what follows is the statement. */
export function isOpener({ pieces, quoteOf }: Reading, sentence: Sentence, comma: number): boolean {
  if (pieces[comma]?.text !== "," || comma - sentence.first > 3) return false;
  for (let at = sentence.first; at < comma; at += 1) {
    const { text = "", kind } = pieces[at] ?? {};
    if (kind !== "word" || (quoteOf[at] ?? 0) > 0) return false;
    if (grammar.clauseVerbs.has(text) || grammar.auxiliaries.has(text) || text.endsWith("ed")) return false;
  }
  const first = pieces[sentence.first]?.text ?? "";
  return (
    isAdverb(first) ||
    grammar.leadingPrepositions.has(first) ||
    /^(?:for|however|therefore|instead|besides)$/u.test(first)
  );
}

/** What follows a comma right after the source, to the end of the statement. */
export function restOf(reading: Reading, sentence: Sentence, from: number): Span | undefined {
  return reading.pieces[from]?.text === "," && from + 2 < sentence.after
    ? piecesSpan(reading, from + 1, contentEnd(reading, sentence, from + 1, false))
    : undefined;
}

/** Words after "…," he said, that go on with the statement; undefined where another cue or nothing follows. */
export function restAfter(reading: Reading, sentence: Sentence, from: number): Span | undefined {
  const { pieces, quoteOf } = reading;
  for (let at = from; at < sentence.after; at += 1) {
    if ((quoteOf[at] ?? 0) > 0) return piecesSpan(reading, at, contentEnd(reading, sentence, at, false));
    if (pieces[at]?.text !== ",") continue;
    const next = pieces[at + 1];
    if (
      !next ||
      (next.text.endsWith("ing") && !subordinators.has(pieces[sentence.first]?.text ?? "")) ||
      /^(?:who|which|according|in|on|at|after|during|as|and|when|while|referring)$/u.test(next.text)
    )
      return undefined;
    return piecesSpan(reading, at + 1, contentEnd(reading, sentence, at + 1, false));
  }
  return undefined;
}

/** Words that open a clause of time, cause or condition. */
export const subordinators: ReadonlySet<string> = new Set(
  "after when while although though if as since because once before".split(" "),
);
