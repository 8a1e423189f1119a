import type { Period } from "../core/index.ts";
import { interfaceLanguage, interfaceLocale } from "./interface-language.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = interfaceLocale();
  const known = formats.get(`${locale} ${name}`);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formats.set(`${locale} ${name}`, made);
  return made;
}

const dayOptions = { day: "numeric", month: "long", year: "numeric" } as const;
const minuteOptions = { ...dayOptions, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** "16 May 2024, 06:40 UTC" of an RFC 3339 instant, in the language of the page; the text itself where it is none. */
export function tellTime(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return `${format("minute", minuteOptions).format(at).replace(" at ", ", ")} UTC`;
}

/** An instant for a `datetime` attribute without the seconds where they are none. */
export function bareMinute(instant: string): string {
  return instant.replace(/(T\d\d:\d\d):00(?:\.0+)?(?=Z|[+-]|$)/u, "$1");
}

const yearOptions = { year: "numeric" } as const;
const spanOptions = {
  long: { year: yearOptions, month: { month: "long", year: "numeric" }, day: dayOptions },
  short: {
    year: yearOptions,
    month: { month: "short", year: "numeric" },
    day: { day: "numeric", month: "short", year: "numeric" },
  },
} as const;

/** The day of an instant or a date; the text itself where it is neither. */
export function tellDay(instant: string, length: "long" | "short" = "long"): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : format(`${length} day`, spanOptions[length].day).format(at);
}

/**
 * A time with no more exactness than its source gave, in the language of the page: "June 2024", "26–27 May 2024"; short, as a
 * drawing has it, "Jan – Jun 2024".
 */
export function tellPeriod({ from, to, precision }: Period, length: "long" | "short" = "long"): string {
  const [start, end] = [new Date(from.slice(0, 10)), new Date(to.slice(0, 10))];
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime()) || end < start) return from;
  const exact = precision === "year" || precision === "month" ? precision : "day";
  return format(`${length} ${exact}`, spanOptions[length][exact]).formatRange(start, end);
}

const languages = new Map<string, Intl.DisplayNames>();

/** "Russian" for `ru`, in the language of the page; the code itself where it is unknown. */
export function tellLanguage(code: string): string {
  const locale = interfaceLocale();
  const names =
    languages.get(locale) ?? new Intl.DisplayNames([locale === "en-GB" ? "en" : locale], { type: "language" });
  languages.set(locale, names);
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** What stands between the parts of a list that has no "and": the comma of the page's language. */
export function comma(): string {
  const language = interfaceLanguage();
  return language === "ar" ? "، " : language === "zh" ? "，" : ", ";
}

/** What parts longer pieces, or some that have commas in them. */
export function semicolon(): string {
  const language = interfaceLanguage();
  return language === "ar" ? "؛ " : language === "zh" ? "；" : "; ";
}

/** Names one after another, as the language of the page joins them. */
export function tellList(names: readonly string[]): string {
  return new Intl.ListFormat(interfaceLocale()).format(names);
}

/** A text from outside among the words of a page that is written from the right: kept from turning the marks around it. */
export function isolate(text: string): string {
  return directionOf(interfaceLanguage()) === "rtl" ? `\u2068${text}\u2069` : text;
}

/** Writing direction of a language. */
export function directionOf(language: string): "ltr" | "rtl" {
  return /^(?:ar|fa|he|ur|ps|sd|ug|yi|dv)\b/u.test(language) ? "rtl" : "ltr";
}

/** An address that may be linked: http or https, nothing else. */
export function safeLink(address: string | undefined): string | undefined {
  return address && /^https?:\/\//iu.test(address) ? address : undefined;
}
