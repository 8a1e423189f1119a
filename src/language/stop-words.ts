import lists from "./data/stop-words.json" with { type: "json" };
import { baseLanguage } from "./detect-language.ts";

const sets: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(lists)
    .filter(([language]) => language !== "about")
    .map(([language, words]) => [language, new Set(words.split(" "))]),
);
const none: ReadonlySet<string> = new Set();

/** The stop words of a language, lower case; empty for a language without a list. */
export function stopWords(language: string): ReadonlySet<string> {
  return sets[baseLanguage(language)] ?? none;
}
