import type { Row } from "./types.ts";

/** What one part measured, and when. */
export interface Section {
  readonly part: string;
  /** Day of the measurement, YYYY-MM-DD. */
  readonly date: string;
  readonly rows: readonly Row[];
  readonly note?: string;
}

export const tableHead = "| set | command | n | figure | value | goal | published |";
const intro = `# Quality

Written by \`npm run evals\`; \`npm run evals -- PART\` writes one part anew. Every figure comes from sending the set through the real
command and its answers through the set's own scorer. The sets are third parties' and stay outside of this repository
(\`../shared/data\`, with shapes, sources and licences). "Goal" is what the issue of the part asks for, "published" what
others reach on the same set.
`;

/** The page of figures, one table a part. */
export function renderQuality(sections: readonly string[]): string {
  return [intro, ...sections].join("\n");
}

/** One part's heading and table. */
export function renderSection({ part, date, rows, note }: Section): string {
  const lines = rows.map(
    ({ set, command, n, figure, value, goal, published }) =>
      `| ${set} | \`${command}\` | ${n ?? ""} | ${figure} | ${showValue(value)} | ${goal ?? ""} | ${published ?? ""} |`,
  );
  return [
    `## ${part}`,
    "",
    `Measured on ${date}.`,
    "",
    ...(note ? [note, ""] : []),
    tableHead,
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
}

/** The sections of a page written before, by part. */
export function splitSections(page: string): ReadonlyMap<string, string> {
  const parts = page.split(/^(?=## )/mu).slice(1);
  return new Map(parts.map((part) => [/^## (\S+)/u.exec(part)?.[1] ?? "", `${part.trimEnd()}\n`]));
}

/** Shares to three places, without the zero before the point: ".969". */
function showValue(value: number | undefined): string {
  return value === undefined ? "none" : value.toFixed(3).replace(/^0(?=\.)/u, "");
}
