import { hasPronoun, isHeld, isMutual, isNounForm, isTopic, opensClause } from "./clause-bounds.ts";
import { canAct, isBeside, subjectOf } from "./find-doer.ts";
import type { Party, PieceReading } from "./find-parties.ts";
import { headlineReach, isArabicNoun, isArabicObject, isFirst, linkArabic, linkArabicNoun } from "./link-arabic.ts";
import { linkHeld } from "./link-held.ts";
import {
  areJoined,
  companions,
  distinct,
  isOfficeOf,
  type Link,
  link,
  type LinkPlace,
  movement,
  ofThings,
  precededBy,
  relational,
  type Trigger,
} from "./link-place.ts";
import { hasMatch, matchesAt } from "./pattern-index.ts";

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
  const { language, pieces } = reading;
  if (hasPronoun(language, pieces, trigger.first) || isMutual(language, pieces, trigger.after)) return undefined;
  if (language === "ar" && trigger.value.frame === "v" && isArabicNoun(reading, trigger)) return undefined;
  if (isNominal(trigger) && isTopic(language, pieces.slice(Math.max(0, trigger.first - 4), trigger.first)))
    return undefined;
  const towns = trigger.value.type === "visit";
  const strong = parties.filter(
    (party) =>
      (!party.weak || (ofThings.has(trigger.value.type) && party.first >= trigger.first)) &&
      (towns || !party.town || isTold(reading, trigger, party)),
  );
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
  const place = { reading, trigger, from, before, after: [...inside, ...after] };
  if (trigger.value.frame === "r") return linkBoth(place);
  if (trigger.value.frame === "m")
    return isHeld(language, pieces, trigger.first, trigger.after) ? linkBoth(place) : ofNoun(linkBoth(place));
  if (trigger.value.frame === "h") return linkHeld(place);
  if (trigger.value.frame === "n") return linkNoun(place);
  if (isNounForm(language, pieces[trigger.first - 1]) || isIncise(reading, trigger)) return undefined;
  if (isCallFor(reading, trigger)) return undefined;
  return isDeedNoun(reading, trigger) ? ofNoun(linkVerb(place)) : linkVerb(place);
}

/** "a appelé à soutenir A", "призвал ввести санкции против A": what is called for stands at once behind, and nobody is called on. */
function isCallFor({ language, pieces }: PieceReading, { value: { type }, after }: Trigger): boolean {
  if (type === "promise" && language === "ru") return /(?:ть|ться|ти|чь)$/u.test(pieces[after]?.text ?? "");
  const next = pieces[after]?.text ?? "";
  // "reconoce usar": what is admitted is no state.
  if (type === "recognise")
    return /(?:[aei]r(?:se)?|avoir|être)$/u.test(next) && (language === "es" || language === "fr");
  if (type !== "demand") return false;
  if (language === "ru") return /(?:ть|ться|ти|чь)$|^[«"к]$/u.test(next);
  if (language === "fr") return /^(?:à|au|aux)$/u.test(next);
  return language === "es" && /(?:ar|er|ir)(?:se)?$|^que$/u.test(next);
}

/** "retrait des troupes", "вывод войск": the deed as a noun, which may be asked for or feared. */
function isDeedNoun({ language, pieces }: PieceReading, { first, value: { type } }: Trigger): boolean {
  const nouns =
    /^(?:retrait|cessez|trêve|retirada|alto|tregua|вывод|отвод|прекращени|перемири|[لبو]?انسحاب|[لبو]?وقف|[لبو]?هدنة)/u;
  return (
    (type === "ceasefire" || type === "withdraw-forces") && language !== "en" && nouns.test(pieces[first]?.text ?? "")
  );
}

/** "…», a salué X": a verb right behind words that are quoted has its subject after it. */
function isIncise({ language, pieces }: PieceReading, { first }: Trigger): boolean {
  if (language === "zh" || language === "ar") return false;
  const [quote, comma] = [pieces[first - 2]?.text ?? "", pieces[first - 1]?.text];
  return comma === "," && /^["”»“]$/u.test(quote);
}

/** Told by a noun: by its frame, or a talk by phone. */
function isNominal({ value: { frame, type } }: Trigger): boolean {
  return frame === "n" || frame === "m" || type === "phone-call";
}

/** Talks as a noun may be wished for, feared or long past: the rule says that a noun told them. */
function ofNoun(found: Link | undefined): Link | undefined {
  return found && (found.rule.startsWith("noun") ? found : { ...found, rule: `noun-${found.rule}` });
}

/** "a menacé Londres", "حذرت واشنطن": a capital right behind a verb that goes nowhere stands for its government. */
function isTold({ language, pieces }: PieceReading, trigger: Trigger, { first, governed, located }: Party): boolean {
  if (trigger.value.frame !== "v" || located || governed || first < trigger.after || language === "zh") return false;
  const between = pieces.slice(trigger.after, first);
  return between.length < townReach && between.every(({ kind }) => kind === "word");
}
const townReach = 3;

/** A mark that ends what belongs to a verb, or a word that turns to another one: "dénonce des mensonges, mais invite A". */
function barred({ pieces }: PieceReading, from: number, to: number): boolean {
  return pieces
    .slice(from, to)
    .some(({ text }) => /^(?:[;；:：]|mais|pero|sino|aber|sondern|но|однако|但|但是)$/u.test(text));
}

function linkVerb({ reading, trigger, from, before, after }: LinkPlace): Link | undefined {
  const passive = isPassive(reading, trigger);
  const subject = subjectOf(reading, before, trigger, from);
  if (passive) {
    const agent = after.find((party) => precededBy(reading, party, "passiveBy"));
    return subject && agent ? link(agent, subject, "verb-passive") : undefined;
  }
  if (reading.language === "ar") return linkArabic({ reading, trigger, from, before, after });
  if (!subject || isOfAntecedent(reading, trigger, subject)) return undefined;
  // "fordert von A" asks A; behind another verb "von" names who did it.
  const asks = trigger.value.type === "demand";
  if (!asks && hasMatch(reading.lexicon.cues.passiveBy, reading.keys, trigger.after, trigger.after + 1))
    return undefined;
  const placed = movement.has(trigger.value.type) || relational.has(trigger.value.type);
  const objects = after.filter(
    (party) => party.code !== subject.code && (placed || !party.located) && isObject(reading, trigger, party),
  );
  const [object] = objects;
  if (object) return link(subject, object, "verb-object");
  return linkVerbFinal(reading, trigger, before, subject);
}

/** "des sanctions contre tous ceux qui menacent A": a verb behind "qui" is of the name right before it, or of nobody here. */
function isOfAntecedent({ pieces }: PieceReading, { first }: Trigger, { after }: Party): boolean {
  if (!/^(?:qui|quien|quienes)$/u.test(pieces[first - 1]?.text ?? "")) return false;
  return !pieces.slice(after, first - 1).every(({ text, capital }) => text === "," || capital);
}

/** Chinese objects follow their verb at once; elsewhere nobody behind "with" or "about" is whom a verb acts on. */
function isObject(reading: PieceReading, trigger: Trigger, party: Party): boolean {
  const { language, pieces } = reading;
  const between = pieces.slice(trigger.after, party.first);
  if (language === "zh")
    return between.length <= 3 && pieces[trigger.after]?.text !== "的" && between.every(({ kind }) => kind !== "mark");
  if (isOfHarm(language, trigger, between) || isOfNextVerb(reading, trigger, party)) return false;
  // "Comme A soutient les rebelles, B se tait": whoever stands right behind the only comma opens the next clause.
  const commas = between.flatMap(({ text }, at) => (text === "," ? [at] : []));
  if (commas.length === 1 && (commas[0] ?? 0) >= between.length - 2) return false;
  // "a reçu des messages de A": what is received is no guest.
  if (trigger.value.type === "host-visit" && /^(?:des|du|un|une)$/u.test(between[0]?.text ?? "")) return false;
  if (trigger.value.type !== "demand" && opensClause(language, pieces.slice(trigger.after, party.first))) return false;
  if (movement.has(trigger.value.type) && !isWhere(reading, trigger, party)) return false;
  return (
    companions.has(trigger.value.type) || relational.has(trigger.value.type) || !precededBy(reading, party, "apart")
  );
}

/** "dénonce des rumeurs et invite A": whoever stands behind the next verb is its own. */
function isOfNextVerb(reading: PieceReading, { after }: Trigger, { first, after: end }: Party): boolean {
  const { keys, lexicon, language } = reading;
  if (language === "ar" || language === "zh") return false;
  for (let at = after; at < first - 1; at += 1)
    if (hasMatch(lexicon.cues.joins, keys, at, at + 1) && isTriggerAt(reading, at + 1, end)) return true;
  return false;
}

/** "visita a la península en su capital A": where one goes stands behind the preposition of the verb, or behind none. */
function isWhere(
  { language, pieces, keys, lexicon }: PieceReading,
  { after, value }: Trigger,
  { first }: Party,
): boolean {
  if (value.type !== "visit" || (language !== "es" && language !== "fr")) return true;
  for (let at = first - 1; at >= after; at -= 1) {
    if (!hasMatch(lexicon.cues.prepositions, keys, at, at + 1)) continue;
    return hasMatch(lexicon.cues.toward, keys, at, at + 1) || /^(?:de|del|du|des)$/u.test(pieces[at]?.text ?? "");
  }
  return true;
}

/** "осудил убийство посла A", "a condamné l'attentat en A": who was hurt is not whom the words are against. */
function isOfHarm(
  language: string,
  { value: { type } }: Trigger,
  between: readonly { readonly text: string }[],
): boolean {
  const words = harms[language];
  return words !== undefined && type === "criticise" && between.some(({ text }) => words.test(text));
}

/** A verb that tells an act begins at a piece. */
function isTriggerAt({ lexicon, keys }: PieceReading, at: number, end: number): boolean {
  return matchesAt(lexicon.triggers, keys, at, end).some(({ value: { frame } }) => frame === "v" || frame === "r");
}

const harms: Readonly<Record<string, RegExp>> = {
  ru: /^(?:убийств|теракт|нападени|атак|взрыв|покушени|гибел|удар)/u,
  fr: /(?:assassinat|attentat|attaque|destruction|meurtre|mort)s?$/u,
  es: /^(?:asesinato|atentado|ataque|destrucción|muerte)s?$/u,
  de: /(?:mord|anschlag|angriff|zerstörung|tod)$/u,
};

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
  const listed = before.at(-2);
  if (!first || !last || first.code === last.code || (listed && areJoined(reading, listed, last))) return undefined;
  if (reading.language === "zh" ? !isChineseObject(reading, trigger, last) : !endsClause(reading, trigger))
    return undefined;
  return link(first.code === last.code ? subject : first, last, "verb-final");
}

/** "对中国进行访问", and neither "对中国进行的" nor "对中国的批评". */
function isChineseObject({ pieces }: PieceReading, trigger: Trigger, party: Party): boolean {
  const owns = pieces[party.after]?.text === "的" || pieces[party.after]?.text === "方";
  const other = pieces.slice(party.after, trigger.first).some(({ text }) => /^[向给为]$/u.test(text));
  return party.governed && !party.located && pieces[trigger.after]?.text !== "的" && !owns && !other;
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

function linkBoth({ reading, trigger, from, before, after }: LinkPlace): Link | undefined {
  const free = before.filter(({ located }) => !located);
  const acting = free.filter((party) => canAct(reading, party, trigger));
  const [joinedA, joinedB] = lastJoined(reading, acting);
  const objects = after.filter(({ located }) => !located);
  const [first] = objects;
  if (trigger.value.frame === "m") {
    const [x, y] = objects.filter((party) => party.first - trigger.after <= 12);
    // An Arabic "meeting" is of two where it is "between" them; "للقاء" is to see them.
    const between = reading.language !== "ar" || (x && precededBy(reading, x, "between"));
    if (x && y && between && x.code !== y.code && areJoined(reading, x, y)) return link(x, y, "noun-between");
  }
  if (reading.language === "ar") {
    const [doer, partner] = distinct(objects);
    if (doer && partner && trigger.value.frame === "r") {
      // "التباحث مع A وB", "سيلتقي وزراء A وB وC": with two, or of three, whoever acts is another.
      if (reading.pieces[trigger.after - 1]?.text === "مع" || isOfThree(reading, objects)) return undefined;
      const close = areJoined(reading, doer, partner) || isArabicObject(reading, trigger, doer.after, partner);
      return close && isFirst(reading, trigger, doer) ? link(doer, partner, "verb-first") : undefined;
    }
    // "أجرت A وB مناورات": the two stand right before the noun of what they did.
    if (!joinedA || !joinedB || trigger.first - joinedB.after > headlineReach) return undefined;
    return link(joinedA, joinedB, "both-subject");
  }
  const subject =
    joinedB ??
    acting.findLast((party) => !party.governed && isBeside(reading, party, trigger, from)) ??
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
    (precededBy(reading, first, "between") || (!first.governed && first.first - trigger.after <= 4)) &&
    first.code !== objects[1].code
    ? link(first, objects[1], "both-after")
    : undefined;
}

function isOfThree(reading: PieceReading, [a, b, c]: readonly Party[]): boolean {
  return a !== undefined && b !== undefined && c !== undefined && areJoined(reading, a, b) && areJoined(reading, b, c);
}

/** "with A" in the clause of its verb: no comma and no "and" of another verb between. */
function isJustBefore(
  { pieces, keys, lexicon }: PieceReading,
  { after }: Pick<Party, "after">,
  { first }: Pick<Trigger, "first">,
): boolean {
  for (let at = after; at < first; at += 1)
    if (pieces[at]?.kind === "mark" || hasMatch(lexicon.cues.joins, keys, at, at + 1)) return false;
  return true;
}

/** "согласовал позицию по переговорам с A": the side that a noun before "with" has. */
const ties: ReadonlySet<string> = new Set(["agree", "cooperate"]);
const tieNouns =
  /^(?:переговор|отношени|договор|соглашени|встреч|сотрудничеств|диалог|торговл|контакт|конфликт|войн|границ|спор|relaciones|negociaci|acuerdo|frontera|comercio|guerra|relations|négociation|accord|frontière|commerce|guerre|beziehung|verhandlung|abkomm|grenz|handel)/u;

function isOfNoun({ pieces }: PieceReading, { value, after }: Trigger, { first }: Party): boolean {
  return ties.has(value.type) && pieces.slice(after, first).some(({ text }) => tieNouns.test(text));
}

/** "met Xi", "talks with Xi": right after the verb, or after "with". */
function isPartner(reading: PieceReading, trigger: Trigger, party: Party): boolean {
  if (isOfNoun(reading, trigger, party)) return false;
  if (precededBy(reading, party, "with")) return true;
  if (isMetLater(reading, trigger, party)) return true;
  return (
    party.first - trigger.after <= (isCounterpart(reading, party) ? counterpartReach : 3) &&
    !party.governed &&
    trigger.value.frame === "r" &&
    trigger.value.type !== "sign-agreement"
  );
}

/** "a rencontré lundi à Oslo le ministre norvégien": a day and a place may stand before the office of whoever is met. */
function isMetLater(reading: PieceReading, { value: { type, frame }, after }: Trigger, party: Party): boolean {
  const romance = reading.language === "fr" || reading.language === "es";
  const near = party.first - after <= counterpartReach && isOfficeOf(reading, party);
  if (!romance || frame !== "r" || type !== "meet" || party.governed || !near) return false;
  return isJustBefore(reading, { after }, { first: party.first });
}

/** "son homologue norvégien", "seinen norwegischen Amtskollegen": whoever is met is named by the same office. */
function isCounterpart({ lexicon, keys }: PieceReading, { first, after }: Party): boolean {
  return hasMatch(lexicon.cues.counterparts, keys, Math.max(0, first - 2), Math.min(keys.length, after + 2));
}
const counterpartReach = 8;

function lastJoined(
  reading: PieceReading,
  parties: readonly Party[],
): readonly [Party, Party] | readonly [undefined, undefined] {
  for (let at = parties.length - 1; at > 0; at -= 1) {
    const [a, b] = [parties[at - 1], parties[at]];
    if (a && !mayJoin(reading, a)) continue;
    if (a && b && a.code !== b.code && areJoined(reading, a, b)) return [a, b];
  }
  return [undefined, undefined];
}

/**
 * Two behind a preposition act where an office has their names ("los presidentes de A y B") or a noun is of both; not in
 * "l'émissaire pour A et B", "académicos de A y B", "同A和B通电话".
 */
function mayJoin(reading: PieceReading, party: Party): boolean {
  if (!party.governed || precededBy(reading, party, "between")) return true;
  return !precededBy(reading, party, "apart") && isOfficeOf(reading, party);
}

function linkNoun({ reading, trigger, before, after }: LinkPlace): Link | undefined {
  const near = after.filter((party) => party.first - trigger.after <= 8);
  if (reading.language === "ar") return linkArabicNoun(trigger, before, near);
  const goal = near.find((party) => precededBy(reading, party, "toward"));
  if (!goal) return undefined;
  const giver =
    near.find((party) => party.first < goal.first && party.code !== goal.code) ??
    before.findLast(
      (party) =>
        trigger.first - party.after <= 4 &&
        party.code !== goal.code &&
        // "llegó a A tras una visita a B": where somebody is or goes is not who went.
        !(party.governed && !isOfficeOf(reading, party)),
    );
  return giver ? link(giver, goal, "noun-to") : undefined;
}

/** "fue condenada": the verb stands right after a form of "be". */
function isPassive({ keys, lexicon }: PieceReading, trigger: Trigger): boolean {
  return hasMatch(lexicon.cues.passive, keys, trigger.first - 4, trigger.first);
}
