import type { Span } from "../core/index.ts";
import type { Draft } from "./draft.ts";
import { grammar } from "./english-grammar.ts";
import { phraseSpan, subjectBefore } from "./noun-phrase.ts";
import type { Reading, Sentence } from "./reading.ts";
import type { VerbGroup } from "./verb-group.ts";

/** What earlier cues of the same sentence leave for later ones: "X said A and called for B, adding C". */
export interface SentenceState {
  readonly index: number;
  source: Span | undefined;
}

/** A draft with its words so far; the source is kept for later verbs of the sentence. */
export function makeDraft(
  group: VerbGroup,
  state: SentenceState,
  rule: string,
  source: Span | undefined,
  cue: Span,
  content: readonly (Span | undefined)[],
): Draft {
  if (source) state.source = source;
  return {
    source: source ? [source] : [],
    cue: [cue],
    content: content.filter((span) => span !== undefined),
    sentence: state.index,
    rule,
    lemma: group.entry.lemma,
    cueClass: group.entry.cueClass,
    negated: group.negated,
    group: group.words,
  };
}

/** From the first auxiliary to the piece before `after`. */
export function cueSpan(reading: Reading, group: VerbGroup, after: number): Span {
  return [reading.pieces[group.first]?.start ?? 0, reading.pieces[after - 1]?.end ?? 0];
}

/** The subject of the sentence's first finite verb, for verbs that share it. */
export function mainSubject(reading: Reading, sentence: Sentence, before: number): Span | undefined {
  const { pieces } = reading;
  for (let at = sentence.first + 1; at < before; at += 1) {
    const piece = pieces[at];
    if (!piece || piece.capital || piece.kind === "mark" || (reading.quoteOf[at] ?? 0) > 0) continue;
    if (!grammar.clauseVerbs.has(piece.text) && !/[a-z]{3,}ed$/u.test(piece.text)) continue;
    const subject = subjectBefore(reading, sentence, at);
    return subject ? phraseSpan(pieces, subject) : undefined;
  }
  return undefined;
}

/** "told reporters …": the addressee runs to the first sign, "that", "to" or quotation. */
export function addresseeEnd(reading: Reading, sentence: Sentence, from: number): number {
  const { pieces, quoteOf } = reading;
  let at = from;
  while (at < sentence.after && at < from + 14) {
    const piece = pieces[at];
    if (!piece || (quoteOf[at] ?? 0) > 0 || /^[,.:;?]$/u.test(piece.text)) break;
    if (
      piece.text === "that" ||
      (at > from && /^(?:to|how|why|what|whether|if|about|he|she|they|it)$/u.test(piece.text))
    )
      break;
    at += 1;
  }
  return at < from + 14 ? at : from + 1;
}

/** True where what is said can start at piece `from`. */
export function contentMayFollow(reading: Reading, sentence: Sentence, from: number, frames: string): boolean {
  const next = reading.pieces[from];
  if (!next || from >= sentence.after) return false;
  if (frames === "I" && next.text !== "to") return false;
  if (next.kind === "mark")
    return (reading.quoteOf[from] ?? 0) > 0 || /^[:,$—–-]$/u.test(next.text) || next.text === "…";
  return true;
}
