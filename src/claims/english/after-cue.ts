import type { Span } from "../../core/index.ts";
import { grammar, isAdverb } from "./english-grammar.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { VerbGroup } from "./verb-group.ts";
import { addresseeEnd } from "./verb-parts.ts";

export interface Extension {
  /** First piece that belongs neither to the cue nor to "on Monday", "in a statement". */
  readonly after: number;
  readonly cueAfter: number;
}

/** Skips "on Monday", "in a statement to X", "reporters" after a cue. */
export function extensionEnd(reading: Reading, sentence: Sentence, from: number): Extension {
  const { pieces } = reading;
  let at = from;
  let cueAfter = from;
  for (let rounds = 0; rounds < 4; rounds += 1) {
    const piece = pieces[at];
    if (!piece || at >= sentence.after || piece.kind === "mark") break;
    const next = skipExtension(reading, sentence, at);
    if (next === at) break;
    cueAfter = next;
    at = next;
  }
  return { after: at, cueAfter: cueAfter <= from + 8 ? cueAfter : from };
}

/** "on Thursday | it aims": a subject right after a word of time. */
function opensOwnClause({ pieces }: Reading, from: number, at: number): boolean {
  const before = pieces[at - 1];
  if (at <= from + 1 || !before || !/^(?:he|she|it|they|we|i)$/u.test(pieces[at]?.text ?? "")) return false;
  return grammar.timeWords.has(before.text);
}

/** The full stop of "Mr. Ito": one inside a sentence ends no phrase. */
function isInnerStop({ pieces }: Reading, sentence: Sentence, at: number): boolean {
  return pieces[at]?.text === "." && at + 1 < sentence.after && pieces[at + 1]?.kind === "word";
}

function skipExtension(reading: Reading, sentence: Sentence, at: number): number {
  const { pieces } = reading;
  const piece = pieces[at];
  if (!piece) return at;
  if (grammar.timeWords.has(piece.text) || isAdverb(piece.text)) return at + 1;
  if (!/^(?:in|on|at|ahead|during|to|after|via|through|before|over|with|from|of|by|about|as)$/u.test(piece.text))
    return at;
  // "said about 20 people came": a number's word, and no theme.
  if (piece.text === "about" && pieces[at + 1]?.kind === "number") return at;
  const limit = Math.min(sentence.after, at + 14);
  let end = at + 1;
  while (
    end < limit &&
    (pieces[end]?.kind !== "mark" || isInnerStop(reading, sentence, end)) &&
    pieces[end]?.text !== "that" &&
    (reading.quoteOf[end] ?? 0) === 0 &&
    !opensOwnClause(reading, at, end)
  )
    end += 1;
  // "said on Monday it would": the clause is what is said.
  if (opensOwnClause(reading, at, end)) return end;
  const within = pieces.slice(at + 1, end);
  const marked = within.some((word) => grammar.extensionHeads.has(word.text));
  const closed = end >= sentence.after || /^[,.:;"“]$/u.test(pieces[end]?.text ?? "") || pieces[end]?.text === "that";
  return closed || marked ? end : at;
}

interface AfterCue {
  /** First piece of what may be said. */
  readonly from: number;
  readonly cueAfter: number;
  readonly extension: Extension;
}

/** What stands between a cue and what is said: a particle, "on Monday", "in a statement", whom it is told to. */
export function afterCue(reading: Reading, sentence: Sentence, group: VerbGroup, source: Span): AfterCue {
  const { pieces, quoteOf } = reading;
  const { frames } = group.entry;
  let from = group.after;
  // "vowed to form a force": the infinitive is what is vowed, and no addressee.
  const infinitive = frames.includes("I") && pieces[from]?.text === "to";
  // "sided with the crew, even": the particle brings the verb's own object.
  const object = !/[SQT]/u.test(frames) && group.entry.particles.has(pieces[from]?.text ?? "");
  const extension = infinitive || object ? { after: from, cueAfter: from } : extensionEnd(reading, sentence, from);
  // "pointed out that …": the particle belongs to the verb.
  if (
    group.entry.particles.has(pieces[from]?.text ?? "") &&
    /^(?:out|aside|off|back|down)$/u.test(pieces[from]?.text ?? "") &&
    from === extension.after
  )
    from += 1;
  let cueAfter = from;
  const atExtension = pieces[extension.after];
  if (
    atExtension &&
    extension.after < sentence.after &&
    extension.after > from &&
    (/^(?:[:,]|that|he|she|it|they|we|i)$/u.test(atExtension.text) || (quoteOf[extension.after] ?? 0) > 0)
  ) {
    from = extension.after;
    cueAfter = extension.cueAfter;
  }
  if (frames.includes("T")) from = addresseeEnd(reading, sentence, from);
  const reported = asReported(reading, sentence, group, source);
  if (reported !== undefined) {
    from = reported;
    cueAfter = group.after;
  }
  return { from: behindAside(reading, sentence, from), cueAfter, extension };
}

/** "As Ito reports for the Lantern, the pier …": what is told stands after the comma. */
function asReported(
  { pieces, quoteOf }: Reading,
  sentence: Sentence,
  group: VerbGroup,
  source: Span,
): number | undefined {
  if (pieces[sentence.first]?.text !== "as" || pieces[sentence.first + 1]?.start !== source[0]) return undefined;
  if (!/[SQT]/u.test(group.entry.frames)) return undefined;
  for (let at = group.after; at < Math.min(sentence.after, group.after + 10); at += 1) {
    if ((quoteOf[at] ?? 0) > 0 || pieces[at]?.text === "that") return undefined;
    if (pieces[at]?.text === ",") return at + 1;
  }
  return undefined;
}

/** "shot back, in reference to the strike: “…”": an aside and its colon stand before the quotation; its first piece, else `from`. */
function behindAside({ pieces, quoteOf }: Reading, sentence: Sentence, from: number): number {
  if (pieces[from]?.text !== "," || (quoteOf[from + 1] ?? 0) > 0) return from;
  for (let at = from + 1; at < sentence.after - 1 && (quoteOf[at] ?? 0) === 0; at += 1)
    if (pieces[at]?.text === ":") return (quoteOf[at + 1] ?? 0) > 0 ? at + 1 : from;
  return from;
}
