import { failure, type Outcome, type Period, success } from "../../core/index.ts";
import { periodOf } from "../registers/parse-analyst-csv.ts";
import { partyNamed } from "../registers/party-names.ts";
import { eventType } from "../scheme.ts";
import type { CorrectedState, DossierLine, RecordChange } from "../types.ts";
import { readingOf } from "./apply-corrections.ts";

/** States that a person can put a line in. */
export const correctedStates: readonly CorrectedState[] = ["happened", "planned", "cancelled", "denied", "foretold"];

/** What a person gives, each as text and all optional: a form's fields or a command's options. */
export interface GivenChange {
  readonly type?: string | undefined;
  readonly source?: string | undefined;
  readonly target?: string | undefined;
  readonly date?: string | undefined;
  readonly dateTo?: string | undefined;
  readonly dimension?: string | undefined;
  readonly state?: string | undefined;
  /** "240.1 bn"; of a line of a figure alone, as are its unit and producer. */
  readonly amount?: string | undefined;
  readonly unit?: string | undefined;
  readonly producer?: string | undefined;
}

/**
 * What is given to a change, empty fields left out. Fails with TYPE_UNKNOWN, CODE_BAD, SAME_PARTY, DATE_BAD, DIMENSION_UNKNOWN,
 * STATE_UNKNOWN, AMOUNT_BAD and UNIT_BAD. `dimensions` are the ids of those known here.
 */
export function readChange(given: GivenChange, dimensions: readonly string[]): Outcome<RecordChange> {
  const { type, dimension, ...named } = trimmed(given);
  if (type && !isCorrectable(type))
    return failure("TYPE_UNKNOWN", `"${type}" is no type of act or word in the scheme`, "See docs/scheme.md.");
  const unknown = [named.source, named.target].find((one) => one !== undefined && partyNamed(one) === undefined);
  if (unknown !== undefined)
    return failure("CODE_BAD", `"${unknown}" is no state or body`, "By name or code: ISO 3166-1 alpha-3, or EU, SCO.");
  const [source, target] = [named.source, named.target].map((one) => (one === undefined ? one : partyNamed(one)));
  if (source && source === target)
    return failure("SAME_PARTY", "source and target are the same", "A record is between two.");
  if (dimension && !dimensions.includes(dimension))
    return failure("DIMENSION_UNKNOWN", `there is no dimension "${dimension}"`, `One of ${dimensions.join(", ")}.`);
  const state = trimmed(given).state;
  const known = correctedStates.find((one) => one === state);
  if (state && !known)
    return failure("STATE_UNKNOWN", `there is no state "${state}"`, `One of ${correctedStates.join(", ")}.`);
  const date = readDays(trimmed(given));
  if (date === null)
    return failure("DATE_BAD", `"${given.date}" to "${given.dateTo ?? given.date}" is no date`, "Write 2024-05-16.");
  const { unit, producer } = trimmed(given);
  const amount = readAmount(trimmed(given).amount);
  if (amount === null)
    return failure("AMOUNT_BAD", `"${given.amount}" is no amount`, "Write 240.1 bn or 240100000000.");
  if (unit && !/^[A-Z]{3}$/u.test(unit))
    return failure("UNIT_BAD", `"${unit}" is no code of a currency`, "ISO 4217, such as USD.");
  return success({
    ...(amount === undefined ? {} : { amount }),
    ...(unit ? { unit } : {}),
    ...(producer ? { producer } : {}),
    ...(type ? { type } : {}),
    ...(source ? { source } : {}),
    ...(target ? { target } : {}),
    ...(date ? { date } : {}),
    ...(dimension ? { dimension } : {}),
    ...(known ? { state: known } : {}),
  });
}

/** Names of the fields that a form or a command has. */
export const changeFields: readonly (keyof GivenChange)[] = [
  "type",
  "source",
  "target",
  "date",
  "dateTo",
  "dimension",
  "state",
  "amount",
  "unit",
  "producer",
];

/** What a line says now, each field as the text that a form is filled with. */
export function fieldsOf(line: DossierLine): Readonly<Record<keyof GivenChange, string>> {
  const { date, amount, unit = "", producer = "", ...reading } = readingOf(line);
  const length = date?.precision === "year" ? 4 : date?.precision === "month" ? 7 : 10;
  const [from = "", to = ""] = [date?.from.slice(0, length), date?.to.slice(0, length)];
  return {
    ...reading,
    date: from,
    dateTo: to === from ? "" : to,
    amount: amount === undefined ? "" : writeAmount(amount),
    unit,
    producer,
  };
}

/** What was given without the fields that say what the line says already; both ends of a time stand and go together. */
export function withoutSame(given: GivenChange, line: DossierLine): GivenChange {
  const now = fieldsOf(line);
  const isSame = (name: keyof GivenChange): boolean => (given[name]?.trim() ?? "") === now[name];
  const days = isSame("date") && isSame("dateTo");
  const kept = changeFields.filter((name) => (name === "date" || name === "dateTo" ? !days : !isSame(name)));
  return Object.fromEntries(kept.map((name) => [name, given[name]]));
}

const scales = [
  ["trn", 1e12],
  ["bn", 1e9],
  ["m", 1e6],
] as const;

/** "240.1 bn"; nothing is lost by it. */
function writeAmount(value: number): string {
  const [word, scale] = scales.find(([, size]) => value >= size) ?? ["", 1];
  const short = Number((value / scale).toPrecision(12));
  return short * scale === value && word ? `${short} ${word}` : String(value);
}

function readAmount(text: string | undefined): number | undefined | null {
  if (!text) return undefined;
  const [, digits, word = ""] = /^(\d{1,15}(?:\.\d{1,6})?) ?(trn|bn|m)?$/iu.exec(text) ?? [];
  if (!digits) return null;
  const scale = scales.find(([name]) => name === word.toLowerCase())?.[1] ?? 1;
  return Math.round(Number(digits) * scale * 100) / 100;
}

/** What a figure or a structure is, another type cannot say: a figure's amount, unit, time and producer are put right instead. */
function isCorrectable(type: string): boolean {
  const kind = eventType(type)?.kind;
  return kind !== undefined && kind !== "figure" && kind !== "structure";
}

function trimmed(given: GivenChange): GivenChange {
  const texts = Object.entries(given).flatMap(([name, text]: [string, string | undefined]) => {
    const value = text?.trim();
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(texts);
}

function readDays({ date, dateTo }: GivenChange): Period | undefined | null {
  if (!date) return dateTo ? null : undefined;
  if (dateTo && (dateTo < date || !periodOf(dateTo, undefined))) return null;
  return periodOf(date, dateTo) ?? null;
}
