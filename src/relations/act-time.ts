import type { Attribution } from "../claims/index.ts";
import { type Period, type Span, toMillis } from "../core/index.ts";
import { articleDay, isAhead, isOver, nearestTime, timesIn, yearOf } from "./date-record.ts";
import { type EnglishSentence, ownsTime } from "./english/index.ts";
import { isPastForm } from "./clause-bounds.ts";
import type { Mood } from "./judge-mood.ts";
import type { Frame } from "./lexicon.ts";
import type { Link, Trigger } from "./link-place.ts";
import { hasMatch } from "./pattern-index.ts";
import type { RecordReading, RecordSentence } from "./read-text.ts";
import type { EventType } from "./types.ts";

/** Paragraphs from the top in which the past tense tells the day's news. */
const newsParagraphs = 3;

/** What was read of an act before its day is known. */
export interface Act {
  readonly trigger: Trigger;
  readonly type: EventType;
  readonly linked: Link;
  readonly mood: Mood;
  readonly span: Span;
  readonly said: Attribution | undefined;
  readonly english: EnglishSentence | undefined;
}

/**
 * The time named near the act, or the past year of an act that is over; a time ahead does not date what is told in the
 * past tense, and a time outside what somebody says is that of saying it.
 */
export function timeOf(
  reading: RecordReading,
  sentence: RecordSentence,
  { mood, span, trigger, type, english, said }: Act,
): Period | undefined {
  const place = {
    times: reading.claims.times,
    sentence: sentence.span,
    trigger: span,
    text: reading.article.text,
    isApart: (time: Span): boolean =>
      (english
        ? !ownsTime(english, trigger, time)
        : isBehindComma(reading.article.text, span, time) ||
          isOfPlan(reading, { trigger, mood }, time) ||
          isOfClauseOpened(reading, sentence, span, time) ||
          isOfNoun(reading, span, time) ||
          isOfChineseObject(reading, trigger, time)) ||
      isOfClauseBefore(reading, sentence, span, time) ||
      isOfSaying(said, time),
  };
  const named = nearestTime(place);
  if (named) return mood.past === true && !mood.plan && isAhead(named, reading.claims) ? undefined : named;
  const deed = type.kind === "event" || type.kind === "agreement";
  const year = mood.plan || !deed ? undefined : yearOf(place);
  return isOver(year, reading.claims) ? year : undefined;
}

/** Told by a verb, and not by a noun. */
function isVerbal(frame: Frame): boolean {
  return frame === "v" || frame === "r" || frame === "h";
}

/** A verb that its form alone puts in the past, in a language whose verbs are not read. */
export function isPast({ language, pieces }: RecordReading, { trigger: { first, after, value }, mood }: Act): boolean {
  if (value.plan || mood.past !== undefined || !isVerbal(value.frame)) return false;
  return isPastForm(language, pieces.slice(first, after));
}

/** "находится с визитом и должен вернуться в среду": a word of the future between gives the time to what is to come. */
function isOfPlan(
  { lexicon, keys, pieces }: RecordReading,
  {
    trigger: {
      after,
      value: { frame },
    },
    mood,
  }: Pick<Act, "trigger" | "mood">,
  [start]: Span,
): boolean {
  if (mood.plan || !isVerbal(frame) || (pieces[after]?.start ?? start) >= start) return false;
  let end = after;
  while (end < pieces.length && (pieces[end]?.start ?? start) < start) end += 1;
  return hasMatch(lexicon.cues.plan, keys, after, end);
}

/** "Après avoir répondu mercredi, A s'est rendu …": the time of a clause that opens with "after". */
function isOfClauseOpened(
  { article: { text } }: RecordReading,
  { span: [from] }: RecordSentence,
  [start]: Span,
  time: Span,
): boolean {
  if (time[1] > start || !/[,،]/u.test(text.slice(time[1], start))) return false;
  return /^(?:après|avant|tras|antes|después|после|перед|nachdem|bevor|بعد|قبل)\s/iu.test(text.slice(from, time[0]));
}

/** "le Conseil de mercredi": a time behind "of" is of the noun before it. */
function isOfNoun({ language, article: { text } }: RecordReading, [, end]: Span, [start]: Span): boolean {
  if ((language !== "fr" && language !== "es") || (start >= end && start <= end + nounGap)) return false;
  const before = text.slice(Math.max(0, start - nounReach), start);
  return (
    /\s(?:de|du|del|d')\s?$/u.test(before) &&
    !/(?:mes|mois|\d|début|fin|inicios|finales|mediados) (?:de|del)\s?$/u.test(before)
  );
}

/** "敦促A周一同意": a Chinese verb has its time before it; what stands behind is of what is asked for. */
function isOfChineseObject({ language, pieces }: RecordReading, { value, after }: Trigger, [start]: Span): boolean {
  return language === "zh" && value.frame === "v" && start >= (pieces[after - 1]?.end ?? start + 1);
}

/** Characters between an act's noun and its own time: " de ". */
const nounGap = 5;

const nounReach = 16;

/** Where no verbs are read, a time behind a comma after the act may be of what the comma opens. */
function isBehindComma(text: string, [, end]: Span, [start]: Span): boolean {
  return start > end && /[,;，；،؛]/u.test(text.slice(end, start));
}

/** A time in the middle of a long Chinese sentence is of its own clause. */
function isOfClauseBefore(
  { language, article: { text } }: RecordReading,
  { span: [from] }: RecordSentence,
  [start]: Span,
  [, end]: Span,
): boolean {
  if (language !== "zh" || end > start) return false;
  return /[，；]/u.test(text.slice(end, start)) && /[，；]/u.test(text.slice(from, end));
}

/** "It was reported on Monday that A had freed …": a time outside the words that are said. */
function isOfSaying(said: Attribution | undefined, [start, end]: Span): boolean {
  return said !== undefined && !said.content.some((part) => part[0] <= start && end <= part[1]);
}

/** A time more than a year before the report stands in the sentence, up to an offset: what it does not date is no news. */
export function tellsOfOldTimes({ claims }: RecordReading, { span: [start] }: RecordSentence, to: number): boolean {
  const day = toMillis(claims.reference?.at);
  if (day === undefined) return false;
  return timesIn(claims.times, [start, to]).some(({ period }) => day - (toMillis(period.to) ?? day) > yearLength);
}

const yearLength = 366 * 86_400_000;

/** "曼谷会晤共识": a Chinese word for a meeting is a noun where no clause ends behind it. */
function isNamedInPassing({ language, pieces }: RecordReading, { value, first, after }: Trigger): boolean {
  if (language !== "zh" || value.frame !== "r") return false;
  const next = pieces[after];
  if (/^[”’」』》]$/u.test(next?.text ?? "")) return true;
  const held = /^[行办谈签]$/u.test(pieces[first + 1]?.text ?? "") || pieces[after - 1]?.text === "了";
  return !held && next !== undefined && next.kind !== "mark" && !/^[了时后]$/u.test(next.text);
}

/** "日俄首脑会晤意义非同寻常": a meeting of two named before it, of which something else is told. */
export function isOnlyNamed(reading: RecordReading, { trigger, type, linked }: Act): boolean {
  const together = type.id === "meet" || type.id === "negotiate";
  return together && linked.rule === "both-subject" && isNamedInPassing(reading, trigger);
}

/** The sentence before tells of a time more than a year back: this one may go on with it. */
function goesOnOfOldTimes(reading: RecordReading, { first }: RecordSentence): boolean {
  const before = reading.sentences.findLast((one) => one.first < first);
  return before !== undefined && tellsOfOldTimes(reading, before, before.span[1]);
}

/** The past tense near the top of a report tells the news of its day; further down, or as a noun, it may be any day. */
export function newsDay(
  reading: RecordReading,
  sentence: RecordSentence,
  { trigger, mood, english, linked }: Act,
): Period | undefined {
  const verbal = isVerbal(trigger.value.frame);
  // A noun is as fresh as the verb that has it: "talks between A and B were held".
  const told = english ? mood.past !== undefined : verbal;
  const fresh =
    reading.article.kind === undefined || reading.article.kind === "report" || reading.article.kind === "readout";
  if (isNamedInPassing(reading, trigger)) return undefined;
  if (reading.language !== "en" && linked.rule.startsWith("noun")) return undefined;
  if (hasMatch(reading.lexicon.cues.lasting, reading.keys, sentence.first, sentence.after)) return undefined;
  if (!told || !fresh || mood.negated || sentence.paragraph >= newsParagraphs) return undefined;
  return goesOnOfOldTimes(reading, sentence) ? undefined : articleDay(reading.claims);
}
