import type { Span } from "../../core/index.ts";
import type { Piece } from "../../language/index.ts";
import { piecesSpan } from "../content-span.ts";
import type { CueForm } from "./cue-lexicon.ts";
import type { Draft } from "../draft.ts";
import { grammar } from "./english-grammar.ts";
import { type Phrase, phraseSpan } from "./phrase.ts";
import { subjectBefore } from "./noun-phrase.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { VerbGroup } from "./verb-group.ts";

/** What earlier cues of the same sentence leave for later ones: "X said A and called for B, adding C". */
export interface SentenceState {
  readonly index: number;
  source: Span | undefined;
  /** The last source by the form of its verb: a joined verb shares the subject of the last one in its own form. */
  readonly byForm?: Map<CueForm, Span>;
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
  if (source) {
    state.source = source;
    state.byForm?.set(group.entry.form, source);
  }
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
    past: group.entry.form === "past" || group.words.some((word) => word === "had" || word === "was"),
  };
}

/** False for what cannot be a speaker: "of course", "occurred", "very", "happy to see Ito". */
export function canSpeak(pieces: readonly Piece[], phrase: Phrase): boolean {
  const first = pieces[phrase.first];
  // "the point would trace out a curve called …": after a modal stands a verb and no subject.
  const before = pieces[phrase.first - 1];
  if (before && !before.capital && grammar.modals.has(before.text)) return false;
  if (first?.text === "there") return false;
  if (!first || first.capital || first.kind !== "word") return first !== undefined;
  if (grammar.subjectPronouns.has(first.text) || grammar.determiners.has(first.text)) return true;
  if (
    /^(?:of|to|by|with|than|very|not|happy|seen|heard|filmed|found|left|shown|told|caught|known|made|able)$/u.test(
      first.text,
    )
  )
    return false;
  return !(
    /[^e]ed$/u.test(first.text) &&
    (phrase.after === phrase.first + 1 || grammar.prepositions.has(pieces[phrase.first + 1]?.text ?? ""))
  );
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
    if (piece.text === "that" || /^(?:whether|if|why)$/u.test(piece.text)) break;
    if (at > from && /^(?:to|how|why|what|about|he|she|they|it)$/u.test(piece.text)) break;
    at += 1;
  }
  const pronoun = /^(?:he|she|they|it)$/u.test(pieces[at]?.text ?? "");
  const open = pronoun || at >= sentence.after - 1 || /^[.,;?]$/u.test(pieces[at]?.text ?? "");
  return (open ? clauseAfterAddressee(reading, from, at) : undefined) ?? (at < from + 14 ? at : from + 1);
}

/** Whom a verb of telling speaks to, from piece `from` up to `until`: without "on Monday", "in an interview". */
export function addresseeSpan(reading: Reading, from: number, until: number): Span | undefined {
  let end = from;
  while (end < until) {
    const { text = "", kind } = reading.pieces[end] ?? {};
    if (kind === "mark" && !/^[.'’-]$/u.test(text)) break;
    if (grammar.timeWords.has(text) || (grammar.prepositions.has(text) && text !== "of")) break;
    end += 1;
  }
  // "told The | …": where nobody can tell the end of a name, an article is none.
  const isArticle = end === from + 1 && grammar.determiners.has(reading.pieces[from]?.text ?? "");
  return end > from && !isArticle ? piecesSpan(reading, from, end) : undefined;
}

/** "told reporters | the pier was safe", "told Ito | he would leave": a second noun phrase with a verb of its own. */
function clauseAfterAddressee({ pieces }: Reading, from: number, until: number): number | undefined {
  for (let at = from + 1; at < until - 1; at += 1) {
    const piece = pieces[at];
    const before = pieces[at - 1];
    if (!piece || !before || piece.kind !== "word" || grammar.prepositions.has(before.text)) continue;
    const opens =
      (grammar.determiners.has(piece.text) && !grammar.determiners.has(before.text)) ||
      (piece.capital && !before.capital && !grammar.determiners.has(before.text) && !grammar.adverbs.has(before.text));
    if (opens && hasVerb(pieces, at + 1, until)) return at;
  }
  return undefined;
}

function hasVerb(pieces: readonly Piece[], from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) {
    const { text = "", capital = true, kind } = pieces[at] ?? {};
    // "a device that turned out", "what Ito's team knows": a verb of another clause, and a genitive.
    if (at > from && grammar.relatives.has(text)) return false;
    if (kind === "clitic" && text === "'s" && !grammar.subjectPronouns.has(pieces[at - 1]?.text ?? "")) continue;
    if (!capital && (grammar.clauseVerbs.has(text) || grammar.auxiliaries.has(text))) return true;
  }
  return false;
}

const clauseOpeners: ReadonlySet<string> = new Set(
  "that he she they it we i you there what how why if whether who where when : , $".split(" "),
);

/** A clause or a quotation, and no object: "maintains that …", "felt Ito was right", not "maintains a lead". */
function opensClause({ pieces, quoteOf }: Reading, sentence: Sentence, from: number): boolean {
  if (clauseOpeners.has(pieces[from]?.text ?? "")) return true;
  const until = Math.min(sentence.after, from + 14);
  for (let at = from; at < until; at += 1) {
    if ((quoteOf[at] ?? 0) > 0) return true;
    if (/^[,;—–]$/u.test(pieces[at]?.text ?? "")) return hasVerb(pieces, from, at);
  }
  return hasVerb(pieces, from, until);
}

/** ", which Ito announced": told of the verb or its object, and not what is said. */
export function isAside({ pieces }: Reading, from: number): boolean {
  return (
    pieces[from]?.text === "," && /^(?:which|who|whose|whom|where|though|although)$/u.test(pieces[from + 1]?.text ?? "")
  );
}

/** True where what is said can start at piece `from`. */
export function contentMayFollow(reading: Reading, sentence: Sentence, from: number, frames: string): boolean {
  const next = reading.pieces[from];
  if (!next || from >= sentence.after) return false;
  if (frames === "I" && next.text !== "to") return false;
  if (frames.includes("C") && !opensClause(reading, sentence, from)) return false;
  if (next.kind === "mark")
    return (reading.quoteOf[from] ?? 0) > 0 || /^[:,$—–-]$/u.test(next.text) || next.text === "…";
  return true;
}

/** "Militants attacked", "attacking a port", "attacked police with rocks": blows and no words. */
export function isStruck(
  { pieces }: Reading,
  sentence: Sentence,
  group: VerbGroup,
  subject: Phrase | undefined,
): boolean {
  for (let at = subject?.first ?? group.first; at < group.first; at += 1)
    if (grammar.fighters.has(pieces[at]?.text ?? "")) return true;
  if (grammar.struck.has(pieces[objectHead(pieces, group.after)]?.text ?? "")) return true;
  for (let at = group.after; at < Math.min(sentence.after, group.after + 20); at += 1) {
    const { text = ";", kind } = pieces[at] ?? {};
    if (kind === "mark" && text !== "-" && text !== "'") return false;
    if (grammar.arms.has(text)) return true;
  }
  return false;
}

/** The last of up to five words after a verb that can be one noun phrase: "the city's main *port* in May". */
function objectHead(pieces: readonly Piece[], from: number): number {
  let at = from;
  while (at < from + 6) {
    const { kind, text = "" } = pieces[at] ?? {};
    if ((kind !== "word" && kind !== "clitic") || grammar.prepositions.has(text) || grammar.conjunctions.has(text))
      break;
    if (grammar.boundaries.has(text) || grammar.timeWords.has(text)) break;
    at += 1;
  }
  return at - 1;
}
