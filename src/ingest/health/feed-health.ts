import type { Problem } from "../../core/index.ts";

export const healthStates: readonly ["new", "healthy", "quiet", "stale", "failing", "gone", "moved"] = [
  "new",
  "healthy",
  "quiet",
  "stale",
  "failing",
  "gone",
  "moved",
];

/**
 * What a feed is like to read: `new` before the first visit, `healthy`, `quiet` (nothing for longer than its own rhythm),
 * `stale` (nothing for thirty times its rhythm, or a month at least), `failing` (visits in a row went wrong), `gone` (410, or
 * failing for a month), `moved` (it redirected for good: the new address is read from then on, and all is well there).
 */
export type HealthState = (typeof healthStates)[number];

export interface FeedHealth {
  readonly state: HealthState;
  /** In words for a person. */
  readonly reason: string;
  readonly failures: number;
  /** Since when visits have gone wrong, milliseconds. */
  readonly failingSince?: number;
  readonly lastEntryAt?: number;
  /** Seconds until the next visit. */
  readonly interval: number;
  readonly movedTo?: string;
}

/** What one visit found. Times in milliseconds since the epoch. */
export type Visit =
  | {
      readonly kind: "read";
      readonly at: number;
      readonly entryTimes: readonly number[];
      readonly freshFor: number;
      readonly ttlMinutes?: number;
      readonly movedTo?: string;
    }
  | { readonly kind: "unchanged"; readonly at: number; readonly freshFor: number; readonly movedTo?: string }
  | { readonly kind: "failed"; readonly at: number; readonly problem: Problem };

export const newFeed: FeedHealth = { state: "new", reason: "not visited yet", failures: 0, interval: 900 };

const shortest = 300;
const longest = 86_400;
const day = 86_400_000;
/** Failures in a row before a feed counts as failing: two may be a restart. */
const tolerated = 3;

/** The next state of a feed after a visit. Pure: same visit, same state. */
export function nextHealth(before: FeedHealth, visit: Visit): FeedHealth {
  return visit.kind === "failed" ? afterFailure(before, visit.at, visit.problem) : afterReading(before, visit);
}

function afterFailure(before: FeedHealth, at: number, problem: Problem): FeedHealth {
  const failures = before.failures + 1;
  const failingSince = before.failingSince ?? at;
  const kept = {
    failures,
    failingSince,
    ...(before.lastEntryAt === undefined ? {} : { lastEntryAt: before.lastEntryAt }),
    // A new address that does not answer any more is given up: the first one is asked again.
    ...(before.movedTo && failures < tolerated ? { movedTo: before.movedTo } : {}),
  };
  const interval = Math.min(longest, Math.round(before.interval * 2));
  if (problem.code === "HTTP_GONE") return { ...kept, state: "gone", reason: problem.message, interval: longest };
  if (at - failingSince > 30 * day)
    return {
      ...kept,
      state: "gone",
      reason: `nothing but problems since ${dayOf(failingSince)}: ${problem.message}`,
      interval: longest,
    };
  if (failures >= tolerated)
    return {
      ...kept,
      state: "failing",
      reason: `${failures} visits in a row went wrong: ${problem.message}`,
      interval,
    };
  return { ...kept, state: before.state, reason: `visit ${failures} went wrong: ${problem.message}`, interval };
}

function afterReading(before: FeedHealth, visit: Exclude<Visit, { kind: "failed" }>): FeedHealth {
  const times =
    visit.kind === "read" ? visit.entryTimes.filter((time) => time <= visit.at + day).toSorted((a, b) => b - a) : [];
  const lastEntryAt = times[0] ?? before.lastEntryAt;
  const gap = typicalGap(times);
  const asked = Math.max(visit.freshFor, visit.kind === "read" ? (visit.ttlMinutes ?? 0) * 60 : 0);
  const interval =
    visit.kind === "read"
      ? paceOf(gap, asked)
      : Math.min(longest, Math.max(Math.round(before.interval * 1.2), asked, shortest));
  const fields = { failures: 0, interval, ...(lastEntryAt === undefined ? {} : { lastEntryAt }) };
  const rhythm =
    lastEntryAt === undefined
      ? ({ state: "quiet", reason: "it has no dated entries" } as const)
      : stateOfRhythm(visit.at - lastEntryAt, gap ?? interval * 2000, lastEntryAt);
  const movedTo = visit.movedTo ?? before.movedTo;
  if (!movedTo) return { ...fields, ...rhythm };
  return {
    ...fields,
    movedTo,
    state: rhythm.state === "healthy" ? "moved" : rhythm.state,
    reason: `moved for good to ${movedTo}; ${rhythm.reason}`,
  };
}

function stateOfRhythm(silence: number, gap: number, lastEntryAt: number): { state: HealthState; reason: string } {
  if (silence > Math.max(30 * day, gap * 30))
    return { state: "stale", reason: `nothing new since ${dayOf(lastEntryAt)}` };
  if (silence > Math.max(2 * day, gap * 6))
    return { state: "quiet", reason: `nothing new since ${dayOf(lastEntryAt)}, longer than its usual ${hours(gap)}` };
  return { state: "healthy", reason: `last entry ${dayOf(lastEntryAt)}` };
}

/** Median time between entries, milliseconds; undefined below three entries. */
function typicalGap(times: readonly number[]): number | undefined {
  if (times.length < 3) return undefined;
  const gaps = times.slice(0, 50).flatMap((time, i) => (i === 0 ? [] : [(times[i - 1] ?? time) - time]));
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)];
}

/** Half of the feed's own rhythm, within limits, and never sooner than its server asks, up to six hours. */
function paceOf(gap: number | undefined, asked: number): number {
  const own = gap === undefined ? 1800 : gap / 2000;
  return Math.round(Math.min(longest, Math.max(shortest, own, Math.min(asked, 21_600))));
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function hours(ms: number): string {
  const value = ms / 3_600_000;
  return value < 1 ? `${Math.max(1, Math.round(value * 60))} minutes` : `${Math.round(value)} hours`;
}
