import data from "../data/genders.json" with { type: "json" };
import { grammar } from "../english/english-grammar.ts";
import { givenNames } from "./given-names.ts";
import { isNamedThing } from "./named-thing.ts";
import { isUncased, ownNameIn } from "./own-name.ts";
import { isTitleWord } from "./titles.ts";

/** As far as titles, given names and nouns for persons tell it. */
export type Gender = "male" | "female";

const titlesOf: Readonly<Record<Gender, ReadonlySet<string>>> = {
  male: new Set(data.maleTitles.split(" ")),
  female: new Set(data.femaleTitles.split(" ")),
};

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
  return words.slice(words.findLastIndex((word) => isTitleWord(word)) + 1);
}

/**
 * A name and its titles, up to the first comma: "Ito and Lund" are two, "Ito left saying Lund" is none, and neither are a line of
 * a headline ("It Was Mara Ito") and what ends on a word for a thing ("Port Safety Report").
 */
export function isOnePerson(name: string): boolean {
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
        /^["'(]?\p{Lu}/u.test(word) || (index === 0 && word === "the") || joining.has(word) || isTitleWord(word),
    )
  );
}

const longestName = /(?:\S+ ){9}/u;

const joining: ReadonlySet<string> = new Set("of the de la le du da dos von van der den bin al el ibn for".split(" "));

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

/** A name without what stands in apposition to it. */
export function ownName(name: string): string {
  if (isUncased(name)) return ownNameIn(name)?.name ?? name;
  return name.split(",")[0]?.trim() ?? name;
}

/** Nothing told agrees with everything. */
export function agrees(one: Gender | undefined, other: Gender | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
