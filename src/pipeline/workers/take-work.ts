import { toInstant } from "../../core/index.ts";
import { findFeed, visitFeed } from "../../ingest/index.ts";
import { feedQueue, findReady } from "./open-queue.ts";
import { checkRelease } from "./stage-versions.ts";
import { doStageJob } from "./do-stage-job.ts";
import type { FeedJob, TakenJob } from "./types.ts";
import { describe, isNewer, pause, type Worker } from "./worker.ts";

/** How long to wait where there was no job, in milliseconds. */
const noJob = 300;

/** Takes one job, or waits a little where there is none. */
export async function takeJob(worker: Worker, queues: readonly string[]): Promise<void> {
  const [ready] = await findReady(worker.store.db, queues);
  const job = ready === undefined ? undefined : await worker.queue.take(ready);
  if (job) await finishJob(worker, job);
  else await pause(worker, noJob);
}

/** Visits feeds side by side, so many at once, until the worker stops; they wait for their hosts most of the time. */
export async function takeVisits(worker: Worker): Promise<void> {
  const under = new Set<Promise<void>>();
  while (!worker.stop.signal.aborted) {
    const free = under.size < worker.visits && (await findReady(worker.store.db, [feedQueue])).length > 0;
    const job = free ? await worker.queue.take(feedQueue) : undefined;
    if (!job) {
      await pause(worker, noJob);
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
