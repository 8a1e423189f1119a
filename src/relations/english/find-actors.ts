import type { Party } from "../find-parties.ts";
import { isState } from "../is-state.ts";
import { hasMatch } from "../pattern-index.ts";
import type { EnglishSentence, Phrase } from "./types.ts";
import { originWords, possessives, quantities, reporting, seated } from "./words.ts";

/** The phrase that ends right before a piece. */
export function phraseBefore({ phrases }: EnglishSentence, after: number): Phrase | undefined {
  return phrases.findLast((phrase) => phrase.after === after);
}

export function textAt({ reading: { pieces } }: EnglishSentence, at: number): string {
  return pieces[at]?.text ?? "";
}

/** The preposition that leads a phrase, or undefined. */
export function leaderOf(sentence: EnglishSentence, phrase: Phrase): string | undefined {
  const at = phrase.first - 1;
  if (at < sentence.first) return undefined;
  const text = textAt(sentence, at);
  if (sentence.tagAt(at) === "ADP") return text;
  return hasMatch(sentence.reading.lexicon.cues.prepositions, sentence.reading.keys, at, at + 1) && text !== "that"
    ? text
    : undefined;
}

/** The preposition that leads a phrase or the list in which it stands: "between A and B". */
export function listLeaderOf(sentence: EnglishSentence, phrase: Phrase): string | undefined {
  let first = phrase;
  for (let left = leftInList(sentence, first); left; left = leftInList(sentence, first)) first = left;
  return leaderOf(sentence, first);
}

/** "thirty states, including A and B": examples of who acts, who need not act together. */
function isExample(sentence: EnglishSentence, phrase: Phrase): boolean {
  let first = phrase;
  for (let left = leftInList(sentence, first); left; left = leftInList(sentence, first)) first = left;
  const word = textAt(sentence, first.first - 1);
  return word === "including" || (word === "as" && textAt(sentence, first.first - 2) === "such");
}

function leftInList(sentence: EnglishSentence, phrase: Phrase): Phrase | undefined {
  let at = phrase.first;
  while (/^(?:and|&|,)$/u.test(textAt(sentence, at - 1))) at -= 1;
  return at < phrase.first ? phraseBefore(sentence, at) : undefined;
}

/** Who acts in a phrase by itself: "Russia", "President Putin", "China's foreign minister", "US officials"; not "Russian oil". */
export function actorIn(sentence: EnglishSentence, phrase: Phrase): Party | undefined {
  const party = phrase.parties.findLast(({ town }) => !town);
  if (!party) return undefined;
  if (party.after === phrase.after) return party.weak ? undefined : party;
  if (isFormer(sentence, phrase)) return undefined;
  // "its UN diplomats": theirs whom the pronoun stands for, and not the body's; "his EU counterpart" is the EU's.
  const theirs = possessives.has(textAt(sentence, phrase.first)) && !isState(party.code);
  if (theirs && !/^(?:counterparts?|colleagues?|partners?|hosts?)$/u.test(textAt(sentence, phrase.after - 1)))
    return undefined;
  return isOffice(sentence, party.after, phrase.after) || isHolder(sentence, phrase, party) ? party : undefined;
}

/** "the President of A Mara Ito": an office, its state and a full name; "the president of A Telecom" is a firm's. */
function isHolder({ reading: { lexicon, keys, pieces } }: EnglishSentence, phrase: Phrase, party: Party): boolean {
  const name = pieces.slice(party.after, phrase.after);
  if (name.length < 2 || name.length > 4 || !name.every(({ capital }) => capital)) return false;
  const of = pieces[party.first - 1]?.text === "the" ? party.first - 2 : party.first - 1;
  return of > phrase.first && pieces[of]?.text === "of" && hasMatch(lexicon.cues.officials, keys, phrase.first, of);
}

/** "a former IMF director", "Norway's late king": nobody who acts for it. */
function isFormer(sentence: EnglishSentence, { first, after }: Phrase): boolean {
  for (let at = first; at < after; at += 1)
    if (/^(?:former|ex|retired|late|ousted|exiled|ex-\p{L}+)$/u.test(textAt(sentence, at))) return true;
  return false;
}

/** True where the pieces end in a word of office, or hold one before a name: "foreign minister", "minister Wang". */
function isOffice({ reading: { lexicon, keys, pieces } }: EnglishSentence, from: number, to: number): boolean {
  if (hasMatch(lexicon.cues.officials, keys, to - 1, to)) return true;
  const last = pieces[to - 1];
  return last?.capital === true && hasMatch(lexicon.cues.officials, keys, from, to);
}

/** Who acts in the phrases that end before `after`, with those joined to it: "the president of A and B's minister". */
export function actorsBefore(sentence: EnglishSentence, after: number, depth = 0): readonly Party[] {
  const phrase = phraseBefore(sentence, skipMarks(sentence, after));
  if (!phrase || depth > 6 || isExample(sentence, phrase)) return [];
  const leader = leaderOf(sentence, phrase);
  if (leader !== undefined) return actorsOverPreposition(sentence, phrase, depth);
  if (phrase.time) return actorsBefore(sentence, phrase.first, depth + 1);
  const own = actorIn(sentence, phrase);
  const joined = depth === 0 && isApart(sentence, phrase) ? undefined : joinedBefore(sentence, phrase);
  return unique([...(joined === undefined ? [] : actorsBefore(sentence, joined, depth + 1)), ...(own ? [own] : [])]);
}

/** "As a member of the A, B agreed": the last of a list has an "and" before it, but for two in a headline. */
function isApart(sentence: EnglishSentence, { first }: Phrase): boolean {
  if (textAt(sentence, first - 1) !== ",") return false;
  return phraseBefore(sentence, first - 1)?.first !== sentence.first;
}

/** "officials from A and B": the office leads, and its states follow; else the phrase to the left of the preposition. */
function actorsOverPreposition(sentence: EnglishSentence, phrase: Phrase, depth: number): readonly Party[] {
  const at = phrase.first - 1;
  const left = phraseBefore(sentence, at);
  if (!left) return [];
  const officer = isOriginOf(sentence, at, left);
  const own = officer ? actorsIn(sentence, phrase) : [];
  if (own.length === 0) return actorsBefore(sentence, at, depth + 1);
  const joined = joinedBefore(sentence, left);
  return unique([...(joined === undefined ? [] : actorsBefore(sentence, joined, depth + 1)), ...own]);
}

/** "officials from", "a group of". */
function isOriginOf(sentence: EnglishSentence, at: number, left: Phrase): boolean {
  const word = textAt(sentence, at);
  if (word === "of" && quantities.has(textAt(sentence, left.after - 1))) return true;
  return isOrigin(sentence, word, left) && isOffice(sentence, left.first, left.after);
}

/** "officials in A" are A's; "troops in A" and "missiles in A" only stand there. */
export function isOrigin(sentence: EnglishSentence, word: string, { after }: Phrase): boolean {
  return originWords.has(word) && (word !== "in" || seated.has(textAt(sentence, after - 1)));
}

/** The party of a phrase after "the president of", as it stands. */
function actorsIn(sentence: EnglishSentence, phrase: Phrase): readonly Party[] {
  const own = actorIn(sentence, phrase);
  return own ? [own] : [];
}

/** Where the phrase joined to this one by "and" or a comma of a list ends; undefined where it opens its clause. */
function joinedBefore(sentence: EnglishSentence, phrase: Phrase): number | undefined {
  let at = phrase.first - 1;
  const word = textAt(sentence, at);
  if (word === "and" || word === "&") at -= 1;
  else if (word !== ",") return undefined;
  if (textAt(sentence, at) === ",") at -= 1;
  const left = phraseBefore(sentence, at + 1);
  if (!left || left.pronoun) return undefined;
  // "Before visiting A, B met": the object of a participle is in no list with the subject behind it.
  const nearest = sentence.verbs.findLast((group) => group.after <= left.first);
  if (nearest?.form === "ing" && !isCut(sentence, nearest.after, left.first)) return undefined;
  const verb = sentence.verbs.findLast((group) => group.after <= left.first && group.form !== "ing");
  const free =
    verb === undefined || reporting.has(textAt(sentence, verb.main)) || isCut(sentence, verb.after, left.first);
  return free && actorIn(sentence, left) ? at + 1 : undefined;
}

/** A comma, or a word that opens a clause, between a verb and a phrase. */
function isCut(sentence: EnglishSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (sentence.tagAt(at) === "SCONJ" || /^[,;:]$/u.test(textAt(sentence, at))) return true;
  return false;
}

/** Quotation marks and brackets between a name and its verb. */
export function skipMarks(sentence: EnglishSentence, after: number): number {
  let at = after;
  while (at > sentence.first && /^["“”'‘’)]$/u.test(textAt(sentence, at - 1))) at -= 1;
  return at;
}

export function unique(parties: readonly Party[]): readonly Party[] {
  return [...new Map(parties.toReversed().map((party) => [party.code, party])).values()].toReversed();
}
