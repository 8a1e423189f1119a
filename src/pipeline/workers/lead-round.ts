import { setTimeout as sleep } from "node:timers/promises";
import type { Database, Stage, StageContext, Store, WorkItem } from "../../store/index.ts";
import { doBatch } from "../do-batch.ts";
import { findPending, type Pending } from "../find-pending.ts";
import type { Lease } from "../hold-lease.ts";
import { deadKeys } from "./dead-letters.ts";
import { countOpen, type Queue } from "./open-queue.ts";
import { forgetPrepared, readPrepared } from "./prepared.ts";
import { queueOf } from "./stage-versions.ts";
import type { StageJob } from "./types.ts";

export interface Leading {
  readonly store: Store;
  readonly stages: readonly Stage[];
  readonly context: StageContext;
  readonly lease: Lease;
  /** The name under which the lease is held. */
  readonly leader: string;
  readonly queue: Queue;
  /** Up to where each stage has taken all pages or articles: the search for what waits begins there. */
  readonly marks: Map<string, Pending["position"]>;
  /** Ends the round after the batch under way. */
  readonly signal: AbortSignal;
}

/** Items looked up at once. */
const stretch = 2000;
/** Jobs that one stretch is cut into at least, where it has as many items: so that several workers have some. */
const leastJobs = 16;
const lookAgain = 100;

/**
 * One round of the line: what a `run` would do with what is in the store when it begins. Stages in the order of arrival are
 * taken here, one batch after another; the rest is handed out. A stage begins when all that write what it reads have ended,
 * so stories and claims go side by side. Answers how many items were taken through.
 */
export async function leadRound(leading: Leading): Promise<number> {
  const upTo = await lastPage(leading.store.db);
  const ended = new Map<Stage, Promise<number>>();
  for (const stage of leading.stages) {
    const before = [...ended].filter(([earlier]) => feeds(earlier, stage)).map(([, end]) => end);
    ended.set(
      stage,
      Promise.all(before).then(() => takeStage(leading, stage, upTo)),
    );
  }
  const ends = await Promise.allSettled(ended.values());
  let done = 0;
  for (const end of ends) {
    if (end.status === "rejected") throw end.reason;
    done += end.value;
  }
  return done;
}

/** True where a stage reads what another has written. */
function feeds(earlier: Stage, stage: Stage): boolean {
  return earlier.writes.some((table) => stage.reads.includes(table));
}

async function lastPage(db: Database): Promise<number> {
  const row = await db
    .selectFrom("page")
    .select(({ fn }) => fn.max<number | null>("sequence").as("last"))
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** All that waits for one stage, stretch by stretch; while one is saved in order, the next is made ready elsewhere. */
async function takeStage(leading: Leading, stage: Stage, upTo: number): Promise<number> {
  const ordered = stage.order === "arrival";
  const { marks, signal } = leading;
  let done = 0;
  let mark = marks.get(stage.name);
  let next = makeReady(leading, stage, upTo, mark);
  for (;;) {
    const { last, items } = await next;
    if (signal.aborted) return done;
    if (last === undefined) {
      // A story comes back when it has grown, wherever it stands.
      if (mark !== undefined && stage.input.table !== "story") marks.set(stage.name, mark);
      return done;
    }
    mark = last;
    next = makeReady(leading, stage, upTo, last);
    // It is awaited in the next turn; where this one fails before, its own failure is of no interest.
    next.catch(() => {});
    if (ordered) await saveInOrder(leading, stage, items);
    done += items.length;
  }
}

interface Stretch {
  readonly items: readonly WorkItem[];
  /** Where the next stretch begins; undefined after the last. */
  readonly last: Pending["position"] | undefined;
}

/** Finds the next stretch and has the part of it done that needs no order. Items among the dead letters are left out. */
async function makeReady(
  leading: Leading,
  stage: Stage,
  upTo: number,
  after: Pending["position"] | undefined,
): Promise<Stretch> {
  const { store } = leading;
  const pages = stage.input.table === "page" ? { upTo } : {};
  const found = await findPending(store.db, stage, { after, limit: stretch, ...pages });
  const items = await withoutDead(leading, stage, found);
  const last = found.at(-1)?.position;
  if (items.length === 0 || (stage.order === "arrival" && !stage.prepare)) return { items, last };
  await handOut(leading, stage, items);
  return { items: await withoutDead(leading, stage, items), last };
}

async function withoutDead(
  { store, stages }: Leading,
  stage: Stage,
  items: readonly WorkItem[],
): Promise<readonly WorkItem[]> {
  const dead = await deadKeys(store.db);
  const held = stages
    .slice(0, stages.indexOf(stage) + 1)
    .filter((one) => one === stage || (one.input.table === stage.input.table && feeds(one, stage)))
    .map(({ name }) => dead.get(name));
  return items
    .filter(({ key }) => held.every((keys) => !keys?.has(key)))
    .map(({ key, revision }) => ({ key, revision }));
}

/** Puts items into the queue and waits until each is done or dead. */
async function handOut(leading: Leading, stage: Stage, items: readonly WorkItem[]): Promise<void> {
  const { store, queue, leader, signal } = leading;
  const name = queueOf(stage);
  const size = Math.max(1, Math.min(stage.batch, Math.ceil(items.length / leastJobs)));
  const jobs: StageJob[] = [];
  for (let at = 0; at < items.length; at += size)
    jobs.push({
      stage: stage.name,
      part: stage.order === "any" ? "do" : "prepare",
      items: items.slice(at, at + size),
      leader,
    });
  const ids = await queue.hand(name, jobs);
  while (!signal.aborted && (await countOpen(store.db, [name], ids)) > 0) await sleep(lookAgain);
}

async function saveInOrder(leading: Leading, stage: Stage, items: readonly WorkItem[]): Promise<void> {
  const { store, context, lease, signal } = leading;
  for (let at = 0; at < items.length && !signal.aborted; at += stage.batch) {
    const batch = items.slice(at, at + stage.batch);
    const keys = batch.map(({ key }) => key);
    const ready = stage.prepare ? await readPrepared(store.db, stage, keys) : undefined;
    await doBatch(store, stage, batch, {
      context,
      ...(ready ? { ready } : {}),
      guard: async (tx) => {
        await lease.renew(tx);
        if (stage.prepare) await forgetPrepared(tx, stage, keys);
      },
    });
  }
}
