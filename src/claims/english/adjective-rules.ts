import { contentEnd, piecesSpan } from "../content-span.ts";
import type { Draft } from "../draft.ts";
import { grammar, isAdverb } from "./english-grammar.ts";
import { phraseSpan } from "./phrase.ts";
import { subjectBefore } from "./noun-phrase.ts";
import type { Reading, Sentence } from "../reading.ts";

/** "Officials are hopeful that …", "was reluctant to …": a state of mind, said of somebody. */
export function readAdjectiveCue(reading: Reading, sentence: Sentence, index: number, at: number): Draft | undefined {
  const { pieces } = reading;
  const word = pieces[at]?.text ?? "";
  if (!grammar.mindAdjectives.has(word) || !/^(?:that|to|about|of|in|by|with|over)$/u.test(pieces[at + 1]?.text ?? ""))
    return undefined;
  let first = at;
  while (
    first > sentence.first &&
    (grammar.auxiliaries.has(pieces[first - 1]?.text ?? "") || isAdverb(pieces[first - 1]?.text ?? ""))
  )
    first -= 1;
  if (first === at || first === sentence.first) return undefined;
  const subject = subjectBefore(reading, sentence, first);
  const content = piecesSpan(reading, at + 1, contentEnd(reading, sentence, at + 1, true));
  const cue = piecesSpan(reading, first, at + 1);
  if (!subject || !content || !cue) return undefined;
  const negated = pieces.slice(first, at).some((piece) => grammar.negations.has(piece.text));
  return {
    source: [phraseSpan(pieces, subject)],
    cue: [cue],
    content: [content],
    sentence: index,
    rule: "adjective",
    lemma: "be",
    cueClass: "belief",
    negated,
    group: [],
  };
}

export const hearsayWords: ReadonlySet<string> = new Set(
  "reportedly allegedly purportedly supposedly ostensibly seemingly".split(" "),
);

/** "reportedly", "allegedly": the clause is somebody's word and nobody is named. */
export function readHearsay(reading: Reading, sentence: Sentence, index: number, at: number): Draft | undefined {
  const { pieces } = reading;
  if (!hearsayWords.has(pieces[at]?.text ?? "")) return undefined;
  let start = at;
  while (start > sentence.first && pieces[start - 1]?.text !== "," && pieces[start - 1]?.text !== ";") start -= 1;
  const before = piecesSpan(reading, start, at);
  const after = piecesSpan(reading, at + 1, contentEnd(reading, sentence, at + 1, true));
  const cue = piecesSpan(reading, at, at + 1);
  const content = [before, after].filter((span) => span !== undefined);
  if (!cue || content.length === 0) return undefined;
  return {
    source: [],
    cue: [cue],
    content,
    sentence: index,
    rule: "hearsay",
    lemma: "reportedly",
    cueClass: "doubting",
    negated: false,
    group: [],
  };
}
