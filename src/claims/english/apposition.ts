import type { Piece } from "../../language/index.ts";
import { grammar } from "./english-grammar.ts";
import { hasFiniteVerb } from "./finite-verb.ts";
import type { Phrase } from "./phrase.ts";
import { phraseStart, wideMarks } from "./phrase-start.ts";
import type { Reading, Sentence } from "../reading.ts";
import { trimLeading } from "./trim-phrase.ts";

/** "Ito, the minister of trade," before a verb: both commas and all between belong to the subject. */
export function appositivePhrase(reading: Reading, sentence: Sentence, comma: number): Phrase | undefined {
  const { pieces } = reading;
  let open = comma - 1;
  let seen = 0;
  while (open > sentence.first && seen < 45 && (pieces[open]?.text !== "," || (reading.quoteOf[open] ?? 0) > 0)) {
    if (isWideMark(reading, open)) return undefined;
    open -= 1;
    seen += 1;
  }
  if (pieces[open]?.text !== "," || open <= sentence.first) return undefined;
  const opener = pieces[open + 1];
  if (opener && /^(?:but|and|or|so|then)$/u.test(opener.text) && !isAge(pieces, open + 1)) return undefined;
  const first = nameBefore(reading, sentence, phraseStart(reading, sentence, open - 1), open);
  if (hasFiniteVerb(pieces, first, open)) return undefined;
  // "Ito, speaking in Lund, said": an aside of time, place or manner is no part of the name.
  if (
    opener &&
    ((/^\p{Ll}+ing$/u.test(opener.text) && !opener.capital) ||
      grammar.leadingPrepositions.has(opener.text) ||
      opener.text === "asked")
  )
    return trimLeading(pieces, { first, after: open });
  // One more pair: "A, b, c, said".
  return trimLeading(pieces, { first, after: comma + 1 });
}

/** "Ito, 58, who lives in Lund, said": an age, or a role with an article, after a comma stands in apposition to the name before it. */
function nameBefore(reading: Reading, sentence: Sentence, from: number, until: number): number {
  const { pieces } = reading;
  let first = from;
  for (let rounds = 0; rounds < 3 && first > sentence.first + 1 && pieces[first - 1]?.text === ","; rounds += 1) {
    const age = pieces[first]?.kind === "number" && first === from && until - from <= 2;
    const name = pieces[first - 2];
    if (
      !(age || /^(?:the|an?)$/u.test(pieces[first]?.text ?? "")) ||
      !name?.capital ||
      grammar.timeWords.has(name.text)
    )
      break;
    const start = phraseStart(reading, sentence, first - 2);
    if (first - start > 9 || !isName(pieces, start, first - 1)) break;
    first = start;
  }
  return first;
}

/** Capital words alone, but for "the", "of" and the like: no place at the end of a longer phrase. */
function isName(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const piece = pieces[at];
    if (piece?.kind === "word" && !piece.capital && !/^(?:of|de|la|von|van|al|bin|for)$/u.test(piece.text))
      return false;
    if (at === from && piece && grammar.leadingPrepositions.has(piece.text)) return false;
  }
  return true;
}

/** ", then 38,", ", then the minister,". */
function isAge(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  return pieces[at]?.text === "then" && (next?.kind === "number" || next?.text === "-" || next?.text === "the");
}

function isWideMark(reading: Reading, at: number): boolean {
  const text = reading.pieces[at]?.text ?? "";
  if (wideMarks.has(text)) return true;
  return false;
}
