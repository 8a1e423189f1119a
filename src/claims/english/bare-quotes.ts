import type { Span } from "../../core/index.ts";
import type { Draft } from "../draft.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Shorter quotations are titles and words held at a distance more often than speech. Words. */
const shortestSpeech = 5;

/** Outside English a quotation right behind a word is a title or a name unless it is longer than this. Words. */
const longestTitle = 12;
/** So is one in small letters behind a sign up to this many words. */
const longestPart = 8;

/**
 * Quotations that no rule gave a speaker: somebody's words all the same, so they are kept as such, with nobody named.
 * `drafts` are those of the whole text, quotations joined.
 */
export function readBareQuotes(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const taken = drafts.flatMap((draft) => draft.content).toSorted((a, b) => a[0] - b[0]);
  const withDraft = new Set(drafts.map((draft) => draft.sentence));
  const found: Draft[] = [];
  let from = 0;
  for (const [index, sentence] of reading.sentences.entries()) {
    while (from < taken.length && (taken[from]?.[1] ?? 0) <= sentence.span[0]) from += 1;
    const covered = (taken[from]?.[0] ?? Number.POSITIVE_INFINITY) < sentence.span[1];
    const quote = withDraft.has(index) || covered ? undefined : longQuote(reading, sentence);
    if (quote)
      found.push({
        source: [],
        cue: [],
        content: [quote],
        sentence: index,
        rule: "quotation-alone",
        lemma: "",
        cueClass: "neutral",
        negated: false,
        group: [],
      });
  }
  return found;
}

/** "« причиняющей вред …": a quotation that opens in small letters is a part of the sentence around it. */
function isSmall({ pieces }: Reading, at: number): boolean {
  const first = pieces[at]?.kind === "mark" ? pieces[at + 1] : pieces[at];
  return first?.capital === false;
}

function longQuote(reading: Reading, sentence: Sentence): Span | undefined {
  let words = 0;
  let current = 0;
  let start = 0;
  let last: Span | undefined;
  let needed = shortestSpeech;
  for (let at = sentence.first; at < sentence.after; at += 1) {
    const quote = reading.quoteOf[at] ?? 0;
    const piece = reading.pieces[at];
    if (quote === 0 || !piece) continue;
    if (quote !== current) {
      words = 0;
      start = piece.start;
      current = quote;
      const isBehindWord = at > sentence.first && reading.pieces[at - 1]?.kind === "word";
      needed =
        reading.language === "en"
          ? shortestSpeech
          : isBehindWord
            ? longestTitle
            : isSmall(reading, at)
              ? longestPart
              : shortestSpeech;
    }
    if (piece.kind === "word") words += 1;
    if (words >= needed) last = [start, piece.end];
  }
  return last;
}
