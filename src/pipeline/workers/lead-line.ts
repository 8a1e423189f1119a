import { ProblemError, toInstant } from "../../core/index.ts";
import { listDueFeeds } from "../../ingest/index.ts";
import type { Stage, Store } from "../../store/index.ts";
import { holderName, type Lease, leaseTime, takeLease } from "../hold-lease.ts";
import { deadKeys, listDead } from "./dead-letters.ts";
import { leadRound, type Leading } from "./lead-round.ts";
import { lineLease } from "./line-lease.ts";
import { countActive } from "./open-queue.ts";
import { checkRelease, noteRelease, queueOf } from "./stage-versions.ts";
import { pause, type Worker } from "./worker.ts";

/** Pauses in milliseconds: while others end their work, between rounds that found nothing, before another try at leading. */
const pauses = { others: 300, round: 1000, lead: 1000 } as const;
const beatEvery = leaseTime / 3;
const feedsEvery = 5000;
/** How often all pages and articles are looked through for what waits, in milliseconds, and not only the new ones. */
const searchAllEvery = 600_000;

/** Tries to lead; having come to it, leads round after round until the lease is lost or the worker stops. */
export async function leadLine(worker: Worker): Promise<void> {
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
      await pause(worker, pauses.others);
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
  const stages: readonly Stage[] = await worker.openStages();
  await planFeeds(worker);
  while (!signal.aborted) {
    await checkRelease(store.db, known);
    const letters = (await listDead(store.db)).map(({ id }) => id).join(" ");
    // Below the marks stand only dead letters: where one was put back, and now and then in any case, all is looked through.
    if (letters !== dead || worker.effects.now() - searchedAt > searchAllEvery) {
      marks.clear();
      [searchedAt, dead] = [worker.effects.now(), letters];
    }
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
