import type { Period, Span } from "../../core/index.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { isDuration } from "./figure-units.ts";
import type { TimeMention } from "../types.ts";

/** What stands around a figure. */
interface FigurePlace {
  readonly text: string;
  /** The article's times in order, and the index of the first that may stand in the sentence. */
  readonly times: readonly TimeMention[];
  readonly from: number;
  readonly sentence: Span;
  /** Of the sentence's attributions. */
  readonly cues: readonly Span[];
  /** What the innermost attribution around the figure holds, where there is one. */
  readonly content?: readonly Span[];
  /** RFC 3339 day of the report, up to which "since May" reaches. */
  readonly day?: string;
}

/** The period named nearest to the figure in its own sentence; "between May and July" is one. */
export function nearestPeriod(
  { span: figure, unit }: FigureDraft,
  { text, times, from, sentence, cues, content, day }: FigurePlace,
): Period | undefined {
  // How old somebody is goes with no other time: "a boy aged 15 was held until December".
  if (isAttribute(text, figure) || unit.endsWith(" of age") || isAge(text, unit, figure)) return undefined;
  let best: number | undefined;
  for (let at = from; at < times.length; at += 1) {
    const time = times[at];
    if (!time || time.span[0] >= sentence[1]) break;
    // "26 % more than the year before": what it is held against.
    if (isCompared.test(text.slice(Math.max(0, time.span[0] - 50), time.span[0]))) continue;
    // "said on Monday": when it was said.
    if (cues.some(([start, end]) => start <= time.span[0] && time.span[0] <= end + 4)) continue;
    // "On Monday the ministry, which has 40 boats, said …", "told them a week ago that 40 …": of another clause.
    if (content && !content.some((part) => part[0] <= time.span[0] && time.span[1] <= part[1])) continue;
    if (isOtherClause(text, time.span, figure)) continue;
    // "tried for two years to …, and on Saturday": how long something lasts has no period far from it.
    if (isDuration(unit) && distance(time.span, figure) > 12) continue;
    const near = best === undefined ? undefined : times[best];
    if (!near || distance(time.span, figure) < distance(near.span, figure)) best = at;
  }
  return best === undefined
    ? undefined
    : (joinedPeriod(text, times, best) ?? openPeriod(text, times[best], day) ?? times[best]?.period);
}

/** "à 86 ans", "ses 94 ans", "de 42 años", "54 Jahre alt", ", 41 ans,": how old somebody is. */
function isAge(text: string, unit: string, [start, end]: Span): boolean {
  if (unit !== "a") return false;
  return (
    /(?: à| ses| l['’]âge de| a los| de| im Alter von|,|\() $|[(]$/u.test(text.slice(Math.max(0, start - 14), start)) &&
    /^(?:[,.)]| alt(?!\p{L})|$)/u.test(text.slice(end, end + 5))
  );
}

/** "a two-term governor", "the 225-page report": a figure joined to its noun tells what that is like, at any time. A share may be of a year. */
function isAttribute(text: string, [start, end]: Span): boolean {
  return /^[-‑]\p{Ll}/u.test(text.slice(end, end + 2)) && !/%|per ?cent/u.test(text.slice(start, end));
}

/**
 * True where a clause of its own begins between a time and a figure: "died on Monday in a town which has 40 boats", "40 boats, and
 * was jailed last year". What the time itself opens ("in May, when 40 boats sank") does not part them.
 */
function isOtherClause(text: string, time: Span, figure: Span): boolean {
  const between = time[1] <= figure[0] ? text.slice(time[1], figure[0]) : text.slice(figure[1], time[0]);
  if (between.length > clauseReach) return true;
  if (time[1] <= figure[0] && /^,? (?:when|as|while) /u.test(between)) return false;
  return clauseStart.test(between) || clauseAbroad.test(between);
}

/** No time is looked for farther than this from a figure, in code units: it belongs to something else by then. */
const clauseReach = 240;

const clauseStart =
  /[;:]|\b(?:up|down) from\b|\b(?:who|whom|whose|which|when|while|because|although|though|unless|whether)\b|\b(?:as|before|after|if|until|where|that) (?:he|she|it|they|we|you|I|there)\b|\b(?:and|but|or) (?:(?:he|she|it|they|we|I|there) |(?:was|were|is|are|has|have|had|will|would|later|then)\b)/u;

/** The same in Spanish, French, German and Russian. */
const clauseAbroad =
  /(?<!\p{L})(?:que|quien|quienes|cuyo|cuya|donde|cuando|mientras|aunque|porque|qui|qu['’]|dont|où|lorsque|tandis|parce|nachdem|während|obwohl|weil|dass|котор\p{L}+|когда|где|потому|чтобы|однако)(?!\p{L})|, (?:der|die|das|deren|dessen) /u;

/** "since December 2017": from then up to the day of the report. */
function openPeriod(text: string, time: TimeMention | undefined, day: string | undefined): Period | undefined {
  if (!time || day === undefined || !/\bsince $/iu.test(text.slice(Math.max(0, time.span[0] - 7), time.span[0])))
    return undefined;
  return time.period.from <= day ? { ...time.period, to: day } : undefined;
}

const isCompared =
  /\b(?:(?:than|compared (?:with|to)|against|versus) (?:(?:at|in|on|for) )?(?:the )?(?:same |corresponding )?(?:time |period |month |quarter )?(?:in )?|(?:lowest|highest|most|least|best|worst|biggest|largest|weakest|strongest|fastest|slowest)[\p{L} -]{0,30} since )$/u;

/** "between May and July", "from 2008 to May 2012": the period from the one to the other, of which `at` is one. */
function joinedPeriod(text: string, times: readonly TimeMention[], at: number): Period | undefined {
  const time = times[at];
  // "between 2008 and 2012": a year alone is no time of its own.
  const [, year] =
    /\b(?:between|from) ((?:19|20)\d\d) (?:and|to) $/iu.exec(
      text.slice(Math.max(0, (time?.span[0] ?? 0) - 20), time?.span[0] ?? 0),
    ) ?? [];
  if (time && year !== undefined && `${year}-01-01` <= time.period.to) return { ...time.period, from: `${year}-01-01` };
  for (const [one, other] of [
    [times[at], times[at + 1]],
    [times[at - 1], times[at]],
  ]) {
    if (!one || !other || other.span[0] - one.span[1] > 7) continue;
    if (!/^ (?:and|to|until) $/u.test(text.slice(one.span[1], other.span[0]))) continue;
    if (!/\b(?:between|from) $/iu.test(text.slice(Math.max(0, one.span[0] - 9), one.span[0]))) continue;
    if (one.period.from <= other.period.to) return { ...one.period, to: other.period.to };
  }
  return undefined;
}

function distance(a: Span, b: Span): number {
  return Math.max(a[0] - b[1], b[0] - a[1], 0);
}
