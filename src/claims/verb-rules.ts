import type { Span } from "../core/index.ts";
import { contentEnd, piecesSpan } from "./content-span.ts";
import { englishCues } from "./cue-lexicon.ts";
import type { Draft } from "./draft.ts";
import { grammar, isAdverb } from "./english-grammar.ts";
import { type Phrase, phraseSpan, subjectBefore } from "./noun-phrase.ts";
import { phraseAfter } from "./phrase-after.ts";
import { readAppearance, readInfinitive, readParticiple, readPassive } from "./quiet-verb-rules.ts";
import type { Reading, Sentence } from "./reading.ts";
import type { VerbGroup } from "./verb-group.ts";
import { isTitleQuote, isTitleToEnd } from "./title-quote.ts";
import {
  addresseeEnd,
  addresseeSpan,
  canSpeak,
  contentMayFollow,
  cueSpan,
  isAside,
  mainSubject,
  makeDraft,
  type SentenceState,
} from "./verb-parts.ts";

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

const subordinators: ReadonlySet<string> = new Set(
  "after when while although though if as since because once before".split(" "),
);

/** Words after "…," he said, that go on with the statement; undefined where another cue or nothing follows. */
function restAfter(reading: Reading, sentence: Sentence, from: number): Span | undefined {
  const { pieces, quoteOf } = reading;
  for (let at = from; at < sentence.after; at += 1) {
    if ((quoteOf[at] ?? 0) > 0) return piecesSpan(reading, at, contentEnd(reading, sentence, at, false));
    if (pieces[at]?.text !== ",") continue;
    const next = pieces[at + 1];
    if (
      !next ||
      (next.text.endsWith("ing") && !subordinators.has(pieces[sentence.first]?.text ?? "")) ||
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
  if (grammar.strikes.has(group.entry.lemma) && isStruck(reading, sentence, group, own)) return undefined;
  if (own && (!canSpeak(pieces, own) || isReader(reading, own))) return undefined;
  if (givesName(reading, sentence, group)) return undefined;
  const source = own ? phraseSpan(pieces, own) : sharedSource(reading, sentence, group, state);
  if (!source) return undefined;
  const extended = extensionEnd(reading, sentence, group.after);
  const trailing = own && isTrailing(reading, sentence, own, extended, group);
  if (trailing) {
    const content = piecesSpan(reading, sentence.first, own.first);
    if (content && isOnlyTime(reading, content)) return undefined;
    const draft = makeDraft(group, state, "trailing", source, cueSpan(reading, group, extended.cueAfter), [
      content,
      isTitleToEnd(reading, sentence, extended.after) ? undefined : restAfter(reading, sentence, extended.after),
    ]);
    return withAddressee(reading, sentence, group, draft);
  }
  return readLeading(reading, sentence, group, state, source);
}

/** "Militants attacked the town", "attacked police with rocks": blows and no words. */
function isStruck({ pieces }: Reading, sentence: Sentence, group: VerbGroup, subject: Phrase | undefined): boolean {
  for (let at = subject?.first ?? group.first; at < group.first; at += 1)
    if (grammar.fighters.has(pieces[at]?.text ?? "")) return true;
  for (let at = group.after; at < Math.min(sentence.after, group.after + 20); at += 1) {
    const { text = ";", kind } = pieces[at] ?? {};
    if (kind === "mark" && text !== "-" && text !== "'") return false;
    if (grammar.arms.has(text)) return true;
  }
  return false;
}

/** "a group called Tidewater, which": what bears the name is called so, and nobody calls it that. */
function givesName({ pieces, quoteOf }: Reading, sentence: Sentence, group: VerbGroup): boolean {
  if (!/^(?:call|title|name|dub)$/u.test(group.entry.lemma) || group.entry.form !== "past") return false;
  let at = group.after;
  while (at < sentence.after && pieces[at]?.capital && (quoteOf[at] ?? 0) === 0) at += 1;
  const { text = ".", kind } = pieces[at] ?? {};
  return (
    at > group.after &&
    (quoteOf[at] ?? 0) === 0 &&
    (kind === "mark" || at >= sentence.after || grammar.clauseVerbs.has(text) || grammar.prepositions.has(text))
  );
}

/** "You can see that …" outside a quotation: the reader is spoken to and is no source. */
function isReader({ pieces, quoteOf }: Reading, { first, after }: Phrase): boolean {
  const alone = after === first + 1 || pieces[first + 1]?.kind === "clitic";
  return alone && pieces[first]?.text === "you" && (quoteOf[first] ?? 0) === 0;
}

/** Source of a second verb: "Ito arrived and said"; "Ito said banks expect rain and urged" is Ito's, as the forms agree. */
function sharedSource(reading: Reading, sentence: Sentence, group: VerbGroup, state: SentenceState): Span | undefined {
  const before = reading.pieces[group.first - 1];
  if (!before || group.first <= sentence.first) return undefined;
  if (!/^(?:and|but|or|,|then)$/u.test(before.text)) return undefined;
  // "…, but expect Ito to speak": the reader is told to.
  if (before.text === "but" && group.entry.form === "base" && group.first === group.verb) return undefined;
  const known = state.byForm?.get(group.entry.form) ?? state.source;
  if (known) return known;
  // "a keeper sold the boat, which sank as it left, but insisted": after a comma the main clause goes on.
  const main = reading.pieces[group.first - 2]?.text === "," ? mainSubject(reading, sentence, group.first) : undefined;
  return main ?? joinedSubject(reading, sentence, group.first);
}

/** "… after Ruiz sped up his departure and announced": the subject of the nearest verb before "and". */
function joinedSubject(reading: Reading, sentence: Sentence, before: number): Span | undefined {
  const { pieces, quoteOf } = reading;
  for (let at = before - 2; at > Math.max(sentence.first, before - 60); at -= 1) {
    const piece = pieces[at];
    if (!piece || piece.capital || piece.kind === "mark" || (quoteOf[at] ?? 0) > 0) continue;
    if (!grammar.clauseVerbs.has(piece.text) && !/[a-z]{3,}ed$/u.test(piece.text)) continue;
    const subject = subjectBefore(reading, sentence, at);
    if (subject && canSpeak(pieces, subject)) return phraseSpan(pieces, subject);
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
  // "…, he decided to leave": the infinitive is what is decided.
  if (group.entry.frames.includes("I") && pieces[group.after]?.text === "to") return false;
  const before = pieces[subject.first - 1];
  if (!before || subject.first <= sentence.first) return false;
  // `Noting that it rained, Ito asked, "…?"`: what stands before belongs to the other verb.
  const opener = pieces[sentence.first];
  if (
    opener &&
    englishCues().get(opener.text)?.form === "gerund" &&
    pieces[extension.after]?.text === "," &&
    (quoteOf[extension.after + 1] ?? 0) > 0
  )
    return false;
  const parted =
    before.text === "," ||
    before.text === "—" ||
    before.text === "–" ||
    before.text === "-" ||
    (quoteOf[subject.first - 1] ?? 0) > 0;
  if (!parted) return false;
  // "…, the talks continued": a verb that has only quotations ends one.
  if (group.entry.frames === "Q" && !closesQuote(reading, sentence, subject.first - 1)) return false;
  const end = group.entry.frames.includes("T") ? addresseeEnd(reading, sentence, extension.after) : extension.after;
  const next = pieces[end];
  if (!next || end >= sentence.after || isTitleToEnd(reading, sentence, end)) return true;
  return next.kind === "mark" && (quoteOf[end] ?? 0) === 0 && next.text !== ":" && next.text !== "$";
}

/** "shot back, in reference to the strike: “…”": an aside and its colon stand before the quotation; its first piece, else `from`. */
function behindAside({ pieces, quoteOf }: Reading, sentence: Sentence, from: number): number {
  if (pieces[from]?.text !== "," || (quoteOf[from + 1] ?? 0) > 0) return from;
  for (let at = from + 1; at < sentence.after - 1 && (quoteOf[at] ?? 0) === 0; at += 1)
    if (pieces[at]?.text === ":") return (quoteOf[at + 1] ?? 0) > 0 ? at + 1 : from;
  return from;
}

/** The piece at `last`, or the one before its comma, closes a quotation. */
function closesQuote({ quoteOf }: Reading, sentence: Sentence, last: number): boolean {
  return (quoteOf[last] ?? 0) > 0 || (last > sentence.first && (quoteOf[last - 1] ?? 0) > 0);
}

interface AfterCue {
  /** First piece of what may be said. */
  readonly from: number;
  readonly cueAfter: number;
  readonly extension: Extension;
}

/** What stands between a cue and what is said: a particle, "on Monday", "in a statement", whom it is told to. */
function afterCue(reading: Reading, sentence: Sentence, group: VerbGroup, source: Span): AfterCue {
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
  return { from, cueAfter, extension };
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
  const { from: next, cueAfter, extension } = afterCue(reading, sentence, group, source);
  const from = behindAside(reading, sentence, next);
  const closed = extension.after >= sentence.after - 1 && source[0] === sentence.span[0];
  if (closed && extension.after > group.after && /[SQT]/u.test(frames)) {
    const told = readAfterQuote(reading, group, state, source);
    if (told) return told;
  }
  if (from >= sentence.after - 1) return readContentBefore(reading, sentence, group, state, source);
  if (frames === "Q" && (quoteOf[from] ?? 0) === 0 && (quoteOf[from + 1] ?? 0) === 0) return undefined;
  if (pieces[from]?.text === "," && (quoteOf[from + 1] ?? 0) === 0) {
    // `"…?" Ito asked, surprised.`, "…, as Ito told us, and …": it was said before.
    const told = readAfterQuote(reading, group, state, source) ?? readAsTold(reading, sentence, group, state, source);
    if (told && source[0] !== sentence.span[0]) return told;
    if (told && group.after === from) return told;
  }
  // `"…?" Ito asked Lund, who left.`: nothing is said after it.
  if (isAside(reading, from)) return readContentBefore(reading, sentence, group, state, source);
  if (!contentMayFollow(reading, sentence, from, frames)) return undefined;
  if (!/[STQ]/u.test(frames) && group.entry.particles.size === 0 && pieces[from]?.text === "like") return undefined;
  const ends =
    !/[STQ]/u.test(frames) ||
    (frames.includes("O") && !/^(?:that|,|:)$/u.test(pieces[from]?.text ?? "") && frames !== "TO") ||
    inSubordinate(reading, sentence, source);
  const content = piecesSpan(reading, from, contentEnd(reading, sentence, from, ends));
  if (!content || isOnlyPreposition(reading, content)) return undefined;
  // "apologised after the vote": when it was, and not what for.
  if (!/[STQI]/u.test(frames) && /^(?:after|before|when|while|as|because|since)$/u.test(pieces[from]?.text ?? ""))
    return undefined;
  const draft = makeDraft(group, state, `lead-${frames.charAt(0)}`, source, cueSpan(reading, group, cueAfter), [
    content,
  ]);
  return withAddressee(reading, sentence, group, draft);
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

/** "apologised to — Lund": nothing is told of what was said. */
function isOnlyPreposition({ text }: Reading, span: Span): boolean {
  if (span[1] - span[0] > longestWord) return false;
  const word = text.slice(...span).toLowerCase();
  return grammar.prepositions.has(word) || grammar.timeWords.has(word);
}

const longestWord = 14;

/** "Moments later, Ito tweeted about it": when it was, and not what was said. */
function isOnlyTime({ text }: Reading, span: Span): boolean {
  return (
    span[1] - span[0] < 40 &&
    /^(?:\S+ ){0,2}(?:later|earlier|ago|afterwards?|meanwhile|then|now)$/iu.test(text.slice(...span))
  );
}

/** "After Ito said that it rained, …": the statement ends with its clause. */
function inSubordinate(reading: Reading, sentence: Sentence, source: Span): boolean {
  const first = reading.pieces[sentence.first];
  const next = reading.pieces[sentence.first + 1];
  return next?.start === source[0] && first?.text !== "as" && subordinators.has(first?.text ?? "");
}

/** "…, as Ito told us, and …": what stands before "as" is what was told. */
function readAsTold(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
  source: Span,
): Draft | undefined {
  const at = pieceAt(reading, sentence, source[0]) - 1;
  if (at < sentence.first + 4 || reading.pieces[at]?.text !== "as") return undefined;
  const before = piecesSpan(reading, sentence.first, at);
  return before && makeDraft(group, state, "trailing-plain", source, cueSpan(reading, group, group.after), [before]);
}

/** "told reporters": whom a verb of telling speaks to stands right after it. */
function withAddressee(reading: Reading, sentence: Sentence, group: VerbGroup, draft: Draft): Draft {
  if (!group.entry.frames.includes("T")) return draft;
  const addressee = addresseeSpan(reading, group.after, addresseeEnd(reading, sentence, group.after));
  return addressee ? { ...draft, addressee } : draft;
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
  if (state.source || group.entry.frames === "Q") return undefined;
  const opener = reading.pieces[pieceAt(reading, sentence, source[0]) - 1]?.text ?? "";
  // "over what Ito's team knows": the verb's own object stands before it.
  if (/^(?:what|how|why|where|which|whom)$/u.test(opener)) return undefined;
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
