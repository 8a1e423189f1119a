import type { Piece } from "../../language/index.ts";
import { grammar, isAdverb } from "./english-grammar.ts";
import type { Phrase } from "./phrase.ts";
import type { Reading, Sentence } from "../reading.ts";

const phraseEnders: ReadonlySet<string> = new Set(
  "during when while as because after before since although though but if where that to than then whether until who's".split(
    " ",
  ),
);

/** The noun phrase that starts at piece `from`, with what stands in apposition to it: "said X, a professor at Y". */
export function phraseAfter(
  reading: Reading,
  sentence: Sentence,
  from: number,
  withApposition: boolean,
): Phrase | undefined {
  const { pieces } = reading;
  const start = pieces[from];
  if (!start || from >= sentence.after || start.kind === "mark") return undefined;
  if (
    /^(?:he|she|they|we|i|you|it|him|her|them|us|me)$/u.test(start.text) &&
    !(start.text === "her" && pieces[from + 1]?.kind === "word" && !pieces[from + 1]?.capital)
  ) {
    return { first: from, after: from + 1 };
  }
  let at = from;
  let relative = false;
  for (; at < sentence.after; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    if (piece.kind === "mark" && endsAtMark(reading, sentence, at, withApposition)) break;
    if (withApposition && (piece.text === "who" || piece.text === "whose" || piece.text === "which")) relative = true;
    if (piece.kind === "word" && at > from && !relative && endsAtWord(pieces, at, withApposition)) break;
  }
  while (at > from + 1 && (pieces[at - 1]?.text === "." || pieces[at - 1]?.text === ",")) at -= 1;
  return at > from ? { first: from, after: at } : undefined;
}

function endsAtMark(reading: Reading, sentence: Sentence, at: number, withApposition: boolean): boolean {
  const { pieces } = reading;
  const text = pieces[at]?.text ?? "";
  if (text === "." || text === "-" || text === "'" || text === "’" || text === "&" || text === "/") {
    return at >= sentence.after - 1 || (text === "." && pieces[at + 1]?.kind === "mark");
  }
  if (text !== ",")
    return (reading.quoteOf[at] ?? 0) === 0 || (reading.quoteOf[at + 8] ?? 0) === (reading.quoteOf[at] ?? 0);
  const next = pieces[at + 1];
  if (!next || !withApposition) return true;
  if (next.kind === "mark" || next.text.endsWith("ing") || grammar.conjunctions.has(next.text)) return true;
  if (grammar.leadingPrepositions.has(next.text) || phraseEnders.has(next.text) || isAdverb(next.text)) return true;
  return false;
}

function endsAtWord(pieces: readonly Piece[], at: number, withApposition: boolean): boolean {
  const piece = pieces[at];
  const word = piece?.text ?? "";
  const next = pieces[at + 1]?.text ?? "";
  const beyond = pieces[at + 2]?.text ?? "";
  if (word === "to" && withApposition) return !/(?:er|or|ant|ent|ary|ee|ist)s?$/u.test(pieces[at - 1]?.text ?? "");
  if (phraseEnders.has(word)) return true;
  // "endorsed by polls | suggesting that".
  if (!withApposition && /^(?:suggesting|saying|showing|claiming|arguing)$/u.test(word)) return true;
  if (!withApposition && grammar.clauseVerbs.has(word) && !piece?.capital) return true;
  if (grammar.timeWords.has(word) && word !== "late" && word !== "last" && word !== "early") return true;
  if (
    (word === "in" || word === "on" || word === "during" || word === "at") &&
    (grammar.extensionHeads.has(next) || grammar.extensionHeads.has(beyond)) &&
    // "president at Fox": a place of work belongs to its holder.
    !(word === "at" && withApposition && (pieces[at + 1]?.capital || pieces[at + 2]?.capital))
  )
    return true;
  if (/^(?:last|this|earlier|next)$/u.test(word) && grammar.extensionHeads.has(next)) return true;
  return grammar.auxiliaries.has(word) && piece?.kind === "word" && !/who|that|which/u.test(pieces[at - 1]?.text ?? "");
}
