import type { Period, Span } from "../core/index.ts";
import { dayPeriod, likelyYear, monthPeriod, relativePeriod, weekdayPeriod, yearPeriod } from "./calendar.ts";
import { baseLanguage } from "./detect-language.ts";
import { digitsValue } from "./digits-value.ts";
import { readAgo } from "./find-ago.ts";
import { readDecade } from "./find-decades.ts";
import { readPart, withPart } from "./find-parts.ts";
import { partLexicon } from "./part-lexicon.ts";
import { readBetween } from "./find-stretches.ts";
import { scanPieces } from "./scan-pieces.ts";
import { type Found, type Reader, timeLexicon, wordAt } from "./time-lexicon.ts";
import type { Piece } from "./types.ts";
import { yearBeside } from "./year-beside.ts";

/** A date or period as it stands in a text, resolved. */
export interface FoundTime {
  readonly span: Span;
  readonly period: Period;
}

/**
 * Dates, months, years, days of the week and relative times of a text in seven languages, in order. Relative ones and
 * dates without a year are resolved against `reference` (RFC 3339, its day in its own zone: an outlet's "yesterday" is
 * the one where it is written); without one they are left out, never guessed.
 */
export function findTimes(
  text: string,
  language: string,
  reference?: string,
  pieces: readonly Piece[] = scanPieces(text),
): FoundTime[] {
  const base = baseLanguage(language);
  const lexicon = timeLexicon(base);
  if (!lexicon) return [];
  const ms = reference === undefined ? Number.NaN : Date.parse(reference.slice(0, "2024-05-16".length));
  const moment = Number.isNaN(ms) ? undefined : new Date(ms);
  const reader: Reader = { pieces, language: base, lexicon, parts: partLexicon(base), reference: moment };
  const times: FoundTime[] = [];
  let at = 0;
  while (at < pieces.length) {
    const found = withPart(reader, readTime(reader, at));
    at += 1;
    if (!found) continue;
    const start = pieces[found.first]?.start ?? 0;
    if ((times.at(-1)?.span[1] ?? 0) <= start)
      times.push({ span: [start, pieces[found.after - 1]?.end ?? 0], period: found.period });
    at = found.after;
  }
  return times;
}

function readTime(reader: Reader, at: number): Found {
  const piece = reader.pieces[at];
  if (!piece || piece.kind === "mark" || piece.kind === "clitic") return undefined;
  if (piece.kind === "number")
    return (
      readIso(reader, at) ??
      readBetween(reader, at) ??
      readIdeographDate(reader, at) ??
      readDays(reader, at) ??
      readDayMonth(reader, at) ??
      readAgo(reader, at) ??
      readDecade(reader, at) ??
      readYear(reader, at)
    );
  const part = reader.parts?.starters.has(piece.text)
    ? (readPart(reader, at, monthAt) ?? readDecade(reader, at))
    : undefined;
  if (part) return part;
  const word = wordAt(reader.lexicon.root, reader.pieces, at);
  if (!word) return readAgo(reader, at);
  if (word.word.kind === "month") return readMonth(reader, at, word.after, word.word.month, piece);
  if (!reader.reference) return undefined;
  if (word.word.kind === "weekday") {
    const next =
      reader.lexicon.next.has(reader.pieces[at - 1]?.text ?? "") ||
      reader.lexicon.next.has(reader.pieces[word.after]?.text ?? "");
    if (reader.language === "en" && !piece.capital) return undefined;
    const dated = dateBehind(reader, word.after);
    if (dated) return { ...dated, first: at };
    return { period: weekdayPeriod(reader.reference, word.word.day, next), first: at, after: word.after };
  }
  if (isMorning(reader, at)) return undefined;
  const period = relativePeriod(reader.reference, word.word.unit, word.word.offset);
  const dated =
    word.word.unit === "year"
      ? readIdeographDate(reader, word.after, Number(period.from.slice(0, 4)))
      : word.word.unit === "month"
        ? readDayOfMonth(reader, word.after, period)
        : undefined;
  return dated ? { ...dated, first: at } : { period, first: at, after: word.after };
}

/** A month in words, with its year. */
function monthAt(reader: Reader, at: number): Found {
  const piece = reader.pieces[at];
  const word = wordAt(reader.lexicon.root, reader.pieces, at);
  if (!piece || word?.word.kind !== "month") return undefined;
  return readMonth(reader, at, word.after, word.word.month, piece);
}

/** "本月15日": a day behind a month that a word tells. */
function readDayOfMonth(reader: Reader, at: number, month: Period): Found {
  const day = numberAt(reader, at);
  if (day === undefined || !/^[日号]$/u.test(reader.pieces[at + 1]?.text ?? "")) return undefined;
  const [year, number] = month.from.split("-").map(Number);
  const period = dayPeriod(year ?? 0, number ?? 0, day);
  return period && { period, first: at, after: at + 2 };
}

/** "mardi 22 janvier", "Tuesday, May 16": the date behind a day of the week says which one. */
function dateBehind(reader: Reader, weekday: number): Found {
  const between = /^(?:,|le|el|den|dem|der)$/u;
  let at = weekday;
  while (at < weekday + 2 && between.test(reader.pieces[at]?.text ?? "")) at += 1;
  const piece = reader.pieces[at];
  if (!piece) return undefined;
  if (piece.kind === "number") return readDays(reader, at) ?? readDayMonth(reader, at);
  const word = wordAt(reader.lexicon.root, reader.pieces, at);
  const found = word?.word.kind === "month" ? readMonth(reader, at, word.after, word.word.month, piece) : undefined;
  return found?.period.precision === "day" ? found : undefined;
}

/** "am Morgen", "por la mañana": the morning, and not the day after. */
function isMorning({ language, pieces }: Reader, at: number): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]];
  if (language === "es" && piece?.text === "mañana") return /^(?:la|esta|cada|una|aquella)$/u.test(before?.text ?? "");
  if (language !== "de" || piece?.text !== "morgen" || !piece.capital) return false;
  return before !== undefined && before.kind !== "mark";
}

function numberAt(reader: Reader, at: number): number | undefined {
  const piece = reader.pieces[at];
  if (piece?.kind !== "number" || !/^\p{Nd}{1,4}$/u.test(piece.text)) return undefined;
  return digitsValue(piece.text, "en");
}

function yearAt(reader: Reader, at: number): number | undefined {
  const value = numberAt(reader, at);
  return value !== undefined && value >= 1800 && value <= 2100 && reader.pieces[at]?.text.length === 4
    ? value
    : undefined;
}

/** "2024-05-16". */
function readIso(reader: Reader, at: number): Found {
  const { pieces } = reader;
  const year = yearAt(reader, at);
  const month = numberAt(reader, at + 2);
  const day = numberAt(reader, at + 4);
  if (
    year === undefined ||
    month === undefined ||
    day === undefined ||
    pieces[at + 1]?.text !== "-" ||
    pieces[at + 3]?.text !== "-"
  )
    return undefined;
  const period = dayPeriod(year, month, day);
  return period && { period, first: at, after: at + 5 };
}

/** "2024年5月16日", "5月16日", "2024年"; the month behind "去年" has the year that was `given`. */
function readIdeographDate(reader: Reader, at: number, given?: number): Found {
  const { pieces, reference } = reader;
  const sign = pieces[at + 1]?.text;
  if (given === undefined ? sign !== "年" && sign !== "月" : sign !== "月") return undefined;
  const year = given ?? (sign === "年" ? yearAt(reader, at) : undefined);
  if (sign === "年" && year === undefined) return undefined;
  const monthPlace = sign === "月" ? at : at + 2;
  const month = pieces[monthPlace + 1]?.text === "月" ? numberAt(reader, monthPlace) : undefined;
  if (month === undefined || month < 1 || month > 12)
    return year === undefined || given !== undefined
      ? undefined
      : { period: yearPeriod(year), first: at, after: at + 2 };
  const of = year ?? (reference ? likelyYear(reference, month) : undefined);
  if (of === undefined) return undefined;
  const day = /^[日号]$/u.test(pieces[monthPlace + 3]?.text ?? "") ? numberAt(reader, monthPlace + 2) : undefined;
  const period = day === undefined ? monthPeriod(of, month) : dayPeriod(of, month, day);
  const after = monthPlace + (day === undefined ? 2 : 4);
  const last = day === undefined ? undefined : lastDay(reader, after - 1, day);
  const signed = last && /^[日号]$/u.test(pieces[last.at + 1]?.text ?? "");
  return (
    period && { period: lasting(period, signed ? last.day : undefined), first: at, after: signed ? last.at + 2 : after }
  );
}

/** Words and marks between the first and the last day of a stretch; "to" and "and" stand between too much else. */
const untilWords = /^(?:[-‑–—−~～]|bis|по|au|al|至|到)$/u;

/** The last day of a stretch whose first has just been read, and its place: "7–10", "5. bis 7.", "5 and 6"; pieces. */
function lastDay(
  reader: Reader,
  first: number,
  from: number,
): { readonly day: number; readonly at: number } | undefined {
  const dotted = /^(?:\.|日|号)$/u.test(reader.pieces[first + 1]?.text ?? "") ? 1 : 0;
  const between = reader.pieces[first + 1 + dotted]?.text ?? "";
  const at = first + 2 + dotted;
  const day = numberAt(reader, at);
  if (day === undefined || day <= from || day > 31) return undefined;
  const next = /^(?:and|und|и|et|y|和)$/u.test(between) && day === from + 1;
  return next || untilWords.test(between) ? { day, at } : undefined;
}

/** A day drawn out to a later one of its month; as it is where there is none such. */
function lasting(period: Period, last: number | undefined): Period {
  const [year, month] = period.from.split("-").map(Number);
  const end = last === undefined ? undefined : dayPeriod(year ?? 0, month ?? 0, last);
  return end ? { ...period, to: end.to } : period;
}

/** "7–10 мая", "5. bis 7. Juni 2019": the month stands behind the last day. */
function readDays(reader: Reader, at: number): Found {
  const first = numberAt(reader, at);
  const last = first === undefined || first < 1 ? undefined : lastDay(reader, at, first);
  const found = last && readDayMonth(reader, last.at);
  if (!found || first === undefined) return undefined;
  const [year, month] = found.period.from.split("-").map(Number);
  const start = dayPeriod(year ?? 0, month ?? 0, first);
  return start && { period: { ...found.period, from: start.from }, first: at, after: found.after };
}

/** "16 May 2024", "16 мая", "9. Mai", "16 de mayo de 2024". */
function readDayMonth(reader: Reader, at: number): Found {
  const day = numberAt(reader, at);
  if (day === undefined || day < 1 || day > 31) return undefined;
  let place = at + 1;
  if (/^(?:\.|st|nd|rd|th|er|de|of)$/u.test(reader.pieces[place]?.text ?? "")) place += 1;
  const word = wordAt(reader.lexicon.root, reader.pieces, place);
  if (word?.word.kind !== "month") return undefined;
  const year = yearOf(reader, { first: at, after: word.after, month: word.word.month, day });
  const period = year && dayPeriod(year.year, word.word.month, day);
  return period && { period, first: at, after: year.after };
}

/** The year of a month: the one behind it, in digits or words, else the likeliest; with the piece behind it all. */
function yearOf(
  reader: Reader,
  month: { readonly first: number; readonly after: number; readonly month: number; readonly day?: number },
): { readonly year: number; readonly after: number } | undefined {
  const place = yearPlaceAfter(reader, month.after);
  const year = place === undefined ? undefined : yearAt(reader, place);
  if (year !== undefined && place !== undefined) return { year, after: place + 1 };
  const { reference } = reader;
  if (!reference) return undefined;
  return yearBeside(reader, reference, month) ?? { year: likelyYear(reference, month.month), after: month.after };
}

function yearPlaceAfter(reader: Reader, at: number): number | undefined {
  for (const place of [at, at + 1]) {
    const between = reader.pieces[at]?.text ?? "";
    if (yearAt(reader, place) !== undefined && (place === at || /^(?:,|\.|de|del|of|عام)$/u.test(between)))
      return place;
  }
  return undefined;
}

/** "May 16, 2024", "May 2024", "in May"; "may" the verb has no capital. */
function readMonth(reader: Reader, at: number, after: number, month: number, piece: Piece): Found {
  if (reader.language === "en" && !piece.capital) return undefined;
  let place = after;
  if (reader.pieces[place]?.text === "." && numberAt(reader, place + 1) !== undefined) place += 1;
  const day = reader.language === "en" ? numberAt(reader, place) : undefined;
  if (day !== undefined && day >= 1 && day <= 31) {
    const last = lastDay(reader, place, day);
    const end = (last?.at ?? place) + 1;
    const year = yearOf(reader, { first: at, after: end, month, day });
    const period = year && dayPeriod(year.year, month, day);
    return period && { period: lasting(period, last?.day), first: at, after: year.after };
  }
  const yearPlace = yearPlaceAfter(reader, after);
  const year = yearPlace === undefined ? undefined : yearAt(reader, yearPlace);
  if (year !== undefined && yearPlace !== undefined)
    return { period: monthPeriod(year, month), first: at, after: yearPlace + 1 };
  // A short form alone ("Mar", "Jan") is more often a name than a month.
  if (!reader.reference || (piece.text.length < 4 && piece.text !== "may" && reader.language === "en"))
    return undefined;
  if (
    piece.text === "may" &&
    !/^(?:in|since|of|last|until|by|early|late|mid|this)$/u.test(reader.pieces[at - 1]?.text ?? "")
  )
    return undefined;
  const named = yearOf(reader, { first: at, after, month });
  return named && { period: monthPeriod(named.year, month), first: at, after: named.after };
}

/** "in 2023", "2022-2024": a bare number of four digits is a year only after a word that says so. */
function readYear(reader: Reader, at: number): Found {
  const year = yearAt(reader, at);
  const { pieces, lexicon } = reader;
  if (year === undefined) return undefined;
  const end = /^[-–]$/u.test(pieces[at + 1]?.text ?? "") ? yearAt(reader, at + 2) : undefined;
  if (end !== undefined && end > year) return { period: yearPeriod(year, end), first: at, after: at + 3 };
  const before = pieces[at - 1]?.text ?? "";
  const next = pieces[at + 1]?.text ?? "";
  const named =
    lexicon.yearWords.has(before) ||
    (before === "-" && lexicon.yearWords.has(pieces[at - 2]?.text ?? "")) ||
    /^(?:год|году|года|годом|г)$/u.test(next) ||
    before === "(" ||
    isBareYear(reader, at);
  return named ? { period: yearPeriod(year), first: at, after: at + 1 } : undefined;
}

/** "Der Handel wuchs 2023 um 15 Prozent": a German year stands alone; what is counted has a capital, and a unit its sign. */
function isBareYear({ language, pieces }: Reader, at: number): boolean {
  const [left, year, right] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  // Beyond more than a space another line begins.
  const before = left && year && year.start - left.end <= 1 ? left : undefined;
  const next = right && year && right.start - year.end <= 1 ? right : undefined;
  if (language !== "de" || (before !== undefined && before.kind !== "word")) return false;
  if (next === undefined || /^[.,;:!?)]$/u.test(next.text)) return before !== undefined && !before.capital;
  return next.kind === "word" && !next.capital && !/^(?:mal|und|bis|oder|km|kg|m|t|l)$/u.test(next.text);
}
