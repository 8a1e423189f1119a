import data from "../data/person-words.json" with { type: "json" };
import type { Mention } from "../../language/index.ts";
import { isGivenName } from "./given-names.ts";
import { bits, formOf, lists, listsOf } from "./speaker-lists.ts";
import { honorificForms } from "./titles.ts";

/** Two capital words in a row that are no office, or a title with a capital word. */
export function looksLikePerson(name: string): boolean {
  if (opensWithHonorific.test(name)) return true;
  const [, given = "", family = ""] = !isGivenName(name.slice(0, Math.max(0, name.indexOf(" "))).toLowerCase())
    ? []
    : (/^(\p{Lu}\p{Ll}+) (?:\p{Lu}\. )?(\p{Lu}\p{Ll}+)$/u.exec(name) ?? []);
  if (isGivenName(given.toLowerCase()) && lists.documents.has(family.toLowerCase())) return true;
  // "The Lund Rovers": names of persons have no article without a title or a given name.
  const bare = !/^[Tt]he /u.test(name) ? undefined : /^[Tt]he ((?:\p{Lu}[\p{L}'’-]+ ?)+)$/u.exec(name)?.[1];
  if (bare !== undefined && !bare.split(" ").some((word) => isPersonsWord(word.toLowerCase()))) return false;
  const pairs = [...name.matchAll(/(?<!\p{L})(\p{Lu}\p{Ll}+)(?= (?:\p{Lu}\. ){0,2}(\p{Lu}[\p{Ll}'’-]+))/gu)];
  return pairs.some(([, first = "", second = ""]) => [first, second].every((word) => !isGroupWord(word.toLowerCase())));
}

const opensWithHonorific: RegExp = new RegExp(`^(?:${honorificForms})\\.?\\s\\p{Lu}`, "u");

function isPersonsWord(word: string): boolean {
  return (
    isGivenName(word) ||
    lists.offices.has(word) ||
    /^(?:rev|reverend|republican|democrat|democratic|former)$/u.test(word)
  );
}

/** "El fiscal Ruiz", "министр Ито": an office right before a word in capitals that is no state or body. */
export function titlesPerson(name: string, mentions: readonly Mention[]): boolean {
  const [, title = "", last = ""] = /(?:^|\s)(\p{Ll}[\p{Ll}-]+) (\p{Lu}\p{Ll}+)$/u.exec(name) ?? [];
  return (
    last !== "" &&
    mentions.length === 0 &&
    ((listsOf.get(title) ?? listsOf.get(formOf(title)) ?? 0) & bits.offices) !== 0
  );
}

const groupWords: ReadonlySet<string> = new Set(data.groupWords.split(" "));

function isGroupWord(word: string): boolean {
  return (
    lists.offices.has(word) ||
    lists.organisations.has(word) ||
    lists.outlets.has(word) ||
    lists.documents.has(word) ||
    lists.unnamed.has(word) ||
    groupWords.has(word)
  );
}

/** "the Norwegian Fish Trade Federation": an article, capitals, and the word for a body at the end. */
export function isNamedBody(name: string): boolean {
  const [, last = ""] = /^[Tt]he (?:\p{Lu}[\p{L}'’-]* )+(\p{Lu}\p{Ll}+)$/u.exec(name) ?? [];
  return last !== "" && lists.organisations.has(last.toLowerCase());
}

/** "a spokesman for Royce Media", "The Commission on Harbour Debates": whose, and no name of a person. */
export const tellsWhose: RegExp =
  /^(?:(?:[Aa]n?|[Oo]ne|[Aa]nother) \p{Ll}+ (?:for|of|at|with) [^,]*|[Tt]he \p{Lu}[\p{L} ]* (?:on|of|for) \p{Lu}[^,]*)$/u;

/** "who …", "a baker at …": only a person is told of so. */
export function isPersonsRole(role: string): boolean {
  if (/^\d{1,2}$|^who\b/u.test(role)) return true;
  const [noun = ""] =
    /^(?:an?|the|its|his|her|their) (?:[\p{L}'’-]+ ){0,3}?[\p{L}-]+(?= (?:of|at|for|in|with|who|on|from)\b|,|$)/u.exec(
      role,
    ) ?? [];
  return /(?:[^s]ist|ian|man|woman|ologist|or|yer|cher|partner|eader|fficer|ember|inister|esident|retary|ditor)$/u.test(
    noun,
  );
}
