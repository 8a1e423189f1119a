import { storeProblem } from "../../store/index.ts";
import { isIdle } from "./is-idle.ts";
import { leadLine } from "./lead-line.ts";
import { feedQueue, openQueue } from "./open-queue.ts";
import { checkRelease, queueOf } from "./stage-versions.ts";
import { takeJob, takeVisits } from "./take-work.ts";
import { describe, isNewer, pause, type Worker, type WorkerOptions } from "./worker.ts";

/** How often a worker looks whether a later release has come, and, where it is to end then, whether all is done. */
const lookEvery = 2000;
/** First and longest pause after a failure, in milliseconds; it doubles in between. */
const backOff = [1000, 60_000] as const;

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
      ...(takes.has("story") ? [keepOn(worker, () => leadLine(worker))] : []),
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

/** Stops where a later release has come, and with `once` where nothing waits any more. */
async function look(worker: Worker): Promise<void> {
  await checkRelease(worker.store.db, worker.stages);
  if (worker.once && (await isIdle(worker))) worker.stop.abort();
  await pause(worker, lookEvery);
}
