import { contentEnd, piecesSpan } from "../content-span.ts";
import type { Piece } from "../../language/index.ts";
import type { Draft } from "../draft.ts";
import { grammar } from "./english-grammar.ts";
import type { Reading, Sentence } from "../reading.ts";

const surveys: ReadonlySet<string> = new Set(
  "poll polls survey surveys polling study report analysis interview statement speech letter memo".split(" "),
);

/** A determiner, a few words that are no verbs and no "and", and a document that is not the first half of a compound. */
function isDocument(pieces: readonly Piece[], from: number, noun: number): boolean {
  if (!grammar.determiners.has(pieces[from]?.text ?? "")) return false;
  const next = pieces[noun + 1];
  const closed =
    !next ||
    next.kind !== "word" ||
    /^(?:of|by|from|to|for|on|with|about|released|published|conducted|issued|carried|sent|obtained|last|this|that|earlier|late|early)$/u.test(
      next.text,
    ) ||
    grammar.timeWords.has(next.text);
  return (
    closed &&
    pieces
      .slice(from, noun)
      .every(
        ({ text, kind, capital }) =>
          kind !== "mark" &&
          (capital ||
            (!grammar.conjunctions.has(text) && !grammar.clauseVerbs.has(text) && !grammar.prepositions.has(text))),
      )
  );
}

/** "In a poll of May, she led.": what a document carries, at the head of a sentence, without a verb of saying. */
export function readSurvey(reading: Reading, sentence: Sentence, index: number): Draft | undefined {
  const { pieces } = reading;
  const at = sentence.first;
  if (pieces[at]?.text !== "in") return undefined;
  let end = at + 1;
  while (end < sentence.after && end < at + 9 && pieces[end]?.kind !== "mark" && !surveys.has(pieces[end]?.text ?? ""))
    end += 1;
  if (!surveys.has(pieces[end]?.text ?? "") || !isDocument(pieces, at + 1, end)) return undefined;
  const cue = piecesSpan(reading, at, at + 1);
  const source = piecesSpan(reading, at + 1, end + 1);
  const content = piecesSpan(reading, end + 1, contentEnd(reading, sentence, end + 1, false));
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
