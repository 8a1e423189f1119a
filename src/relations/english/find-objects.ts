import type { Party } from "../find-parties.ts";
import { isState } from "../is-state.ts";
import { actorIn, isOrigin, leaderOf, listLeaderOf, phraseBefore, textAt } from "./find-actors.ts";
import type { EnglishSentence, Phrase, VerbGroup } from "./types.ts";
import {
  aims,
  clauseStarts,
  crossesInfinitive,
  familyOf,
  objectPrepositions,
  originWords,
  people,
  privates,
} from "./words.ts";

/** A phrase that can be what a verb acts on. */
export interface ObjectPhrase {
  readonly phrase: Phrase;
  /** Preposition that leads it; undefined for a direct object. */
  readonly leader: string | undefined;
  readonly party: Party;
}

/** Where the words that belong to a verb end, from `from` on: at the next verb, clause or comma. */
export function reachOf(sentence: EnglishSentence, from: number, type: string): number {
  let infinitives = crossesInfinitive(type) ? 1 : 0;
  let at = from;
  for (; at < sentence.after; at += 1) {
    const text = textAt(sentence, at);
    if (/^[,;:；：—–()]$/u.test(text)) return at;
    if (at > from && clauseStarts.has(text) && sentence.tagAt(at) !== "ADJ" && sentence.tagAt(at) !== "ADP") return at;
    const group = sentence.verbs.find(({ first }) => first === at);
    if (!group) continue;
    if (group.form === "to" && infinitives > 0) {
      infinitives -= 1;
      at = group.after - 1;
      continue;
    }
    return group.form === "finite" ? beforeItsSubject(sentence, group, from) : at;
  }
  return at;
}

/**
 * "and Syria is taxing": the phrase right before a finite verb is its subject and no object; "expelled diplomats based in":
 * right after the first verb it is the object, and what follows belongs to it.
 */
function beforeItsSubject(sentence: EnglishSentence, group: VerbGroup, from: number): number {
  const subject = phraseBefore(sentence, group.first);
  if (!subject || subject.first < from || (subject.first === from && group.first === group.main)) return group.first;
  // "Talks between A and B were held": the last of two that stand between is no subject.
  if (listLeaderOf(sentence, subject) === "between") return group.first;
  return leaderOf(sentence, subject) === undefined ? subject.first : group.first;
}

/** The parties that a verb of this type acts on, nearest first. `from` is the piece after the words that tell the act. */
export function findObjects(sentence: EnglishSentence, from: number, type: string): readonly ObjectPhrase[] {
  const end = reachOf(sentence, from, type);
  const allowed = objectPrepositions(type);
  const found: ObjectPhrase[] = [];
  let direct = true;
  for (const phrase of sentence.phrases) {
    if (phrase.first < from || phrase.after > end) continue;
    const leader = listLeaderOf(sentence, phrase);
    const party = partyOf(sentence, phrase, leader, type, allowed, direct && leader === undefined);
    if (party) found.push({ phrase, leader, party });
    if (leader === undefined) direct = false;
  }
  return found;
}

function partyOf(
  sentence: EnglishSentence,
  phrase: Phrase,
  leader: string | undefined,
  type: string,
  allowed: ReadonlySet<string>,
  direct: boolean,
): Party | undefined {
  if (isForTheirSake(sentence, phrase)) return undefined;
  const actor = actorIn(sentence, phrase) ?? townIn(phrase, type);
  const word = /^(?:word|blame|backing)$/u.test(familyOf(type)) && !isPrivate(sentence, phrase);
  if (leader === undefined) {
    if (actor) return actor;
    return direct && (word || isOfPeople(sentence, phrase, type)) ? onlyParty(sentence, phrase) : undefined;
  }
  if (allowed.has(leader))
    return actor ?? (word || isOfPeople(sentence, phrase, type) ? onlyParty(sentence, phrase) : undefined);
  if (!originWords.has(leader) && leader !== "by") return undefined;
  if (leader === "in" && isStruckIn(sentence, phrase, type)) return actor;
  if (word && leader !== "in") return actor;
  const left = phraseBefore(sentence, phrase.first - 1);
  return left && isOrigin(sentence, leader, left) && isOfficer(sentence, left) && acceptable(sentence, left, allowed)
    ? actor
    : undefined;
}

/** "struck targets in A", "bombed a base in A": whoever holds the land is struck. */
function isStruckIn(sentence: EnglishSentence, { first }: Phrase, type: string): boolean {
  return (type === "attack" || type === "invade") && aims.has(textAt(sentence, first - 2));
}

/** "fought on the side of A", "at the request of A": for it, and not to it. */
function isForTheirSake(sentence: EnglishSentence, { first, parties: [party] }: Phrase): boolean {
  const at = party && textAt(sentence, party.first - 1) === "the" ? party.first - 2 : (party?.first ?? first) - 1;
  return textAt(sentence, at) === "of" && /^(?:side|behalf|request|invitation)$/u.test(textAt(sentence, at - 1));
}

/** "a UN call" is the body's; "a Norwegian Security Council draft" may be of either. */
function onlyParty(sentence: EnglishSentence, { parties }: Phrase): Party | undefined {
  const own = parties.filter(({ town }) => !town);
  const [first] = own;
  return first && own.every(({ code }) => code === first.code) && isOwner(sentence, first) ? first : undefined;
}

/** "Norwegian plans", "Norway's plans", "UN plans" are theirs; a "Norway warning" only concerns it. */
function isOwner({ reading: { pieces } }: EnglishSentence, { code, adjective, after, actor }: Party): boolean {
  const [last, next] = [pieces[after - 1], pieces[after]];
  const letters = last ? last.end - last.start : 0;
  return (
    adjective === true ||
    actor !== undefined ||
    !isState(code) ||
    next?.kind === "clitic" ||
    next?.text === "’" ||
    letters <= 2 ||
    last?.text === "."
  );
}

/** "a British man", "a Chinese company": what is said of them is not said of their state. */
function isPrivate(sentence: EnglishSentence, { first, after, parties }: Phrase): boolean {
  for (let at = parties[0]?.after ?? first; at < after; at += 1) if (privates.has(textAt(sentence, at))) return true;
  return false;
}

/** "three Afghan civilians": what is done to a state's people and things is done to it, in acts of force. */
function isOfPeople(sentence: EnglishSentence, { after }: Phrase, type: string): boolean {
  return /^(?:attack|halt|threat)$/u.test(familyOf(type)) && people.has(textAt(sentence, after - 1));
}

function townIn(phrase: Phrase, type: string): Party | undefined {
  return type === "visit" || type === "attack"
    ? phrase.parties.find(({ town, after }) => town && after === phrase.after)
    : undefined;
}

function isOfficer({ reading: { pieces, keys, lexicon } }: EnglishSentence, { after }: Phrase): boolean {
  const index = lexicon.cues.officials;
  return pieces[after - 1] !== undefined && index.byWord.has(keys[after - 1]?.[0] ?? "");
}

function acceptable(sentence: EnglishSentence, phrase: Phrase, allowed: ReadonlySet<string>): boolean {
  const leader = leaderOf(sentence, phrase);
  return leader === undefined || allowed.has(leader);
}
