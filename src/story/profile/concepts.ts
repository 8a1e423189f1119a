import { readFileSync } from "node:fs";

type ConceptWords = ReadonlyMap<string, readonly (readonly [beginning: string, concept: string])[]>;

/** Languages near enough to share another's words. */
const shared: Readonly<Record<string, string>> = {
  "zh-yue": "zh",
  yue: "zh",
  wuu: "zh",
  "be-tarask": "be",
  sco: "en",
  pnb: "ur",
  azb: "fa",
  kaa: "uz",
  kk: "ru",
  af: "nl",
  nb: "no",
  nn: "no",
  gl: "es",
  ca: "es",
  ast: "es",
};

/** The language whose lists stand for this one. */
export function nearLanguage(language: string): string {
  const low = language.toLowerCase();
  return shared[low] ?? shared[low.replace(/[-_].*$/u, "")] ?? low.replace(/[-_].*$/u, "");
}

const tables: ReadonlyMap<string, ConceptWords> = readTables();
const none: ConceptWords = new Map();

function readTables(): ReadonlyMap<string, ConceptWords> {
  const out = new Map<string, Map<string, [string, string][]>>();
  const lines = readFileSync(new URL("../data/concepts.tsv", import.meta.url), "utf8").split("\n");
  for (const line of lines.filter((text) => text !== "" && !text.startsWith("#"))) {
    const [concept = "", ...cells] = line.split(/\t/u);
    for (const cell of cells) {
      const language = cell.slice(0, cell.indexOf(":"));
      const table = out.get(language) ?? new Map<string, [string, string][]>();
      out.set(language, table);
      for (const word of cell.slice(language.length + 1).split("|")) {
        const start = word.slice(0, 1);
        table.set(start, [...(table.get(start) ?? []), [word, concept]]);
      }
    }
  }
  return out;
}

/** Concepts that a lower-case word belongs to. Words of up to four letters must be met whole or nearly so. */
export function conceptsOfWord(word: string, language: string): string[] {
  const found = new Set<string>();
  for (const [beginning, concept] of (tables.get(language) ?? none).get(word.slice(0, 1)) ?? []) {
    const longest = beginning.length < 5 ? beginning.length + 3 : 40;
    if (word.length <= longest && word.startsWith(beginning)) found.add(concept);
  }
  return [...found];
}

/** Concepts named anywhere in a run without spaces. */
export function conceptsInRun(run: string, language: string): string[] {
  const table = tables.get(language) ?? none;
  const found = new Set<string>();
  for (let at = 0; at < run.length; at += 1) {
    for (const [word, concept] of table.get(run.charAt(at)) ?? []) if (run.startsWith(word, at)) found.add(concept);
  }
  return [...found];
}
