/** A day in the Gregorian calendar, with where it stands in a text. */
interface FoundDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

const persianMonths: readonly string[] = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(
  " ",
);
const thaiMonths: readonly (readonly string[])[] = [
  ["มกราคม", "ม.ค."],
  ["กุมภาพันธ์", "ก.พ."],
  ["มีนาคม", "มี.ค."],
  ["เมษายน", "เม.ย."],
  ["พฤษภาคม", "พ.ค."],
  ["มิถุนายน", "มิ.ย."],
  ["กรกฎาคม", "ก.ค."],
  ["สิงหาคม", "ส.ค."],
  ["กันยายน", "ก.ย."],
  ["ตุลาคม", "ต.ค."],
  ["พฤศจิกายน", "พ.ย."],
  ["ธันวาคม", "ธ.ค."],
];

/** Year before the first of Japan's eras and of Taiwan's calendar. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 };

/**
 * A day in the Persian solar calendar ("27 اردیبهشت 1403", "1403/02/27"), with a Thai year ("16 พ.ค. 2567"), a Japanese
 * era ("令和6年5月16日") or a year of Taiwan's ("民國113年5月16日"), turned to the Gregorian one. Digits must be 0 to 9 already.
 */
export function findOtherCalendarDay(text: string): FoundDay | undefined {
  return findThai(text) ?? findPersian(text) ?? findEra(text);
}

function findEra(text: string): FoundDay | undefined {
  const found = /(令和|平成|民國|民国)\s?(\d{1,3})\s?年\s?(1[0-2]|0?[1-9])\s?月\s?(3[01]|[12]\d|0?[1-9])\s?日/u.exec(
    text,
  );
  const before = eras[found?.[1] ?? ""];
  return found && before ? placed(found, before + Number(found[2]), Number(found[3]), Number(found[4])) : undefined;
}

function findThai(text: string): FoundDay | undefined {
  const found = /(?<!\d)([0-3]?\d)\s([\u0E00-\u0E7F.]{4,12})\s(?:พ\.ศ\.\s)?(25\d\d)(?!\d)/u.exec(text);
  const month = thaiMonths.findIndex((names) => names.includes(found?.[2] ?? "")) + 1;
  if (!found || month === 0) return undefined;
  return placed(found, Number(found[3]) - 543, month, Number(found[1]));
}

function findPersian(text: string): FoundDay | undefined {
  const named = /(?<!\d)([0-3]?\d)\s([\u0600-\u06FF]{2,9})\s(1[34]\d\d)(?!\d)/u.exec(text);
  const month = persianMonths.indexOf((named?.[2] ?? "").replaceAll("ي", "ی")) + 1;
  if (named && month > 0) return fromPersian(named, Number(named[3]), month, Number(named[1]));
  const numbered = /(?<!\d)(1[34]\d\d)[/-](1[0-2]|0?[1-9])[/-](3[01]|[12]\d|0?[1-9])(?!\d)/u.exec(text);
  if (!numbered) return undefined;
  return fromPersian(numbered, Number(numbered[1]), Number(numbered[2]), Number(numbered[3]));
}

/** The year begins with the equinox; the leap years of 1300 to 1500 follow a 33-year cycle (Birashk's rule holds there). */
function fromPersian(found: RegExpExecArray, year: number, month: number, day: number): FoundDay | undefined {
  if (day > (month <= 6 ? 31 : 30)) return undefined;
  const leaps = [1, 5, 9, 13, 17, 22, 26, 30];
  const before = (until: number): number =>
    Math.floor(until / 33) * 8 + leaps.filter((leap) => leap < (until % 33 === 0 ? 0 : until % 33)).length;
  const days = (year - 1403) * 365 + before(year) - before(1403);
  const inYear = (month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
  // 1 Farvardin 1403 was 20 March 2024.
  const date = new Date(Date.UTC(2024, 2, 20) + (days + inYear) * 86_400_000);
  return placed(found, date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function placed(found: RegExpExecArray, year: number, month: number, day: number): FoundDay {
  return { year, month, day, start: found.index, end: found.index + found[0].length };
}
