import type { Period } from "../core/index.ts";
import { toDate, yearPeriod } from "./calendar.ts";
import { wordTables } from "./number-tables.ts";
import type { PartLexicon } from "./part-lexicon.ts";
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

const mostUnits = 200;
const precisions = { day: "day", week: "day", month: "month", year: "year" } as const;

/** "the past five years", "последние три месяца", "trois derniers mois", "the next 10 days": up to the day of the report, or from it on. */
export function readSpan(
  { pieces, language, lexicon, reference }: Reader,
  { past, coming }: PartLexicon,
  at: number,
): Found {
  if (!reference) return undefined;
  const place = (k: number): string => pieces[k]?.text ?? "";
  const isPast = past.has(place(at));
  if (!isPast && !coming.has(place(at))) return undefined;
  // "trois derniers mois": the number stands before.
  const isBehind = lexicon.units.has(place(at + 1));
  const number = isBehind ? at - 1 : at + 1;
  const unitPlace = isBehind ? at + 1 : at + 2;
  const digits = pieces[number]?.kind === "number" && /^\d{1,3}$/u.test(place(number));
  const count = digits ? Number(place(number)) : wordTables.get(language)?.get(place(number));
  const unit = lexicon.units.get(place(unitPlace));
  // "the last three months of 2024".
  if (/^(?:of|de|des|du|del)$|^(?:1[89]|20)\d\d$/u.test(place(unitPlace + 1))) return undefined;
  if (!unit || count === undefined || !Number.isInteger(count) || count < 2) return undefined;
  if (count > mostUnits || (language === "en" && !/^(?:the|in|over|for|within)$/u.test(place(at - 1))))
    return undefined;
  const days = unit === "week" ? count * 7 : unit === "day" ? count : 0;
  const [years, months] = [unit === "year" ? count : 0, unit === "month" ? count : 0];
  const sign = isPast ? -1 : 1;
  const other = Date.UTC(
    reference.getUTCFullYear() + sign * years,
    reference.getUTCMonth() + sign * months,
    reference.getUTCDate() + sign * days,
  );
  const [from, to] = sign < 0 ? [other, reference.getTime()] : [reference.getTime(), other];
  const period: Period = { from: toDate(from), to: toDate(to), precision: precisions[unit] };
  return { period, first: Math.min(at, number), after: unitPlace + 1 };
}
