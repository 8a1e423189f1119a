import type { Span } from "../core/index.ts";
import { englishCues } from "./cue-lexicon.ts";
import { contentEnd, piecesSpan } from "./content-span.ts";
import type { Draft } from "./draft.ts";
import { grammar, isAdverb } from "./english-grammar.ts";
import { type Phrase, phraseAfter, phraseSpan, subjectBefore } from "./noun-phrase.ts";
import type { Reading, Sentence } from "./reading.ts";
import type { VerbGroup } from "./verb-group.ts";

/** What earlier cues of the same sentence leave for later ones: "X said A and called for B, adding C". */
export interface SentenceState {
  readonly index: number;
  source: Span | undefined;
}

/** Reads the attribution that a cue verb carries; undefined where the words around it bear none. */
export function readVerbCue(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
): Draft | undefined {
  if (group.passive) return readPassive(reading, sentence, group, state);
  if (group.infinitive) return readInfinitive(reading, sentence, group, state);
  if (!group.finite) return readParticiple(reading, sentence, group, state);
  if (group.entry.frames === "A") return readAppearance(reading, sentence, group, state);
  return readInverted(reading, sentence, group, state) ?? readActive(reading, sentence, group, state);
}

function makeDraft(
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

function cueSpan(reading: Reading, group: VerbGroup, after: number): Span {
  const from = isCliticStart(reading, group) ? group.first : group.first;
  return [reading.pieces[from]?.start ?? 0, reading.pieces[after - 1]?.end ?? 0];
}

function isCliticStart(reading: Reading, group: VerbGroup): boolean {
  return reading.pieces[group.first]?.kind === "clitic";
}

/** "…," said Ito, the minister. */
function readInverted(reading: Reading, sentence: Sentence, group: VerbGroup, state: SentenceState): Draft | undefined {
  const { pieces, quoteOf } = reading;
  const before = pieces[group.first - 1];
  if (!/[SQT]/u.test(group.entry.frames) || group.first <= sentence.first || !before) return undefined;
  const afterQuote = (quoteOf[group.first - 1] ?? 0) > 0;
  if (!afterQuote && before.text !== ",") return undefined;
  if (afterQuote && isTitleQuote(reading, sentence, group.first - 1)) return undefined;
  const next = pieces[group.after];
  if (
    !next ||
    next.kind === "mark" ||
    next.text === "that" ||
    !(next.capital || grammar.determiners.has(next.text) || afterQuote)
  )
    return undefined;
  if (!afterQuote && subjectBefore(reading, sentence, group.first)) return undefined;
  const subject = phraseAfter(reading, sentence, group.after, true);
  if (!subject) return undefined;
  const content = piecesSpan(reading, sentence.first, group.first);
  return makeDraft(group, state, "inverted", phraseSpan(pieces, subject), cueSpan(reading, group, group.after), [
    content,
    restAfter(reading, sentence, subject.after),
  ]);
}

/** `host of "Morning Tide," said`: a short quotation after a word is a title and belongs to the subject. */
export function isTitleQuote(reading: Reading, sentence: Sentence, last: number): boolean {
  const { pieces, quoteOf } = reading;
  let start = last;
  while (start > sentence.first && quoteOf[start - 1] === quoteOf[last]) start -= 1;
  const before = pieces[start - 1];
  return (
    last - start < 8 &&
    start > sentence.first &&
    before !== undefined &&
    before.kind !== "mark" &&
    !englishCues().has(before.text)
  );
}

/** Words after "…," he said, that go on with the statement; undefined where another cue or nothing follows. */
function restAfter(reading: Reading, sentence: Sentence, from: number): Span | undefined {
  const { pieces, quoteOf } = reading;
  for (let at = from; at < sentence.after; at += 1) {
    if ((quoteOf[at] ?? 0) > 0) return piecesSpan(reading, at, contentEnd(reading, sentence, at, false));
    if (pieces[at]?.text !== ",") continue;
    const next = pieces[at + 1];
    if (
      !next ||
      /ing$/u.test(next.text) ||
      /^(?:who|which|according|in|on|at|after|during|as|and|when|while|referring)$/u.test(next.text)
    )
      return undefined;
    return piecesSpan(reading, at + 1, contentEnd(reading, sentence, at + 1, false));
  }
  return undefined;
}

function readActive(reading: Reading, sentence: Sentence, group: VerbGroup, state: SentenceState): Draft | undefined {
  const { pieces } = reading;
  const own = subjectBefore(reading, sentence, group.first);
  const source = own ? phraseSpan(pieces, own) : sharedSource(reading, sentence, group, state);
  if (!source) return undefined;
  const extended = extensionEnd(reading, sentence, group.after);
  const trailing = own && isTrailing(reading, sentence, own, extended, group);
  if (trailing) {
    const content = piecesSpan(reading, sentence.first, own.first);
    return makeDraft(group, state, "trailing", source, cueSpan(reading, group, extended.cueAfter), [
      content,
      restAfter(reading, sentence, extended.after),
    ]);
  }
  return readLeading(reading, sentence, group, state, source);
}

/** Source of a second verb: "Ito arrived and said". */
function sharedSource(reading: Reading, sentence: Sentence, group: VerbGroup, state: SentenceState): Span | undefined {
  const before = reading.pieces[group.first - 1];
  if (!before || group.first <= sentence.first) return undefined;
  if (!/^(?:and|but|or|,|then)$/u.test(before.text)) return undefined;
  return state.source ?? mainSubject(reading, sentence, group.first);
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

interface Extension {
  /** First piece that belongs neither to the cue nor to "on Monday", "in a statement". */
  readonly after: number;
  readonly cueAfter: number;
}

/** Skips "on Monday", "in a statement to X", "reporters" after a cue. */
function extensionEnd(reading: Reading, sentence: Sentence, from: number): Extension {
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
  return { after: at, cueAfter: Math.min(cueAfter, from + 8) };
}

function skipExtension(reading: Reading, sentence: Sentence, at: number): number {
  const { pieces } = reading;
  const piece = pieces[at];
  if (!piece) return at;
  if (grammar.timeWords.has(piece.text) || isAdverb(piece.text)) return at + 1;
  if (!/^(?:in|on|at|during|to|after|via|through|before|over|with|from|of|by|about|as)$/u.test(piece.text)) return at;
  const limit = Math.min(sentence.after, at + 14);
  let end = at + 1;
  while (
    end < limit &&
    pieces[end]?.kind !== "mark" &&
    pieces[end]?.text !== "that" &&
    (reading.quoteOf[end] ?? 0) === 0
  )
    end += 1;
  const within = pieces.slice(at + 1, end);
  const marked = within.some((word) => grammar.extensionHeads.has(word.text));
  const closed = end >= sentence.after || /^[,.:;"“]$/u.test(pieces[end]?.text ?? "") || pieces[end]?.text === "that";
  return closed || marked ? end : at;
}

/** True where nothing of the statement follows the cue: "…, Ito said." or "…, Ito said on Monday, adding". */
function isTrailing(
  reading: Reading,
  sentence: Sentence,
  subject: Phrase,
  extension: Extension,
  group: VerbGroup,
): boolean {
  const { pieces, quoteOf } = reading;
  if (!/[SQT]/u.test(group.entry.frames)) return false;
  const before = pieces[subject.first - 1];
  if (!before || subject.first <= sentence.first) return false;
  const parted =
    before.text === "," ||
    before.text === "—" ||
    before.text === "–" ||
    before.text === "-" ||
    (quoteOf[subject.first - 1] ?? 0) > 0;
  if (!parted) return false;
  const end = group.entry.frames.includes("T") ? addresseeEnd(reading, sentence, extension.after) : extension.after;
  const next = pieces[end];
  if (!next || end >= sentence.after) return true;
  return next.kind === "mark" && (quoteOf[end] ?? 0) === 0 && next.text !== ":" && next.text !== "$";
}

/** "told reporters …": the addressee runs to the first sign, "that", "to" or quotation. */
function addresseeEnd(reading: Reading, sentence: Sentence, from: number): number {
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

function readLeading(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
  source: Span,
): Draft | undefined {
  const { pieces, quoteOf } = reading;
  const { frames } = group.entry;
  let from = group.after;
  const extension = extensionEnd(reading, sentence, from);
  let cueAfter = from;
  const atExtension = pieces[extension.after];
  if (
    atExtension &&
    extension.after < sentence.after &&
    extension.after > from &&
    (/^[:,]$/u.test(atExtension.text) || atExtension.text === "that" || (quoteOf[extension.after] ?? 0) > 0)
  ) {
    from = extension.after;
    cueAfter = extension.cueAfter;
  }
  if (frames.includes("T")) from = addresseeEnd(reading, sentence, from);
  if (from >= sentence.after - 1) return readContentBefore(reading, sentence, group, state, source);
  if (frames === "Q" && (quoteOf[from] ?? 0) === 0 && (quoteOf[from + 1] ?? 0) === 0) return undefined;
  if (!contentMayFollow(reading, sentence, from, frames)) return undefined;
  const object =
    !/[STQ]/u.test(frames) ||
    (frames.includes("O") && !/^(?:that|,|:)$/u.test(pieces[from]?.text ?? "") && frames !== "TO");
  const content = piecesSpan(reading, from, contentEnd(reading, sentence, from, object));
  if (!content) return undefined;
  return makeDraft(group, state, `lead-${frames.charAt(0)}`, source, cueSpan(reading, group, cueAfter), [content]);
}

/** "…, as Ito put it": a verb at the end with the statement before it and no comma. */
function readContentBefore(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
  source: Span,
): Draft | undefined {
  if (!/[SQT]/u.test(group.entry.frames)) return undefined;
  const start = sentence.span[0];
  if (source[0] === start) return readAfterQuote(reading, group, state, source);
  const before =
    source[0] > start + 3 ? piecesSpan(reading, sentence.first, pieceAt(reading, sentence, source[0])) : undefined;
  return before
    ? makeDraft(group, state, "trailing-plain", source, cueSpan(reading, group, group.after), [before])
    : undefined;
}

/** `"…!" Ito said.` where the quotation is a sentence of its own. */
function readAfterQuote(reading: Reading, group: VerbGroup, state: SentenceState, source: Span): Draft | undefined {
  const before = reading.sentences[state.index - 1];
  const here = reading.sentences[state.index];
  if (!before || before.paragraph !== here?.paragraph || (reading.quoteOf[before.after - 1] ?? 0) === 0)
    return undefined;
  return makeDraft(group, state, "after-quote", source, cueSpan(reading, group, group.after), [before.span]);
}

function pieceAt(reading: Reading, sentence: Sentence, offset: number): number {
  let at = sentence.first;
  while (at < sentence.after && (reading.pieces[at]?.start ?? offset) < offset) at += 1;
  return at;
}

function contentMayFollow(reading: Reading, sentence: Sentence, from: number, frames: string): boolean {
  const next = reading.pieces[from];
  if (!next || from >= sentence.after) return false;
  if (frames === "I" && next.text !== "to") return false;
  if (next.kind === "mark")
    return (reading.quoteOf[from] ?? 0) > 0 || /^[:,$—–-]$/u.test(next.text) || next.text === "…";
  return true;
}

/** "polls showing that …": the noun right before the participle is whose word it is. */
function nounBefore(reading: Reading, sentence: Sentence, group: VerbGroup): Span | undefined {
  const before = reading.pieces[group.first - 1];
  if (!before || group.first <= sentence.first || before.kind !== "word") return undefined;
  if (
    grammar.prepositions.has(before.text) ||
    grammar.conjunctions.has(before.text) ||
    grammar.boundaries.has(before.text)
  )
    return undefined;
  if (grammar.clauseVerbs.has(before.text) || /(?:ed|ing)$/u.test(before.text) || isAdverb(before.text))
    return undefined;
  const subject = subjectBefore(reading, sentence, group.first);
  return subject ? phraseSpan(reading.pieces, subject) : undefined;
}

/** ", adding that …": the source is the sentence's own. */
function readParticiple(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
): Draft | undefined {
  const { pieces } = reading;
  const before = pieces[group.first - 1];
  const { frames } = group.entry;
  if (group.first > sentence.first && before && grammar.determiners.has(before.text)) return undefined;
  const source =
    nounBefore(reading, sentence, group) ??
    state.source ??
    mainSubject(reading, sentence, group.first) ??
    sourceAfter(reading, sentence, group);
  let from = group.after;
  if (frames.includes("T")) from = addresseeEnd(reading, sentence, from);
  if (!contentMayFollow(reading, sentence, from, frames)) return undefined;
  const content = piecesSpan(reading, from, contentEnd(reading, sentence, from, !frames.includes("S")));
  if (!content) return undefined;
  return makeDraft(
    group,
    { index: state.index, source: undefined },
    "participle",
    source,
    cueSpan(reading, group, group.after),
    [content],
  );
}

/** "is due to address …": a verb of saying that is yet to come; not where another cue governs it ("declined to say"). */
function readInfinitive(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
): Draft | undefined {
  const { frames } = group.entry;
  if (grammar.weakCues.has(group.entry.lemma) || !/[SO]/u.test(frames)) return undefined;
  const next = reading.pieces[group.after];
  const quoted =
    next !== undefined && (next.text === ":" || next.text === "that" || (reading.quoteOf[group.after] ?? 0) > 0);
  if (!quoted) return undefined;
  const governor = englishCues().get(reading.pieces[group.first - 1]?.text ?? "");
  if (governor && !grammar.weakCues.has(governor.lemma)) return undefined;
  const source = state.source ?? mainSubject(reading, sentence, group.first);
  if (!contentMayFollow(reading, sentence, group.after, frames)) return undefined;
  const content = piecesSpan(reading, group.after, contentEnd(reading, sentence, group.after, true));
  if (!content) return undefined;
  const own: SentenceState = { index: state.index, source: undefined };
  return makeDraft(group, own, "infinitive", source, cueSpan(reading, group, group.after), [content]);
}

/** "Citing costs, the company said": the subject after the comma. */
function sourceAfter(reading: Reading, sentence: Sentence, group: VerbGroup): Span | undefined {
  if (group.first > sentence.first + 1) return undefined;
  const { pieces } = reading;
  for (let at = group.after; at < sentence.after; at += 1) {
    if (pieces[at]?.text !== ",") continue;
    const subject = phraseAfter(reading, sentence, at + 1, false);
    return subject ? phraseSpan(pieces, subject) : undefined;
  }
  return undefined;
}

/** "The plan was criticized by Ito", "is expected to": the statement's object is the subject. */
function readPassive(reading: Reading, sentence: Sentence, group: VerbGroup, state: SentenceState): Draft | undefined {
  const { pieces } = reading;
  const subject = subjectBefore(reading, sentence, group.first);
  const by = pieces[group.after]?.text === "by" ? phraseAfter(reading, sentence, group.after + 1, false) : undefined;
  const rest = by ? undefined : piecesSpan(reading, group.after, contentEnd(reading, sentence, group.after, true));
  const held = subject ? phraseSpan(pieces, subject) : undefined;
  if (!held && !rest) return undefined;
  const cueAfter = by ? group.after + 1 : group.after;
  const expletive = subject && pieces[subject.first]?.text === "it" ? undefined : held;
  return makeDraft(
    group,
    { index: state.index, source: undefined },
    "passive",
    by ? phraseSpan(pieces, by) : undefined,
    cueSpan(reading, group, cueAfter),
    [expletive, rest],
  );
}

/** "The talks appear to have failed": nobody is named, what seems is the subject with the rest. */
function readAppearance(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
): Draft | undefined {
  const { pieces } = reading;
  const next = pieces[group.after];
  if (
    !next ||
    (group.entry.lemma === "appear" &&
      !/^(?:to|that|as|likely|unlikely)$/u.test(next.text) &&
      !isAdverb(next.text) &&
      !/(?:ed|ing|ive|ful|ant|ent)$/u.test(next.text))
  )
    return undefined;
  const subject = subjectBefore(reading, sentence, group.first);
  const rest = piecesSpan(reading, group.after, contentEnd(reading, sentence, group.after, true));
  if (!rest) return undefined;
  const held = subject && pieces[subject.first]?.text !== "it" ? phraseSpan(pieces, subject) : undefined;
  return makeDraft(
    group,
    { index: state.index, source: undefined },
    "appearance",
    undefined,
    cueSpan(reading, group, group.after),
    [held, rest],
  );
}
