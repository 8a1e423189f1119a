import type { Piece } from "../../language/index.ts";
import { englishCues } from "./cue-lexicon.ts";
import { grammar, isAdverb } from "./english-grammar.ts";
import type { Sentence } from "../reading.ts";

/** True where a clause of its own stands between two pieces: a verb before any relative. */
export function hasFiniteVerb(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const piece = pieces[at];
    if (!piece || piece.kind === "mark") continue;
    if (grammar.relatives.has(piece.text) && piece.text !== "that") return false;
    if (isFiniteWord(pieces, at)) return true;
  }
  return false;
}

/** True where the piece is a finite verb and has something before it in its sentence. */
export function isFinite(pieces: readonly Piece[], sentence: Sentence, at: number): boolean {
  return at > sentence.first && isFiniteWord(pieces, at);
}

function isFiniteWord(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece || piece.capital) return false;
  if (piece.kind === "clitic") return piece.text !== "'s" && piece.text !== "'d";
  if (grammar.clauseVerbs.has(piece.text) || (grammar.auxiliaries.has(piece.text) && piece.text !== "not")) return true;
  const entry = englishCues().get(piece.text);
  if (!entry || entry.form !== "past") return false;
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  if (!before || grammar.determiners.has(before.text) || before.text === "-") return false;
  if (after?.text === "by" || (isAdverb(before.text) && grammar.determiners.has(pieces[at - 2]?.text ?? "")))
    return false;
  return entry.frames.includes("S") || startsObject(after);
}

/** "rejected the charges", "backed Ito": an object after it makes a verb of a past form, and no participle. */
function startsObject(after: Piece | undefined): boolean {
  return after !== undefined && (grammar.determiners.has(after.text) || after.capital);
}
