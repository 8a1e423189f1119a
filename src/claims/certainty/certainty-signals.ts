import type { Span } from "../../core/index.ts";
import { longestPhrase, type Piece } from "../../language/index.ts";
import { type CertaintyLexicon, certaintyLexicon, type SignalKind } from "./certainty-lexicon.ts";
import { isOwnClause } from "./own-clause.ts";
import { mainClauseOf } from "./main-clause-signals.ts";
import { questionIn } from "./question-signal.ts";
import { signalAt } from "./signal-at.ts";
import { reach, type WordReading } from "./signal.ts";

/** What the words of a statement signal, each with the first place that does. */
export interface Signals {
  readonly found: ReadonlyMap<SignalKind, Span>;
  /** It opens with "whether" or ends in a question mark. */
  readonly question: Span | undefined;
  /** The speaker says what they themselves will do: "we will". */
  readonly own: boolean;
}

const noSignals: Signals = { found: new Map(), question: undefined, own: false };

/** Reads the signals of a statement whose parts are `content`; linear in its length. */
export function readSignals(reading: WordReading, content: readonly Span[]): Signals {
  const lexicon = certaintyLexicon(reading.language);
  const [head] = content;
  if (!lexicon || !head) return noSignals;
  const first = pieceFrom(reading.pieces, head[0]);
  const found = new Map<SignalKind, Span>();
  const counts = reading.language === "en" ? mainClauseOf(reading, content, first) : undefined;
  let own = false;
  let left = reach;
  // Outside English a longer speech is as sure as its first sentence.
  const heard = counts || isShort(reading, head) ? content : content.slice(0, 1);
  for (const [start, end] of heard) {
    let at = start === head[0] ? first : pieceFrom(reading.pieces, start);
    while (left > 0 && (reading.pieces[at]?.end ?? end + 1) <= end) {
      const signal = signalAt(reading, lexicon, at, end, first);
      if (
        signal &&
        !found.has(signal.kind) &&
        (counts ? counts(at, signal) : isOwnClause(reading, first, at, signal))
      ) {
        found.set(signal.kind, [reading.pieces[at]?.start ?? start, reading.pieces[signal.after - 1]?.end ?? end]);
        if (signal.kind === "future") own = isOwn(reading.pieces, lexicon, at, first);
      }
      const after = signal?.after ?? at + 1;
      left -= after - at;
      at = after;
    }
  }
  return { found, question: questionIn(reading, lexicon, heard, first), own };
}

/** "«Yes», he said, «it may»": under four words tell nothing by themselves. */
function isShort({ text, language }: WordReading, [start, end]: Span): boolean {
  return language === "zh" ? end - start < 9 : text.slice(start, end).trim().split(/\s+/u, 5).length < 5;
}

/** Index of the first piece that starts at or after `offset`, by halving. */
function pieceFrom(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "We will", "I won't": the speaker's own doing, at the head of the statement or right before the word. */
function isOwn(pieces: readonly Piece[], lexicon: CertaintyLexicon, at: number, first: number): boolean {
  for (let k = at - 1; k >= Math.max(first, at - 4); k -= 1) {
    const match = longestPhrase(lexicon.own, pieces, k);
    if (match && (k <= first + 3 || match.after === at)) return true;
    // "I think it will rain": somebody else's doing.
    if (/^(?:it|he|she|they|you|there|the|this|that)$/u.test(pieces[k]?.text ?? "")) return false;
  }
  return false;
}
