import type { Period } from "../core/index.ts";
import { toDate, yearPeriod } from "./calendar.ts";
import type { Found, Reader } from "./time-lexicon.ts";

const openers = /^(?:between|from|zwischen|von|entre|de|desde|между|с|بين|من)$/u;
const joiners = /^(?:and|to|until|und|bis|et|y|à|a|hasta|и|до|по|و|إلى|الى)$/u;

/** "between 2008 and 2012", "from 2008 to 2012": the years from the one to the other. */
export function readBetween({ pieces }: Reader, at: number): Found {
  if (!openers.test(pieces[at - 1]?.text ?? "") || !joiners.test(pieces[at + 1]?.text ?? "")) return undefined;
  const [from, to] = [yearOf(pieces[at]?.text), yearOf(pieces[at + 2]?.text)];
  if (from === undefined || to === undefined || from >= to) return undefined;
  return { period: yearPeriod(from, to), first: at, after: at + 3 };
}

function yearOf(word: string | undefined): number | undefined {
  return word !== undefined && /^(?:1[89]|20)[0-9]{2}$/u.test(word) ? Number(word) : undefined;
}

const counts = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const mostYears = 200;

/** "the past five years", "the last 20 years": up to the day of the report; only in English. */
export function readPastYears({ pieces, language, reference }: Reader, at: number): Found {
  if (language !== "en" || !reference || !/^(?:past|last)$/u.test(pieces[at]?.text ?? "")) return undefined;
  if (pieces[at - 1]?.text !== "the" || pieces[at + 2]?.text !== "years") return undefined;
  const word = pieces[at + 1]?.text ?? "";
  const years = /^[0-9]{1,3}$/u.test(word) ? Number(word) : counts.indexOf(word) + 2;
  if (years < 2 || years > mostYears) return undefined;
  const from = Date.UTC(reference.getUTCFullYear() - years, reference.getUTCMonth(), reference.getUTCDate());
  const period: Period = { from: toDate(from), to: toDate(reference.getTime()), precision: "year" };
  return { period, first: at, after: at + 3 };
}

const ordinals: ReadonlyMap<string, number> = new Map([
  ["first", 0],
  ["second", 1],
  ["third", 2],
  ["fourth", 3],
]);
const partMonths: ReadonlyMap<string, number> = new Map([
  ["half", 6],
  ["quarter", 3],
]);

/** "the first half of this year", "second quarter of 2023": the months of it; only in English. */
export function readYearPart({ pieces, language, reference }: Reader, at: number): Found {
  if (language !== "en" || pieces[at + 2]?.text !== "of") return undefined;
  const place = ordinals.get(pieces[at]?.text ?? "");
  const months = partMonths.get(pieces[at + 1]?.text ?? "");
  if (place === undefined || months === undefined || (place + 1) * months > monthsOfYear) return undefined;
  const year = yearOf(pieces[at + 3]?.text);
  const named = pieces[at + 4]?.text === "year" ? /^(this|last)$/u.exec(pieces[at + 3]?.text ?? "")?.[1] : undefined;
  if (year === undefined && (!named || !reference)) return undefined;
  const of = year ?? (reference?.getUTCFullYear() ?? 0) - (named === "last" ? 1 : 0);
  const period: Period = {
    from: toDate(Date.UTC(of, place * months, 1)),
    to: toDate(Date.UTC(of, (place + 1) * months, 0)),
    precision: "month",
  };
  return { period, first: at, after: at + (year === undefined ? 5 : 4) };
}

const monthsOfYear = 12;
