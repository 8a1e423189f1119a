import type { Span } from "../../core/index.ts";
import type { Mention, Piece } from "../../language/index.ts";
import { grammar, isAdverb } from "../english/english-grammar.ts";
import { isFinite } from "../english/finite-verb.ts";
import { isGivenName } from "./given-names.ts";
import { isThingWord } from "./named-thing.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { Bearers, KnownSpeaker } from "./speaker-memory.ts";
import { opensName } from "./titles.ts";
import { nameWords } from "./known-name.ts";
import type { Topic } from "./resolve-pronoun.ts";
import type { Speaker } from "../types.ts";

/** Somebody's statement that has been read, by the sentence it stands in. */
export interface Spoken {
  readonly sentence: number;
  readonly speaker: Speaker;
  readonly span: Span;
}

/** What was read of an English text before a pronoun. */
export interface BeforePronoun {
  readonly reading: Reading;
  readonly sentence: number;
  /** Where the pronoun stands, UTF-16. */
  readonly at: number;
  readonly spoken: readonly Spoken[];
  readonly known: readonly KnownSpeaker[];
  readonly bearers: Bearers;
  readonly mentions: readonly Mention[];
  /** Whether the pronoun can stand for a name. */
  readonly fits: (name: string) => boolean;
}

/** Farther back than so many sentences with words of their own, a subject is no longer in mind. */
const farthest = 4;
const longestWay = 16;

/**
 * The persons whom a pronoun may stand for by their place (Lappin and Leass 1994, roles and distance alone): the subject of the
 * nearest sentence that has a person for one, whoever spoke further up. A person who stands elsewhere in a nearer sentence is
 * listed beside the subject, since nothing decides between them. None where no person is near.
 */
export function topicsOf(before: BeforePronoun): readonly Topic[] {
  const { reading, sentence, fits } = before;
  let nearer: readonly Topic[] = [];
  let left = farthest;
  for (let index = sentence; index >= Math.max(0, sentence - longestWay) && left >= 0; index -= 1) {
    const here = reading.sentences[index];
    if (!here) break;
    const subjects = subjectsOf(before, index);
    const fitting = subjects.filter(({ name }) => fits(name));
    if (fitting.length > 0)
      return joinTopics(fitting, index === sentence ? namedBetween(before, here, fitting) : nearer);
    if (isAllQuoted(reading, here)) continue;
    left -= 1;
    if (nearer.length > 0 || index === sentence || opensWithPronoun(reading, here)) continue;
    nearer = personsIn(before, here, here.after).filter(
      ({ name, owns }) => !owns && fits(name) && subjects.every((one) => one.name !== name),
    );
  }
  return joinTopics([], nearer);
}

/** "Ito said Lund lied when he …": persons named between the subject and the pronoun in its own sentence. */
function namedBetween(before: BeforePronoun, sentence: Sentence, subjects: readonly Topic[]): readonly Topic[] {
  const from = Math.max(...subjects.map(({ span }) => span[1]));
  return personsIn(before, sentence, sentence.after).filter(
    ({ name, owns, span }) => !owns && span[0] >= from && span[1] <= before.at && before.fits(name),
  );
}

function joinTopics(subjects: readonly Topic[], nearer: readonly Topic[]): readonly Topic[] {
  const joined: Topic[] = [];
  for (const one of [...subjects, ...nearer])
    if (joined.every(({ name }) => nameWords(name).at(-1) !== nameWords(one.name).at(-1))) joined.push(one);
  return joined;
}

/** Whoever speaks in a sentence, else the persons that its main clause is about. */
function subjectsOf(before: BeforePronoun, index: number): readonly Topic[] {
  const { reading, spoken, at } = before;
  const sentence = reading.sentences[index];
  if (!sentence) return [];
  const speaking: Topic[] = [];
  for (let k = spoken.length - 1; k >= 0 && (spoken[k]?.sentence ?? -1) >= index; k -= 1) {
    const one = spoken[k];
    const name = one?.speaker.name;
    if (!one || name === undefined || one.sentence !== index || one.span[0] >= at) continue;
    if (speaking.every((other) => other.name !== name)) speaking.push({ name, span: one.span, speaker: one.speaker });
  }
  return speaking.length > 0 ? speaking : mainSubjects(before, sentence);
}

interface Found extends Topic {
  /** "Ito's car": it is the car that is told of. */
  readonly owns: boolean;
  readonly after: number;
}

/** "On Monday, the mayor, Mara Ito, came": the persons at the head of the main clause; two of them where they are joined. */
function mainSubjects(before: BeforePronoun, sentence: Sentence): readonly Topic[] {
  const { reading } = before;
  const from = clauseHead(reading, sentence);
  if (from === undefined) return [];
  for (let at = from; at < Math.min(sentence.after, from + 12); at += 1) {
    const found = personAt(before, at, sentence.after);
    if (found && found.span[1] > before.at) return [];
    if (found?.owns) {
      at = found.after - 1;
      continue;
    }
    if (found) return [found, ...joinedWith(before, found, sentence.after)];
    if (endsSubject(reading, sentence, at, from)) return [];
  }
  return [];
}

function joinedWith(before: BeforePronoun, { after }: Found, until: number): readonly Topic[] {
  const { text = "" } = before.reading.pieces[after] ?? {};
  const other = text === "and" || text === "or" ? personAt(before, after + 1, until) : undefined;
  return other && !other.owns ? [other] : [];
}

/** First piece of the main clause: after "On Monday,", "While Lund slept," and "But". */
function clauseHead({ pieces, quoteOf }: Reading, sentence: Sentence): number | undefined {
  let at = sentence.first;
  if (grammar.conjunctions.has(pieces[at]?.text ?? "") || isAdverb(pieces[at]?.text ?? "")) at += 1;
  if (pieces[at]?.text === ",") at += 1;
  if ((quoteOf[at] ?? 0) > 0) return undefined;
  const { text = "" } = pieces[at] ?? {};
  const leads =
    grammar.leadingPrepositions.has(text) ||
    grammar.boundaries.has(text) ||
    grammar.timeWords.has(text) ||
    /^\p{Ll}{2,}(?:ing|ed)$/u.test(text);
  if (!leads) return at;
  for (let k = at + 1; k < Math.min(sentence.after, at + 40); k += 1)
    if (pieces[k]?.text === "," && (quoteOf[k] ?? 0) === 0) return k + 1;
  return undefined;
}

function endsSubject({ pieces, quoteOf }: Reading, sentence: Sentence, at: number, from: number): boolean {
  const piece = pieces[at];
  if (!piece || (quoteOf[at] ?? 0) > 0) return true;
  // "The mayor, Mara Ito, came": the name stands in apposition.
  if (piece.text === ",") return at === from || pieces[at + 1]?.capital !== true;
  if (piece.kind === "mark") return !/^[.'’-]$/u.test(piece.text);
  if (grammar.prepositions.has(piece.text) || grammar.relatives.has(piece.text)) return piece.text !== "of";
  return grammar.subjectPronouns.has(piece.text) || isFinite(pieces, sentence, at);
}

/** Persons named in a sentence outside quotations. */
function personsIn(before: BeforePronoun, sentence: Sentence, until: number): readonly Found[] {
  const found: Found[] = [];
  for (let at = sentence.first; at < until; at += 1) {
    const one = personAt(before, at, until);
    if (!one) continue;
    found.push(one);
    at = one.after - 1;
  }
  return found;
}

/**
 * A person's name that starts at a piece: "Mr. Ito", "Mara Ito", a family name that somebody in the text bears, and any name
 * with an age or ", who" after it. Not "Ito Street".
 */
function personAt({ reading, known, bearers, mentions }: BeforePronoun, at: number, until: number): Found | undefined {
  const { pieces, quoteOf } = reading;
  const first = pieces[at];
  if (first?.kind !== "word" || !first.capital || (quoteOf[at] ?? 0) > 0) return undefined;
  const { text: word } = first;
  if (grammar.leadingPrepositions.has(word) || grammar.determiners.has(word) || grammar.boundaries.has(word))
    return undefined;
  const titled = opensName(word);
  const end = nameEnd(pieces, at, until);
  const last = pieces[end - 1];
  const text = last && reading.text.slice(first.start, last.end);
  if (!last || text === undefined) return undefined;
  const family = bearers.has(last.text) || known.some(({ words }) => words.at(-1) === last.text);
  const told =
    (titled && end > at + 1) ||
    (family && (end === at + 1 || !isThingWord(last.text))) ||
    (isGivenName(word) && end > at + 1 && !isThingWord(last.text)) ||
    (pieces[end]?.text === "," && pieces[end + 1]?.text === "who" && !isWhereFrom(pieces, at)) ||
    (end > at + 1 && isAgeAfter(pieces, end)) ||
    mentions.some(({ kind, span }) => kind === "person" && span[0] >= first.start && span[1] === last.end);
  if (!told || (!titled && isAttributive(pieces[end]))) return undefined;
  return { name: text, span: [first.start, last.end], owns: pieces[end]?.text === "'s", after: end };
}

/** "Mara Ito, 34, a nurse". */
function isAgeAfter(pieces: readonly Piece[], end: number): boolean {
  const [comma, age, other] = pieces.slice(end, end + 3);
  return comma?.text === "," && /^[1-9]\d$/u.test(age?.text ?? "") && other?.text === ",";
}

const placing = /^(?:from|in|at|near)$/u;

/** "a nurse from Lund, Texas, who": the name tells where somebody else is from. */
function isWhereFrom(pieces: readonly Piece[], at: number): boolean {
  let before = at - 1;
  if (pieces[before]?.text === ",") {
    before -= 1;
    while (before > 0 && pieces[before]?.kind === "word" && pieces[before]?.capital) before -= 1;
    if (before === at - 2) return false;
  }
  return placing.test(pieces[before]?.text ?? "");
}

/** "Ito aides", "former Ito campaign manager Mara Lund": the name tells whose they are. */
function isAttributive(next: Piece | undefined): boolean {
  if (next?.kind !== "word" || next.capital) return false;
  return (
    grammar.speakerNouns.has(next.text) ||
    /^(?:aides?|advis[eo]rs?|allies|ally|supporters?|officials?|staff|staffers?|team|critics?|voters?|family|era|loyalists?|backers?|donors?|rally|rallies|years|policy|policies|presidency|surrogates?|delegates?)$/u.test(
      next.text,
    )
  );
}

function nameEnd(pieces: readonly Piece[], from: number, until: number): number {
  let end = from + 1;
  while (end < until && end < from + 8) {
    const piece = pieces[end];
    if (piece?.text === "." && end + 1 < until && pieces[end - 1]?.capital && pieces[end + 1]?.capital) end += 1;
    else if (piece?.kind === "word" && piece.capital) end += 1;
    else break;
  }
  return end;
}

/** "He left early.": whoever is meant was named before, and no one else in the sentence is spoken of. */
function opensWithPronoun(reading: Reading, sentence: Sentence): boolean {
  const at = clauseHead(reading, sentence);
  return at !== undefined && /^s?he$/u.test(reading.pieces[at]?.text ?? "");
}

function isAllQuoted({ quoteOf, pieces }: Reading, { first, after }: Sentence): boolean {
  for (let at = first; at < after; at += 1) if ((quoteOf[at] ?? 0) === 0 && pieces[at]?.kind === "word") return false;
  return true;
}
