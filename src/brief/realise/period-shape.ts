import type { Period } from "../../core/index.ts";

/** A period as a language has to tell it. Months are 0 to 11. */
export type PeriodShape =
  | { readonly form: "years"; readonly from: number; readonly to: number }
  | { readonly form: "months"; readonly from: Day; readonly to: Day }
  | { readonly form: "day"; readonly day: Day }
  /** Two days or more of one month; `next` where they are two that follow each other, `weekend` where these are Saturday and Sunday: it may have been on one of them. */
  | { readonly form: "days"; readonly from: Day; readonly to: Day; readonly next: boolean; readonly weekend: boolean }
  | { readonly form: "span"; readonly from: Day; readonly to: Day };

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Undefined where there is no date. */
export function shapePeriod(period: Period | undefined): PeriodShape | undefined {
  if (!period) return undefined;
  const [start, end] = [new Date(period.from), new Date(period.to)];
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) return undefined;
  const [from, to] = [dayOf(start), dayOf(end)];
  if (period.precision === "year") return { form: "years", from: from.year, to: to.year };
  if (period.precision === "month") return { form: "months", from, to };
  const sameMonth = from.year === to.year && from.month === to.month;
  if (sameMonth && from.day === to.day) return { form: "day", day: from };
  if (!sameMonth) return { form: "span", from, to };
  const next = to.day - from.day === 1;
  return { form: "days", from, to, next, weekend: next && start.getUTCDay() === saturday };
}

const saturday = 6;

function dayOf(date: Date): Day {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

/** True where both are of one month of one year. */
export function isSameMonth(from: Day, to: Day): boolean {
  return from.year === to.year && from.month === to.month;
}
