import { readTable } from "./read-table.ts";

const places = readTable("places.tsv");

/** Names of places, in English, that every output language can say "in" of. */
export const knownPlaces: readonly string[] = [...places.keys()];

/** "In Beijing" in a language, by the English name; "" where none is given or the table has none. */
export function tellPlace(place: string | undefined, language: string): string {
  return (place !== undefined && places.get(place)?.[language]) || "";
}

/** What texts of a language say for "in Beijing", by the English name of the place. */
export function placePhrases(language: string): ReadonlyMap<string, string> {
  return new Map([...places].flatMap(([name, told]) => (told[language] ? [[told[language], name] as const] : [])));
}
