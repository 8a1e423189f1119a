import type { Period } from "../core/index.ts";
import { relativePeriod, toDate, yearPeriod } from "./calendar.ts";
import { readDecade } from "./find-decades.ts";
import { readNight, readWeekend } from "./find-nights.ts";
import { readSpan } from "./find-stretches.ts";
import { type Months, type PartLexicon, type PartPlace, partAt, type TimePart } from "./part-lexicon.ts";
import { type Found, type Reader, wordAt } from "./time-lexicon.ts";
import type { Piece } from "./types.ts";

/** A month where it stands, read by the reader of dates. */
type ReadMonth = (reader: Reader, at: number) => Found;

const longestLink = 3;

/**
 * "early 2025", "the third quarter of last year", "mid-March", "весной 2027 года", "the 1990s", "over the weekend", "overnight", from a
 * piece on. A part that is told loosely keeps the precision of what it is a part of: "mid-March" is a month, "early 2025" and a
 * season a year, so that nobody tells them as if they had lasted from day to day; halves and quarters are their months.
 */
export function readPart(reader: Reader, at: number, readMonth: ReadMonth): Found {
  const { parts: lexicon } = reader;
  if (!lexicon) return undefined;
  const found = partAt(lexicon, reader.pieces, at);
  if (!found) return readSpan(reader, lexicon, at);
  const { part, bare, after } = found;
  if (part?.kind === "weekend") return readWeekend(reader, lexicon, { part, first: at, after });
  if (part?.kind === "night") return readNight(reader, lexicon, { part, first: at, after });
  if (part?.kind === "decade") return { period: yearPeriod(part.year, part.year + 9), first: at, after };
  const named =
    part && reader.language !== "zh" ? readNamed(reader, lexicon, { part, first: at, after }, readMonth) : undefined;
  if (named) return named;
  const year = reader.reference?.getUTCFullYear();
  return bare && year !== undefined ? { period: partOfYear(bare, year), first: at, after } : undefined;
}

/** The part with the year, month or decade that it is of, behind its links; a season also beside "last" and "this". */
function readNamed(
  reader: Reader,
  lexicon: PartLexicon,
  { part, first, after }: PartPlace,
  readMonth: ReadMonth,
): Found {
  const { pieces, reference } = reader;
  // "las finales de 2014" are matches.
  if (part.kind === "third" && /^(?:la|las)$/u.test(pieces[first - 1]?.text ?? "") && pieces[first]?.text === "finales")
    return undefined;
  if (part.kind === "season" && reference) {
    const beside = readSeason(reader, lexicon, { part, first, after });
    if (beside) return beside;
  }
  for (let at = after, left = longestLink; left >= 0; at += 1, left -= 1) {
    const whole = wholeAt(reader, lexicon, at, part.kind === "third" ? readMonth : undefined);
    if (whole) {
      // "the Arab Spring of 2011": a name.
      if (part.kind === "season" && isName(reader, first)) return undefined;
      const period = narrow(part, whole.period);
      return period && { period, first, after: whole.after };
    }
    if (!lexicon.links.has(pieces[at]?.text ?? "")) return undefined;
  }
  return undefined;
}

function isName({ pieces, language }: Reader, first: number): boolean {
  const [before, own] = [pieces[first - 1], pieces[first]];
  if (/^(?:arab|prague|prager|arabische[rn]?)$/u.test(before?.text ?? "")) return true;
  return language !== "de" && own?.capital === true && before !== undefined && before.kind === "word" && before.capital;
}

/** A year, a decade or, where `readMonth` is given, a month at a piece. */
function wholeAt(
  reader: Reader,
  { year, ...lexicon }: PartLexicon,
  at: number,
  readMonth: ReadMonth | undefined,
): { readonly period: Period; readonly after: number } | undefined {
  const { pieces, reference } = reader;
  const piece = pieces[at];
  if (!piece) return undefined;
  const ten = readDecade(reader, at);
  if (ten) return ten;
  if (isYearNumber(piece)) {
    // "the end of the 2024 season": the year is of what follows.
    if (pieces[at - 1]?.text === "the") return undefined;
    const of = Number(piece.text);
    return { period: monthsOf(of, [1, 12], "year"), after: at + 1 };
  }
  const word = wordAt(reader.lexicon.root, pieces, at);
  if (word?.word.kind === "relative" && word.word.unit === "year" && reference)
    return { period: relativePeriod(reference, "year", word.word.offset), after: word.after };
  const found = partAt({ ...lexicon, year }, pieces, at);
  if (found?.part?.kind === "decade")
    return { period: yearPeriod(found.part.year, found.part.year + 9), after: found.after };
  if (word?.word.kind === "month" && readMonth) {
    const month = readMonth(reader, at);
    return month?.period.precision === "month" ? month : undefined;
  }
  if (reference && year.has(piece.text) && !isYearNumber(pieces[at + 1]) && !isEarlyInYear(reference)) {
    const of = reference.getUTCFullYear();
    return { period: monthsOf(of, [1, 12], "year"), after: at + 1 };
  }
  return undefined;
}

function isYearNumber(piece: Piece | undefined): boolean {
  return piece?.kind === "number" && /^(?:1[89]|20)\d\d$/u.test(piece.text);
}

/** In January and February "the end of the year" may be that of the year before. */
function isEarlyInYear(reference: Date): boolean {
  return reference.getUTCMonth() < 2;
}

/** "last summer", "прошлым летом", "l'été dernier": the latest that is over, or that of this year. */
function readSeason(
  { pieces, reference }: Reader,
  { last, this: now }: PartLexicon,
  { part, first, after }: PartPlace,
): Found {
  if (part.kind !== "season" || !reference) return undefined;
  const year = reference.getUTCFullYear();
  const [before, behind] = [pieces[first - 1]?.text ?? "", pieces[after]?.text ?? ""];
  // "this fall in prices".
  if (pieces[first]?.text === "fall" && /^(?:in|of|from|to)$/u.test(behind)) return undefined;
  const isOver = reference.getUTCMonth() + 1 > part.months[1];
  if (last.has(before)) return { period: partOfYear(part, isOver ? year : year - 1), first: first - 1, after };
  if (last.has(behind)) return { period: partOfYear(part, isOver ? year : year - 1), first, after: after + 1 };
  if (now.has(before)) return { period: partOfYear(part, year), first: first - 1, after };
  return now.has(behind) ? { period: partOfYear(part, year), first, after: after + 1 } : undefined;
}

/** The part behind a year or a month that was read: 2024年上半年, 10月下旬, 去年底. */
export function withPart(reader: Reader, found: Found): Found {
  const { parts: lexicon, language } = reader;
  if (!found || !lexicon || language !== "zh" || found.period.precision === "day") return found;
  const behind = partAt(lexicon, reader.pieces, found.after);
  const period = behind?.part && narrow(behind.part, found.period);
  return period && behind ? { period, first: found.first, after: behind.after } : found;
}

/** A part of a year, a month or ten years; undefined where the whole has no such part. */
function narrow(part: TimePart, { from, to, precision }: Period): Period | undefined {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (precision === "month") return part.kind === "third" ? thirdOfMonth(part.third, from, to) : undefined;
  if (first === last) return partOfYear(part, first);
  if (part.kind !== "third" || last - first !== 9) return undefined;
  const [start = 0, end = 9] =
    [
      [0, 3],
      [4, 6],
      [7, 9],
    ][part.third] ?? [];
  return { from: `${first + start}-01-01`, to: `${first + end}-12-31`, precision: "year" };
}

function thirdOfMonth(third: number, from: string, to: string): Period {
  const days = [
    ["01", "10"],
    ["11", "20"],
    ["21", to.slice(8, 10)],
  ][third] ?? ["01", to.slice(8, 10)];
  return { from: `${from.slice(0, 8)}${days[0]}`, to: `${from.slice(0, 8)}${days[1]}`, precision: "month" };
}

function partOfYear(part: TimePart, year: number): Period {
  if (part.kind === "third") return monthsOf(year, [part.third * 4 + 1, part.third * 4 + 4], "year");
  if (part.kind === "stretch") return monthsOf(year, part.months, "month");
  return monthsOf(year, part.kind === "season" ? part.months : [1, 12], "year");
}

function monthsOf(year: number, [from, to]: Months, precision: "year" | "month"): Period {
  return { from: toDate(Date.UTC(year, from - 1, 1)), to: toDate(Date.UTC(year, to, 0)), precision };
}
