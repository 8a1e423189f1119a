import {
  inPortions,
  type Database,
  type Stage,
  type StageContext,
  type Store,
  type WorkItem,
} from "../../store/index.ts";
import { doBatch } from "../do-batch.ts";
import { findHolder } from "../hold-lease.ts";
import { lineLease } from "./line-lease.ts";
import { readPrepared, savePrepared } from "./prepared.ts";
import type { StageJob } from "./types.ts";

export interface JobWorld {
  readonly store: Store;
  readonly stages: readonly Stage[];
  readonly context: StageContext;
}

/**
 * Does a job's items, those that are not done yet. Where the whole fails, each is tried by itself, so that one bad item
 * takes no other with it; what fails alone is thrown at the end, by name. A job that was tried before (its worker may have
 * died at an item) is done one by one at once, from the other end every second time.
 */
export async function doStageJob(world: JobWorld, job: StageJob, tried: number): Promise<void> {
  const { store, stages } = world;
  const stage = stages.find(({ name }) => name === job.stage);
  if (!stage || (await findHolder(store.db, lineLease)) !== job.leader) return;
  const waiting = await findWaiting(store.db, stage, job);
  if (tried === 0 && waiting.length > 1) {
    try {
      await doItems(world, stage, job.part, waiting);
      return;
    } catch (error) {
      world.context.log(`${stage.name}: ${String(error)}; trying the ${waiting.length} items one by one`);
    }
  }
  await doOneByOne(world, stage, job.part, tried % 2 === 0 ? waiting : waiting.toReversed());
}

async function doOneByOne(
  world: JobWorld,
  stage: Stage,
  part: StageJob["part"],
  items: readonly WorkItem[],
): Promise<void> {
  const failures: string[] = [];
  for (const item of items) {
    try {
      await doItems(world, stage, part, [item]);
    } catch (error) {
      failures.push(`${item.key}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (failures.length > 0) throw new Error(failures.join("; "));
}

async function doItems(
  { store, context }: JobWorld,
  stage: Stage,
  part: StageJob["part"],
  items: readonly WorkItem[],
): Promise<void> {
  if (items.length === 0) return;
  if (part === "do") await doBatch(store, stage, items, { context });
  else if (stage.prepare) {
    const ready = await stage.prepare(store.db, items, context);
    await store.transaction((tx) => savePrepared(tx, stage, ready));
  }
}

/** The items that nobody has done or prepared meanwhile: a job that comes a second time has no effect. */
async function findWaiting(db: Database, stage: Stage, { part, items }: StageJob): Promise<readonly WorkItem[]> {
  const keys = items.map(({ key }) => key);
  const notes = await inPortions(keys, (some) =>
    db
      .selectFrom("work")
      .select(["key", "revision"])
      .where("stage", "=", stage.name)
      .where("version", "=", stage.version)
      .where("key", "in", some)
      .execute(),
  );
  const revisions = new Map(notes.map(({ key, revision }) => [key, revision]));
  const ready = part === "prepare" ? await readPrepared(db, stage, keys) : new Map();
  return items.filter(({ key, revision }) => (revisions.get(key) ?? -1) < revision && !ready.has(key));
}
