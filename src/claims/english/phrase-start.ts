import type { Piece } from "../../language/index.ts";
import { englishCues } from "./cue-lexicon.ts";
import { grammar } from "./english-grammar.ts";
import { hasFiniteVerb, isFinite } from "./finite-verb.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Walks left from `last` to the start of the phrase that ends there. */
export function phraseStart(reading: Reading, sentence: Sentence, last: number): number {
  const { pieces, quoteOf } = reading;
  let at = last;
  for (; at >= sentence.first; at -= 1) {
    const piece = pieces[at];
    if (!piece) break;
    if ((quoteOf[at] ?? 0) > 0) {
      const start = quoteStart(quoteOf, sentence.first, at);
      if (
        at - start > 9 ||
        /^[.,!?]$/u.test(pieces[at - 1]?.text ?? "") ||
        /^[,]$/u.test(pieces[start - 1]?.text ?? "")
      )
        break;
      at = start;
      continue;
    }
    if (piece.kind === "mark" && stopsPhrase(pieces, sentence, at, last)) break;
    if (piece.kind === "word" && stopsAtWord(pieces, sentence, at, last)) break;
  }
  return at + 1;
}

/** First piece of the quotation that piece `at` is in, not below `lowest`. */
export function quoteStart(quoteOf: Int32Array, lowest: number, at: number): number {
  let start = at;
  while (start > lowest && quoteOf[start - 1] === quoteOf[at]) start -= 1;
  return start;
}

/** Marks that no subject reaches across. */
export const wideMarks: ReadonlySet<string> = new Set([";", ":", "—", "–", "(", ")", "[", "]", "?", "!", "…"]);

function stopsPhrase(pieces: readonly Piece[], sentence: Sentence, at: number, last: number): boolean {
  const text = pieces[at]?.text ?? "";
  if (wideMarks.has(text)) return true;
  if (text !== ",") return text === '"';
  const next = pieces[at + 1];
  const previous = pieces[at - 1];
  if (!next || !previous || at === last) return true;
  // "Des Moines, Iowa", "Smith, Jr."; a list "A, B and C".
  if (/^(?:jr|sr|inc|d|r)$/u.test(next.text)) return false;
  return !(isListComma(pieces, at, last) && !hasFiniteVerb(pieces, sentence.first, at));
}

function isListComma(pieces: readonly Piece[], at: number, last: number): boolean {
  for (let k = at + 1; k < last && k < at + 8; k += 1)
    if (pieces[k]?.text === "and" && k > at + 1) return pieces[at + 1]?.capital === true;
  return false;
}

function stopsAtWord(pieces: readonly Piece[], sentence: Sentence, at: number, last: number): boolean {
  const word = pieces[at]?.text ?? "";
  if (grammar.boundaries.has(word)) {
    // "the people that know him say": a relative clause inside the phrase has its own verb to the right.
    if (word === "that" && at < last - 1 && grammar.clauseVerbs.has(pieces[at + 1]?.text ?? "")) return false;
    return !(word === "as" && at > sentence.first && pieces[at - 1]?.text === "such");
  }
  if (word === "who" || word === "whose" || word === "which" || word === "whom") return opensClause(pieces, at);
  if (word === "and" || word === "or" || word === "but") return stopsAtAnd(pieces, sentence, at);
  // "left saying Ito has lied": what is said has a subject of its own.
  if (at < last && at > sentence.first && englishCues().get(word)?.form === "gerund" && pieces[at + 1]?.capital)
    return true;
  if (isFinite(pieces, sentence, at)) return !relativeBefore(pieces, sentence, at);
  return false;
}

/** "in which Ito", "which the ministry": the subject after the relative is another than its head. */
function opensClause(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  const next = pieces[at + 1];
  if (before && (before.text === "and" || grammar.prepositions.has(before.text))) return true;
  return pieces[at]?.text !== "whose" && next !== undefined && (next.capital || grammar.determiners.has(next.text));
}

function stopsAtAnd(pieces: readonly Piece[], sentence: Sentence, at: number): boolean {
  if (pieces[at]?.text === "but") return true;
  if (at === sentence.first) return true;
  if (pieces[at - 1]?.text === ",") return !isListComma(pieces, Math.max(sentence.first, at - 6), at + 1);
  const from = clauseStart(pieces, sentence, at);
  return hasFiniteVerb(pieces, from, at);
}

function clauseStart(pieces: readonly Piece[], sentence: Sentence, at: number): number {
  let from = at;
  while (from > sentence.first) {
    const text = pieces[from - 1]?.text ?? "";
    if (wideMarks.has(text) || text === "," || grammar.boundaries.has(text)) break;
    from -= 1;
  }
  return from;
}

function relativeBefore(pieces: readonly Piece[], sentence: Sentence, at: number): boolean {
  for (let k = at - 1; k >= Math.max(sentence.first, at - 5); k -= 1) {
    const text = pieces[k]?.text ?? "";
    if (text === "who" || text === "which" || text === "whose") return true;
    if (text === "that") return k > sentence.first && !englishCues().has(pieces[k - 1]?.text ?? "");
    if (text === ",") return false;
  }
  return false;
}
