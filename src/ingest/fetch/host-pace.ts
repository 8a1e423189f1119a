import { failure, type Outcome, success } from "../../core/index.ts";
import type { FetchEffects, FetchLimits, HttpAnswer } from "./types.ts";

export interface HostPace {
  /** Waits for the host's turn; the value is to be called when the request is over. HOST_BUSY where the wait would be too long. */
  takeTurn(host: string): Promise<Outcome<() => void | Promise<void>>>;
  /** Learns from an answer, or from there being none: Retry-After, 429 and 503, failures. */
  heed(host: string, answer: HttpAnswer | undefined): void | Promise<void>;
  /** A robots.txt asks for this many milliseconds between requests. */
  slow(host: string, ms: number): void | Promise<void>;
}

interface HostState {
  /** Not before this time. */
  nextAt: number;
  spacing: number;
  failures: number;
  /** Ends when the request under way ends. */
  last: Promise<void>;
}

/** Longest back-off after failures, milliseconds. */
export const longestBackOff = 3_600_000;
/** Longest pause between two requests that a robots.txt may ask for, milliseconds. */
export const longestPause = 60_000;

/** The host would keep the caller waiting for longer than it should: `wait` milliseconds. */
export function hostBusy(host: string, wait: number): Outcome<never> {
  return failure(
    "HOST_BUSY",
    `${host} is to be left alone for ${Math.ceil(wait / 1000)} s`,
    "It will be tried again later by itself.",
  );
}

/** One request at a time for each host, spaced; back-off doubles with each failure in a row. */
export function openHostPace(
  effects: Pick<FetchEffects, "now" | "sleep">,
  limits: Pick<FetchLimits, "spacing" | "longestWait">,
): HostPace {
  const hosts = new Map<string, HostState>();
  const stateOf = (host: string): HostState => {
    const known = hosts.get(host) ?? { nextAt: 0, spacing: limits.spacing, failures: 0, last: Promise.resolve() };
    hosts.set(host, known);
    return known;
  };
  return {
    async takeTurn(host) {
      const state = stateOf(host);
      const before = state.last;
      const { promise, resolve: release } = Promise.withResolvers<void>();
      state.last = promise;
      await before;
      const wait = state.nextAt - effects.now();
      if (wait > limits.longestWait) {
        release();
        return hostBusy(host, wait);
      }
      if (wait > 0) await effects.sleep(wait);
      return success(() => {
        state.nextAt = Math.max(state.nextAt, effects.now() + state.spacing);
        release();
      });
    },
    heed(host, answer) {
      const state = stateOf(host);
      const failed = isRefused(answer);
      state.failures = failed ? state.failures + 1 : 0;
      if (!failed) return;
      const backOff = Math.min(longestBackOff, state.spacing * 2 ** state.failures);
      const asked = readRetryAfter(answer?.headers["retry-after"], effects.now());
      state.nextAt = effects.now() + Math.max(backOff, asked ?? 0);
    },
    slow(host, ms) {
      const state = stateOf(host);
      state.spacing = Math.max(state.spacing, Math.min(ms, longestPause));
    },
  };
}

/** No answer, or one that asks to be left alone for a while. */
export function isRefused(answer: HttpAnswer | undefined): boolean {
  return !answer || answer.status === 429 || answer.status >= 500;
}

/** Retry-After in seconds or as a date, to milliseconds from now, at most a day. */
export function readRetryAfter(value: string | undefined, now: number): number | undefined {
  if (!value) return undefined;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) || ms < 0 ? undefined : Math.min(ms, 86_400_000);
}
