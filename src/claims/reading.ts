import type { Span } from "../core/index.ts";
import { type Piece, scanPieces, splitSentences } from "../language/index.ts";
import { findQuotes } from "./find-quotes.ts";

/** A sentence with the indexes of its first piece and of the one after its last. */
export interface Sentence {
  readonly span: Span;
  readonly first: number;
  readonly after: number;
  /** Number of its paragraph in the text. */
  readonly paragraph: number;
}

/** A text read once: what all rules stand on. */
export interface Reading {
  readonly text: string;
  readonly language: string;
  readonly pieces: readonly Piece[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Span[];
  /** For each piece 1 + the index of the quotation it stands in, 0 for none. */
  readonly quoteOf: Int32Array;
}

/** Scans a text into pieces, sentences and quotations. Linear in its length. */
export function readText(text: string, language: string): Reading {
  const scanned = scanPieces(text);
  const pieces = language === "ar" ? scanned.map(withoutSigns) : scanned;
  const quotes = findQuotes(text);
  return {
    text,
    language,
    pieces,
    quotes,
    quoteOf: placeQuotes(pieces, quotes),
    sentences: placeSentences(text, pieces, splitSentences(text, language)),
  };
}

/** "أنَّ" is أن: the signs of vowels and of doubling, which a writer may set or leave out. */
function withoutSigns(piece: Piece): Piece {
  return /[\u064b-\u0652\u0640]/u.test(piece.text)
    ? { ...piece, text: piece.text.replaceAll(/[\u064c-\u0652\u0640]|(?<!\u0627)\u064b(?!\u0627)/gu, "") }
    : piece;
}

function placeQuotes(pieces: readonly Piece[], quotes: readonly Span[]): Int32Array {
  const places = new Int32Array(pieces.length);
  let at = 0;
  for (const [index, [start, end]] of quotes.entries()) {
    while (at < pieces.length && (pieces[at]?.start ?? 0) < start) at += 1;
    for (; at < pieces.length && (pieces[at]?.start ?? end) < end; at += 1) places[at] = index + 1;
  }
  return places;
}

function placeSentences(text: string, pieces: readonly Piece[], spans: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  let paragraph = 0;
  let end = 0;
  for (const span of spans) {
    if (text.slice(end, span[0]).includes("\n\n")) paragraph += 1;
    end = span[1];
    while (at < pieces.length && (pieces[at]?.start ?? 0) < span[0]) at += 1;
    const first = at;
    while (at < pieces.length && (pieces[at]?.start ?? end) < end) at += 1;
    sentences.push({ span, first, after: at, paragraph });
  }
  return sentences;
}
