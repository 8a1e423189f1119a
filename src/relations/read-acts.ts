import { type Attribution, type Certainty, judgeWords, type Polarity } from "../claims/index.ts";
import { type Period, type Span, toMillis } from "../core/index.ts";
import { articleDay, dayOf, isAhead, isOver, nearestTime, timesIn, yearOf } from "./date-record.ts";
import {
  type EnglishSentence,
  isInPhrase,
  isOfOnePerson,
  judgeVerb,
  linkEnglish,
  ownsTime,
  readEnglishSentence,
} from "./english/index.ts";
import { isHeld, isPastForm } from "./clause-bounds.ts";
import { type Party, wasInOffice } from "./find-parties.ts";
import { findTriggers, hasTrigger } from "./find-triggers.ts";
import { isOwnLand, isState } from "./is-state.ts";
import { judgeMood, type Mood } from "./judge-mood.ts";
import { linkParties } from "./link-parties.ts";
import type { Link, Trigger } from "./link-place.ts";
import { attributionOver, nameSpeaker } from "./name-speaker.ts";
import { hasMatch } from "./pattern-index.ts";
import type { RecordReading, RecordSentence } from "./read-text.ts";
import { eventType } from "./scheme.ts";
import type { EventType, RelationRecord } from "./types.ts";

/** Paragraphs from the top in which the past tense tells the day's news. */
const newsParagraphs = 3;
/** Acts that a match, a film or a fan can do too. */
const playful: ReadonlySet<string> = new Set([
  "meet",
  "visit",
  "attack",
  "agree",
  "host-visit",
  "invite",
  "praise",
  "reject",
]);

/** Acts and words of one sentence between two parties. */
export function readActs(reading: RecordReading, sentence: RecordSentence): readonly RelationRecord[] {
  if (!hasTwo(sentence) && !(reading.pair && standsForBoth(reading, sentence))) return [];
  const english = readEnglish(reading, sentence);
  return findTriggers(reading, sentence.first, sentence.after, english).flatMap((trigger) =>
    readAct(reading, sentence, trigger, english),
  );
}

/** An act is between two: a sentence that names one, and not both sides of the article together, tells none. */
function hasTwo({ parties: [first, ...rest] }: RecordSentence): boolean {
  return rest.some(({ code }) => code !== first?.code);
}

/** Words of a talk that say nothing of a place. */
const inPerson =
  /^(?:m[ae]et|met|summit|встре|сам+ит|会见|会晤|tr[ae]f|gipfel|rencontr|sommet|reun|cumbre|لقاء|التق|قمة|اجتم)/u;

/** Pieces behind "s'est entretenu" in which "au téléphone" stands. */
const phoneReach = 3;

/** In a report of a call, what both discussed was said by phone, unless the words are of a meeting. */
function typeOf(reading: RecordReading, { value, first, after }: Trigger): string {
  const near = hasMatch(reading.lexicon.cues.phone, reading.keys, first, after + phoneReach);
  const called = reading.byPhone || (reading.language !== "en" && near);
  if (value.type !== "meet" || !called) return value.type;
  const words = reading.pieces.slice(first, after);
  return words.some(({ text }) => inPerson.test(text)) ? value.type : "phone-call";
}

/** The sentence's phrases and verbs, where it is English and a word in it can tell an act. */
function readEnglish(reading: RecordReading, { parties, first, after }: RecordSentence): EnglishSentence | undefined {
  if (reading.language !== "en" || !hasTrigger(reading, first, after)) return undefined;
  return readEnglishSentence(reading, reading.article.text, parties, first, after);
}

function readAct(
  reading: RecordReading,
  sentence: RecordSentence,
  trigger: Trigger,
  english: EnglishSentence | undefined,
): readonly RelationRecord[] {
  const type = eventType(typeOf(reading, trigger));
  const links = type ? linksOf(reading, sentence, trigger, english, type) : [];
  if (!type || links.length === 0) return [];
  const mood = moodOf(reading, sentence, trigger, english);
  if (isBroken(reading, sentence, trigger) || (english && wantsVerb(english, trigger))) return [];
  if (mood.repeated || mood.supposed || (mood.sport && playful.has(type.id))) return [];
  const span: Span = [reading.pieces[trigger.first]?.start ?? 0, reading.pieces[trigger.after - 1]?.end ?? 0];
  const said = attributionIn(reading, sentence, span);
  if (said && /^(?:question|conditional|wish|order)$/u.test(said.certainty)) return [];
  return links.flatMap(
    (linked) => settle(reading, sentence, { trigger, type, linked, mood, span, said, english }) ?? [],
  );
}

/** What is told by a noun may have been broken and not made: "violated the ceasefire". */
function isBroken({ lexicon, keys }: RecordReading, { first }: RecordSentence, trigger: Trigger): boolean {
  const { type } = trigger.value;
  if (type !== "ceasefire" && !type.endsWith("-agreement")) return false;
  return hasMatch(lexicon.cues.breach, keys, Math.max(first, trigger.first - breachReach), trigger.first);
}
/** Pieces between "violated" and the truce that it is about. */
const breachReach = 5;

/** "ordered 300 of them to Cameroon": an order to do something has a verb behind its "to". */
function wantsVerb(english: EnglishSentence, { value, after }: Trigger): boolean {
  const { pieces } = english.reading;
  return value.type === "demand" && pieces[after - 1]?.text === "to" && isInPhrase(english, after);
}

/** Who says it and how surely: of a speech over several sentences by the one that tells the act. */
function attributionIn(
  reading: RecordReading,
  { span: [start, end] }: RecordSentence,
  act: Span,
): Attribution | undefined {
  const said = attributionOver(reading.claims.attributions, act);
  if (!said || said.content.every((part) => start <= part[0] && part[1] <= end)) return said;
  return { ...said, certainty: judgeWords(reading.article.text.slice(start, end), reading.language) };
}

function linksOf(
  reading: RecordReading,
  sentence: RecordSentence,
  trigger: Trigger,
  english: EnglishSentence | undefined,
  type: EventType,
): readonly Link[] {
  const other = english ? undefined : linkParties(reading, sentence.parties, trigger, sentence.first);
  const links = english ? linkEnglish(english, trigger) : other ? [other] : [];
  if (links.length > 0) return links;
  if (english && isOfOnePerson(english, trigger)) return [];
  const both = linkPair(reading, sentence, trigger, type);
  return both ? [both] : [];
}

/** An English verb tells its own mood; elsewhere the words around it do. */
function moodOf(
  reading: RecordReading,
  { first, after }: RecordSentence,
  trigger: Trigger,
  english: EnglishSentence | undefined,
): Mood {
  const around = judgeMood(reading, trigger, first, after);
  if (!english) return around;
  const verb = judgeVerb(english, trigger);
  if (!verb) return { ...around, forecast: false };
  return {
    ...around,
    ...verb,
    back: around.back && !verb.reported,
    supposed: around.supposed || verb.supposed,
    plan: verb.plan || trigger.value.plan,
  };
}

/** Told as what is to come, and not by a verb in the past tense. */
function isForetold({ past, forecast }: Mood, said: Attribution | undefined): boolean {
  return past === false && !forecast && (said?.certainty === "forecast" || said?.certainty === "promise");
}

/** "A said that B would sue": a blow that another foresees is no plan of whoever is to strike it. */
function isForeseen({ type, linked, said }: Act): boolean {
  const side = said?.speaker.side;
  const blow = type.quad === 3 || type.quad === 4;
  return blow && said?.certainty === "forecast" && side !== undefined && side !== linked.source.code;
}

interface Act {
  readonly trigger: Trigger;
  readonly type: EventType;
  readonly linked: Link;
  readonly mood: Mood;
  readonly span: Span;
  readonly said: Attribution | undefined;
  readonly english: EnglishSentence | undefined;
}

function settle(reading: RecordReading, sentence: RecordSentence, act: Act): RelationRecord | undefined {
  const { type, linked, mood, span, said } = act;
  if (linked.source.opposed || linked.target.opposed) return undefined;
  if (isOwnLand(linked.source.code, linked.target.code)) return undefined;
  const deed = type.kind === "event" || type.kind === "agreement";
  const found = timeOf(reading, sentence, act);
  // "acordaron en marzo ampliar el plazo al 31 de mayo": the day ahead is of what was agreed, and the other was not read.
  const misplaced = isPast(reading, act) && isAhead(found, reading.claims);
  const named = misplaced ? undefined : found;
  const planned = mood.plan || mood.cancelled || isAhead(named, reading.claims) || isForetold(mood, said);
  const time = planned && isOver(named, reading.claims) ? undefined : named;
  if (mood.forecast && linked.rule.startsWith("noun")) return undefined;
  if (!deed && (planned || mood.forecast || mood.negated)) return undefined;
  if (!planned && time === undefined && (mood.back || mood.habit)) return undefined;
  // The news of a call is no meeting: one that it names without a day is another's, or still to come.
  if (reading.byPhone && type.id === "meet" && !planned && time === undefined) return undefined;
  if (time && ![linked.source, linked.target].every((party) => wasInOffice(party, time))) return undefined;
  const reported =
    time === undefined && !misplaced && !planned && !mood.forecast && !isForeseen(act)
      ? newsDay(reading, sentence, act)
      : undefined;
  if (deed && time === undefined && tellsOfOldTimes(reading, sentence, reported ? span[0] : sentence.span[1]))
    return undefined;
  const date = time ?? reported;
  const kind = deed && (mood.forecast || isForeseen(act)) ? "forecast" : deed && planned ? "plan" : type.kind;
  const polarity: Polarity =
    mood.cancelled || mood.negated ? "negative" : said?.polarity === "denied" ? "denied" : "positive";
  // What somebody only thinks or decided is told by the outlet.
  const speaker = said && !said.mind && nameSpeaker(reading.article.text, said, reading.claims.mentions);
  return {
    kind,
    type: type.id,
    dimension: type.dimension,
    ...partiesOf(linked),
    ...(date ? { date } : {}),
    ...(reported ? { dated: "report" as const } : {}),
    ...toldOn(reading),
    ...placeOf(reading, sentence, act),
    certainty: certaintyOf(kind, mood, said),
    polarity,
    ...codesOf(type),
    ...(speaker ? { saidBy: speaker } : {}),
    span,
    evidence: [sentence.span],
    figures: [],
    rule: isOnlyNamed(reading, act) && time === undefined ? `noun-${linked.rule}` : linked.rule,
  };
}

/**
 * The time named near the act, or the past year of an act that is over; a time ahead does not date what is told in the
 * past tense, and a time outside what somebody says is that of saying it.
 */
function timeOf(
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
          isOfNoun(reading, span, time)) ||
      isOfClauseBefore(reading, sentence, span, time) ||
      isOfSaying(said, time),
  };
  const named = nearestTime(place);
  if (named) return mood.past === true && !mood.plan && isAhead(named, reading.claims) ? undefined : named;
  const deed = type.kind === "event" || type.kind === "agreement";
  const year = mood.plan || !deed ? undefined : yearOf(place);
  return isOver(year, reading.claims) ? year : undefined;
}

/** A verb that its form alone puts in the past, in a language whose verbs are not read. */
function isPast({ language, pieces }: RecordReading, { trigger: { first, after, value }, mood }: Act): boolean {
  if (value.plan || mood.past !== undefined || (value.frame !== "v" && value.frame !== "r")) return false;
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
  const verbal = frame === "v" || frame === "r";
  if (mood.plan || !verbal || (pieces[after]?.start ?? start) >= start) return false;
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
function tellsOfOldTimes({ claims }: RecordReading, { span: [start] }: RecordSentence, to: number): boolean {
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
function isOnlyNamed(reading: RecordReading, { trigger, type, linked }: Act): boolean {
  const together = type.id === "meet" || type.id === "negotiate";
  return together && linked.rule === "both-subject" && isNamedInPassing(reading, trigger);
}

/** The sentence before tells of a time more than a year back: this one may go on with it. */
function goesOnOfOldTimes(reading: RecordReading, { first }: RecordSentence): boolean {
  const before = reading.sentences.findLast((one) => one.first < first);
  return before !== undefined && tellsOfOldTimes(reading, before, before.span[1]);
}

function toldOn({ claims }: RecordReading): Pick<RelationRecord, "toldOn"> {
  const day = dayOf(claims.reference?.at);
  return day ? { toldOn: day } : {};
}

function partiesOf({
  source,
  target,
  others,
}: Link): Pick<RelationRecord, "source" | "target" | "others" | "sourceActor" | "targetActor"> {
  return {
    source: source.code,
    target: target.code,
    ...(others.length > 0 ? { others } : {}),
    ...(source.actor ? { sourceActor: source.actor } : {}),
    ...(target.actor ? { targetActor: target.actor } : {}),
  };
}

export function codesOf({ cameo, plover, quad }: EventType): Pick<RelationRecord, "cameo" | "plover" | "quad"> {
  return { ...(cameo ? { cameo } : {}), ...(plover ? { plover } : {}), ...(quad ? { quad } : {}) };
}

function certaintyOf(kind: RelationRecord["kind"], { past }: Mood, said: Attribution | undefined): Certainty {
  if (kind === "forecast") return "possible";
  // What is told as no plan is certain: what the same words foretell besides is told by other verbs.
  if (kind !== "plan" && said?.certainty === "forecast") return "certain";
  if (past !== undefined && said?.certainty === "possible" && said.signal) return "certain";
  return said && said.certainty !== "promise" ? said.certainty : "certain";
}

/** The past tense near the top of a report tells the news of its day; further down, or as a noun, it may be any day. */
function newsDay(
  reading: RecordReading,
  sentence: RecordSentence,
  { trigger, mood, english, linked }: Act,
): Period | undefined {
  const verbal = trigger.value.frame === "v" || trigger.value.frame === "r";
  // In English a noun of any frame is seen for what it is: "defended the invasion".
  const told = verbal && (english === undefined || mood.past !== undefined);
  const fresh =
    reading.article.kind === undefined || reading.article.kind === "report" || reading.article.kind === "readout";
  if (isNamedInPassing(reading, trigger)) return undefined;
  if (reading.language !== "en" && linked.rule.startsWith("noun")) return undefined;
  if (hasMatch(reading.lexicon.cues.lasting, reading.keys, sentence.first, sentence.after)) return undefined;
  if (!told || !fresh || mood.negated || sentence.paragraph >= newsParagraphs) return undefined;
  return goesOnOfOldTimes(reading, sentence) ? undefined : articleDay(reading.claims);
}

/** Words that stand for the two sides of the article. */
export function standsForBoth({ lexicon, keys }: RecordReading, sentence: RecordSentence): boolean {
  return hasMatch(lexicon.cues.both, keys, sentence.first, sentence.after);
}

/** "The two countries signed …": the article's own pair, where nobody else is named in the sentence. */
function linkPair(
  reading: RecordReading,
  sentence: RecordSentence,
  trigger: Trigger,
  type: EventType,
): Link | undefined {
  const { pair } = reading;
  if (!pair || !type.reciprocal || !standsForBoth(reading, sentence) || !isNearby(reading, sentence)) return undefined;
  const known = new Set(pair.map(({ code }) => code));
  // "talks between the factions": others than the article's two are named.
  const named = hasMatch(reading.lexicon.cues.between, reading.keys, trigger.after, trigger.after + betweenReach);
  if (reading.language !== "en" && named) return undefined;
  if (sentence.parties.some(({ code, located }) => !located && !known.has(code))) return undefined;
  const from = Math.max(sentence.first, trigger.first - 10);
  if (!hasMatch(reading.lexicon.cues.both, reading.keys, from, Math.min(sentence.after, trigger.after + 6)))
    return undefined;
  const [source, target] = pair.map((party) => withActor(party, sentence.parties));
  const { language, pieces } = reading;
  const told = language === "en" || isHeld(language, pieces, trigger.first, trigger.after);
  const noun = !told && trigger.value.frame === "m" ? "noun-" : "";
  return source && target ? { source, target, others: [], rule: `${noun}both-sides` } : undefined;
}

/** Pieces between a noun of talks and the "between" that names who talked. */
const betweenReach = 2;

/** True where both of the article's pair are states, and the last states named before a sentence ends are of the pair. */
export function isNearby({ pair, sentences }: RecordReading, { paragraph, first }: RecordSentence): boolean {
  const codes = pair?.map(({ code }) => code) ?? [];
  if (!codes.every((code) => isState(code))) return false;
  const named = sentences
    .filter((one) => one.first <= first && one.paragraph >= paragraph - paragraphReach)
    .flatMap(({ parties }) => parties.filter((party) => !party.town && !party.located && isState(party.code)));
  const [last, other] = [...new Set(named.map(({ code }) => code).toReversed())];
  return last !== undefined && codes.includes(last) && (other === undefined || codes.includes(other));
}
const paragraphReach = 2;

function withActor(party: Party, named: readonly Party[]): Party {
  return named.find(({ code, actor }) => code === party.code && actor) ?? party;
}

/** Another clause, or "leaders meeting" somewhere, between an act and a place. */
const elsewhere = /[,;:]\s\p{Ll}|\p{Ll}ing in $/u;

/** A place in English, from an English text alone; where somebody else met is not where it was. */
function placeOf(
  reading: RecordReading,
  sentence: RecordSentence,
  { linked, span: [, end] }: Act,
): { readonly place?: string } {
  if (reading.language !== "en" || linked.rule === "both-sides") return {};
  const place = reading.claims.mentions.find(
    ({ kind, span }) =>
      kind === "place" &&
      span[0] >= sentence.span[0] &&
      span[1] <= sentence.span[1] &&
      /\bin $/u.test(reading.article.text.slice(0, span[0]).slice(-4)) &&
      !elsewhere.test(reading.article.text.slice(end, span[0])),
  );
  return place ? { place: place.code } : {};
}
