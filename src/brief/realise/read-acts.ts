import type { ActRow } from "./grammar.ts";
import { readTable } from "./read-table.ts";

/** The acts that a language has words for, by the scheme's ids: `data/acts.xx.tsv`, whose first line names the columns. */
export function readActs(language: string): ReadonlyMap<string, ActRow> {
  return readTable(`acts.${language}.tsv`);
}

/** Puts words where `{name}` stands. */
export function fill(template: string, words: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/gu, (all, name: string) => words[name] ?? all);
}

/** The first letter made a capital, where the script has capitals. */
export function startUpper(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
