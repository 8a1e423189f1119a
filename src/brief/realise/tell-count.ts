import { showNumber } from "./scale-amount.ts";
import type { TollPlan } from "./plan.ts";

type Count = TollPlan["counts"][number];

/** "50 000", with the language's own mark of thousands. */
export function showCount({ value }: Pick<Count, "value">, language: string): string {
  return showNumber(value, language);
}

/** Outlets with the day of their reports in brackets behind them, where the count has one: "Le Fanal (18 février 2023)". */
export function datedOutlets(names: string, { day }: Pick<Count, "day">, language: string): string {
  if (day === undefined) return names;
  const at = new Date(day);
  if (Number.isNaN(at.getTime())) return names;
  const told = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: "long", timeZone: "UTC" }).format(at);
  return language === "zh" ? `${names}（${told}）` : `${names} (${told})`;
}
