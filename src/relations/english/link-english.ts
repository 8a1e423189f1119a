import type { Link, Trigger } from "../link-place.ts";
import type { Party } from "../find-parties.ts";
import { actorIn, leaderOf, phraseBefore, textAt } from "./find-actors.ts";
import { findObjects, type ObjectPhrase, reachOf } from "./find-objects.ts";
import { findSubject } from "./find-subject.ts";
import { isBetweenNear, joinedFrom, mostSides, pairAfter, pairOfPaper, withOthers } from "./join-sides.ts";
import type { EnglishSentence, Phrase, VerbGroup } from "./types.ts";
import { isState } from "../is-state.ts";
import { isBareSigning, isDiscussing, isHad, isLaw, meetsNeeds } from "./tell-sense.ts";
import { familyOf, forces, intents, light, nounOf, nounPrepositions, possessives, privates, stages } from "./words.ts";

/** Who does it to whom in an English sentence, by its phrases and verbs; nobody where it is not said. */
export function linkEnglish(sentence: EnglishSentence, trigger: Trigger): readonly Link[] {
  const group = verbOf(sentence, trigger);
  const { frame } = trigger.value;
  if (frame === "o") return group ? linkDirect(sentence, trigger, group) : [];
  if (group && frame !== "n" && group.main <= trigger.after) {
    return frame === "r" || frame === "m"
      ? listed(linkBoth(sentence, trigger, group))
      : linkVerb(sentence, trigger, group);
  }
  return listed(linkNoun(sentence, trigger));
}

/** The verb in which a trigger begins. */
export function verbOf({ verbs }: EnglishSentence, trigger: Trigger): VerbGroup | undefined {
  return verbs.find(({ first, after }) => first <= trigger.first && trigger.first < after);
}

/** "had talks with": the verb whose object is the noun that tells the act. */
export function lightVerbOf(sentence: EnglishSentence, trigger: Trigger): VerbGroup | undefined {
  const phrase = sentence.phrases.find(({ first, after }) => first <= trigger.first && trigger.first < after);
  const verb = phrase && sentence.verbs.find(({ after }) => after === phrase.first);
  return verb && !verb.passive && light.has(textAt(sentence, verb.main)) ? verb : undefined;
}

/** "I do agree with you", "that she signed": the verb has a subject that is not both sides. */
export function isOfOnePerson(sentence: EnglishSentence, trigger: Trigger): boolean {
  const verb = verbOf(sentence, trigger) ?? lightVerbOf(sentence, trigger);
  return verb !== undefined && /^(?:i|you|he|she|it|that|which|who)$/u.test(textAt(sentence, verb.first - 1));
}

/** "to deepen the dialogue", "many agreements have been signed": of no single act, whoever both sides are. */
export function isUnsettled(sentence: EnglishSentence, trigger: Trigger): boolean {
  if (meetsNeeds(sentence, trigger)) return true;
  const phrase = sentence.phrases.find(({ first, after }) => first <= trigger.first && trigger.first < after);
  if (phrase && !verbOf(sentence, trigger)) return isOnlyWished(sentence, phrase);
  if (isOfPrivates(sentence, trigger)) return true;
  const verb = verbOf(sentence, trigger);
  if (verb && isDiscussing(sentence, trigger) && !isHad(sentence, verb)) return true;
  return isBareSigning(sentence, trigger) && textAt(sentence, trigger.first - 1) === "been";
}

/** "business leaders on both sides will meet": people of both, who are neither. */
function isOfPrivates(sentence: EnglishSentence, trigger: Trigger): boolean {
  const verb = verbOf(sentence, trigger);
  const from = sentence.verbs.findLast((one) => verb !== undefined && one.after <= verb.first)?.after ?? sentence.first;
  return sentence.phrases.some(({ first, after }) => {
    if (verb === undefined || first < from || after > verb.first) return false;
    for (let at = first; at < after; at += 1) if (privates.has(textAt(sentence, at))) return true;
    return false;
  });
}

function listed(link: Link | undefined): readonly Link[] {
  return link ? [link] : [];
}

/** Each of those who act with each of those whom it is done to. */
function linkVerb(sentence: EnglishSentence, trigger: Trigger, group: VerbGroup): readonly Link[] {
  const subjects = findSubject(sentence, group).slice(0, mostSides);
  // "The law ratifies the treaty between A and B".
  if (subjects.length === 0 && trigger.value.type.endsWith("-agreement") && !group.passive)
    return listed(pairOfPaper(sentence, trigger.after, sentence.after, undefined));
  if (subjects.length === 0) return [];
  if (familyOf(trigger.value.type) === "word" && isWithUnknown(sentence, group)) return [];
  const from = group.after;
  if (group.passive) {
    const agent = ledBy(sentence, from, reachOf(sentence, from, trigger.value.type), "by");
    return agent ? pairs([agent], subjects, "verb-passive") : [];
  }
  const codes = new Set(subjects.map(({ code }) => code));
  const objects = findObjects(sentence, from, trigger.value.type).filter(
    ({ party, leader }) => !codes.has(party.code) && !isForum(trigger.value.type, leader, party),
  );
  const [first] = objects;
  if (!first && trigger.value.type === "ratify-agreement")
    return listed(pairOfPaper(sentence, trigger.first, sentence.after, subjects[0]));
  if (!first || isOfObject(sentence, trigger, from, first) || isOtherSense(sentence, trigger, first)) return [];
  if (isReflexive(sentence, from) || isGuest(sentence, trigger, group, first.phrase)) return [];
  const list = joinedFrom(sentence, first.phrase, sentence.after).filter(({ code }) => !codes.has(code));
  return pairs(subjects, list.length > 1 ? list.slice(0, mostSides) : [first.party], "verb-object");
}

/** "A and Mr Berg praised the deal": who else says it may be of the very side that is praised. */
function isWithUnknown(sentence: EnglishSentence, group: VerbGroup): boolean {
  const last = phraseBefore(sentence, group.first);
  if (!last || !/^(?:and|&)$/u.test(textAt(sentence, last.first - 1))) return false;
  const other = actorIn(sentence, last) ? phraseBefore(sentence, last.first - 1) : last;
  const head = other && sentence.reading.pieces[other.after - 1];
  return other !== undefined && actorIn(sentence, other) === undefined && !other.pronoun && head?.capital === true;
}

/**
 * "eased its stance against A", "restored talks with A": what stands behind the object of a verb of one word belongs to the
 * object. "Seized the island from A" is done to A, "severed ties with A" too, and so is what is given, said or asked.
 */
function isOfObject(
  sentence: EnglishSentence,
  trigger: Trigger,
  from: number,
  { phrase, leader }: ObjectPhrase,
): boolean {
  const { type } = trigger.value;
  if (leader === undefined) return false;
  // "promised to halt trade with A": a promise is made to A or is of something for A.
  if (type === "promise" && leader === "with") return true;
  // "bowed to A", "complied with A"; a vote held on something is no giving in to whom it concerns.
  if (type === "accede") return !/^(?:to|with)$/u.test(textAt(sentence, trigger.after - 1));
  if (trigger.after - trigger.first > 1) return false;
  // "released to A a loan", "withdrew its money from A": only people are set free, only forces withdraw.
  if (type === "release" && leader === "to") return true;
  if (type === "withdraw-forces" && hasOtherObject(sentence, from, phrase)) return true;
  if (/^(?:from|of)$/u.test(leader)) return false;
  if (leader === "with" && type !== "ease-sanctions") return false;
  const words = /^(?:word|blame|backing)$/u.test(familyOf(type)) && leader !== "by";
  // "blamed the attack on A".
  if (words && /^(?:blam|pin)/u.test(textAt(sentence, trigger.first))) return false;
  if (!words && !/^(?:deed|leave|attack)$/u.test(familyOf(type))) return false;
  return directObject(sentence, from, phrase) !== undefined;
}

/** "equipped itself with A's arms". */
function isReflexive(sentence: EnglishSentence, from: number): boolean {
  return /^(?:it|him|her|them|our|my)sel(?:f|ves)$/u.test(textAt(sentence, from));
}

/** ", visiting A minister B said": who visits is the guest's own word, and the state behind it is theirs. */
function isGuest(
  sentence: EnglishSentence,
  { value: { type } }: Trigger,
  { form }: VerbGroup,
  { first, after, parties: [party] }: Phrase,
): boolean {
  if (type !== "visit" || form !== "ing" || textAt(sentence, first - 1) !== "visiting") return false;
  return party !== undefined && (party.after < after || textAt(sentence, party.after - 1) === ".");
}

function directObject(sentence: EnglishSentence, from: number, { first }: Phrase): Phrase | undefined {
  return sentence.phrases.find(
    (one) => one.first >= from && one.after < first && !one.time && leaderOf(sentence, one) === undefined,
  );
}

function hasOtherObject(sentence: EnglishSentence, from: number, phrase: Phrase): boolean {
  const direct = directObject(sentence, from, phrase);
  return direct !== undefined && !forces.has(textAt(sentence, direct.after - 1));
}

/** "attacked A for its record" is done in words; "recognised A as a market economy" opens no embassy. */
function isOtherSense(sentence: EnglishSentence, { value: { type } }: Trigger, { phrase }: ObjectPhrase): boolean {
  // "attacked A on Monday for its record": a time may stand between.
  const time = sentence.phrases.find(({ first }) => first >= phrase.after);
  const apart = time?.time && time.first - phrase.after <= 1 ? time.after : phrase.after;
  const next = textAt(sentence, apart);
  if (type === "recognise") return next === "as" && !isAsState(sentence, apart + 1);
  // "welcomed A's leadership to speed the talks": a thing is no guest.
  const last = sentence.reading.pieces[phrase.after - 1];
  if (type === "host-visit") return last?.capital === false && things.test(last.text);
  return type === "attack" && (next === "for" || next === "as");
}

const things =
  /(?:ship|tion|sion|ment|ity|ness|ance|ence|effort|plan|step|pledge|role|offer|support|progress|initiative|talk|work)s?$/u;

/** "recognised A as a sovereign state". */
function isAsState(sentence: EnglishSentence, from: number): boolean {
  for (let at = from; at < from + 4; at += 1)
    if (/^(?:state|country|nation|independent|sovereign)$/u.test(textAt(sentence, at))) return true;
  return false;
}

/** "complained to the WTO": a body that hears a complaint is not complained of. */
function isForum(type: string, leader: string | undefined, { code }: Party): boolean {
  return leader !== undefined && leader !== "against" && complaints.has(type) && !isState(code);
}
const complaints: ReadonlySet<string> = new Set(["protest-note", "criticise", "accuse", "lawsuit"]);

function pairs(sources: readonly Party[], targets: readonly Party[], rule: string): readonly Link[] {
  return sources.flatMap((source) =>
    targets.filter(({ code }) => code !== source.code).map((target) => ({ source, target, others: [], rule })),
  );
}

/** A word of several meanings tells an act only of a state on the very place of its object: "supports B", "spoke with B". */
function linkDirect(sentence: EnglishSentence, trigger: Trigger, group: VerbGroup): readonly Link[] {
  if (group.passive) return [];
  const from = Math.max(trigger.after, group.after);
  const led = /^(?:with|to)$/u.test(textAt(sentence, from - 1));
  const phrase = sentence.phrases.find(({ first }) => first === from);
  const target = phrase && actorIn(sentence, phrase);
  if (!target || (trigger.value.type === "meet" && !led)) return [];
  // "supporting A's troops" is done with arms, and backs nobody in words.
  if (trigger.value.type === "endorse" && forces.has(textAt(sentence, phrase.after - 1))) return [];
  return pairs(findSubject(sentence, group).slice(0, mostSides), [target], "verb-object");
}

/** How many phrases behind a noun its goal may stand. */
const goalReach = 3;

function ledBy(
  sentence: EnglishSentence,
  from: number,
  to: number,
  word: string,
  most = Number.POSITIVE_INFINITY,
): Party | undefined {
  const inside = sentence.phrases.filter(({ first, after }) => first >= from && after <= to);
  for (const phrase of inside.slice(0, most)) {
    if (leaderOf(sentence, phrase) !== word) continue;
    const party = actorIn(sentence, phrase);
    if (party) return party;
  }
  return undefined;
}

function linkBoth(sentence: EnglishSentence, trigger: Trigger, group: VerbGroup): Link | undefined {
  if (meetsNeeds(sentence, trigger)) return undefined;
  // "signed the law on the ratification of the agreement": a law is signed by one.
  if (trigger.value.type === "sign-agreement" && isLaw(sentence, trigger)) return undefined;
  if (isBareSigning(sentence, trigger)) return pairOfPaper(sentence, sentence.first, group.first, undefined);
  const from = Math.max(trigger.after, group.after);
  const end = reachOf(sentence, from, trigger.value.type);
  const subjects = group.passive ? agentsOf(sentence, from, end) : findSubject(sentence, group);
  const [subject, second] = subjects;
  // "A and B discussed trade" is a talk of the two, "A discussed trade between B and C" is none of theirs.
  if (isDiscussing(sentence, trigger))
    return subject && second && isHad(sentence, group)
      ? withOthers(subject, second, subjects, "both-subject")
      : undefined;
  const partners = sentence.phrases.filter(({ first, after }) => first >= from && after <= end);
  const led = partners.find((phrase) => isPartner(sentence, phrase, trigger, from));
  // "held talks with guests of a fair on trade between A and B", "discussed a war between A and B": it is theirs who fight or trade.
  const near = trigger.value.type === "sign-agreement" || isBetweenNear(sentence, from) ? end : from;
  const between = pairAfter(sentence, from, led ? Math.min(near, led.after) : near);
  if (between) return between;
  const partner = led && actorIn(sentence, led);
  if (partner && subject && subjects.every(({ code }) => code !== partner.code))
    return withOthers(subject, partner, [...subjects, ...(led ? joinedFrom(sentence, led, end) : [])], "with");
  if (led || endsInWith(sentence, trigger)) return undefined;
  if (subject && second) return withOthers(subject, second, subjects, "both-subject");
  return trigger.value.type === "sign-agreement"
    ? pairOfPaper(sentence, trigger.after - 1, trigger.after, subject)
    : undefined;
}

function agentsOf(sentence: EnglishSentence, from: number, to: number): readonly Party[] {
  const by = sentence.phrases.find(
    (phrase) => phrase.first >= from && phrase.after <= to && leaderOf(sentence, phrase) === "by",
  );
  return by ? joinedFrom(sentence, by, to) : [];
}

/** "met Xi", "held talks with Xi": right after the verb, or led by "with". */
function isPartner(sentence: EnglishSentence, phrase: Phrase, { value, after }: Trigger, from: number): boolean {
  if (leaderOf(sentence, phrase) === "with") {
    // "agreed to close its border with A": the border is with A.
    const left = phraseBefore(sentence, phrase.first - 1);
    const own = left && leaderOf(sentence, left) === undefined && possessives.has(textAt(sentence, left.first));
    return left === undefined || left.first < after || own !== true;
  }
  const direct = leaderOf(sentence, phrase) === undefined && phrase.first === from && after === from;
  return direct && value.type !== "sign-agreement" && value.type !== "agree" && !phrase.time;
}

function endsInWith(sentence: EnglishSentence, { after }: Trigger): boolean {
  return textAt(sentence, after - 1) === "with" || textAt(sentence, after) === "with";
}

/** A noun that tells an act: whose it is, and towards whom. */
function linkNoun(sentence: EnglishSentence, trigger: Trigger): Link | undefined {
  const phrase = sentence.phrases.find(({ first, after }) => first <= trigger.first && trigger.first < after);
  if (!phrase || !isHeadedBy(phrase, trigger)) return undefined;
  if (isOnlyWished(sentence, phrase) || isOnlyNamed(sentence, phrase)) return undefined;
  const from = Math.max(trigger.after, phrase.after);
  const end = reachOf(sentence, from, trigger.value.type);
  const shared = trigger.value.frame === "m" || trigger.value.frame === "r";
  const between = shared ? (pairOfTalks(sentence, trigger, from, end) ?? dyadOf(sentence, phrase, trigger)) : undefined;
  if (between) return between;
  const owner =
    ownerOf(sentence, phrase, trigger) ??
    ledBy(sentence, from, end, "by", goalReach) ??
    lightSubject(sentence, trigger);
  const objective = nounOf.has(textAt(sentence, trigger.first));
  const doer = owner ?? (objective ? undefined : ledBy(sentence, from, end, "of", 1));
  const towards = shared ? ["with"] : [...nounPrepositions(trigger.value.type), ...(objective ? ["of"] : [])];
  const goal = towards
    .map((word) => ledBy(sentence, trigger.after - 1, end, word, goalReach))
    .find((party) => party !== undefined);
  if (!doer || !goal || doer.code === goal.code) return undefined;
  const list = sentence.phrases.find(({ first, parties }) => first >= trigger.after - 1 && parties.includes(goal));
  const others = shared && list ? joinedFrom(sentence, list, sentence.after) : [];
  return withOthers(doer, goal, others, shared ? "noun-with" : "noun-to");
}

/** "attack", not "attack helicopters": the words of the trigger end the phrase or go beyond it. */
function isHeadedBy({ after }: Phrase, trigger: Trigger): boolean {
  return trigger.after >= after;
}

function lightSubject(sentence: EnglishSentence, trigger: Trigger): Party | undefined {
  const verb = lightVerbOf(sentence, trigger);
  return verb && findSubject(sentence, verb)[0];
}

/** "Russian-Chinese talks": two adjectives of one noun. */
function dyadOf(sentence: EnglishSentence, { parties }: Phrase, { first }: Trigger): Link | undefined {
  const [a, b] = parties.filter(({ adjective, opposed }) => adjective && !opposed);
  if (!a || !b || a.code === b.code || b.first !== a.after + 1 || b.after !== first) return undefined;
  if (!/^[-–‑/]$/u.test(textAt(sentence, a.after))) return undefined;
  return { source: a, target: b, others: [], rule: "noun-dyad" };
}

/** "talks between A and B", where the pattern itself may end in "between" or hold it. */
function pairOfTalks(sentence: EnglishSentence, trigger: Trigger, from: number, end: number): Link | undefined {
  const found = pairAfter(sentence, trigger.first, end) ?? pairAfter(sentence, from, end);
  return found ? { ...found, rule: "noun-between" } : undefined;
}

/** "Xi's visit", "the Russian attack": a party before the noun in its own phrase. */
function ownerOf(sentence: EnglishSentence, phrase: Phrase, trigger: Trigger): Party | undefined {
  const inside = phrase.parties.findLast((party) => party.after <= trigger.first && !party.town);
  if (inside) return inside;
  const left = phraseBefore(sentence, phrase.first);
  return left && left.after === phrase.first && sentence.reading.pieces[phrase.first]?.kind === "clitic"
    ? actorIn(sentence, left)
    : undefined;
}

const fostering =
  /^(?:maintain|deepen|expand|develop|strengthen|intensif|promot|enhanc|broaden|improv|foster|facilitat|encourag|sustain)/u;

/** "the need for talks with", "prospects of a visit": nothing took place. */
function isOnlyWished(sentence: EnglishSentence, phrase: Phrase): boolean {
  const own = Array.from({ length: phrase.after - phrase.first }, (_, k) => textAt(sentence, phrase.first + k));
  if (own.some((word) => /^(?:possible|potential|future|no|any|such|regular)$/u.test(word))) return true;
  // "agreed to deepen the dialogue": what is only to be done to talks says of none that they were held.
  const verb = sentence.verbs.find(({ after }) => after === phrase.first);
  if (verb && verb.form !== "finite" && fostering.test(textAt(sentence, verb.main))) return true;
  if (leaderOf(sentence, phrase) === undefined && textAt(sentence, phrase.first - 1) !== "to") return false;
  return intents.has(textAt(sentence, phrase.first - 2));
}

/**
 * "consequences of the attack", "issues, including the dialogue": the act is what something else is about, and the text
 * does not say that it took place. "The second day of the visit" does.
 */
function isOnlyNamed(sentence: EnglishSentence, phrase: Phrase): boolean {
  const word = textAt(sentence, phrase.first - 1);
  if (word === "including" || word === "like") return true;
  return word === "of" && !stages.has(textAt(sentence, phrase.first - 2));
}
