import { readFileSync } from "node:fs";
import { z } from "zod";
import { applyZone, type DatedMoment } from "./apply-zone.ts";
import { findOtherCalendarDay } from "./other-calendars.ts";
import { type Precision, toInstant } from "../../core/index.ts";

const lists = z
  .object({
    months: z.array(z.array(z.string())),
    zones: z.record(z.string(), z.number()),
    clocks: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync(new URL("../data/months.json", import.meta.url), "utf8")));
const monthNumbers: ReadonlyMap<string, number> = new Map(
  lists.months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

/**
 * A date as pages write it: ISO 8601 in all its disguises, RFC 2822, seconds or milliseconds since the epoch, or words in
 * any of the languages of months.json. A time of day without a zone is kept, but then only the day is sure and the
 * precision says so. Undefined where no day can be read, or where the year is not between 1990 and 2100.
 */
export function parseDate(given: string, dayFirst = true): DatedMoment | undefined {
  const text = plainDigits(given.trim().slice(0, 200));
  if (/^\d{10}$|^\d{13}$/u.test(text)) return sane(Number(text.padEnd(13, "0")), "second", 0);
  const day = findDay(text, dayFirst);
  if (!day) return undefined;
  const clock = findClock(text.slice(day.end)) ?? findClock(text.slice(0, day.start));
  const midnight = Date.UTC(day.year, day.month - 1, day.day);
  if (new Date(midnight).getUTCDate() !== day.day) return undefined;
  if (!clock) return sane(midnight, "day", undefined);
  const ms = midnight + clock.ms - (clock.offset ?? 0) * 60_000;
  const moment = sane(ms, clock.offset === undefined ? "day" : clock.precision, clock.offset);
  return moment && applyZone(moment, clock.clock);
}

function sane(ms: number, precision: Precision, offset: number | undefined): DatedMoment | undefined {
  const year = new Date(ms).getUTCFullYear();
  if (!(year >= 1990 && year <= 2100)) return undefined;
  return { at: toInstant(ms), precision, ...(offset === undefined ? {} : { offset }) };
}

/**
 * A moment as the outlet's own clock shows it, RFC 3339 with the outlet's offset where it gave one, else in UTC: so that
 * a reader sees the day that the outlet printed.
 */
export function formatLocal(moment: DatedMoment): string {
  const { offset } = moment;
  if (!offset) return moment.at;
  const local = toInstant(Date.parse(moment.at) + offset * 60_000).slice(0, 19);
  const [sign, size] = offset < 0 ? ["-", -offset] : ["+", offset];
  return `${local}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/** The first day written in a text, with where it stands. */
export function findDay(text: string, dayFirst: boolean): Day | undefined {
  const plain = plainDigits(text);
  if (!/\d/u.test(plain)) return undefined;
  return (
    findIsoDay(plain) ??
    findNamedDay(plain) ??
    findYearFirstDay(plain) ??
    findDottedDay(plain, dayFirst) ??
    findShortYearDay(plain) ??
    findShortDottedDay(plain) ??
    findOtherCalendarDay(plain)
  );
}

/** First digits of the scripts that news is dated in: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** Digits of other scripts as 0 to 9, letter for letter, so that offsets stay. */
function plainDigits(text: string): string {
  if (!/[\u0660-\u0E59\uFF10-\uFF19]/u.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

function findIsoDay(text: string): Day | undefined {
  const found =
    /(?<!\d)((?:19|20)\d\d)(?:\s?[年년]\s?|[-/.])(1[0-2]|0?[1-9])(?:\s?[月월]\s?|[-/.])(3[01]|[12]\d|0?[1-9])(?!\d)/u.exec(
      text,
    ) ?? /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=T|\b)/u.exec(text);
  return found ? dayOf(found, found[1], Number(found[2]), found[3]) : undefined;
}

/**
 * "16 May 2024", "16. Mai 2024", "16 de mayo de 2024", "May 16th, 2024". The Levant's months are of two words ("تشرين
 * الأول") and often stand beside the other name, "أيار/مايو".
 */
function findNamedDay(text: string): Day | undefined {
  const lower = text.toLowerCase();
  const pattern =
    /(?<!\d)([0-3]?\d)(?:st|nd|rd|th|er|º|ª|°)?([\s.,/-]{1,3})(?:de |of |d'|d’)?([\p{L}\p{M}]{2,14}(?:\sال\p{sc=Arabic}{3,5})?)\.?(?:\s?\/\s?[\p{L}\p{M}]{3,14}(?:\sال\p{sc=Arabic}{3,5})?)?[\s.,/-]{1,3}(?:de |del )?((?:19|20)\d\d)(?!\d)/gu;
  for (const found of lower.matchAll(pattern)) {
    const month = monthOf(found[3] ?? "", (found[2] ?? "").startsWith("."));
    if (month) return dayOf(found, found[4], month, found[1]);
  }
  for (const found of lower.matchAll(
    /([\p{L}\p{M}]{3,12})\.?[\s-]{1,2}([0-3]?\d)(?:st|nd|rd|th)?(?:,\s?|\s(?:del?\s)?)((?:19|20)\d\d)(?!\d)/gu,
  )) {
    const month = monthNumbers.get(found[1] ?? "");
    if (month) return dayOf(found, found[3], month, found[2]);
  }
  return undefined;
}

/** "listopada" is October in Croatian, which puts a point after the day, and November in Polish, which does not. */
function monthOf(name: string, pointed: boolean): number | undefined {
  return name === "listopada" && pointed ? 10 : monthNumbers.get(name);
}

/** "2024. május 16.", "2024 m. gegužės 16 d.", "2024. gada 16. maijā", "2024 ж. 16 мамыр", "ngày 16 tháng 5 năm 2024". */
function findYearFirstDay(text: string): Day | undefined {
  const lower = text.toLowerCase();
  const found =
    /(?<!\d)((?:19|20)\d\d)\.?\s(?:m\.\s|gada\s)?([\p{L}\p{M}]{3,14})\.?\s([0-3]?\d)(?!\d)/u.exec(lower) ?? undefined;
  const month = monthNumbers.get(found?.[2] ?? "");
  if (found && month) return dayOf(found, found[1], month, found[3]);
  const dayBefore =
    /(?<!\d)((?:19|20)\d\d)(?:\.?\sgada|\s?ж\.|\sжыл\p{L}{0,4})\s([0-3]?\d)\.?\s([\p{L}\p{M}]{3,14})/u.exec(lower);
  const later = monthNumbers.get(dayBefore?.[3] ?? "");
  if (dayBefore && later) return dayOf(dayBefore, dayBefore[1], later, dayBefore[2]);
  const viet = /(?<!\d)([0-3]?\d)\stháng\s(1[0-2]|0?[1-9])(?:,|\snăm)\s((?:19|20)\d\d)(?!\d)/u.exec(lower);
  return viet ? dayOf(viet, viet[3], Number(viet[2]), viet[1]) : undefined;
}

/** "16.05.24", "16/5/24": day first, as those write it who leave the century out. */
function findShortDottedDay(text: string): Day | undefined {
  const found = /(?<![\d.,/])(0?[1-9]|[12]\d|3[01])([./])\s?(0?[1-9]|1[0-2])\2\s?([0-4]\d)(?![\d%]|[.,/]\d)/u.exec(
    text,
  );
  return found ? dayOf(found, `20${found[4]}`, Number(found[3]), found[1]) : undefined;
}

/** "Thu, 07 Dec 17 10:00:29": RFC 822 as feeds still write it; the year is of this century below 70. */
function findShortYearDay(text: string): Day | undefined {
  const found = /^(?:[a-z]{3,9},?\s{1,3})?([0-3]?\d)\s([a-z]{3})\w{0,6}\s(\d\d)\s(?=\d\d?:)/iu.exec(text);
  const month = monthNumbers.get((found?.[2] ?? "").toLowerCase());
  if (!found || !month) return undefined;
  const short = Number(found[3]);
  return dayOf(found, String(short < 70 ? 2000 + short : 1900 + short), month, found[1]);
}

/** "16.05.2024", "16/5/2024"; the order of day and month is the caller's guess where both could be. */
function findDottedDay(text: string, dayFirst: boolean): Day | undefined {
  const found = /(?<![\d.])([0-3]?\d)([./-])\s?([0-3]?\d)\2\s?((?:19|20)\d\d)(?!\d)/u.exec(text);
  if (!found) return undefined;
  const first = Number(found[1]);
  const second = Number(found[3]);
  const monthLast = second <= 12 && (dayFirst || first > 12 || found[2] === ".");
  return dayOf(found, found[4], monthLast ? second : first, String(monthLast ? first : second));
}

function dayOf(
  found: RegExpExecArray,
  year: string | undefined,
  month: number,
  day: string | undefined,
): Day | undefined {
  const value = { year: Number(year), month, day: Number(day), start: found.index, end: found.index + found[0].length };
  return value.month >= 1 && value.month <= 12 && value.day >= 1 && value.day <= 31 ? value : undefined;
}

interface ClockTime {
  readonly ms: number;
  readonly precision: Precision;
  readonly offset?: number;
  /** IANA name, where the name given is of a clock that changes with the season ("ET"). */
  readonly clock?: string | undefined;
}

function findClock(text: string): ClockTime | undefined {
  const found =
    /(?<![\d:])([01]?\d|2[0-3])(?::|h|\.(?=\d\d(?:\s?(?:uhr|$))))([0-5]\d)(?::([0-5]\d)(?:[.,]\d{1,9})?)?\s{0,2}(am|pm|a\.m\.|p\.m\.)?\s{0,2}(?:\(|\b)?(?:(z|utc|gmt|[\p{L}]{2,4})?\s?([+-−]\d\d):?(\d\d)?|(z|[\p{L}]{2,4}))?(?![\d])/iu.exec(
      text.slice(0, 80),
    );
  if (!found) return undefined;
  const [, hour, minute, second, half, zoneName, offsetHours, offsetMinutes, zoneAlone] = found;
  const pm = half?.toLowerCase().startsWith("p");
  const hours = half ? (Number(hour) % 12) + (pm ? 12 : 0) : Number(hour);
  const ms = ((hours * 60 + Number(minute)) * 60 + Number(second ?? 0)) * 1000;
  const zone = (zoneName ?? zoneAlone ?? "").toLowerCase();
  const offset = readOffset(offsetHours, offsetMinutes) ?? lists.zones[zone];
  const precision = second === undefined ? "minute" : "second";
  return offset === undefined ? { ms, precision, clock: lists.clocks[zone] } : { ms, precision, offset };
}

function readOffset(hours: string | undefined, minutes: string | undefined): number | undefined {
  if (hours === undefined) return undefined;
  const value = Number(hours.slice(1)) * 60 + Number(minutes ?? 0);
  if (value > 14 * 60) return undefined;
  return hours.startsWith("+") ? value : -value;
}
