import { failure, type Outcome, type Period, success } from "../../core/index.ts";
import { periodOf } from "../registers/parse-analyst-csv.ts";
import { isParty } from "../registers/party-names.ts";
import { eventType } from "../scheme.ts";
import type { CorrectedState, RecordChange } from "../types.ts";

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
}

/**
 * What is given to a change, empty fields left out. Fails with TYPE_UNKNOWN, CODE_BAD, SAME_PARTY, DATE_BAD, DIMENSION_UNKNOWN
 * and STATE_UNKNOWN. `dimensions` are the ids of those known here.
 */
export function readChange(given: GivenChange, dimensions: readonly string[]): Outcome<RecordChange> {
  const { type, source, target, dimension } = trimmed(given);
  if (type && !isCorrectable(type))
    return failure("TYPE_UNKNOWN", `"${type}" is no type of act or word in the scheme`, "See docs/scheme.md.");
  const code = [source, target].find((one) => one !== undefined && !isParty(one));
  if (code !== undefined)
    return failure("CODE_BAD", `"${code}" is no code of a state or body`, "ISO 3166-1 alpha-3, or a body such as EU.");
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
  return success({
    ...(type ? { type } : {}),
    ...(source ? { source } : {}),
    ...(target ? { target } : {}),
    ...(date ? { date } : {}),
    ...(dimension ? { dimension } : {}),
    ...(known ? { state: known } : {}),
  });
}

/** Figures and structures have more to them than a person's one word could put right. */
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
