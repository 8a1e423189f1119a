import { setTimeout as sleep } from "node:timers/promises";
import { ProblemError } from "../../core/index.ts";
import type { VisitOptions } from "../../ingest/index.ts";
import type { Stage, StageContext, Store } from "../../store/index.ts";
import type { Holder, LeaseEffects } from "../hold-lease.ts";
import type { Queue } from "./open-queue.ts";

export interface WorkerOptions {
  readonly store: Store;
  /** Address of the store, for the queue's own connections. */
  readonly url: string;
  /** All stages anew: each time that this worker begins to lead, its memory is made from the store. */
  readonly openStages: () => Promise<readonly Stage[]>;
  readonly context: StageContext;
  readonly visit: VisitOptions;
  /** What this worker takes: names of stages, and `feeds`. One that takes `story` may come to lead. */
  readonly takes: ReadonlySet<string>;
  /** Further tries of a job that failed. */
  readonly retries: number;
  /** Feeds visited at once. */
  readonly visits: number;
  /** Ends when nothing waits any more. */
  readonly once: boolean;
  readonly holder: Holder;
  /** The real clock, whatever `context.now` says: a lease must run out. */
  readonly effects: Omit<LeaseEffects, "sleep" | "log">;
  readonly signal: AbortSignal;
}

/** A worker at work. */
export interface Worker extends WorkerOptions {
  readonly queue: Queue;
  readonly stages: readonly Stage[];
  /** Ends all loops: told to, or by a problem that no waiting mends. */
  readonly stop: AbortController;
  readonly all: readonly string[];
}

/** Waits so many milliseconds, or until the worker is to stop. */
export async function pause({ stop }: Worker, ms: number): Promise<void> {
  await sleep(ms, undefined, { signal: stop.signal }).catch(() => {});
}

/** A later release is at work: no waiting mends that. */
export function isNewer(error: unknown): boolean {
  return error instanceof ProblemError && /^(?:STORE|LINE)_NEWER$/u.test(error.problem.code);
}

/** What went wrong, for the log. */
export function describe(error: unknown): string {
  if (error instanceof ProblemError) return `${error.problem.code}: ${error.problem.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
