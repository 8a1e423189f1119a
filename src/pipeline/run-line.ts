import type { Problem } from "../core/index.ts";
import type { Database, Stage, StageContext, Store, WorkItem } from "../store/index.ts";
import { doBatch } from "./do-batch.ts";
import { findPending, type Pending } from "./find-pending.ts";
import type { Lease } from "./hold-lease.ts";

/** What one stage did in one run. */
export interface StageReport {
  readonly stage: string;
  readonly done: number;
  readonly dropped: readonly { readonly key: string; readonly problem: Problem }[];
  readonly ms: number;
}

export interface LineOptions {
  readonly stages: readonly Stage[];
  readonly context: StageContext;
  /** Held for the whole of the run, and kept with every batch. */
  readonly lease?: Lease;
  /** Keeps what the stages remember of the store for a run of the same stages after this one. */
  readonly keep?: boolean;
  /** Called after every batch. */
  readonly onProgress?: (stage: string, done: number) => void;
}

/** Takes everything that waits through all stages, in their order. Running it again does only what is left. */
export async function runLine(store: Store, options: LineOptions): Promise<readonly StageReport[]> {
  const reports: StageReport[] = [];
  for (const stage of options.stages) reports.push(await runStage(store, stage, options));
  return reports;
}

async function runStage(
  store: Store,
  stage: Stage,
  { context, lease, keep, onProgress }: LineOptions,
): Promise<StageReport> {
  const started = performance.now();
  const dropped: { key: string; problem: Problem }[] = [];
  let done = 0;
  const guard = lease ? { guard: (tx: Database): Promise<void> => lease.renew(tx) } : {};
  let next = makeReady(store, stage, context, undefined);
  for (;;) {
    const { items, last, ready } = await next;
    if (last === undefined) break;
    // While this batch is written, threads are at work on the next one.
    next = makeReady(store, stage, context, last);
    next.catch(() => {});
    const results = await doBatch(store, stage, items, { context, ready, ...guard });
    for (const result of results) if (result.dropped) dropped.push({ key: result.key, problem: result.dropped });
    done += items.length;
    onProgress?.(stage.name, done);
  }
  await context.threads.rest?.();
  if (keep !== true) stage.rest?.();
  return { stage: stage.name, done: done - dropped.length, dropped, ms: performance.now() - started };
}

interface ReadyBatch {
  readonly items: readonly WorkItem[];
  /** Undefined where nothing is left. */
  readonly last: Pending["position"] | undefined;
  readonly ready: ReadonlyMap<string, unknown>;
}

/** The next batch, with the part of it done that needs no order. */
async function makeReady(
  store: Store,
  stage: Stage,
  context: StageContext,
  after: Pending["position"] | undefined,
): Promise<ReadyBatch> {
  const found = await findPending(store.db, stage, { after, limit: stage.batch });
  const items = found.map(({ key, revision }) => ({ key, revision }));
  const ready = items.length > 0 ? await stage.prepare?.(store.db, items, context) : undefined;
  return { items, last: found.at(-1)?.position, ready: ready ?? new Map() };
}
