/** How exactly a source gave a time. `second` is the full RFC 3339 instant. */
export const precisions: readonly ["year", "month", "day", "minute", "second"] = [
  "year",
  "month",
  "day",
  "minute",
  "second",
];
export type Precision = (typeof precisions)[number];

/** A moment in UTC as RFC 3339, with the precision that the source gave it in. */
export interface Moment {
  readonly at: string;
  readonly precision: Precision;
}

/** A span of time, both ends RFC 3339 dates or instants, `to` inclusive at the stated precision. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly precision: Precision;
}

/** The clock is an argument everywhere: this is its type. Milliseconds since the epoch. */
export type Clock = () => number;

/** Milliseconds since the epoch to RFC 3339 in UTC, without fractions of a second. */
export function toInstant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** RFC 3339 date or instant to milliseconds since the epoch; undefined where it is neither. */
export function toMillis(value: string | undefined | null): number | undefined {
  if (!value) return undefined;
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? undefined : ms;
}
