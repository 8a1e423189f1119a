import { contentId, type Period, type Problem, type RecordId } from "../../core/index.ts";
import { eventType, recordKinds } from "../scheme.ts";
import type { DossierLine, RecordFigure } from "../types.ts";
import { partyNamed } from "./party-names.ts";
import { parseCsv } from "./parse-csv.ts";

interface RowHead {
  readonly id: string;
  readonly analyst: string;
  readonly file: string;
  /** 1 is the first row after the head. */
  readonly row: number;
  /** Every cell under its column's name, known or not. */
  readonly raw: Readonly<Record<string, string>>;
  readonly at: string;
}

/** A row of an analyst's file: taken as a line, or refused with everything that is wrong in it. */
export type AnalystRow =
  | (RowHead & { readonly kind: "taken"; readonly line: DossierLine })
  | (RowHead & { readonly kind: "refused"; readonly problems: readonly Problem[] });

export interface AnalystFile {
  readonly analyst: string;
  readonly file: string;
  readonly at: string;
}

/** Columns that a file must have; every other known one may be absent. */
const neededColumns: readonly string[] = ["type", "source", "target", "url", "quotation"];
const longest = 4000;

/**
 * Reads an analyst's CSV (first row the names of the columns; commas, semicolons or tabs between cells) to lines marked as theirs. Columns: type,
 * source, target, url, quotation; optional kind, dimension, date, date_to, others, place, polarity, said_by, value,
 * unit, measure, producer, note. Any other column is kept as it stands. A bad row is answered with all its problems
 * and never stops the others; a file without the needed columns is refused as a whole, row by row.
 */
export function parseAnalystCsv(text: string, from: AnalystFile): readonly AnalystRow[] {
  const [head = [], ...rows] = parseCsv(text, neededColumns);
  const names = head.map((name) => name.trim().toLowerCase());
  const missing = neededColumns.filter((name) => !names.includes(name));
  return rows.flatMap((cells, index): readonly AnalystRow[] => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    const raw = Object.fromEntries(cells.map((cell, at) => [names[at] ?? `column ${at + 1}`, cell.trim()]));
    const id = contentId("y", from.analyst, JSON.stringify(raw));
    const own: RowHead = { ...from, id, row: index + 1, raw };
    const problems = [...missing.map((name) => columnMissing(name)), ...(missing.length === 0 ? checkRow(raw) : [])];
    if (cells.length > names.length) problems.push(rowTooLong(cells.length, names.length));
    return [
      problems.length > 0 ? { ...own, kind: "refused", problems } : { ...own, kind: "taken", line: readLine(own) },
    ];
  });
}

function columnMissing(name: string): Problem {
  return {
    code: "COLUMN_MISSING",
    message: `the file has no column "${name}"`,
    hint: `The first row must name: ${neededColumns.join(", ")}.`,
  };
}

function rowTooLong(cells: number, names: number): Problem {
  return {
    code: "ROW_TOO_LONG",
    message: `the row has ${cells} cells and the head ${names} names`,
    hint: "Put quotation marks round a cell that has commas in it.",
  };
}

function checkRow(raw: Readonly<Record<string, string>>): Problem[] {
  const problems: Problem[] = [];
  const bad = (code: string, message: string, hint: string): void => void problems.push({ code, message, hint });
  if (!eventType(raw.type ?? ""))
    bad("TYPE_UNKNOWN", `type "${raw.type}" is not in the scheme`, "See docs/scheme.md or /method for the types.");
  if (raw.kind && !recordKinds.some((kind) => kind === raw.kind))
    bad(
      "KIND_UNKNOWN",
      `kind "${raw.kind}" is none of the nine`,
      `One of ${recordKinds.join(", ")}; left empty, that of the type.`,
    );
  for (const name of ["source", "target"] as const) {
    if (partyNamed(raw[name] ?? "") === undefined)
      bad(
        "CODE_BAD",
        `${name} "${raw[name]}" is no state or body`,
        "Use ISO 3166-1 alpha-3 (RUS, CHN), the scheme's code of a body (EU, SCO), or a name.",
      );
  }
  if (raw.source && partyNamed(raw.source) === partyNamed(raw.target ?? ""))
    bad("SAME_PARTY", "source and target are the same", "A record is between two.");
  for (const name of ["date", "date_to"] as const) {
    if (raw[name] && !periodOf(raw[name], undefined))
      bad("DATE_BAD", `${name} "${raw[name]}" is no date`, "Write 2024, 2024-05 or 2024-05-16.");
  }
  if (!raw.url || !/^https?:\/\/\S+$/iu.test(raw.url))
    bad(
      "URL_BAD",
      `url "${raw.url}" is no web address`,
      "Every record needs the address of its source, http or https.",
    );
  if (!raw.quotation)
    bad("QUOTATION_MISSING", "the quotation is empty", "Give the words of the source that carry the record.");
  if ((raw.quotation ?? "").length > longest)
    bad(
      "QUOTATION_LONG",
      `the quotation has more than ${longest} characters`,
      "Give only the passage that carries the record.",
    );
  if (raw.value && !Number.isFinite(Number(raw.value)))
    bad("VALUE_BAD", `value "${raw.value}" is no number`, "Write 240100000000, without signs for thousands.");
  if (raw.polarity && !/^(?:positive|negative|denied)$/u.test(raw.polarity))
    bad("POLARITY_BAD", `polarity "${raw.polarity}" is unknown`, "One of positive, negative, denied.");
  return problems;
}

function readLine({ id, analyst, file, row, raw, at }: RowHead): DossierLine {
  const type = eventType(raw.type ?? "");
  const date = raw.date ? periodOf(raw.date, raw.date_to) : undefined;
  const others = (raw.others ?? "").split(/[;\s]+/u).filter(Boolean);
  return {
    id: id as RecordId,
    kind: recordKinds.find((kind) => kind === raw.kind) ?? type?.kind ?? "event",
    type: raw.type ?? "",
    dimension: raw.dimension || type?.dimension || "general",
    source: partyNamed(raw.source ?? "") ?? "",
    target: partyNamed(raw.target ?? "") ?? "",
    ...(others.length > 0 ? { others } : {}),
    ...(date ? { date } : {}),
    ...(raw.place ? { place: raw.place } : {}),
    certainty: "certain",
    polarity: raw.polarity === "negative" || raw.polarity === "denied" ? raw.polarity : "positive",
    ...(type?.cameo ? { cameo: type.cameo } : {}),
    ...(type?.plover ? { plover: type.plover } : {}),
    ...(type?.quad ? { quad: type.quad } : {}),
    ...(raw.said_by ? { saidBy: raw.said_by } : {}),
    figures: figuresOf(raw, date),
    citations: [],
    voices: 0,
    analyst: {
      name: analyst,
      file,
      row,
      at,
      ...(raw.url ? { url: raw.url } : {}),
      ...(raw.quotation ? { quotation: raw.quotation } : {}),
      ...(raw.note ? { note: raw.note } : {}),
    },
  };
}

function figuresOf(raw: Readonly<Record<string, string>>, period: Period | undefined): readonly RecordFigure[] {
  if (!raw.value) return [];
  return [
    {
      span: [0, 0],
      value: Number(raw.value),
      unit: raw.unit || "1",
      ...(period ? { period } : {}),
      ...(raw.measure ? { measure: raw.measure } : {}),
      ...(raw.producer ? { producer: raw.producer } : {}),
    },
  ];
}

/** "2024", "2024-05" or "2024-05-16", and the end of the time where there is one; undefined where it is no date. */
export function periodOf(from: string, to: string | undefined): Period | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(from);
  if (!match || Number.isNaN(Date.parse(from)) || !isDay(from)) return undefined;
  const end = to && to >= from ? to : from;
  const precision = match[3] ? "day" : match[2] ? "month" : "year";
  return { from: firstDay(from), to: lastDay(end), precision };
}

/** No 30th of February. */
function isDay(text: string): boolean {
  return text.length < 10 || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

function firstDay(text: string): string {
  return `${text}-01-01`.slice(0, 10);
}

function lastDay(text: string): string {
  if (text.length === 4) return `${text}-12-31`;
  if (text.length !== 7) return text;
  const [year = 0, month = 1] = text.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
