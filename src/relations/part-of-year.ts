import data from "./data/parts-of-year.json" with { type: "json" };
import type { ClaimSet } from "../claims/index.ts";
import type { Period } from "../core/index.ts";

const parts = data.parts.map(({ words, from, to }) => ({ words: words.split("|"), from, to }));
const monthRun = /(?<!\d)1(?:至|—|-|–|到)(?<last>\d{1,2})月/u;

/**
 * "今年1至6月", "the first half of the year": months from January on, of the year named in the sentence, else of the
 * article's. `period` is absent where the text names a part of a year whose months it leaves open.
 */
export function partOfYear(sentence: string, { reference }: ClaimSet): { readonly period?: Period } | undefined {
  const lower = sentence.toLowerCase();
  const run = Number(monthRun.exec(sentence)?.groups?.last ?? Number.NaN);
  const listed = parts.find(({ words }) => words.some((word) => lower.includes(word)));
  if (!listed && Number.isNaN(run)) return undefined;
  const year = /(?:19|20)\d\d/u.exec(sentence)?.[0] ?? reference?.at.slice(0, 4);
  const [from, to] = listed ? [listed.from, listed.to] : [1, run];
  return year && to >= from && to <= 12 ? { period: monthsOf(year, from, to) } : {};
}

function monthsOf(year: string, from: number, to: number): Period {
  const days = new Date(Date.UTC(Number(year), to, 0)).getUTCDate();
  const two = (value: number): string => String(value).padStart(2, "0");
  return { from: `${year}-${two(from)}-01`, to: `${year}-${two(to)}-${two(days)}`, precision: "month" };
}
