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
}

/** The period named nearest to the figure in its own sentence; "between May and July" is one. */
export function nearestPeriod(
  { span: figure, unit }: FigureDraft,
  { text, times, from, sentence, cues }: FigurePlace,
): Period | undefined {
  let best: number | undefined;
  for (let at = from; at < times.length; at += 1) {
    const time = times[at];
    if (!time || time.span[0] >= sentence[1]) break;
    // "26 % more than the year before": what it is held against.
    if (isCompared.test(text.slice(Math.max(0, time.span[0] - 50), time.span[0]))) continue;
    // "said on Monday": when it was said.
    if (cues.some(([start, end]) => start <= time.span[0] && time.span[0] <= end + 4)) continue;
    // "tried for two years to …, and on Saturday": how long something lasts has no period far from it.
    if (isDuration(unit) && distance(time.span, figure) > 12) continue;
    const near = best === undefined ? undefined : times[best];
    if (!near || distance(time.span, figure) < distance(near.span, figure)) best = at;
  }
  return best === undefined ? undefined : (joinedPeriod(text, times, best) ?? times[best]?.period);
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
