import data from "./data/parts-of-year.json" with { type: "json" };
import type { ClaimSet } from "../claims/index.ts";
import type { Period } from "../core/index.ts";

const parts = data.parts.map(({ words, from, to }) => ({ words: words.split("|"), from, to }));
/** "1至6月", "first 10 months", "前9个月", "первые 10 месяцев". */
const monthRuns = [
  /(?<!\d)1(?:至|—|-|–|到)(?<last>\d{1,2})月/u,
  /first (?<last>\d{1,2}) months/u,
  /前(?<last>\d{1,2})个月/u,
  /перв(?:ые|ых) (?<last>\d{1,2}) месяц/u,
  /(?:(?<last>\d{1,2}) (?:primeros meses|premiers mois)|primeros (?<es>\d{1,2}) meses|ersten (?<de>\d{1,2}) monate)/u,
];

/**
 * "今年1至6月", "the first half of the year": months from January on, of the year named in the sentence, else of the
 * article's. `period` is absent where the text names a part of a year whose months it leaves open.
 */
export function partOfYear(sentence: string, { reference }: ClaimSet): { readonly period?: Period } | undefined {
  const lower = sentence.toLowerCase();
  const run = lastMonthOf(lower);
  const listed = parts.find(({ words }) => words.some((word) => lower.includes(word)));
  if (!listed && run === undefined) return undefined;
  const year = /(?:19|20)\d\d/u.exec(sentence)?.[0] ?? reference?.at.slice(0, 4);
  const [from, to] = listed ? [listed.from, listed.to] : [1, run ?? 0];
  return year && to >= from && to <= 12 ? { period: monthsOf(year, from, to) } : {};
}

function lastMonthOf(words: string): number | undefined {
  for (const run of monthRuns) {
    const groups = run.exec(words)?.groups;
    const last = groups?.["last"] ?? groups?.["es"] ?? groups?.["de"];
    if (last !== undefined) return Number(last);
  }
  return undefined;
}

function monthsOf(year: string, from: number, to: number): Period {
  const days = new Date(Date.UTC(Number(year), to, 0)).getUTCDate();
  const two = (value: number): string => String(value).padStart(2, "0");
  return { from: `${year}-${two(from)}-01`, to: `${year}-${two(to)}-${two(days)}`, precision: "month" };
}
