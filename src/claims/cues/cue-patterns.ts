import { followsRelative, isArabicCue } from "./arabic-source.ts";
import { readAsClause } from "./as-clause.ts";
import { readAside } from "./aside-cue.ts";
import { readBareQuotes } from "../english/bare-quotes.ts";
import { readBackReference } from "./back-reference.ts";
import { findCited, readCited } from "./cited-source.ts";
import { openerAfter } from "./content-opener.ts";
import type { CuePlace } from "./cue-place.ts";
import { cueTable } from "./cue-tables.ts";
import { isFiniteCue, isInfinitive, type Verb, verbStart } from "./cue-verb.ts";
import type { Draft } from "../draft.ts";
import { isGermanCue, isToldIn } from "./german-cues.ts";
import { readHeisstEs, readReported } from "./german-speech.ts";
import { readHeadline } from "./headline-cue.ts";
import { readIdeographAttributions } from "./ideograph-cues.ts";
import { readInverted } from "./inverted-cue.ts";
import { joinQuotes } from "../join-quotes.ts";
import { germanObject, objectAfter } from "./object-cue.ts";
import { readLead, readRelative } from "./leading-cue.ts";
import type { Reading } from "../reading.ts";
import { afterQuotation, isBreak, nameEnd } from "./source-ends.ts";
import { readSourcePhrase } from "./source-patterns.ts";
import { type HeardBefore, subjectAround } from "./main-subject.ts";
import type { Span } from "../../core/index.ts";
import { readUnlisted } from "./unlisted-cue.ts";
import { readTranscript, withTurns } from "../transcript-rule.ts";
import { subjectPlace, namesSpeaker, takesObject } from "./verb-subject.ts";

/** Attributions of a language with a table of cues; undefined where there is none. One engine, data per language. */
export function readAttributionsBy(reading: Reading): Draft[] | undefined {
  const table = cueTable(reading.language);
  if (!table) return undefined;
  const drafts: Draft[] = [];
  for (const [index, sentence] of reading.sentences.entries()) {
    const plain: CuePlace = { reading, table, sentence, index };
    const place: CuePlace = { ...plain, cited: findCited(plain) };
    if (reading.language === "zh") readIdeographAttributions(place, drafts);
    else {
      const own: Draft[] = [];
      const back = readBackReference(place, drafts);
      if (back) own.push(back);
      else readSentence(place, own);
      trimTold(own);
      own.splice(0, own.length, ...own.filter(({ content }) => content.length > 0));
      const headline = own.length === 0 ? readHeadline(place) : undefined;
      if (headline) own.push(headline);
      const reported = own.length === 0 ? readReported(place, drafts) : undefined;
      if (reported) own.push(reported);
      const cited = readCited(place, own);
      drafts.push(...own, ...(cited ? [cited] : []));
    }
  }
  const turns = readTranscript(reading);
  if (turns.length > 0) return withTurns(turns, drafts);
  joinQuotes(reading, drafts);
  if (/^(?:es|fr|ru|de)$/u.test(reading.language)) drafts.push(...readBareQuotes(reading, drafts));
  return drafts.toSorted((a, b) => a.sentence - b.sentence);
}

/** "Ито отметил, что порт открыт, сообщает „Маяк“": who tells of a statement stands behind it, and is no part of it. */
function trimTold(drafts: readonly Draft[]): void {
  for (const outer of drafts) {
    const [told, ...rest] = outer.content;
    const cue = outer.cue[0];
    if (!told || !cue || rest.length > 0 || cue[0] < told[1] || !/^(?:inverted|according)$/u.test(outer.rule)) continue;
    for (const inner of drafts) {
      const start = inner.cue[0]?.[0] ?? 0;
      if (inner === outer || start < told[0] || start >= told[1]) continue;
      inner.content = inner.content
        .filter((part) => part[0] < told[1])
        .map((part) => (part[1] > cue[0] ? ([part[0], told[1]] as const) : part));
    }
  }
}

function readSentence(place: CuePlace, drafts: Draft[]): void {
  const { reading, table, sentence } = place;
  let until = sentence.first;
  const heard: { earlier?: Draft | undefined; subject?: Span } = {};
  for (let at = sentence.first; at < sentence.after; at += 1) {
    const piece = reading.pieces[at];
    if (!piece || at < until || piece.kind !== "word") continue;
    const cueClass = table.verbs.get(piece.text) ?? joinedCue(place, piece.text);
    if ((reading.quoteOf[at] ?? 0) > 0) {
      const aside = cueClass && readAside(place, at, cueClass);
      if (aside) drafts.push(aside);
      continue;
    }
    const phrase =
      place.cited?.first === at
        ? undefined
        : (readAsClause(place, at) ?? readSourcePhrase(place, at) ?? readHeisstEs(place, at));
    heard.earlier = drafts.at(-1);
    const draft = phrase ?? (cueClass ? readVerb(place, at, cueClass, heard) : readUnlisted(place, at));
    if (!draft) continue;
    drafts.push(draft);
    // The words of a phrase ("как сообщает", "ожидается, что") are no cues of their own.
    const end = phrase?.cue[0]?.[1] ?? 0;
    while ((reading.pieces[until]?.start ?? end) < end) until += 1;
  }
}

/** "وقال", "فأكد": "and" and "so" are one word with the verb. */
function joinedCue({ reading, table }: CuePlace, word: string): Draft["cueClass"] | undefined {
  return reading.language === "ar" && /^[وف]/u.test(word) ? table.verbs.get(word.slice(1)) : undefined;
}

function readVerb(place: CuePlace, at: number, cueClass: Draft["cueClass"], heard: HeardBefore): Draft | undefined {
  const { reading, table, sentence } = place;
  const { pieces } = reading;
  const { first, subject } = verbStart(place, at);
  if (table.determiners.has(pieces[first - 1]?.text ?? "") && first > sentence.first) return undefined;
  const lemma = pieces[at]?.text ?? "";
  if (reading.language === "de" && !isGermanCue(place, at)) return undefined;
  if (reading.language === "ar" && !isArabicCue(reading, first)) return undefined;
  if (cueClass === "wish" && isInfinitive(reading, at + 1)) return undefined;
  if (!isFiniteCue(reading, at, first)) return undefined;
  // "dijo no saber": what is denied is not the saying.
  const group = pieces.slice(first, reading.language === "es" ? at + 1 : at + 2).map(({ text }) => text);
  const verb: Verb = {
    place,
    at,
    first,
    lemma,
    // "rechnete vor": told, and nothing foretold.
    cueClass: cueClass === "forecast" && isToldIn(place, at) ? "neutral" : cueClass,
    // In "a-t-il expliqué" the pronoun parts the verb: the participle is the cue.
    cue: [pieces[subject === undefined ? first : at]?.start ?? 0, pieces[at]?.end ?? 0],
    ...(subject === undefined ? {} : { subject }),
    negated: group.some((word) => table.negations.has(word) || /^n['’]/u.test(word)),
    past: isPast(reading.language, lemma, first < at),
  };
  const after = openerAfter(verb);
  if (reading.language === "ar" && followsRelative(reading, first)) return readRelative(verb, after);
  const order = first > sentence.first ? orderOf(verb, after) : "lead";
  if (order === "none") return undefined;
  if (order === "object") return germanObject(verb);
  return order === "inverted" ? readInverted(verb) : readLead(verb, after, heard);
}

/** Where the subject of a verb behind other words is looked for: before it, behind it, or nowhere. */
function orderOf(verb: Verb, after: number | undefined): "lead" | "inverted" | "object" | "none" {
  const { place, at, first, cueClass } = verb;
  const { reading, sentence } = place;
  const { pieces, language } = reading;
  const broken = isBreak(pieces[first - 1]?.text ?? "");
  // "Ruiz, que la llama “tarde”, afirma que …": what follows the verb is what it tells.
  const leads = language === "es" && after === at + 1 && pieces[after]?.text === "que";
  if (!leads && afterQuotation(reading, first - 1)) {
    // "el estado, que calificó de “bueno”, garantiza el plan": a word in marks before a verb that has an object.
    const isWord = language === "es" && broken && isWordInMarks(reading, first - 2);
    return isWord && takesObject(place, at, cueClass) ? "lead" : "inverted";
  }
  if (!broken) return "lead";
  const behind = subjectPlace(place, at);
  if (after === undefined) {
    if (germanObject(verb)) return "object";
    // "Ruiz, que llegó ayer, criticó la falta de barcos".
    if (subjectAround(verb)?.named && objectAfter(verb) !== undefined && !namesSpeaker(place, behind)) return "lead";
    return takesObject(place, at, cueClass) ? "none" : "inverted";
  }
  // "La amenaza crece, denunciaron hoy los medios para los que trabajan": what opens is told of the speaker.
  const isLong = language === "es" && first - sentence.first > longestLead && pieces[after]?.text === "que";
  if (isLong && namesSpeaker(place, behind)) return "inverted";
  // "Die Grenze werde gesichert, betonte der Kanzler: …": a statement on both sides.
  return isTold(verb, after) || isAside(verb) || nameEnd(reading, at + 1) ? "inverted" : "lead";
}

function isWordInMarks({ quoteOf }: Reading, last: number): boolean {
  const quote = quoteOf[last] ?? 0;
  if (quote === 0) return false;
  let start = last;
  while (quoteOf[start - 1] === quote) start -= 1;
  return last - start < 5;
}

/** A longer run before a comma is a statement, and no connective. */
const longestLead = 8;

/** A comma and a clause before the verb, its subject behind it, and a colon. */
function isTold({ place, at, first }: Verb, after: number | undefined): boolean {
  const { reading, sentence } = place;
  return (
    after !== undefined &&
    reading.pieces[after]?.text === ":" &&
    subjectPlace(place, at) < after &&
    first - sentence.first > 4 &&
    !/^(?:y|et|und|и)$/u.test(reading.pieces[first - 1]?.text ?? "")
  );
}

/** ", отметил Ито, …": between two commas, with a subject in capitals after the verb. */
function isAside({ place, at, first }: Verb): boolean {
  const { reading } = place;
  const from = subjectPlace(place, at);
  let after = from;
  while (reading.pieces[after]?.capital === true && after < from + 4) after += 1;
  return reading.pieces[first - 1]?.text === "," && after > from && reading.pieces[after]?.text === ",";
}

/** Cues in the past, after which a conditional tells of what is to come. */
function isPast(language: string, lemma: string, helped: boolean): boolean {
  if (language === "es") return /(?:ó|ron|dijo|ado|ido|cho|ito)$/u.test(lemma);
  if (language === "fr") return helped;
  return language === "de" && /(?:te|ten)$|^(?:warf|bestritt|wies|gab|rief|schrieb|schlug|bat|versprach)$/u.test(lemma);
}
