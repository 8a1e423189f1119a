import type { DossierLine } from "../types.ts";
import type { Statement } from "./list-statements.ts";
import { type Passage, passagesOf } from "./passages.ts";
import type { RegisterRow, RegisterTable } from "./table-types.ts";
import type { PairMaterial } from "./types.ts";

type Articles = Pick<PairMaterial, "articles">;

/** What follows every row's own columns: where it is said, in which words, at which UTF-16 offsets, and whose record it is. */
export const evidenceColumns: readonly string[] = [
  "record",
  "voices",
  "outlet",
  "source_url",
  "published_at",
  "language",
  "article",
  "span_start",
  "span_end",
  "quotation",
  "entered_by",
];

interface Evidence extends Passage {
  readonly record?: string;
  readonly voices?: number;
}

/** A register as RFC 4180 CSV: a row for each piece of evidence, so that nothing stands without its source. */
export function writeTableCsv(table: RegisterTable, material: Articles): string {
  const rows = table.rows.flatMap((row) => {
    const evidence = evidenceOf(material, row);
    return (evidence.length > 0 ? evidence : [undefined]).map((one) => [...row.cells, ...evidenceCells(one)]);
  });
  return [[...table.columns, ...evidenceColumns], ...rows].map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");
}

/** The same as data: each entry with its columns by name and its evidence in a list. */
export function writeTableJson(table: RegisterTable, material: Articles): readonly object[] {
  return table.rows.map((row) => ({
    ...Object.fromEntries(table.columns.map((name, at) => [name, row.cells[at] ?? null])),
    evidence: evidenceOf(material, row).map((one) =>
      Object.fromEntries(evidenceColumns.map((name, at) => [name, evidenceCells(one)[at] ?? null])),
    ),
  }));
}

function evidenceOf(material: Articles, { lines, statements }: RegisterRow): readonly Evidence[] {
  return [
    ...lines.flatMap((line) => ofLine(material, line)),
    ...(statements ?? []).map((one) => ofStatement(material, one)),
  ];
}

function ofLine(material: Articles, line: DossierLine): readonly Evidence[] {
  return passagesOf(material, line).map((passage) => ({ ...passage, record: line.id, voices: line.voices }));
}

function ofStatement({ articles }: Articles, statement: Statement): Evidence {
  const { text, language, outlet, article, start, end, at, id } = statement;
  const url = articles.get(article)?.url;
  return {
    text,
    language,
    outlet,
    article,
    start,
    end,
    record: id,
    ...(url ? { url } : {}),
    ...(at ? { publishedAt: at } : {}),
  };
}

function evidenceCells(one: Evidence | undefined): readonly (string | number | undefined)[] {
  if (!one) return evidenceColumns.map(() => undefined);
  return [
    one.record,
    one.voices,
    one.outlet,
    one.url,
    one.publishedAt,
    one.language,
    one.article,
    one.start,
    one.end,
    one.text,
    one.enteredBy,
  ];
}

/** A cell that a spreadsheet would take for a formula is led by an apostrophe. */
function writeCell(value: string | number | undefined): string {
  const text = String(value ?? "");
  const safe = typeof value === "string" && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
