import { setTimeout as sleep } from "node:timers/promises";
import { ProblemError, toInstant } from "../../core/index.ts";
import { findFeed, listDueFeeds, visitFeed, type VisitOptions } from "../../ingest/index.ts";
import { type Stage, type StageContext, type Store, storeProblem } from "../../store/index.ts";
import { readEditMark } from "../../story/index.ts";
import { findPending } from "../find-pending.ts";
import { type Holder, holderName, type Lease, type LeaseEffects, leaseTime, takeLease } from "../hold-lease.ts";
import { deadKeys, listDead } from "./dead-letters.ts";
import { leadRound, type Leading } from "./lead-round.ts";
import { lineLease } from "./line-lease.ts";
import { countActive, countOpen, feedQueue, findReady, openQueue, type Queue } from "./open-queue.ts";
import { checkRelease, noteRelease, queueOf } from "./stage-versions.ts";
import { doStageJob } from "./take-job.ts";
import type { FeedJob, TakenJob } from "./types.ts";

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

/** Pauses in milliseconds: where there was no job, between rounds that found nothing, before another try at leading. */
const pauses = { job: 300, round: 1000, lead: 1000 } as const;
/** How often a worker looks whether a later release has come, and, where it is to end then, whether all is done. */
const lookEvery = 2000;
const beatEvery = leaseTime / 3;
const feedsEvery = 5000;
/** How often all pages and articles are looked through for what waits, in milliseconds, and not only the new ones. */
const searchAllEvery = 600_000;
/** First and longest pause after a failure, in milliseconds; it doubles in between. */
const backOff = [1000, 60_000] as const;

interface Worker extends WorkerOptions {
  readonly queue: Queue;
  readonly stages: readonly Stage[];
  /** Ends all loops: told to, or by a problem that no waiting mends. */
  readonly stop: AbortController;
  readonly all: readonly string[];
}

/**
 * Takes work until it is told to stop. Throws STORE_NEWER or LINE_NEWER where a later release is at work on the store. A
 * server that is gone for a while is waited for.
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const stages = await options.openStages();
  const { store, url, takes, context, signal } = options;
  await checkRelease(store.db, stages);
  const names = stages.map(queueOf);
  const queue = await openQueue({ url, queues: names, retries: options.retries, log: context.log });
  const stop = new AbortController();
  const end = (): void => stop.abort();
  signal.addEventListener("abort", end);
  const worker: Worker = { ...options, queue, stages, stop, all: [...names, feedQueue] };
  const own = stages.filter(({ name }) => takes.has(name)).map(queueOf);
  try {
    const ends = await Promise.allSettled([
      ...(takes.has("story") ? [keepOn(worker, () => lead(worker))] : []),
      keepOn(worker, () => look(worker)),
      ...(own.length > 0 ? [keepOn(worker, () => takeJob(worker, own.toReversed()))] : []),
      ...(takes.has("feeds") ? [keepOn(worker, () => takeVisits(worker))] : []),
    ]);
    const failed = ends.find((one) => one.status === "rejected");
    if (failed) throw failed.reason;
  } finally {
    signal.removeEventListener("abort", end);
    await queue.close();
  }
}

/** Does one thing over and over until the worker stops. What fails is told and tried again after a while. */
async function keepOn(worker: Worker, turn: () => Promise<void>): Promise<void> {
  let wait: number = backOff[0];
  while (!worker.stop.signal.aborted) {
    try {
      await turn();
      wait = backOff[0];
    } catch (caught) {
      const error = storeProblem(caught);
      if (isNewer(error)) {
        worker.stop.abort();
        throw error;
      }
      worker.context.log(describe(error));
      await pause(worker, wait);
      wait = Math.min(wait * 2, backOff[1]);
    }
  }
}

function isNewer(error: unknown): boolean {
  return error instanceof ProblemError && /^(?:STORE|LINE)_NEWER$/u.test(error.problem.code);
}

function describe(error: unknown): string {
  if (error instanceof ProblemError) return `${error.problem.code}: ${error.problem.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function pause({ stop }: Worker, ms: number): Promise<void> {
  await sleep(ms, undefined, { signal: stop.signal }).catch(() => {});
}

/** Stops where a later release has come, and with `once` where nothing waits any more. */
async function look(worker: Worker): Promise<void> {
  await checkRelease(worker.store.db, worker.stages);
  if (worker.once && (await isIdle(worker))) worker.stop.abort();
  await pause(worker, lookEvery);
}

/** Takes one job, or waits a little where there is none. */
async function takeJob(worker: Worker, queues: readonly string[]): Promise<void> {
  const [ready] = await findReady(worker.store.db, queues);
  const job = ready === undefined ? undefined : await worker.queue.take(ready);
  if (job) await finishJob(worker, job);
  else await pause(worker, pauses.job);
}

/** Visits feeds side by side, so many at once, until the worker stops; they wait for their hosts most of the time. */
async function takeVisits(worker: Worker): Promise<void> {
  const under = new Set<Promise<void>>();
  while (!worker.stop.signal.aborted) {
    const free = under.size < worker.visits && (await findReady(worker.store.db, [feedQueue])).length > 0;
    const job = free ? await worker.queue.take(feedQueue) : undefined;
    if (!job) {
      await pause(worker, pauses.job);
      continue;
    }
    const visiting = finishJob(worker, job).catch((error: unknown) => worker.context.log(describe(error)));
    under.add(visiting);
    void visiting.then(() => under.delete(visiting));
  }
  await Promise.all(under);
}

/** Does a job and says so, or says that it failed. */
async function finishJob(worker: Worker, job: TakenJob): Promise<void> {
  const { store, stages, queue, context } = worker;
  try {
    await checkRelease(store.db, stages);
    await doJob(worker, job);
  } catch (error) {
    context.log(`${job.queue}: ${describe(error)}`);
    await queue.fail(job, error);
    if (isNewer(error)) throw error;
    return;
  }
  await queue.finish(job);
}

async function doJob(worker: Worker, { data, tried }: TakenJob): Promise<void> {
  if ("feed" in data) await visit(worker, data);
  else await doStageJob(worker, data, tried);
}

/** Visits a feed where it is still due: a visit that comes a second time has no effect. */
async function visit({ store, visit: options }: Worker, { feed }: FeedJob): Promise<void> {
  const row = await findFeed(store.db, feed);
  if (row && (row.next_at === null || row.next_at <= toInstant(options.now()))) await visitFeed(store, row, options);
}

/** Tries to lead; having come to it, leads round after round until the lease is lost or the worker stops. */
async function lead(worker: Worker): Promise<void> {
  const { store, holder, effects, stages, queue, context } = worker;
  await checkRelease(store.db, stages);
  const lease = await takeLease(store, lineLease, holder, effects);
  if (typeof lease === "string") return pause(worker, pauses.lead);
  const lost = new AbortController();
  const beat = setInterval(() => void keepLease(store, lease, lost), beatEvery).unref();
  const planning = setInterval(() => void planFeeds(worker).catch(() => {}), feedsEvery).unref();
  try {
    await store.transaction((tx) => noteRelease(tx, stages));
    // What a former leader handed out is handed out again: the store knows what is not done.
    const queues = stages.map(queueOf);
    await queue.clear(queues);
    while (!worker.stop.signal.aborted && !lost.signal.aborted && (await countActive(store.db, queues)) > 0)
      await pause(worker, pauses.job);
    context.log("leading: stories and all that goes in order are done here");
    await leadRounds(worker, lease, AbortSignal.any([worker.stop.signal, lost.signal]));
  } finally {
    clearInterval(beat);
    clearInterval(planning);
    if (!lost.signal.aborted) await lease.release();
  }
}

async function keepLease(store: Store, lease: Lease, lost: AbortController): Promise<void> {
  try {
    await store.transaction((tx) => lease.renew(tx));
  } catch (error) {
    if (error instanceof ProblemError) lost.abort();
  }
}

async function leadRounds(worker: Worker, lease: Lease, signal: AbortSignal): Promise<void> {
  const { store, context, queue, holder, stages: known } = worker;
  const marks: Leading["marks"] = new Map();
  let [searchedAt, dead] = [0, ""];
  let stages: readonly Stage[] = await worker.openStages();
  let mark = await readEditMark(store.db);
  await planFeeds(worker);
  while (!signal.aborted) {
    await checkRelease(store.db, known);
    const letters = (await listDead(store.db)).map(({ id }) => id).join(" ");
    // Below the marks stand only dead letters: where one was put back, and now and then in any case, all is looked through.
    if (letters !== dead || worker.effects.now() - searchedAt > searchAllEvery) {
      marks.clear();
      [searchedAt, dead] = [worker.effects.now(), letters];
    }
    const edited = await readEditMark(store.db);
    // What an editor did binds every later decision, and the memory of this worker lacks it.
    if (edited !== mark) stages = await worker.openStages();
    mark = edited;
    const leader = holderName(holder);
    const done = await leadRound({ store, stages, context, lease, leader, queue, marks, signal });
    if (done > 0) context.log(`round: ${done} items`);
    else await pause(worker, pauses.round);
  }
}

async function planFeeds({ store, queue, visit: { now } }: Worker): Promise<void> {
  const dead = (await deadKeys(store.db)).get("feeds");
  const due = await listDueFeeds(store.db, toInstant(now()));
  await queue.handFeeds(due.map(({ url }) => url).filter((url) => !dead?.has(url)));
}

/** True where nothing is in the queues, no feed is due, and every item has the note of every stage or is a dead letter. */
async function isIdle({ store, stages, all, takes, visit: { now } }: Worker): Promise<boolean> {
  if ((await countOpen(store.db, all)) > 0) return false;
  const dead = await deadKeys(store.db);
  const held = new Set([...dead.values()].flatMap((keys) => [...keys]));
  if (takes.has("feeds") && (await listDueFeeds(store.db, toInstant(now()))).some(({ url }) => !held.has(url)))
    return false;
  for (const stage of stages) {
    const found = await findPending(store.db, stage, { limit: held.size + 1 });
    if (found.some(({ key }) => !held.has(key))) return false;
  }
  return true;
}
