import type { Span } from "../../core/index.ts";
import type { Trigger } from "../link-place.ts";
import { leaderOf, phraseBefore, textAt } from "./find-actors.ts";
import { lightVerbOf, verbOf } from "./link-english.ts";
import type { EnglishSentence, VerbGroup } from "./types.ts";
import { holding, light, reporting } from "./words.ts";

/**
 * True where the verb that tells an act, or the noun that does, may have the time as its own; false where another verb of
 * the sentence has it: "arrived today after rejecting …", "the visit sparked protests on Tuesday".
 */
export function ownsTime(sentence: EnglishSentence, trigger: Trigger, time: Span): boolean {
  const { pieces } = sentence.reading;
  const start = pieces[trigger.first]?.start ?? 0;
  const verb = verbOf(sentence, trigger) ?? lightVerbOf(sentence, trigger);
  if (time[0] >= start) return ownsLater(sentence, trigger, time);
  const owner = verbBefore(sentence, time);
  const between = sentence.verbs.filter(
    (one) => startOf(sentence, one) >= time[1] && startOf(sentence, one) < start && one !== verb,
  );
  if (verb && followsTurn(sentence, verb)) return false;
  if (owner && owner !== verb && !leads(sentence, owner))
    return between.every(({ form }) => form === "ing" && verb?.form === "ing") && (!verb || goesOn(sentence, verb));
  if (verb)
    return between.every((one) => !reporting.has(textAt(sentence, one.main)) && !opensClause(sentence, one, verb));
  return between.length === 0 || (between.length === 1 && isOccasion(sentence, trigger, between[0]));
}

/** A time behind an act is another verb's where one stands between; a noun has one verb of its own: "talks were held on Monday". */
function ownsLater(sentence: EnglishSentence, trigger: Trigger, time: Span): boolean {
  const { reading, verbs } = sentence;
  const between = verbs.filter(({ main }) => main >= trigger.after && (reading.pieces[main]?.end ?? 0) <= time[0]);
  // "discussed the results of the meeting held in May", "of the meeting on May 3": what is spoken of has a time of its own.
  if (isOfOccasion(sentence, trigger, time) || isOfCause(sentence, trigger, time)) return false;
  const [only] = between;
  if (verbOf(sentence, trigger) || !only || between.length > 1) return between.length === 0;
  // "During the invasion the plant was seized on Monday": the verb has another subject.
  const phrase = sentence.phrases.find(({ first, after }) => first <= trigger.first && trigger.first < after);
  const leader = phrase && leaderOf(sentence, phrase);
  if (leader !== undefined && leader !== "of") return false;
  return only.passive || holding.has(textAt(sentence, only.main));
}

/** A noun of an occasion, led by "of", "at" or "from", between an act and a time. */
function isOfOccasion(sentence: EnglishSentence, trigger: Trigger, [start]: Span): boolean {
  const { pieces } = sentence.reading;
  return sentence.phrases.some(({ first, after }) => {
    if (first < trigger.after || (pieces[after - 1]?.end ?? start) > start) return false;
    const leader = textAt(sentence, first - 1);
    if (!/^(?:of|from|following|after|since|by)$/u.test(leader)) return false;
    for (let at = first; at < after; at += 1)
      if (/^(?:meeting|summit|talks|visit|session|conference|conversation|forum)$/u.test(textAt(sentence, at)))
        return true;
    return false;
  });
}

/**
 * "congratulated B on the vote of May 3", "discussed the talks of February 28": the day is of what the words are for or about,
 * unless it stands right behind them.
 */
function isOfCause(sentence: EnglishSentence, { value, after }: Trigger, [start]: Span): boolean {
  const discussed = textAt(sentence, after - 1).startsWith("discuss");
  if (value.type !== "thank" && !discussed) return false;
  return sentence.phrases.some(
    ({ first, time }) =>
      first >= (discussed ? after : after + 1) &&
      !time &&
      (sentence.reading.pieces[first]?.end ?? start) < start &&
      (discussed || /^(?:on|for|over)$/u.test(textAt(sentence, first - 1))),
  );
}

/** "drove a wedge between them, as B accuses A": the verb behind "as" has another time than the one before it. */
function opensClause(sentence: EnglishSentence, one: VerbGroup, verb: VerbGroup): boolean {
  if (one.form !== "finite") return false;
  for (let at = one.after; at < verb.first; at += 1)
    if (/^(?:as|because|while|although|though|since|if)$/u.test(textAt(sentence, at))) return true;
  return false;
}

function startOf({ reading: { pieces } }: EnglishSentence, { first }: VerbGroup): number {
  return pieces[first]?.start ?? 0;
}

/** The verb before a time that no comma parts from it. */
function verbBefore(sentence: EnglishSentence, [at]: Span): VerbGroup | undefined {
  const { pieces } = sentence.reading;
  const verb = sentence.verbs.findLast(({ main }) => (pieces[main]?.end ?? 0) <= at);
  if (!verb) return undefined;
  for (let k = verb.after; k < sentence.after && (pieces[k]?.end ?? 0) <= at; k += 1)
    if (/^[,;:—–]$/u.test(textAt(sentence, k))) return undefined;
  return verb;
}

/** "after rejecting", "before it attacked": told as of another time than the verb before. */
function followsTurn(sentence: EnglishSentence, verb: VerbGroup): boolean {
  for (let at = verb.first - 1; at >= Math.max(sentence.first, verb.first - turnReach); at -= 1) {
    const text = textAt(sentence, at);
    if (/^(?:after|before|since|until|despite|following)$/u.test(text)) return true;
    if (/^[,;:]$/u.test(text) || sentence.verbs.some(({ main }) => main === at)) return false;
  }
  return false;
}
const turnReach = 8;

/** "arrived on Monday and met", "flew in on Monday to meet", "moved on Sunday to A, where it met". */
function goesOn(sentence: EnglishSentence, verb: VerbGroup): boolean {
  if (verb.form !== "finite" || /^(?:and|or)$/u.test(textAt(sentence, verb.first - 1))) return true;
  for (let at = verb.first - 1; at >= Math.max(sentence.first, verb.first - turnReach); at -= 1)
    if (textAt(sentence, at) === "where") return true;
  return false;
}

/** "In a statement published on Monday, A accused B": what opens the sentence gives its day to the rest. */
function leads(sentence: EnglishSentence, owner: VerbGroup): boolean {
  const phrase = owner.first === owner.main ? phraseBefore(sentence, owner.first) : undefined;
  return phrase !== undefined && phrase.first <= sentence.first + 1 && leaderOf(sentence, phrase) !== undefined;
}

/** "On Friday it signed the deal during a visit", "attended talks": not "On Friday he defended the attack". */
function isOccasion(sentence: EnglishSentence, trigger: Trigger, verb: VerbGroup | undefined): boolean {
  const phrase = sentence.phrases.find(({ first, after }) => first <= trigger.first && trigger.first < after);
  const leader = phrase && leaderOf(sentence, phrase);
  if (leader !== undefined) return /^(?:during|at|in|on|for|amid)$/u.test(leader);
  const word = verb && textAt(sentence, verb.main);
  return word !== undefined && (light.has(word) || holding.has(word));
}
