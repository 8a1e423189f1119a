import data from "./data/genders.json" with { type: "json" };
import type { Span } from "../core/index.ts";
import type { Piece } from "../language/index.ts";
import { grammar } from "./english-grammar.ts";
import { givenNames, isGivenName } from "./given-names.ts";
import { isNamedThing } from "./named-thing.ts";
import { isUncased, keyOf, ownNameIn } from "./own-name.ts";
import type { Speaker } from "./types.ts";

export type Gender = "male" | "female";

/** A person whom the text has named as a speaker. */
export interface KnownSpeaker {
  readonly speaker: Speaker;
  /** Where they were named. */
  readonly span: Span;
  /** The words of their own name, lower case, without titles. */
  readonly words: readonly string[];
  readonly gender: Gender | undefined;
}

const titlesOf: Readonly<Record<Gender, ReadonlySet<string>>> = {
  male: new Set(data.maleTitles.split(" ")),
  female: new Set(data.femaleTitles.split(" ")),
};
const titles: ReadonlySet<string> = new Set(data.titles.split(" "));
/** A pronoun farther than this from the name, in UTF-16 units, is left open. */
const reach = 1500;

const pronouns: Readonly<Record<string, Gender>> = {
  he: "male",
  his: "male",
  him: "male",
  она: "female",
  её: "female",
  ее: "female",
  он: "male",
  его: "male",
  她: "female",
  他: "male",
  él: "male",
  ella: "female",
  il: "male",
  elle: "female",
  lui: "male",
  er: "male",
  she: "female",
  her: "female",
  هو: "male",
  هي: "female",
};

/** Full names in the text so far by their last word, lower case: speakers or not. */
export type Bearers = ReadonlyMap<string, ReadonlySet<string>>;

/** A person near a pronoun of an English text whom it may stand for. */
export interface Topic {
  readonly name: string;
  readonly span: Span;
  /** As they were read where they spoke last; absent where they did not. */
  readonly speaker?: Speaker;
}

/** Words before a name of one person, lower case, without their stop. */
export const honorifics: ReadonlySet<string> = new Set(
  "mr mrs ms sen rep gov gen dr senator representative governor president judge congressman congresswoman".split(" "),
);

/** What was read before a pronoun that tells whom it may stand for. */
export interface PronounContext {
  /** Persons named so far, the last named last. */
  readonly known: readonly KnownSpeaker[];
  /** Full names in the text up to the statement's sentence. */
  readonly bearers: Bearers;
  /** A person named since the last speaker at the head of a sentence. */
  readonly rival: { readonly name: string } | undefined;
  /** In English: the persons near the pronoun whom it may stand for; see `topicsOf`. */
  readonly topics: readonly Topic[];
  /** The verb goes on with a speech: "added". */
  readonly continues: boolean;
  /** What is said, where it stands in quotation marks; else "". */
  readonly quoted: string;
}

/** Adds the full names between two pieces: a listed given name with a capital word right after it. */
export function noteBearers(
  text: string,
  pieces: readonly Piece[],
  from: number,
  to: number,
  bearers: Map<string, Set<string>>,
): void {
  for (let at = from; at < to - 1; at += 1) {
    const given = pieces[at];
    const surname = pieces[at + 1];
    if (!given?.capital || !surname?.capital || surname.start !== given.end + 1) continue;
    if (!isGivenName(given.text)) continue;
    const names = bearers.get(surname.text) ?? new Set();
    names.add(text.slice(given.start, surname.end));
    bearers.set(surname.text, names);
  }
}

/** Names as they were read last: an article names the same few persons again and again. */
const gendersRead = new Map<string, Gender | undefined>();
const personsRead = new Map<string, boolean>();
const wordsRead = new Map<string, readonly string[]>();
const mostRead = 2048;

function keep<T>(read: Map<string, T>, name: string, value: T): T {
  if (read.size >= mostRead) read.clear();
  read.set(name, value);
  return value;
}

/** What a name tells of the person who bears it: "Ms Ito", "Mara Ito", "a spokeswoman"; undefined where nothing does. */
export function genderOf(name: string): Gender | undefined {
  return gendersRead.has(name) ? gendersRead.get(name) : keep(gendersRead, name, readGender(name));
}

function readGender(name: string): Gender | undefined {
  const found = new Set<Gender>();
  if (name.endsWith("女士")) return "female";
  if (name.endsWith("先生")) return "male";
  const own = name.split(",")[0] ?? name;
  const words = [...own.toLowerCase().matchAll(/\p{L}+/gu)].map(([word]) => word);
  for (const [index, word] of words.entries()) {
    for (const gender of ["male", "female"] as const) if (titlesOf[gender].has(word)) found.add(gender);
    // "Bradley said", "Mary Howard": a family name that is also a given name tells nothing.
    if (index === words.length - 1) break;
    if (givenNames.male.has(word)) found.add("male");
    if (givenNames.female.has(word)) found.add("female");
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** The capital words of a name without titles, up to its first comma. */
export function nameWords(name: string): readonly string[] {
  return wordsRead.get(name) ?? keep(wordsRead, name, readNameWords(name));
}

function readNameWords(name: string): readonly string[] {
  if (isUncased(name)) return ownNameIn(name)?.words ?? [];
  const [own = ""] = name.split(/[,(]/u);
  const words = [...own.matchAll(/(?<!\p{L})\p{Lu}[\p{L}'’-]+/gu)].map(([word]) => word.toLowerCase());
  // "Port Authority Director Mara Ito": what stands before a title is whom she speaks for.
  return words.slice(words.findLastIndex((word) => titles.has(word)) + 1);
}

/** The persons named so far with one more, each once, the last named last. */
export function remember(known: readonly KnownSpeaker[], speaker: Speaker, span: Span): readonly KnownSpeaker[] {
  const name = speaker.name ?? "";
  if (!isOnePerson(name)) return known;
  const words = nameWords(name);
  if (words.length === 0) return [...known, { speaker, span, words, gender: genderOf(name) }].slice(-12);
  const told = genderOf(name);
  const same = known.find((one) => agrees(one.gender, told) && words.every((word) => one.words.includes(word)));
  const others = known.filter(
    (one) => one !== same && !(agrees(one.gender, told) && one.words.every((word) => words.includes(word))),
  );
  const fullest = same && same.words.length > words.length ? same : undefined;
  const gender = told ?? same?.gender;
  return [...others, fullest ? { ...fullest, gender } : { speaker, span, words, gender }].slice(-12);
}

/**
 * A name and its titles, up to the first comma: "Ito and Lund" are two, "Ito left saying Lund" is none, and neither are a line of
 * a headline ("It Was Mara Ito") and what ends on a word for a thing ("Port Safety Report").
 */
function isOnePerson(name: string): boolean {
  return personsRead.get(name) ?? keep(personsRead, name, readOnePerson(name));
}

function readOnePerson(name: string): boolean {
  if (isUncased(name)) return ownNameIn(name) !== undefined;
  const own = ownName(name);
  if (longestName.test(own) || isNamedThing(own)) return false;
  const words = own.split(" ");
  return (
    words
      .filter((word, index) => index > 0 || word !== "The")
      .every((word) => !grammar.auxiliaries.has(word.toLowerCase()) && !grammar.boundaries.has(word.toLowerCase())) &&
    words.every(
      (word, index) =>
        /^["'(]?\p{Lu}/u.test(word) || (index === 0 && word === "the") || joining.has(word) || titles.has(word),
    )
  );
}
const longestName = /(?:\S+ ){9}/u;
const joining: ReadonlySet<string> = new Set("of the de la le du da dos von van der den bin al el ibn for".split(" "));

/**
 * "Mr Wang" after "Wang Yi": the person named in full before, with the place. Where two earlier persons bear the name, both
 * are listed and neither is linked. The speaker as it is where nobody fits.
 */
export function linkSurname(speaker: Speaker, known: readonly KnownSpeaker[], bearers: Bearers): Speaker {
  if (known.length === 0) return speaker;
  const surname = surnameAlone(speaker.name ?? "");
  if (surname === undefined) return speaker;
  const gender = genderOf(speaker.name ?? "");
  const fitting = known.filter(
    (one) => one.words.length > 1 && one.words.includes(surname) && agrees(one.gender, gender),
  );
  const [one, another] = fitting;
  if (!one) return speaker;
  const others = [...(bearers.get(surname) ?? [])].filter(
    (full) => agrees(genderOf(full), gender) && !nameWords(full).every((word) => one.words.includes(word)),
  );
  const names = [...new Set([...fitting.map(({ speaker: { name = "" } }) => ownName(name)), ...others])];
  if (another || others.length > 0) return { ...speaker, candidates: names };
  const { office, side } = one.speaker;
  return {
    ...speaker,
    name: ownName(one.speaker.name ?? ""),
    kind: "person",
    ...(office && !speaker.office ? { office } : {}),
    ...(side && !speaker.side ? { side } : {}),
    resolvedFrom: one.span,
  };
}

/** The one word that a source names a person by, lower case; undefined where it says more, or none. */
function surnameAlone(name: string): string | undefined {
  if (isUncased(name)) return keyOf(name);
  const words = nameWords(name);
  return words.length === 1 ? words[0] : undefined;
}

function ownName(name: string): string {
  if (isUncased(name)) return ownNameIn(name)?.name ?? name;
  return name.split(",")[0]?.trim() ?? name;
}

function agrees(one: Gender | undefined, other: Gender | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/**
 * Whom "he" or "she" stands for: in English the one person near who can be that, by place (`topics`), elsewhere the last
 * speaker who can. `rival` is a person named since then at the head of a sentence. Where two fit, both are listed and neither is
 * linked, unless the verb goes on with a speech ("added").
 */
export function resolvePronoun(
  pronoun: string,
  at: number,
  { known, bearers, rival, topics, continues, quoted }: PronounContext,
): Speaker {
  const gender = pronouns[pronoun];
  const last = known.findLast((person) => agrees(genderIn(bearers, person), gender) && !speaksOf(quoted, person));
  const one = last && at - last.span[1] <= reach ? last : undefined;
  const [topic, another] = topics;
  if (topic && !(continues && one)) {
    if (another) return { kind: "person", candidates: topics.map(({ name }) => ownName(name)) };
    const { candidates, ...linked } =
      topic.speaker ?? linkSurname({ name: topic.name, kind: "person" }, known, bearers);
    return candidates && !topic.speaker
      ? { kind: "person", candidates }
      : { ...linked, resolvedFrom: topic.speaker?.resolvedFrom ?? linked.resolvedFrom ?? topic.span };
  }
  if (!one) return { kind: "person" };
  const rivals = rival && !continues && agrees(genderOf(rival.name), gender) && !isSame(one, rival.name);
  if (rivals) return { kind: "person", candidates: [ownName(one.speaker.name ?? ""), rival.name] };
  return { ...one.speaker, resolvedFrom: one.span };
}

/** Whether a pronoun can stand for a name of English: the gender agrees as far as it is told, and what is quoted does not name it. */
export function canStandFor(
  pronoun: string,
  name: string,
  { known, bearers, quoted }: Pick<PronounContext, "known" | "bearers" | "quoted">,
): boolean {
  const words = nameWords(name);
  const surname = words.at(-1);
  const person = known.findLast((one) => surname !== undefined && one.words.at(-1) === surname);
  const told = genderOf(name) ?? person?.gender ?? genderIn(bearers, { gender: undefined, words: words.slice(-1) });
  return agrees(told, pronouns[pronoun]) && !namedIn(quoted, words) && mayBeOne(name);
}

/** A family name alone tells no gender; the full names in the text that end on it may. */
function genderIn(bearers: Bearers, { gender, words }: Pick<KnownSpeaker, "gender" | "words">): Gender | undefined {
  const surname = words.at(-1);
  if (gender !== undefined || words.length !== 1 || surname === undefined) return gender;
  const told = new Set([...(bearers.get(surname) ?? [])].map(genderOf));
  const [only] = told;
  return told.size === 1 ? only : undefined;
}

/** “Chairman Ito should apologise,” he said: whoever is named inside a quotation is not the one who speaks it. */
function speaksOf(quoted: string, { words }: KnownSpeaker): boolean {
  return namedIn(quoted, words);
}

/** "party boss Mara Ito", "25-year-old Ito": also with a calling in small letters, but no two, no paper and no line of a headline. */
function mayBeOne(name: string): boolean {
  const own = ownName(name);
  // "Mr. Ito's plan", and not "Mr. Ito's lawyer".
  const [, owned = ""] = /['’]s? (?:\p{Ll}+ )*(\p{Ll}+)$/u.exec(own) ?? [];
  if (owned !== "" && !kin.test(owned)) return false;
  return (
    !isNamedThing(own) &&
    !/ and | & /u.test(own) &&
    (isOnePerson(name) || /^\P{Lu}*(?:\p{Lu}\S* ){0,2}[\p{Ll}\d]/u.test(own))
  );
}

const kin =
  /(?:er|or|ist|ian|man|woman|person)$|^(?:son|wife|husband|aide|attorney|deputy|friend|ally|chief|candidate|boss|guest|niece|nephew|uncle|aunt|cousin|agent|colleague)$/u;

function namedIn(quoted: string, words: readonly string[]): boolean {
  const surname = words.at(-1);
  if (surname === undefined || quoted === "") return false;
  return [...quoted.matchAll(/(?<![\p{L}’'-])\p{Lu}[\p{L}-]+/gu)].some(([word]) => word.toLowerCase() === surname);
}

function isSame(one: KnownSpeaker, name: string): boolean {
  return nameWords(name).some((word) => one.words.includes(word));
}
