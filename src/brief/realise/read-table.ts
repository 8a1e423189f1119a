import { readFileSync } from "node:fs";

/** A table of words in `data/`, by its first column; its first line names the columns. */
export function readTable(file: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const text = readFileSync(new URL(`./data/${file}`, import.meta.url), "utf8");
  const [head = "", ...lines] = text.trimEnd().split("\n");
  const columns = head.split("\t");
  return new Map(
    lines.map((line) => {
      const fields = line.split("\t");
      return [fields[0] ?? "", Object.fromEntries(columns.map((column, i) => [column, fields[i] ?? ""]))];
    }),
  );
}
