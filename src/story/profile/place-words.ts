import { readFileSync } from "node:fs";

/** Names of towns in one language, and where its endings bend them, their stems. */
interface PlaceNames {
  readonly whole: Map<string, string>;
  /** Longest stem, in letters; 0 where names do not bend. */
  longest: number;
}

/** Languages whose names of towns take endings. */
const bending: ReadonlySet<string> = new Set(
  "ru uk be bg sr hr sl cs sk pl fi et hu lv lt tr az uz kk ky mn ka hy el ro sq".split(" "),
);
/** A shorter stem would be the beginning of too much else. */
const shortestStem = 4;
const longestEnding = 3;
/** Adjectives of towns: "волгоградской", "warszawski". */
const adjectives = /^(?:[сc]ь?[кk]|sk)/u;

const tables: ReadonlyMap<string, PlaceNames> = readTables();

function readTables(): ReadonlyMap<string, PlaceNames> {
  const found = new Map<string, PlaceNames>();
  const lines = readFileSync(new URL("../data/places.tsv", import.meta.url), "utf8").split("\n");
  for (const line of lines.filter((text) => text !== "" && !text.startsWith("#"))) {
    const [id = "", ...cells] = line.split("\t");
    for (const cell of cells) {
      const colon = cell.indexOf(":");
      for (const language of cell.slice(0, colon).split(",")) addName(found, language, cell.slice(colon + 1), id);
    }
  }
  return found;
}

function addName(all: Map<string, PlaceNames>, language: string, written: string, id: string): void {
  const table = all.get(language) ?? { whole: new Map(), longest: 0 };
  all.set(language, table);
  const name = written.toLowerCase();
  const stem = bending.has(language) ? stemOf(name) : name;
  table.whole.set(stem, id);
  if (bending.has(language) && stem.length >= shortestStem) table.longest = Math.max(table.longest, stem.length);
}

/** A name without the vowel that its endings take the place of. */
function stemOf(name: string): string {
  const stem = name.replace(/(?:[aeiouyаеёиоуыэюяіїйь]|[αεηιουω]ς?)$/u, "");
  return stem.length >= shortestStem ? stem : name;
}

/** Id of the town that a lower-case word with a capital names: the same in every language. */
export function placeOfWord(word: string, language: string): string | undefined {
  const table = tables.get(language);
  if (!table) return undefined;
  const whole = table.whole.get(word);
  if (whole || table.longest === 0) return whole;
  for (let end = Math.min(table.longest, word.length); end >= shortestStem; end -= 1) {
    const id = table.whole.get(word.slice(0, end));
    if (id && (word.length - end <= longestEnding || adjectives.test(word.slice(end)))) return id;
  }
  return undefined;
}

/** Ids of the towns named in a run without spaces. */
export function placesInRun(run: string, language: string): string[] {
  const table = tables.get(language);
  const found: string[] = [];
  if (!table) return found;
  for (let at = 0; at < run.length; at += 1) {
    for (let end = Math.min(run.length, at + 8); end >= at + 2; end -= 1) {
      const id = table.whole.get(run.slice(at, end));
      if (!id) continue;
      found.push(id);
      at = end - 1;
      break;
    }
  }
  return found;
}
