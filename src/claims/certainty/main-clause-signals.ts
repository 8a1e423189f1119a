import type { Span } from "../../core/index.ts";
import type { Piece } from "../../language/index.ts";
import { reach, type Signal, type WordReading } from "./signal.ts";
import { englishCues } from "../english/cue-lexicon.ts";
import { grammar } from "../english/english-grammar.ts";
import { placeClauses } from "./main-clause.ts";

/**
 * Tells of a signal in English whether it is one of the statement's own main clause, in its first sentence: the clauses are read
 * at the first question.
 */
export function mainClauseOf(
  { pieces, text }: WordReading,
  content: readonly Span[],
  first: number,
): (at: number, signal: Signal) => boolean {
  let places: Uint8Array | undefined;
  return (at, { kind }) => {
    places ??= placeClauses(pieces, first, firstSentenceEnd(text, pieces, content, first));
    const place = places[at - first] ?? 0;
    const word = pieces[at]?.text ?? "";
    // "could not confirm it": nothing is held for possible.
    if (word === "could" && pieces[at + 1]?.text === "not") return false;
    if (grammar.modals.has(word)) return place === 3;
    // "its last hopes of winning": a noun.
    if (kind === "wish" && /^hopes?$/u.test(word) && /^(?:of|for)$/u.test(pieces[at + 1]?.text ?? "")) {
      const before = pieces[at - 1];
      if (before && !before.capital && !grammar.subjectPronouns.has(before.text) && !grammar.modals.has(before.text))
        return false;
    }
    // "and if so, which": nothing hangs on it.
    if (
      kind === "conditional" &&
      word === "if" &&
      /^(?:so|not|any|necessary|possible)$/u.test(pieces[at + 1]?.text ?? "")
    )
      return false;
    if (kind === "wish" && englishCues().get(word)?.form === "base")
      return place > 0 && place < 3 ? pieces[at - 1]?.text !== "to" : place === 3;
    if (kind === "conditional") return place > 0;
    if (kind === "likely" && place === 1) return !isAttribute(pieces, at);
    return place === 1 || place === 3;
  };
}

/** "among likely buyers": it is no verb that is held for likely. */
function isAttribute(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  return (
    before !== undefined &&
    before.kind === "word" &&
    !grammar.auxiliaries.has(before.text) &&
    grammar.prepositions.has(before.text)
  );
}

/** Piece after the statement's first sentence, or after its second where the first has under four words ("Yes."). */
function firstSentenceEnd(text: string, pieces: readonly Piece[], content: readonly Span[], first: number): number {
  const end = content.at(-1)?.[1] ?? 0;
  let words = 0;
  let part = 0;
  let at = first;
  for (; at <= first + reach && (pieces[at]?.end ?? end + 1) <= end; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    while (part < content.length - 1 && piece.start >= (content[part]?.[1] ?? end)) {
      part += 1;
      const from = content[part - 1]?.[1] ?? 0;
      if (words > 3 && piece.start - from < 400 && /[.!?]/u.test(text.slice(from, content[part]?.[0]))) return at;
    }
    if (piece.kind === "word") words += 1;
    if (words > 3 && /^[.!?]$/u.test(piece.text) && endsSentence(pieces, at)) return at;
  }
  return at;
}

/** The stop of "Mr. Ito" and "J. Ito" ends no sentence. */
function endsSentence(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  const next = pieces[at + 1];
  if (pieces[at]?.text !== ".") return true;
  if (before?.capital && before.text.length < 5) return false;
  return next === undefined || next.capital || next.kind === "mark";
}
