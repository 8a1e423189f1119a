import type { Correction, RecordChange } from "../types.ts";

/** "type: visit; date: 2024-05-16": a reading or a change in one cell of a table, in the order of the fields. */
export function tellReading({ date, amount, ...change }: RecordChange): string {
  const day = date && (date.from === date.to ? date.from : `${date.from} to ${date.to}`);
  const { type, source, target, dimension, state, unit, producer } = change;
  const number = amount === undefined ? undefined : String(amount);
  return Object.entries({ type, source, target, date: day, dimension, state, amount: number, unit, producer })
    .flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
    .join("; ");
}

/** "withdrawn by R. Ng on 2024-05-16: another minister", as a table and a page in Markdown have it. */
export function tellCorrection({ action, editor, at, reason }: Correction): string {
  return `${action === "withdraw" ? "withdrawn" : "corrected"} by ${editor} on ${at.slice(0, 10)}: ${reason}`;
}
