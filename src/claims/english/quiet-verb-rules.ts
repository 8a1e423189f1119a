import type { Span } from "../../core/index.ts";
import type { Piece } from "../../language/index.ts";
import { contentEnd, piecesSpan } from "../content-span.ts";
import { englishCues } from "./cue-lexicon.ts";
import type { Draft } from "../draft.ts";
import { grammar, isAdverb } from "./english-grammar.ts";
import { type Phrase, phraseSpan } from "./phrase.ts";
import { subjectBefore } from "./noun-phrase.ts";
import { phraseAfter } from "./phrase-after.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { VerbGroup } from "./verb-group.ts";
import {
  addresseeEnd,
  canSpeak,
  contentMayFollow,
  cueSpan,
  mainSubject,
  makeDraft,
  isStruck,
  type SentenceState,
} from "./verb-parts.ts";

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
  if (!subject || !canSpeak(reading.pieces, subject)) return undefined;
  return objectSource(reading, sentence, group, subject) ?? phraseSpan(reading.pieces, subject);
}

/**
 * "The clinic issued a statement saying …", "Lund released a poll showing …": a verb with its object before the
 * participle. What is said or claimed is its subject's word; what is shown or found is shown by the object.
 */
function objectSource(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  { first, after }: Phrase,
): Span | undefined {
  const { pieces } = reading;
  // "Ito held a briefing saying …": the verb may also stand right before the phrase.
  const from = first > sentence.first && grammar.determiners.has(pieces[first]?.text ?? "") ? first - 1 : first + 1;
  for (let at = from; at < after - 1; at += 1) {
    const { text = "", capital, kind } = pieces[at] ?? {};
    if (kind !== "word" || capital || !grammar.determiners.has(pieces[at + 1]?.text ?? "")) continue;
    if (!/[a-z]{3,}ed$/u.test(text) && !grammar.clauseVerbs.has(text)) continue;
    if (/^(?:show|find|suggest|indicate|reveal)$/u.test(group.entry.lemma))
      return phraseSpan(pieces, { first: at + 1, after });
    const issuer = subjectBefore(reading, sentence, at);
    if (issuer) return phraseSpan(pieces, issuer);
  }
  return undefined;
}

/** ", adding that …": the source is the sentence's own. */
export function readParticiple(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
): Draft | undefined {
  const { pieces } = reading;
  const before = pieces[group.first - 1];
  const { frames } = group.entry;
  if (group.first > sentence.first && before && grammar.determiners.has(before.text)) return undefined;
  // "for attacking", "of saying": what somebody is praised or blamed for (measured on PolNeAR: .15 to .31).
  if (before && group.first > sentence.first && /^(?:for|of|on|from|as|about|than|against|at|into)$/u.test(before.text))
    return undefined;
  const source =
    nounBefore(reading, sentence, group) ??
    state.source ??
    mainSubject(reading, sentence, group.first) ??
    sourceAfter(reading, sentence, group);
  if (grammar.strikes.has(group.entry.lemma) && isStruck(reading, sentence, group, undefined)) return undefined;
  let from = group.after;
  // "playing | down": the particle belongs to the verb.
  if (
    group.entry.particles.has(pieces[from]?.text ?? "") &&
    /^(?:out|aside|off|back|down)$/u.test(pieces[from]?.text ?? "")
  )
    from += 1;
  const cueAfter = from;
  if (frames.includes("T")) from = addresseeEnd(reading, sentence, from);
  if (!contentMayFollow(reading, sentence, from, frames)) return undefined;
  // "heard crying in the yard": a verb that has only quotations.
  if (frames === "Q" && (reading.quoteOf[from] ?? 0) === 0 && (reading.quoteOf[from + 1] ?? 0) === 0) return undefined;
  // "With polls saying so, he has": the main clause comes after the comma.
  const opened = pieces[sentence.first]?.text === "with" && pieces[sentence.first + 1]?.start === source?.[0];
  const until = contentEnd(reading, sentence, from, opened || !frames.includes("S"));
  const content = piecesSpan(reading, from, Math.min(until, mainVerb(reading, sentence, group, from)));
  if (!content) return undefined;
  return makeDraft(
    group,
    { index: state.index, source: undefined },
    "participle",
    source,
    cueSpan(reading, group, cueAfter),
    [content],
  );
}

/** "Lawyers defending the owner | have called": of a subject with a participle the verb ends what is told in between. */
function mainVerb({ pieces, quoteOf }: Reading, sentence: Sentence, group: VerbGroup, from: number): number {
  if (/[ST]/u.test(group.entry.frames) || group.first > sentence.first + 4) return sentence.after;
  for (let at = sentence.first; at < group.first; at += 1) if (pieces[at]?.kind !== "word") return sentence.after;
  for (let at = from + 1; at < sentence.after; at += 1) {
    const { text = "", capital = true, kind } = pieces[at] ?? {};
    if (kind === "mark" || grammar.relatives.has(text) || grammar.boundaries.has(text)) return sentence.after;
    if (capital || (quoteOf[at] ?? 0) > 0 || grammar.subjectPronouns.has(pieces[at - 1]?.text ?? "")) continue;
    if (grammar.haveForms.has(text) || grammar.beForms.has(text) || grammar.modals.has(text)) return at;
  }
  return sentence.after;
}

/** "is due to address …": a verb of saying that is yet to come; not where another cue governs it ("declined to say"). */
export function readInfinitive(
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
    return subject ? phraseSpan(pieces, beforeVerb(pieces, subject)) : undefined;
  }
  return undefined;
}

/** "Ito | said": the phrase up to the first verb of saying in it. */
function beforeVerb(pieces: readonly Piece[], { first, after }: Phrase): Phrase {
  for (let at = first + 1; at < after; at += 1) {
    // "Ito now talks": an adverb after a name opens the verb.
    if (pieces[at - 1]?.capital && !pieces[at]?.capital && grammar.adverbs.has(pieces[at]?.text ?? ""))
      return { first, after: at };
    const entry = pieces[at]?.capital ? undefined : englishCues().get(pieces[at]?.text ?? "");
    if (entry?.form === "past" && entry.frames.includes("S")) return { first, after: at };
  }
  return { first, after };
}

/** "was criticized by", "was deemed safe by": up to two small words may stand between. */
function byAfter({ pieces }: Reading, sentence: Sentence, from: number): number | undefined {
  for (let at = from; at < Math.min(sentence.after, from + 3); at += 1) {
    const piece = pieces[at];
    if (piece?.text === "by") return at;
    if (piece?.kind !== "word" || piece.capital || grammar.determiners.has(piece.text) || piece.text === "to")
      return undefined;
  }
  return undefined;
}

/** "The plan was criticized by Ito", "is expected to": the statement's object is the subject. */
export function readPassive(
  reading: Reading,
  sentence: Sentence,
  group: VerbGroup,
  state: SentenceState,
): Draft | undefined {
  const { pieces } = reading;
  const word = pieces[group.verb]?.text ?? "";
  const subject = likelySubject(reading, sentence, subjectBefore(reading, sentence, group.first));
  // "Her advisers are not convinced that …": a state of mind, and whoever is in it is the source.
  if (subject && grammar.mindAdjectives.has(word) && pieces[group.after]?.text !== "by") return undefined;
  // "The book was called Morning Tide": a name, and nobody's judgment.
  if (/^(?:call|title|name|dub)$/u.test(group.entry.lemma) && pieces[group.after]?.capital) return undefined;
  // "was named the best keeper": a prize.
  if (group.entry.lemma === "name" && pieces[group.after]?.text === "the") return undefined;
  // "The offer was rejected.": with nothing after it a deed, not a word (measured: .29).
  if (/^[.;!]$/u.test(pieces[group.after]?.text ?? ".") && subject) return undefined;
  // "The port was attacked by gunmen": blows.
  if (subject && grammar.strikes.has(group.entry.lemma) && grammar.struck.has(pieces[subject.after - 1]?.text ?? ""))
    return undefined;
  // "which was posted online by Ito": a thing, and no words.
  if (group.entry.lemma === "post" && pieces[group.after]?.text !== "that") return undefined;
  const at = byAfter(reading, sentence, group.after);
  const by = at === undefined ? undefined : phraseAfter(reading, sentence, at + 1, false);
  const rest = by ? undefined : piecesSpan(reading, group.after, contentEnd(reading, sentence, group.after, true));
  // "when he was asked by a host where he went": what is asked stands after whoever asks.
  const asked =
    by && group.entry.lemma === "ask"
      ? piecesSpan(reading, by.after, contentEnd(reading, sentence, by.after, true))
      : undefined;
  const held = asked ?? (subject ? phraseSpan(pieces, subject) : undefined);
  if (!held && !rest) return undefined;
  const cueAfter = at === undefined || !by ? group.after : at + 1;
  // "It is said that", "He was told that …": nobody, and whoever it is said to.
  const isTold = !by && rest !== undefined && /^(?:tell|ask|inform|remind|assure|reassure)$/u.test(group.entry.lemma);
  const expletive = isTold || (subject && pieces[subject.first]?.text === "it") ? undefined : held;
  const rule = by ? "passive" : "passive-open";
  return makeDraft(
    group,
    { index: state.index, source: undefined },
    rule,
    by ? phraseSpan(pieces, by) : undefined,
    cueSpan(reading, group, cueAfter),
    [expletive, rest],
  );
}

/** "The vote is likely | to be seen": the subject stands before "is". */
function likelySubject(reading: Reading, sentence: Sentence, found: Phrase | undefined): Phrase | undefined {
  const { pieces } = reading;
  if (!found || found.after !== found.first + 1) return found;
  if (!/^(?:likely|unlikely|set|due|bound|certain|sure)$/u.test(pieces[found.first]?.text ?? "")) return found;
  const be = pieces[found.first - 1]?.text ?? "";
  return grammar.beForms.has(be) ? subjectBefore(reading, sentence, found.first - 1) : found;
}

/** "The talks appear to have failed": nobody is named, what seems is the subject with the rest. */
export function readAppearance(
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
