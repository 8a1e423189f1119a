import data from "../data/genders.json" with { type: "json" };
import { isTitleWord } from "./titles.ts";

/** Given names that mostly men, and mostly women bear, lower case. */
export const givenNames: Readonly<Record<"male" | "female", ReadonlySet<string>>> = {
  male: new Set(data.male.split(" ")),
  female: new Set(data.female.split(" ")),
};

/** A listed given name, lower case, and no title. */
export function isGivenName(word: string): boolean {
  return (givenNames.male.has(word) || givenNames.female.has(word)) && !isTitleWord(word);
}
