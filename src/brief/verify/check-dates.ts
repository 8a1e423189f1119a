import type { TimeMention } from "../../claims/index.ts";
import type { Period } from "../../core/index.ts";
import { findTimes } from "../../language/index.ts";
import { readSources } from "./frames/read-sources.ts";
import type { CheckProblem } from "../types.ts";
import { openCache } from "./cache.ts";
import type { Case, PassageReading } from "./types.ts";

/** How many days a told period may run past the day that its passage names: a visit of three days from Thursday. */
const longestStay = 5;

const dayMs = 86_400_000;

/**
 * Every date of the sentence must be one of its passages', resolved against their articles' days: the same, a coarser one
 * that holds it, or, where the passages have none so exact, the article's own day or a date elsewhere in the article.
 */
export function checkDates({ sentence, passages }: Case): readonly CheckProblem[] {
  return sentence.times.flatMap((time) => {
    if (passages.some((passage) => isGiven(time, sentence.text, passage))) return [];
    const [place] = passages.flatMap((passage) =>
      passage.times
        .filter(({ period }) => period.precision === time.period.precision)
        .map(({ span }) => ({ passage, span })),
    );
    return [
      {
        kind: "date" as const,
        span: time.span,
        found: sentence.text.slice(...time.span),
        ...(place
          ? {
              expected: place.passage.text.slice(...place.span),
              evidence: [place.passage.index, ...place.span] as const,
            }
          : {}),
      },
    ];
  });
}

/**
 * Which passages name every day that the sentence tells, by their place among them; the others lean on these, or on the
 * day of their article. Nothing where the sentence tells no day, or where all of them name it.
 */
export function listDated({ sentence, passages }: Case): readonly number[] | undefined {
  const days = sentence.times.filter(({ period }) => period.precision === "day");
  if (days.length === 0) return undefined;
  const dated = passages.filter((passage) => days.every((time) => isNamed(time, sentence.text, passage)));
  return dated.length === passages.length ? undefined : dated.map(({ index }) => index);
}

/** The passage itself has the date: in the same words, or in its own, held against the day of its article. */
function isNamed(time: TimeMention, text: string, passage: PassageReading): boolean {
  const surface = text.slice(...time.span).toLowerCase();
  if (passage.home && hasSurface(passage.text.toLowerCase(), surface)) return true;
  return passage.times.some(({ period }) => fits(time.period, period));
}

function isGiven(time: TimeMention, text: string, passage: PassageReading): boolean {
  if (isNamed(time, text, passage)) return true;
  if (hasYearNumber(time.period, passage) || isPeriodEnd(time.period, passage)) return true;
  const exact = passage.times.some(({ period }) => rank(period) >= rank(time.period));
  return !exact && fitsArticle(time.period, passage);
}

/** At the bounds of words. */
function hasSurface(text: string, surface: string): boolean {
  const at = text.indexOf(surface);
  return (
    at >= 0 && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + surface.length))
  );
}

function rank({ precision }: Period): number {
  return ["year", "month", "day"].indexOf(precision);
}

/** The sentence's period holds the passage's, or starts with it and ends a few days later. */
function fits(told: Period, given: Period): boolean {
  const [from, to] = [day(told.from), day(told.to)];
  const [start, end] = [day(given.from), day(given.to)];
  // "In October" of "in late October": a part of a month or a year that is told loosely has its precision.
  if (rank(told) < rank(given) || (rank(told) === rank(given) && rank(told) < 2)) return from <= start && end <= to;
  if (from === start && to === end) return true;
  if (rank(told) === rank(given) && rank(told) === 2)
    return from <= start && end <= to && (to - from) / dayMs <= longestStay;
  return false;
}

function day(at: string): number {
  return Date.parse(at.slice(0, 10));
}

/** "2023" where no word says that it is a year. */
function hasYearNumber({ from, to, precision }: Period, { numbers }: PassageReading): boolean {
  // "Early 2023" is more than the number says.
  if (precision !== "year" || !from.endsWith("-01-01") || !to.endsWith("-12-31")) return false;
  const years = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return years.every((year) => numbers.some(({ value }) => value === year));
}

/** An end of the months that a figure of the passage is for: "in the first six months" is told as "from January to June". */
function isPeriodEnd(told: Period, { text, context, language }: PassageReading): boolean {
  if (told.precision !== "month") return false;
  const [source] = readSources({ evidence: [text], context: [{ ...context, language }] });
  const periods = (source?.records ?? []).flatMap(({ figures }) => figures.flatMap(({ period }) => period ?? []));
  return periods.some(
    ({ precision, from, to }) => precision === "month" && (day(from) === day(told.from) || day(to) === day(told.to)),
  );
}

const articles = openCache<ReturnType<typeof findTimes>>(200);

/** A passage without a date of its own: the day of its article, the one before, or a date that the article gives. */
function fitsArticle(told: Period, { context, language }: PassageReading): boolean {
  const { publishedAt, text } = context;
  if (publishedAt) {
    const published = day(publishedAt);
    const [from, to] = [day(told.from), day(told.to)];
    if (from <= published + dayMs && published - dayMs <= to && rank(told) < 2) return true;
    if (Math.abs(from - published) <= dayMs) return true;
  }
  if (text === undefined) return false;
  const times = articles.get(`${language} ${publishedAt}\n${text}`, () => findTimes(text, language, publishedAt));
  return times.some(({ period }) => fits(told, period));
}
