import type { ClaimSet, TimeMention } from "../claims/index.ts";
import type { Period, Span } from "../core/index.ts";

/** A day from the start of an RFC 3339 instant or date. */
export function dayOf(instant: string | undefined): string | undefined {
  return instant && /^\d{4}-\d\d-\d\d/u.test(instant) ? instant.slice(0, 10) : undefined;
}

/** An act in its sentence, with the times that may be its own. */
interface DatedPlace {
  readonly times: readonly TimeMention[];
  readonly sentence: Span;
  readonly trigger: Span;
  readonly text: string;
  /** True for a time that another verb has. */
  readonly isApart: (time: Span) => boolean;
}

/**
 * The time of the sentence that stands nearest to the trigger; years are left, since they date other things as
 * often, and so is what `isApart` gives to another verb.
 */
export function nearestTime({ times, sentence, trigger, text, isApart }: DatedPlace): Period | undefined {
  let best: TimeMention | undefined;
  for (const time of timesIn(times, sentence)) {
    if (time.period.precision === "year" || isOfOtherClause(text.slice(trigger[1], time.span[0]))) continue;
    if (isApart(time.span) || isOfOtherYear(text, time) || isStart(text, time)) continue;
    if (!best || distance(time.span, trigger) < distance(best.span, trigger)) best = time;
  }
  return best?.period;
}

/** "since March", "自去年10月以来": when something began that is told beside the act. */
function isStart(text: string, { span: [start, end] }: TimeMention): boolean {
  return (
    /(?:(?:^|\s)(?:since|seit|depuis|desde|منذ)\s|自从?)$/iu.test(text.slice(Math.max(0, start - 8), start)) ||
    /^(?:以来|起)/u.test(text.slice(end, end + 2))
  );
}

/** "in July of the year 1918", of which only July was read. */
function isOfOtherYear(text: string, { span: [, end], period }: TimeMention): boolean {
  const year = /^\P{Nd}{0,12}(?<year>1[0-9]\d\d|20\d\d)(?!\d)/u.exec(text.slice(end, end + 20))?.groups?.["year"];
  return (
    year !== undefined &&
    !/[.;:!?]/u.test(text.slice(end, end + 12).split(year)[0] ?? "") &&
    year !== period.from.slice(0, 4)
  );
}

/** A year at the head of the sentence or behind the act, after a preposition: "In 2011 A freed …", "first met in 2007". */
export function yearOf({ times, sentence, trigger, text, isApart }: DatedPlace): Period | undefined {
  const found = timesIn(times, sentence).filter(({ period: { precision }, span: [start] }) => {
    if (precision !== "year" || isApart([start, start])) return false;
    if (start === sentence[0]) return true;
    if (!/(?:^|\s)(?:in|im|im jahr|en|em|в|во|عام)\s$/iu.test(text.slice(Math.max(0, start - 10), start))) return false;
    return start - sentence[0] < headReach || (start > trigger[1] && !isOfOtherClause(text.slice(trigger[1], start)));
  });
  return found.length === 1 ? found[0]?.period : undefined;
}
const headReach = 10;

/** Words between a verb and a time after it that give the time to another verb. */
const clauseWords =
  /(?:^|[\s,])(?:that|which|who|since|where|when|before|after|until|following|который|которая|которые|после|перед|когда|que|qui|avant|après|tras|antes|die|der|bevor|nachdem|seit|الذي|التي|بعد|قبل)(?=\s)/u;

function isOfOtherClause(between: string): boolean {
  return clauseWords.test(between);
}

export function timesIn(times: readonly TimeMention[], sentence: Span): readonly TimeMention[] {
  return times.filter(({ span }) => span[0] >= sentence[0] && span[1] <= sentence[1]);
}

export function distance(a: Span, b: Span): number {
  return Math.max(a[0] - b[1], b[0] - a[1], 0);
}

/** The day that the article came out, as the date of what it tells in the past tense. */
export function articleDay({ reference }: ClaimSet): Period | undefined {
  const day = dayOf(reference?.at);
  return day ? { from: day, to: day, precision: "day" } : undefined;
}

/** True where the period begins after the day on which the article came out. */
export function isAhead(period: Period | undefined, { reference }: ClaimSet): boolean {
  const day = dayOf(reference?.at);
  return day !== undefined && period !== undefined && period.from.slice(0, 10) > day;
}

/** True where the period ends before the day on which the article came out. */
export function isOver(period: Period | undefined, { reference }: ClaimSet): boolean {
  const day = dayOf(reference?.at);
  return day !== undefined && period !== undefined && period.to.slice(0, 10) < day;
}
