import type { Span } from "../../core/index.ts";
import { agrees, type Gender, genderOf, isOnePerson, nameWords, ownName } from "./known-name.ts";
import { isNamedThing } from "./named-thing.ts";
import { type Bearers, type KnownSpeaker, linkSurname } from "./speaker-memory.ts";
import type { Speaker } from "../types.ts";

const pronouns: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["his", "male"],
  ["him", "male"],
  ["она", "female"],
  ["её", "female"],
  ["ее", "female"],
  ["он", "male"],
  ["его", "male"],
  ["她", "female"],
  ["他", "male"],
  ["él", "male"],
  ["ella", "female"],
  ["il", "male"],
  ["elle", "female"],
  ["lui", "male"],
  ["er", "male"],
  ["she", "female"],
  ["her", "female"],
  ["هو", "male"],
  ["هي", "female"],
]);

/** A pronoun farther than this from the name, in UTF-16 units, is left open. */
const reach = 1500;

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

/** A person near a pronoun of an English text whom it may stand for. */
export interface Topic {
  readonly name: string;
  readonly span: Span;
  /** As they were read where they spoke last; absent where they did not. */
  readonly speaker?: Speaker;
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
  const gender = pronouns.get(pronoun);
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
  return agrees(told, pronouns.get(pronoun)) && !namedIn(quoted, words) && mayBeOne(name);
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
