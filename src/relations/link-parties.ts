import type { Party, PieceReading } from "./find-parties.ts";
import type { TriggerValue } from "./lexicon.ts";
import { hasMatch, type PatternMatch } from "./pattern-index.ts";

export type Trigger = PatternMatch<TriggerValue>;

export interface Link {
  readonly source: Party;
  readonly target: Party;
  readonly others: readonly string[];
  readonly rule: string;
}

/** How far, in pieces, a subject may stand before its verb and an object after it. */
const subjectReach = 16;
const objectReach = 14;

/**
 * Who does it to whom in a language other than English, by the trigger's frame and what stands near it; undefined where the
 * sentence does not say it clearly.
 */
export function linkParties(
  reading: PieceReading,
  parties: readonly Party[],
  trigger: Trigger,
  from: number,
): Link | undefined {
  const towns = trigger.value.type === "visit";
  const strong = parties.filter(({ weak, town }) => !weak && (towns || !town));
  const before = strong.filter(
    (party) => party.after <= trigger.first && trigger.first - party.after <= subjectReach && party.first >= from,
  );
  const inside = strong.filter((party) => party.first >= trigger.first && party.after <= trigger.after);
  const after = strong.filter(
    (party) =>
      party.first >= trigger.after &&
      party.first - trigger.after <= objectReach &&
      !barred(reading, trigger.after, party.first),
  );
  const place = { reading, trigger, before, after: [...inside, ...after] };
  if (trigger.value.frame === "r" || trigger.value.frame === "m") return linkBoth(place);
  if (trigger.value.frame === "n") return linkNoun(place);
  return linkVerb(place);
}

interface LinkPlace {
  readonly reading: PieceReading;
  readonly trigger: Trigger;
  readonly before: readonly Party[];
  readonly after: readonly Party[];
}

/** Types whose other side is a place: "came to Iceland", "drew its troops back from Iceland". */
const movement: ReadonlySet<string> = new Set(["visit", "withdraw-forces"]);

/** A mark that ends what belongs to a verb. */
function barred({ pieces }: PieceReading, from: number, to: number): boolean {
  return pieces.slice(from, to).some(({ text }) => /^[;；:：]$/u.test(text));
}

function linkVerb({ reading, trigger, before, after }: LinkPlace): Link | undefined {
  const passive = isPassive(reading, trigger);
  const subject = subjectOf(reading, before, trigger);
  if (passive) {
    const agent = after.find((party) => precededBy(reading, party, "passiveBy"));
    return subject && agent ? link(agent, subject, "verb-passive") : undefined;
  }
  if (reading.language === "ar") {
    const [doer, done] = distinct(after);
    if (doer && done && isFirst(reading, trigger, doer) && !isListed(reading, doer, done))
      return link(doer, done, "verb-first");
  }
  if (!subject) return undefined;
  if (hasMatch(reading.lexicon.cues.passiveBy, reading.keys, trigger.after, trigger.after + 1)) return undefined;
  const moves = movement.has(trigger.value.type);
  const objects = after.filter(
    (party) => party.code !== subject.code && (moves || !party.located) && isObject(reading, trigger, party),
  );
  const [object] = objects;
  if (object) return link(subject, object, "verb-object");
  return linkVerbFinal(reading, trigger, before, subject);
}

/** The subject of an Arabic verb follows it: not "received guests from A", nor a name behind a comma. */
function isFirst({ pieces }: PieceReading, { after }: Trigger, { first, governed, located }: Party): boolean {
  if (governed || located || first - after > arabicReach) return false;
  return pieces.slice(after, first).every(({ kind }) => kind !== "mark");
}
const arabicReach = 6;

/** "مالي، غينيا": two of one list. */
function isListed(reading: PieceReading, a: Party, b: Party): boolean {
  const between = reading.pieces.slice(a.after, b.first);
  return areJoined(reading, a, b) || (between.length > 0 && between.every(({ kind }) => kind === "mark"));
}

/** Chinese objects follow their verb at once; elsewhere nobody behind "with" or "about" is whom a verb acts on. */
function isObject(reading: PieceReading, trigger: Trigger, party: Party): boolean {
  const { language, pieces } = reading;
  if (language === "zh") return party.first - trigger.after <= 3 && pieces[trigger.after]?.text !== "的";
  return companions.has(trigger.value.type) || !precededBy(reading, party, "apart");
}
/** Types whose object may stand behind "with", "from" or "for": ties cut with it, help sent for it, a demand of it. */
const companions: ReadonlySet<string> = new Set([
  "visit",
  "threaten",
  "withdraw-forces",
  "cut-ties",
  "recognise",
  "demand",
  "appeal",
  "end-agreement",
]);

/** "普京对中国进行访问", "Putin hat China besucht": both sides before the verb, the second governed or in a verb-final language. */
function linkVerbFinal(
  reading: PieceReading,
  trigger: Trigger,
  before: readonly Party[],
  subject: Party,
): Link | undefined {
  if (reading.language !== "zh" && reading.language !== "de") return undefined;
  const [first] = before.filter(({ located }) => !located);
  const last = before.at(-1);
  if (!first || !last || first.code === last.code) return undefined;
  if (reading.language === "zh" ? !isChineseObject(reading, trigger, last) : !endsClause(reading, trigger))
    return undefined;
  return link(first.code === last.code ? subject : first, last, "verb-final");
}

/** "对中国进行访问", and neither "对中国进行的" nor "对中国的批评". */
function isChineseObject({ pieces }: PieceReading, trigger: Trigger, party: Party): boolean {
  return party.governed && pieces[trigger.after]?.text !== "的" && pieces[party.after]?.text !== "的";
}

/** A German verb behind its object ends its clause: "hat China besucht", not "strafte China und drohte Firmen". */
function endsClause({ pieces }: PieceReading, { after }: Trigger): boolean {
  const next = pieces[after];
  return (
    next === undefined ||
    next.kind === "mark" ||
    /^(?:und|oder|hat|haben|hatte|hatten|worden|wurde|wurden|habe|wird|werden)$/u.test(next.text)
  );
}

/** The nearest name before a verb that no preposition governs; else the nearest of all that is no place. */
function subjectOf(reading: PieceReading, before: readonly Party[], trigger: Trigger): Party | undefined {
  const able = before.filter((party) => !party.located && !party.town && canAct(reading, party, trigger));
  const near = inClause(reading, able, trigger);
  return (
    near.findLast(({ governed }) => !governed) ??
    near.findLast((party) => trigger.first - party.after <= 4 && isOfficeOf(reading, party))
  );
}

/** Those that no comma parts from the verb; where there are none, the one that there is. */
function inClause({ pieces }: PieceReading, parties: readonly Party[], { first }: Trigger): readonly Party[] {
  const parts = ({ text }: { readonly text: string }, at: number, all: readonly { readonly text: string }[]): boolean =>
    /^[,，،;；]$/u.test(text) && !relative.test(all[at + 1]?.text ?? "");
  const own = parties.filter(({ after }) => !pieces.slice(after, first).some(parts));
  if (own.length > 0) return own;
  return distinct(parties).length === 1 ? parties : [];
}

/** "挪威的朋友", "挪威最大的银行": what acts is the party's; not "挪威就芬兰的做法". */
function isOwner(between: readonly { readonly text: string }[]): boolean {
  const at = between.findIndex(({ text }) => text === "的");
  return at >= 0 && !between.slice(0, at).some(({ text }) => /^[就对因在于与同和向为，]$/u.test(text));
}

/** A pronoun that goes on with the name before its comma. */
const relative = /^(?:котор(?:ый|ая|ое|ые)|qui|que|quien|quienes|der|die|das)$/u;

/** Not in the case of an object, and not what belongs to something else: "中国的朋友", "包括中国在内的". */
function canAct({ language, pieces }: PieceReading, { oblique, after }: Party, trigger: Trigger): boolean {
  const [next, second] = [pieces[after]?.text, pieces[after + 1]?.text];
  if (language === "zh")
    return next !== "内" && !(next === "在" && second === "内") && !isOwner(pieces.slice(after, trigger.first));
  // "встретится с президентом Исландии, который посетит …": whoever the pronoun stands for acts.
  return (
    oblique !== true || pieces.slice(after, trigger.first).some(({ text }) => /^котор(?:ый|ая|ое|ые)$/u.test(text))
  );
}

/** "The president of Russia": an office that the name belongs to. */
function isOfficeOf({ lexicon, keys }: PieceReading, party: Party): boolean {
  return hasMatch(lexicon.cues.officials, keys, Math.max(0, party.first - 3), party.first);
}

function linkBoth({ reading, trigger, before, after }: LinkPlace): Link | undefined {
  const free = before.filter(({ located }) => !located);
  const acting = free.filter((party) => canAct(reading, party, trigger));
  const [joinedA, joinedB] = lastJoined(reading, acting);
  const objects = after.filter(({ located }) => !located);
  const [first] = objects;
  if (trigger.value.frame === "m") {
    const [x, y] = objects.filter((party) => party.first - trigger.after <= 12);
    if (x && y && x.code !== y.code && areJoined(reading, x, y)) return link(x, y, "noun-between");
  }
  if (reading.language === "ar") {
    const [doer, partner] = distinct(objects);
    if (doer && partner && !doer.governed && trigger.value.frame === "r") return link(doer, partner, "verb-first");
  }
  const subject =
    joinedB ??
    acting.findLast(({ governed }) => !governed) ??
    acting.findLast((party) => isOfficeOf(reading, party) && !precededBy(reading, party, "with"));
  const partner = objects.find((party) => party.code !== subject?.code && isPartner(reading, trigger, party));
  if (joinedA && joinedB) return link(joinedA, joinedB, "both-subject");
  if (subject && partner) return link(subject, partner, "with");
  const governed = free.findLast(
    (party) => precededBy(reading, party, "with") && isJustBefore(reading, party, trigger),
  );
  const other = acting.find((party) => party.code !== governed?.code);
  if (governed && other) return link(other, governed, "with-before");
  // A Chinese verb has its subject before it.
  return first &&
    reading.language !== "zh" &&
    subject === undefined &&
    objects[1] &&
    areJoined(reading, first, objects[1]) &&
    first.code !== objects[1].code
    ? link(first, objects[1], "both-after")
    : undefined;
}

/** "with A" in the clause of its verb: no comma and no "and" of another verb between. */
function isJustBefore({ pieces, keys, lexicon }: PieceReading, { after }: Party, { first }: Trigger): boolean {
  for (let at = after; at < first; at += 1)
    if (pieces[at]?.kind === "mark" || hasMatch(lexicon.cues.joins, keys, at, at + 1)) return false;
  return true;
}

/** "met Xi", "talks with Xi": right after the verb, or after "with". */
function isPartner(reading: PieceReading, trigger: Trigger, party: Party): boolean {
  if (precededBy(reading, party, "with")) return true;
  return (
    party.first - trigger.after <= 3 &&
    !party.governed &&
    trigger.value.frame === "r" &&
    trigger.value.type !== "sign-agreement"
  );
}

function lastJoined(
  reading: PieceReading,
  parties: readonly Party[],
): readonly [Party, Party] | readonly [undefined, undefined] {
  for (let at = parties.length - 1; at > 0; at -= 1) {
    const [a, b] = [parties[at - 1], parties[at]];
    if (a && b && a.code !== b.code && areJoined(reading, a, b)) return [a, b];
  }
  return [undefined, undefined];
}

/** "A and B", with at most a title between: "Xi and Russian President Putin". */
function areJoined(reading: PieceReading, a: Party, b: Party): boolean {
  if (b.first - a.after > 4) return false;
  if (b.first === a.after)
    return reading.language === "zh" || joinsInside(reading, b) || precededBy(reading, b, "joins");
  return hasMatch(reading.lexicon.cues.joins, reading.keys, a.after, b.first) || joinsInside(reading, b);
}

function joinsInside(reading: PieceReading, party: Party): boolean {
  return reading.language === "ar" && (reading.pieces[party.first]?.text ?? "").startsWith("و");
}

function linkNoun({ reading, trigger, before, after }: LinkPlace): Link | undefined {
  const near = after.filter((party) => party.first - trigger.after <= 8);
  const goal = near.find((party) => precededBy(reading, party, "toward"));
  if (!goal) return undefined;
  const giver =
    near.find((party) => party.first < goal.first && party.code !== goal.code) ??
    before.findLast((party) => trigger.first - party.after <= 4 && party.code !== goal.code);
  return giver ? link(giver, goal, "noun-to") : undefined;
}

/** "fue condenada": the verb stands right after a form of "be". */
function isPassive({ keys, lexicon }: PieceReading, trigger: Trigger): boolean {
  return hasMatch(lexicon.cues.passive, keys, trigger.first - 4, trigger.first);
}

function precededBy(
  { keys, pieces, lexicon }: PieceReading,
  party: Party,
  cue: "passiveBy" | "with" | "toward" | "joins" | "apart",
): boolean {
  const index = lexicon.cues[cue];
  for (let at = party.first - 1; at >= Math.max(0, party.first - 6); at -= 1) {
    if (hasMatch(index, keys, at, at + 1)) return true;
    if (pieces[at]?.kind === "mark") return false;
    if (hasMatch(lexicon.cues.prepositions, keys, at, at + 1)) return false;
  }
  return (
    cue === "toward" &&
    hasMatch(index, keys, party.first, party.first + 1) &&
    /^[لب]/u.test(pieces[party.first]?.text ?? "")
  );
}

function distinct(parties: readonly Party[]): readonly Party[] {
  return [...new Map(parties.toReversed().map((party) => [party.code, party])).values()].toReversed();
}

function link(source: Party, target: Party, rule: string): Link | undefined {
  return source.code === target.code ? undefined : { source, target, others: [], rule };
}
