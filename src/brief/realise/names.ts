import { bodyIn, personIn, personNamed, stateNames } from "../../language/index.ts";
import overrides from "./data/names.json" with { type: "json" };

const short: Readonly<Record<string, Readonly<Record<string, string>>>> = overrides.short;
const women: ReadonlySet<string> = new Set(overrides.women);
const told: ReadonlySet<string> = new Set(overrides.bodies);

/** Base form of a state's or body's name; undefined where the language has none that its grammar can decline. */
export function placeName(code: string, language: string): string | undefined {
  const listed = short[language]?.[code];
  if (listed) return listed;
  if (told.has(code)) return bodyIn(code, language);
  const { short: name } = stateNames(code, language);
  return name === code || /[(（]| - |-в |-ва /u.test(name) ? undefined : name;
}

/** The same, and a listed person by the id. */
export function baseName(code: string, language: string): string | undefined {
  const person = personNamed(code);
  return person === undefined ? placeName(code, language) : personName(person, language)?.name;
}

/**
 * A person by the English form of the name: as the language lists it, else, where the language is written in Latin letters
 * too, as it stands. Undefined where the name would have to be transcribed.
 */
export function personName(
  name: string,
  language: string,
): { readonly name: string; readonly woman: boolean } | undefined {
  const listed = listedPerson(name, language);
  if (listed) return listed;
  return /^(?:de|fr|es)$/u.test(language) && isPlainName(name) ? { name, woman: false } : undefined;
}

/** A person whom the language room lists, whose sex is known, by the English form of the name. */
export function listedPerson(
  name: string,
  language: string,
): { readonly name: string; readonly woman: boolean } | undefined {
  const listed = personIn(name, language);
  return listed && { name: listed.name, woman: women.has(listed.id) };
}

/** Two to four words with capitals, particles aside: no title, no apposition. */
function isPlainName(name: string): boolean {
  const words = name.split(" ");
  const isName = (word: string): boolean =>
    /^(?:\p{Lu}[\p{Script=Latin}.'’-]*|de|da|di|van|von|der|den|bin|al|el|la)$/u.test(word);
  return (
    words.length >= 2 && words.length <= 4 && words.every(isName) && !/^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\b/u.test(name)
  );
}
