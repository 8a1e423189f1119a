import { readFileSync } from "node:fs";
import type { ActRow } from "./grammar.ts";

/** The acts that a language has words for, by the scheme's ids: `data/acts.xx.tsv`, whose first line names the columns. */
export function readActs(language: string): ReadonlyMap<string, ActRow> {
  const text = readFileSync(new URL(`./data/acts.${language}.tsv`, import.meta.url), "utf8");
  const [head = "", ...lines] = text.trimEnd().split("\n");
  const columns = head.split("\t");
  return new Map(
    lines.map((line) => {
      const fields = line.split("\t");
      return [fields[0] ?? "", Object.fromEntries(columns.map((column, i) => [column, fields[i] ?? ""]))];
    }),
  );
}

/** Puts words where `{name}` stands. */
export function fill(template: string, words: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/gu, (all, name: string) => words[name] ?? all);
}

/** The first letter made a capital, where the script has capitals. */
export function startUpper(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
