import type { Period } from "../core/index.ts";

const dayLength = 86_400_000;

/** RFC 3339 date of a time in milliseconds since the epoch. */
export function toDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** One day; undefined where the calendar has no such day. Month 1 to 12. */
export function dayPeriod(year: number, month: number, day: number): Period | undefined {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { from: toDate(ms), to: toDate(ms), precision: "day" };
}

export function monthPeriod(year: number, month: number): Period {
  return { from: toDate(Date.UTC(year, month - 1, 1)), to: toDate(Date.UTC(year, month, 0)), precision: "month" };
}

export function yearPeriod(from: number, to: number = from): Period {
  return { from: `${from}-01-01`, to: `${to}-12-31`, precision: "year" };
}

/** The year in which a month (and day) without one most likely lies: within six months of the reference. */
export function likelyYear(reference: Date, month: number): number {
  const year = reference.getUTCFullYear();
  const away = month - 1 - reference.getUTCMonth();
  if (away > 6) return year - 1;
  return away < -8 ? year + 1 : year;
}

export type RelativeUnit = "day" | "week" | "month" | "year";

/** "last week", "two months ago": the day, week (Monday first), month or year `offset` away from the reference. */
export function relativePeriod(reference: Date, unit: RelativeUnit, offset: number): Period {
  const year = reference.getUTCFullYear();
  const month = reference.getUTCMonth();
  if (unit === "year") return yearPeriod(year + offset);
  if (unit === "month") {
    const moved = new Date(Date.UTC(year, month + offset, 1));
    return monthPeriod(moved.getUTCFullYear(), moved.getUTCMonth() + 1);
  }
  const midnight = Date.UTC(year, month, reference.getUTCDate());
  if (unit === "day")
    return { from: toDate(midnight + offset * dayLength), to: toDate(midnight + offset * dayLength), precision: "day" };
  const monday = midnight - ((reference.getUTCDay() + 6) % 7) * dayLength + offset * 7 * dayLength;
  return { from: toDate(monday), to: toDate(monday + 6 * dayLength), precision: "day" };
}

/** A day of the week (0 is Monday): the last one up to the reference, or the next after it. */
export function weekdayPeriod(reference: Date, weekday: number, next: boolean): Period {
  const today = (reference.getUTCDay() + 6) % 7;
  const back = (today - weekday + 7) % 7;
  return relativePeriod(reference, "day", next ? 7 - back : -back);
}
