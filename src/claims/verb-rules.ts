import type { Span } from "../core/index.ts";
import type { Piece } from "../language/index.ts";
import { contentEnd, piecesSpan } from "./content-span.ts";
import { hasFiniteVerb } from "./finite-verb.ts";
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
  isStruck,
  mainSubject,
  makeDraft,
  type SentenceState,
} from "./verb-parts.ts";
import { afterCue, extensionEnd } from "./after-cue.ts";
import { isTrailing, readAfterQuote, readAsTold, readContentBefore } from "./verb-before.ts";

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
  const toEnd = !afterQuote && endsWithName(reading, sentence, group);
  if (!afterQuote && before.text !== "," && !toEnd) return undefined;
  if (afterQuote && isTitleQuote(reading, sentence, group.first - 1)) return undefined;
  const next = pieces[group.after];
  if (
    !next ||
    next.kind === "mark" ||
    next.text === "that" ||
    !(next.capital || grammar.determiners.has(next.text) || afterQuote)
  )
    return undefined;
  const subject = phraseAfter(reading, sentence, group.after, true);
  if (!subject) return undefined;
  if (
    !afterQuote &&
    !toEnd &&
    subjectBefore(reading, sentence, group.first) &&
    !isWholeRest(reading, sentence, group, subject)
  )
    return undefined;
  const content = piecesSpan(reading, sentence.first, group.first);
  const opener = isOpener(reading, sentence, group.first - 1);
  const source = opener ? (phraseAfter(reading, sentence, group.after, false) ?? subject) : subject;
  return makeDraft(group, state, "inverted", phraseSpan(pieces, source), cueSpan(reading, group, group.after), [
    content,
    opener ? restOf(reading, sentence, source.after) : restAfter(reading, sentence, source.after),
  ]);
}

/** "Also, said Ito, boats are late": up to three words without a verb say nothing alone, and what follows is the statement. */
function isOpener({ pieces, quoteOf }: Reading, sentence: Sentence, comma: number): boolean {
  if (pieces[comma]?.text !== "," || comma - sentence.first > 3) return false;
  for (let at = sentence.first; at < comma; at += 1) {
    const { text = "", kind } = pieces[at] ?? {};
    if (kind !== "word" || (quoteOf[at] ?? 0) > 0) return false;
    if (grammar.clauseVerbs.has(text) || grammar.auxiliaries.has(text) || text.endsWith("ed")) return false;
  }
  const first = pieces[sentence.first]?.text ?? "";
  return (
    isAdverb(first) ||
    grammar.leadingPrepositions.has(first) ||
    /^(?:for|however|therefore|instead|besides)$/u.test(first)
  );
}

function restOf(reading: Reading, sentence: Sentence, from: number): Span | undefined {
  return reading.pieces[from]?.text === "," && from + 2 < sentence.after
    ? piecesSpan(reading, from + 1, contentEnd(reading, sentence, from + 1, false))
    : undefined;
}

/** "In most cases, boats are late, said Dr Lund.": after a verb of saying alone nothing but a name stands. */
function isWholeRest({ pieces }: Reading, { after }: Sentence, group: VerbGroup, subject: Phrase): boolean {
  return (
    /^(?:say|explain|warn)$/u.test(group.entry.lemma) &&
    group.first + 1 === group.after &&
    (pieces[subject.first]?.capital === true || pieces[subject.first]?.text === "the") &&
    subject.after > subject.first + 1 &&
    subject.after >= after - 1 &&
    pieces.slice(subject.first + 1, subject.after).every(({ kind, capital }) => kind === "mark" || capital)
  );
}

/** "Boats will be behind the growth said Norsebank.": a whole clause, the verb and a name to the end, and no comma. */
function endsWithName({ pieces, quoteOf }: Reading, sentence: Sentence, group: VerbGroup): boolean {
  if (group.entry.lemma !== "say" || group.first + 1 !== group.after || (quoteOf[group.verb] ?? 0) > 0) return false;
  const before = pieces[group.first - 1];
  if (before?.kind !== "word" || before.capital || grammar.subjectPronouns.has(before.text)) return false;
  let at = group.after;
  while (at < sentence.after && pieces[at]?.kind === "word" && pieces[at]?.capital) at += 1;
  if (at === group.after || at < sentence.after - 1 || (at < sentence.after && pieces[at]?.text !== ".")) return false;
  return hasFiniteVerb(pieces, sentence.first, group.first);
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
  if (givesName(reading, sentence, group) || isDeed(reading, sentence, group)) return undefined;
  const source = own ? phraseSpan(pieces, own) : sharedSource(reading, sentence, group, state);
  if (!source) return undefined;
  const extended = extensionEnd(reading, sentence, group.after);
  const trailing = own && isTrailing(reading, sentence, own, extended, group);
  // "issues, including the old dispute over the bank": a thing that a list names, and nobody who disputes.
  if (own && /^(?:including|excluding|concerning|regarding)$/u.test(pieces[own.first]?.text ?? "")) return undefined;
  if (trailing) {
    const content = piecesSpan(reading, sentence.first, own.first);
    if (content && isOnlyTime(reading, content)) return undefined;
    const draft = makeDraft(group, state, "trailing", source, cueSpan(reading, group, extended.cueAfter), [
      content,
      isTitleToEnd(reading, sentence, extended.after)
        ? undefined
        : isOpener(reading, sentence, own.first - 1)
          ? restOf(reading, sentence, extended.after)
          : restAfter(reading, sentence, extended.after),
    ]);
    return withAddressee(reading, sentence, group, draft);
  }
  return readLeading(reading, sentence, group, state, source);
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

/**
 * "offers cheap tickets", "saw its profit fall", "can order a ticket": what is done, and no words. "Offered an apology", "saw the
 * deal as a loss" and "ordered an inquiry" are.
 */
function isDeed({ pieces, quoteOf }: Reading, sentence: Sentence, { entry, after, words }: VerbGroup): boolean {
  // "Women can expect to live long": what is likely for them, and not what they say.
  if (entry.lemma === "expect") return words.some((word) => /^(?:can|could)$/u.test(word));
  if (!/^(?:offer|see|order)$/u.test(entry.lemma)) return false;
  if (entry.lemma === "order") return !isCommand(pieces, sentence, after);
  if (entry.lemma === "see" && entry.form !== "past" && !words.some((word) => grammar.modals.has(word))) return false;
  for (let at = after; at < Math.min(sentence.after, after + 14); at += 1) {
    const { text = "", kind } = pieces[at] ?? {};
    if ((quoteOf[at] ?? 0) > 0) return false;
    if (entry.lemma === "see" ? text === "as" || text === "that" : at === after && text === "to") return false;
    if (entry.lemma === "offer" && grammar.spokenThings.has(text)) return false;
    if (kind === "mark" && text !== "-") return true;
  }
  return true;
}

/** "ordered the port to close", "ordered an inquiry", "ordered that", not "ordered 30 boats". */
function isCommand(pieces: readonly Piece[], sentence: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.after, from + 16); at += 1) {
    const { text = "", kind } = pieces[at] ?? {};
    if (text === "to" || text === "that" || /(?:tion|sal|ment|al)s?$/u.test(text) || commanded.has(text)) return true;
    if (kind === "mark" && text !== "-") return false;
  }
  return false;
}

const commanded: ReadonlySet<string> = new Set(
  "inquiry inquiries enquiry probe report review halt ban closure lockdown curfew freeze end stop release arrest search raid strike strikes sanctions audit recount retrial quarantine attack cut cuts out off back".split(
    " ",
  ),
);

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

function readLeading(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
  source: Span,
): Draft | undefined {
  const { pieces, quoteOf } = reading;
  const { frames } = group.entry;
  const { from, cueAfter, extension } = afterCue(reading, sentence, group, source);
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
  const until = contentEnd(reading, sentence, from, ends);
  const content = piecesSpan(reading, from, Math.min(until, relativeEnd(reading, source, from, until)));
  if (!content || isOnlyPreposition(reading, content)) return undefined;
  // "apologised after the vote": when it was, and not what for.
  if (!/[STQI]/u.test(frames) && /^(?:after|before|when|while|as|because|since)$/u.test(pieces[from]?.text ?? ""))
    return undefined;
  const draft = makeDraft(group, state, `lead-${frames.charAt(0)}`, source, cueSpan(reading, group, cueAfter), [
    content,
  ]);
  return withAddressee(reading, sentence, group, draft);
}

/** "Ito, who argues that it rains, | said": after a relative's statement the verb of the main clause follows a comma. */
function relativeEnd({ pieces, quoteOf, text }: Reading, source: Span, from: number, until: number): number {
  if (!/^(?:who|which)$/u.test(text.slice(...source))) return until;
  for (let at = from + 1; at < until - 1; at += 1) {
    if (pieces[at]?.text !== "," || (quoteOf[at] ?? 0) > 0) continue;
    const next = pieces[at + 1];
    if (!next || next.capital || next.kind === "mark") continue;
    const form = englishCues().get(next.text)?.form;
    if (form === "past" || form === "third" || grammar.auxiliaries.has(next.text) || grammar.clauseVerbs.has(next.text))
      return at;
  }
  return until;
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

/** "told reporters": whom a verb of telling speaks to stands right after it. */
function withAddressee(reading: Reading, sentence: Sentence, group: VerbGroup, draft: Draft): Draft {
  if (!group.entry.frames.includes("T")) return draft;
  const addressee = addresseeSpan(reading, group.after, addresseeEnd(reading, sentence, group.after));
  return addressee ? { ...draft, addressee } : draft;
}
