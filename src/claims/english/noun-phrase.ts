import type { Piece } from "../../language/index.ts";
import { appositivePhrase } from "./apposition.ts";
import { grammar, isAdverb } from "./english-grammar.ts";
import { phraseStart, quoteStart } from "./phrase-start.ts";
import type { Phrase } from "./phrase.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isDated, months, periods, trimLeading, trimTrailing } from "./trim-phrase.ts";

/** The noun phrase that ends before piece `end`: the subject of the verb group there. Undefined where none can stand. */
export function subjectBefore(reading: Reading, sentence: Sentence, end: number): Phrase | undefined {
  const { pieces } = reading;
  const before = adjunctStart(pieces, sentence, end);
  if (before < end) return subjectBefore(reading, sentence, before);
  const last = end - 1;
  const piece = pieces[last];
  if (!piece || last < sentence.first) return undefined;
  if (grammar.subjectPronouns.has(piece.text) || grammar.relatives.has(piece.text))
    return pronounPhrase(pieces, sentence, last);
  const aside = asideStart(pieces, sentence, last);
  if (aside !== undefined) {
    const named = subjectBefore(reading, sentence, aside);
    // As an apposition does, what stands in brackets or dashes after a name belongs to it.
    return named && { first: named.first, after: piece.text === "," ? last : end };
  }
  if (piece.text === "," || endsInQuotedComma(reading, sentence, last))
    return appositivePhrase(reading, sentence, last);
  if (
    piece.kind === "mark" &&
    piece.text !== "." &&
    piece.text !== ")" &&
    piece.text !== "'" &&
    reading.quoteOf[last] === 0
  )
    return undefined;
  if (grammar.conjunctions.has(piece.text) || piece.text === "then") return undefined;
  const phrase = trimLeading(pieces, { first: phraseStart(reading, sentence, last), after: end });
  return phrase && trimTrailing(pieces, innerSubject(pieces, phrase));
}

/** "a point the press office | denied": of two noun phrases side by side the second is the subject of a relative clause. */
function innerSubject(pieces: readonly Piece[], { first, after }: Phrase): Phrase {
  for (let at = after - 2; at > first + 1; at -= 1) {
    const before = pieces[at - 1];
    if (!/^(?:the|an?|his|her|its|their)$/u.test(pieces[at]?.text ?? "")) continue;
    if (before?.kind !== "word" || before.capital || !grammar.determiners.has(pieces[first]?.text ?? "")) break;
    const text = before.text;
    if (grammar.prepositions.has(text) || grammar.conjunctions.has(text) || isAdverb(text) || !/[^sd]$/u.test(text))
      break;
    if (grammar.boundaries.has(text) || /(?:ing|all|both|half|such|only|even|who|which)$/u.test(text)) break;
    return { first: at, after };
  }
  return { first, after };
}

/** "Ito last week | said", "Ito had in fact | voted", "Ito in May | argued": the first piece of what stands between subject and verb. */
function adjunctStart(pieces: readonly Piece[], { first }: Sentence, end: number): number {
  const word = pieces[end - 1]?.text ?? "";
  const before = pieces[end - 2]?.text ?? "";
  const time = /^(?:last|this|next|earlier|late|early)$/u.test(before) && periods.has(word);
  const phrase =
    (before === "in" && (/^(?:fact|turn|part|private|public|short|general)$/u.test(word) || months.has(word))) ||
    (before === "on" && grammar.timeWords.has(word)) ||
    (before === "of" && word === "course") ||
    (before === "at" && /^(?:times|first|least|once)$/u.test(word));
  if (!(time || phrase) || end - 2 <= first || isDated(pieces, first, end)) return end;
  // "figures from last month": no adjunct, and part of the phrase.
  if (time && grammar.prepositions.has(pieces[end - 3]?.text ?? "")) return end;
  let at = end - 2;
  while (at > first + 1 && grammar.auxiliaries.has(pieces[at - 1]?.text ?? "")) at -= 1;
  return at;
}

/** "Ruiz (D-Nev.) said", "Ruiz — who came late — said": the first piece of an aside that ends at `last`. */
function asideStart(pieces: readonly Piece[], sentence: Sentence, last: number): number | undefined {
  const text = pieces[last]?.text ?? "";
  const comma = text === "," && pieces[last - 1]?.text === ")";
  const close = comma ? last - 1 : last;
  const opener = pieces[close]?.text === ")" ? "(" : /^[—–]$/u.test(text) ? text : undefined;
  if (opener === undefined) return undefined;
  for (let at = close - 1; at > Math.max(sentence.first, close - (opener === "(" ? 10 : 30)); at -= 1)
    if (pieces[at]?.text === opener) return at;
  return undefined;
}

/** `Ito, host of "Tide," said`: the comma inside the marks closes the apposition. */
function endsInQuotedComma(reading: Reading, sentence: Sentence, last: number): boolean {
  const { pieces, quoteOf } = reading;
  if ((quoteOf[last] ?? 0) === 0 || pieces[last - 1]?.text !== ",") return false;
  const start = quoteStart(quoteOf, sentence.first, last);
  return last - start < 8 && start > sentence.first && pieces[start - 1]?.kind !== "mark";
}

function pronounPhrase(pieces: readonly Piece[], sentence: Sentence, at: number): Phrase {
  const before = at > sentence.first ? pieces[at - 1] : undefined;
  const word = pieces[at]?.text ?? "";
  // "the others", "many of those who": a determiner belongs to the phrase.
  if (before && /^(?:others|one|few|many|most)$/u.test(word) && grammar.determiners.has(before.text))
    return { first: at - 1, after: at + 1 };
  return { first: at, after: at + 1 };
}
