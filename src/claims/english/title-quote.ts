import { englishCues } from "./cue-lexicon.ts";
import type { Reading, Sentence } from "../reading.ts";

/** `host of "Morning Tide," said`: a short quotation after a word is a title and belongs to the subject. */
export function isTitleQuote(reading: Reading, sentence: Sentence, last: number): boolean {
  const { pieces, quoteOf } = reading;
  let start = last;
  while (start > sentence.first && quoteOf[start - 1] === quoteOf[last]) start -= 1;
  const before = pieces[start - 1];
  return (
    last - start < 8 &&
    start > sentence.first &&
    before !== undefined &&
    before.kind !== "mark" &&
    !englishCues().has(before.text) &&
    isCapitalised(reading, start, last)
  );
}

/** Titles have capitals in every longer word; speech has not. */
function isCapitalised({ pieces }: Reading, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    const piece = pieces[at];
    if (piece?.kind === "word" && !piece.capital && (piece.text.length > 4 || at === from + 1)) return false;
  }
  return true;
}

/** `said on the program "Morning Tide."`: a title that ends the sentence. */
export function isTitleToEnd(reading: Reading, sentence: Sentence, from: number): boolean {
  const { pieces, quoteOf } = reading;
  const before = pieces[from - 1];
  const form = before && englishCues().get(before.text)?.form;
  if ((quoteOf[from] ?? 0) === 0 || before?.kind !== "word" || (form && form !== "base")) return false;
  let end = from;
  while (end + 1 < sentence.after && quoteOf[end + 1] === quoteOf[from]) end += 1;
  const closed = end + 1 >= sentence.after || (end + 2 >= sentence.after && pieces[end + 1]?.kind === "mark");
  return closed && end - from < 8 && isCapitalised(reading, from + 1, end);
}
