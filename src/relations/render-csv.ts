import type { DossierLine } from "./types.ts";

const columns = [
  "id",
  "kind",
  "type",
  "dimension",
  "source",
  "target",
  "from",
  "to",
  "precision",
  "certainty",
  "polarity",
  "plover",
  "cameo",
  "quad",
  "value",
  "unit",
  "producer",
  "said_by",
  "voices",
  "outlet",
  "article",
  "start",
  "end",
  "passage",
] as const;

/** Lines as RFC 4180 CSV, a row for each piece of evidence, with its passage. */
export function renderCsv(lines: readonly DossierLine[], texts: ReadonlyMap<string, string>): string {
  const rows = lines.flatMap((line) =>
    line.citations.map(({ article, span, outlet }) => {
      const [figure] = line.figures;
      const { id, kind, type, dimension, source, target, date, certainty, polarity, plover, cameo, quad, voices } =
        line;
      const passage = texts.get(article)?.slice(...span) ?? "";
      return [
        id,
        kind,
        type,
        dimension,
        source,
        target,
        date?.from,
        date?.to,
        date?.precision,
        certainty,
        polarity,
        plover,
        cameo,
        quad,
        figure?.value,
        figure?.unit,
        figure?.producer,
        line.saidBy,
        voices,
        outlet,
        article,
        span[0],
        span[1],
        passage,
      ];
    }),
  );
  return [columns, ...rows].map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");
}

/** A cell that a spreadsheet would take for a formula is led by an apostrophe. */
function writeCell(value: string | number | undefined): string {
  const text = String(value ?? "");
  const safe = typeof value === "string" && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
