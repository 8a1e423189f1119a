import { opensClause } from "./clause-bounds.ts";
import type { Piece } from "../language/index.ts";
import type { Party, PieceReading } from "./find-parties.ts";
import { distinct, isOfficeOf, type Trigger } from "./link-place.ts";
import { hasMatch } from "./pattern-index.ts";

// Who can be the subject of a verb, in the languages whose verbs are not read. Each function answers by the pieces between
// a name and the verb.

/** The nearest name before a verb that no preposition governs; else the nearest of all that is no place. */
export function subjectOf(
  reading: PieceReading,
  before: readonly Party[],
  trigger: Trigger,
  from: number,
): Party | undefined {
  const able = before.filter(
    (party) =>
      !party.located &&
      !party.town &&
      canAct(reading, party, trigger) &&
      !isQuoted(reading.pieces.slice(party.after, trigger.first)),
  );
  const near = inClause(reading, able, trigger, from);
  // "A a loué B et a accusé C": a verb right behind "and" has the subject of the verb before it.
  if (isJoinedVerb(reading, trigger)) return near.find(({ governed }) => !governed);
  return (
    near.findLast(({ governed }) => !governed) ??
    near.findLast((party) => trigger.first - party.after <= 4 && isOfficeOf(reading, party))
  );
}

/** A quotation that opens between a name and a verb and does not end there has a subject of its own, but for "we". */
function isQuoted(between: readonly Piece[]): boolean {
  if (between.at(-2)?.text === "我" && between.at(-1)?.text === "们") return false;
  let depth = 0;
  let straight = 0;
  for (const { text } of between) {
    if (/^[“«„「『]$/u.test(text)) depth += 1;
    else if (/^[”»」』]$/u.test(text)) depth = Math.max(0, depth - 1);
    else if (text === '"') straight += 1;
  }
  return depth > 0 || straight % 2 === 1;
}

function isJoinedVerb({ language, keys, lexicon }: PieceReading, { first }: Trigger): boolean {
  return language !== "zh" && language !== "ar" && hasMatch(lexicon.cues.joins, keys, first - 1, first);
}

/** Those that no comma parts from the verb; where there are none, the one that there is. */
function inClause(
  { language, pieces }: PieceReading,
  parties: readonly Party[],
  { first }: Trigger,
  from: number,
): readonly Party[] {
  const parts = ({ text }: { readonly text: string }, at: number, all: readonly { readonly text: string }[]): boolean =>
    /^[,，،;；:]$/u.test(text) && !relative.test(all[at + 1]?.text ?? "");
  const own = parties.filter(({ after }) => {
    const between = pieces.slice(after, first);
    return !between.some(parts) && !opensClause(language, between.slice(relativeReach, goesOn(language, between)));
  });
  if (own.length > 0) return own;
  const [only] = parties;
  const between = only ? pieces.slice(only.after, first) : [];
  if (
    !only ||
    opensClause(language, between.slice(0, goesOn(language, between))) ||
    between.some(({ text }) => turn.test(text) || text === ":") ||
    (language === "zh" && !opensChinese(pieces, only.first, from))
  )
    return [];
  return distinct(parties).length === 1 ? parties : [];
}

/** "会见了A总统，随后会见": whoever a verb of another clause acts on stands inside it; its subject opens it, behind a time at most. */
function opensChinese(pieces: readonly Piece[], first: number, from: number): boolean {
  let at = first;
  while (at > from && pieces[at - 1]?.kind !== "mark") at -= 1;
  return pieces.slice(at, first).every(({ text, kind }) => kind === "number" || chineseTime.test(text));
}
const chineseTime = /^[年月日号周星期上下昨今明天晚早午中前后当本去一二三四五六日]$/u;

/** True elsewhere than in Chinese, and there for the clause of the verb or the head of its own. */
export function isBeside(
  { language, pieces }: PieceReading,
  { first, after }: Party,
  trigger: Trigger,
  from: number,
): boolean {
  const parted = pieces.slice(after, trigger.first).some(({ text }) => /^[，；。]$/u.test(text));
  return language !== "zh" || !parted || opensChinese(pieces, first, from);
}

/** "подтвердил, что приедет": a verb right behind the word that opens its clause has the subject of the verb before. */
function goesOn(language: string, between: readonly Piece[]): number {
  const own = language === "ru" && between.at(-1)?.text === "что";
  return own ? between.length - 1 : between.length;
}

/** Pieces behind a name in which a pronoun goes on with it. */
const relativeReach = 2;

/** "挪威的朋友", "挪威最大的银行": what acts is the party's; not "挪威就芬兰的做法". */
function isOwner(between: readonly { readonly text: string }[]): boolean {
  if (between[0]?.text === "之") return true;
  const at = between.findIndex(({ text }) => text === "的");
  return at >= 0 && !between.slice(0, at).some(({ text }) => /^[就对因在于与同和向为，]$/u.test(text));
}

/** Words that set another subject against the first. */
const turn = /^(?:а|но|однако|mais|tandis|pero|mientras|aber|während|但|而)$/u;

/** A pronoun that goes on with the name before its comma. */
const relative = /^(?:котор(?:ый|ая|ое|ые)|qui|que|quien|quienes|der|die|das)$/u;

/** Not in the case of an object, and not what belongs to something else: "中国的朋友", "包括中国在内的". */
export function canAct({ language, pieces }: PieceReading, { oblique, after }: Party, trigger: Trigger): boolean {
  const [next, second] = [pieces[after]?.text, pieces[after + 1]?.text];
  if (language === "zh")
    return next !== "内" && !(next === "在" && second === "内") && !isOwner(pieces.slice(after, trigger.first));
  // "встретится с президентом Исландии, который посетит …": whoever the pronoun stands for acts, up to the next comma.
  const relativeAt = pieces
    .slice(after, trigger.first)
    .findLastIndex(({ text }) => /^котор(?:ый|ая|ое|ые)$/u.test(text));
  if (oblique !== true) return true;
  return relativeAt >= 0 && pieces.slice(after + relativeAt, trigger.first).every(({ text }) => text !== ",");
}
