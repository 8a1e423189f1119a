import { type Attribution, type Certainty, isAsker, judgeWords, type Polarity } from "../claims/index.ts";
import type { Span } from "../core/index.ts";
import { longSentences } from "./long-sentences.ts";
import { dayOf, isAhead, isOver } from "./date-record.ts";
import {
  type EnglishSentence,
  isInPhrase,
  isOfOnePerson,
  isUnsettled,
  judgeVerb,
  linkEnglish,
  ownsTime,
  readEnglishSentence,
} from "./english/index.ts";
import { wasInOffice } from "./find-parties.ts";
import { findTriggers, hasTrigger } from "./find-triggers.ts";
import { isOwnLand } from "./is-state.ts";
import { judgeMood, type Mood } from "./judge-mood.ts";
import { linkParties } from "./link-parties.ts";
import type { Link, Trigger } from "./link-place.ts";
import { attributionOver, nameSpeaker } from "./name-speaker.ts";
import { hasMatch } from "./pattern-index.ts";
import type { RecordReading, RecordSentence } from "./read-text.ts";
import { codesOf, eventType } from "./scheme.ts";
import type { EventType, RelationRecord } from "./types.ts";
import { standsForBoth, linkPair } from "./link-pair.ts";
import { type Act, timeOf, isPast, isOnlyNamed, newsDay, tellsOfOldTimes } from "./act-time.ts";

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
  "sign-agreement",
]);

/** Acts and words of one sentence between two parties. */
export function readActs(reading: RecordReading, sentence: RecordSentence): readonly RelationRecord[] {
  if (!hasTwo(sentence) && !(reading.pair && standsForBoth(reading, sentence))) return [];
  if (isAsked(reading, sentence)) return [];
  const english = readEnglish(reading, sentence);
  return findTriggers(reading, sentence.first, sentence.after, english).flatMap((trigger) =>
    readAct(reading, sentence, trigger, english),
  );
}

/** An act is between two: a sentence that names one, and not both sides of the article together, tells none. */
function hasTwo({ parties: [first, ...rest] }: RecordSentence): boolean {
  return rest.some(({ code }) => code !== first?.code);
}

/** "Why did A refuse B's offer?": what is asked is not told, whoever asks. */
function isAsked({ article: { text } }: RecordReading, { span }: RecordSentence): boolean {
  return /[?؟？][”"»’')]*\s*$/u.test(text.slice(Math.max(span[0], span[1] - questionEnd), span[1]));
}
const questionEnd = 4;

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
  if (said && (/^(?:question|conditional|wish|order)$/u.test(said.certainty) || isAsker(said.speaker.name ?? "")))
    return [];
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
  if (english && (isOfOnePerson(english, trigger) || isUnsettled(english, trigger))) return [];
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
  const verb = english && judgeVerb(english, trigger);
  const around = judgeMood(reading, trigger, first, after, verb?.had);
  if (!english) return around;
  if (!verb) return { ...around, forecast: false };
  const { had: _had, ...told } = verb;
  return {
    ...around,
    ...told,
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
  // "will not allow A to": who yields nothing has done nothing.
  if (type.id === "accede" && mood.negated && planned) return undefined;
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
  const speaker =
    said && !said.mind && !isOfTwo(reading, said)
      ? nameSpeaker(reading.article.text, said, reading.claims.mentions)
      : undefined;
  return {
    kind,
    type: type.id,
    dimension: type.dimension,
    ...partiesOf(linked),
    ...(date ? { date } : {}),
    ...(reported ? { dated: "report" as const } : {}),
    ...toldOn(reading),
    ...placeOf(reading, sentence, act),
    certainty: heldFor(sentence, act, certaintyOf(kind, mood, said)),
    polarity,
    ...codesOf(type),
    ...(speaker ? { saidBy: speaker } : {}),
    span,
    evidence: [sentence.span],
    figures: [],
    rule: isOnlyNamed(reading, act) && time === undefined ? `noun-${linked.rule}` : linked.rule,
  };
}

/** "Ito and Berg discussed the visit": what two say or do together is said by neither alone. */
function isOfTwo({ article: { text }, claims: { mentions } }: RecordReading, { source }: Attribution): boolean {
  const [span] = source;
  if (!span || !/\s(?:and|и|et|y|und)\s/u.test(text.slice(...span))) return false;
  const named = mentions.filter(({ span: [start, end] }) => start >= span[0] && end <= span[1]);
  return new Set(named.filter(({ kind }) => kind === "person").map(({ code }) => code)).size > 1;
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

function heldFor({ span: [start, end] }: RecordSentence, { english }: Act, certainty: Certainty): Certainty {
  return english && certainty === "certain" && end - start >= longSentences.from ? "probable" : certainty;
}

function certaintyOf(kind: RelationRecord["kind"], { past }: Mood, said: Attribution | undefined): Certainty {
  if (kind === "forecast") return "possible";
  // What is told as no plan is certain: what the same words foretell besides is told by other verbs.
  if (kind !== "plan" && said?.certainty === "forecast") return "certain";
  if (past !== undefined && said?.certainty === "possible" && said.signal) return "certain";
  return said && said.certainty !== "promise" ? said.certainty : "certain";
}

/** Another clause, or "leaders meeting" somewhere, between an act and a place. */
const elsewhere = /[,;:]\s\p{Ll}|\p{Ll}ing in $/u;

/** A place in English, from an English text alone; where somebody else met, or said so, is not where it was. */
function placeOf(
  reading: RecordReading,
  sentence: RecordSentence,
  { type, linked, trigger, english, span: [, end] }: Act,
): { readonly place?: string } {
  if (!english || linked.rule === "both-sides" || type.id === "phone-call") return {};
  const place = reading.claims.mentions.find(
    ({ kind, span }) =>
      kind === "place" &&
      span[0] >= sentence.span[0] &&
      span[1] <= sentence.span[1] &&
      /\bin $/u.test(reading.article.text.slice(0, span[0]).slice(-4)) &&
      ownsTime(english, trigger, span) &&
      !elsewhere.test(reading.article.text.slice(end, span[0])),
  );
  return place ? { place: place.code } : {};
}
