import { type Problem, toInstant } from "../core/index.ts";
import type { Lease } from "./hold-lease.ts";
import type { Database, Stage, StageContext, Store, WorkItem, WorkResult } from "../store/index.ts";

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
  /** Called after every batch. */
  readonly onProgress?: (stage: string, done: number) => void;
}

/** Takes everything that waits through all stages, in their order. Running it again does only what is left. */
export async function runLine(store: Store, options: LineOptions): Promise<readonly StageReport[]> {
  const reports: StageReport[] = [];
  for (const stage of options.stages) reports.push(await runStage(store, stage, options));
  return reports;
}

async function runStage(store: Store, stage: Stage, { context, lease, onProgress }: LineOptions): Promise<StageReport> {
  const started = performance.now();
  const dropped: { key: string; problem: Problem }[] = [];
  let done = 0;
  let after: Pending["position"] | undefined;
  for (;;) {
    const found = await findPending(store.db, stage, after);
    const last = found.at(-1);
    if (!last) break;
    after = last.position;
    const items = found.map(({ key, revision }) => ({ key, revision }));
    const results = await runBatch(store, stage, items, context, lease);
    for (const result of results) if (result.dropped) dropped.push({ key: result.key, problem: result.dropped });
    done += items.length;
    onProgress?.(stage.name, done);
  }
  return { stage: stage.name, done: done - dropped.length, dropped, ms: performance.now() - started };
}

/** Decides outside the transaction; writes what was decided and the note of it inside one. */
async function runBatch(
  store: Store,
  stage: Stage,
  items: readonly WorkItem[],
  context: StageContext,
  lease: Lease | undefined,
): Promise<readonly WorkResult[]> {
  const plan = await stage.decide(store.db, items, context);
  return store.transaction(async (tx) => {
    await lease?.renew(tx);
    const results = await stage.save(tx, plan, items, context);
    await saveWork(tx, stage, results, toInstant(context.now()));
    return results;
  });
}

type Pending = WorkItem & { readonly position: string | number };

/**
 * The next items without a note of this stage at its present version and their present revision. The position of the
 * last one found is where the search goes on, so that a run reads each row once.
 */
function findPending(db: Database, stage: Stage, after: Pending["position"] | undefined): Promise<readonly Pending[]> {
  if (stage.input.table === "story") return findPendingStories(db, stage, String(after ?? ""));
  return findPendingRows(db, stage, stage.input.table, Number(after ?? -1));
}

function findPendingRows(
  db: Database,
  stage: Stage,
  table: "page" | "article",
  after: number,
): Promise<readonly Pending[]> {
  const rows =
    table === "page"
      ? db.selectFrom("page").select(["id", "sequence"])
      : db.selectFrom("article").select(["id", "sequence"]);
  return db
    .selectFrom(rows.as("input"))
    .leftJoin("work", (join) =>
      join.onRef("work.key", "=", "input.id").on("work.stage", "=", stage.name).on("work.version", "=", stage.version),
    )
    .select(["input.id as key", "input.sequence as position"])
    .select((eb) => eb.val(0).as("revision"))
    .where("work.id", "is", null)
    .where("input.sequence", ">", after)
    .orderBy("input.sequence")
    .limit(stage.batch)
    .execute();
}

/** Stories come back whenever their revision has grown since the work was done. */
function findPendingStories(db: Database, stage: Stage, after: string): Promise<readonly Pending[]> {
  return db
    .selectFrom("story")
    .leftJoin("work", (join) =>
      join
        .onRef("work.key", "=", "story.id")
        .onRef("work.revision", "=", "story.revision")
        .on("work.stage", "=", stage.name)
        .on("work.version", "=", stage.version),
    )
    .select(["story.id as key", "story.id as position", "story.revision"])
    .where("work.id", "is", null)
    .where("story.merged_into", "is", null)
    .where("story.id", ">", after)
    .orderBy("story.id")
    .limit(stage.batch)
    .execute();
}

async function saveWork(tx: Database, stage: Stage, results: readonly WorkResult[], at: string): Promise<void> {
  for (const { key, revision, dropped } of results) {
    const row = {
      version: stage.version,
      revision,
      state: dropped ? "dropped" : "done",
      problem: dropped ? JSON.stringify(dropped) : null,
      at,
    };
    await tx
      .insertInto("work")
      .values({ stage: stage.name, key, ...row })
      .onConflict((conflict) => conflict.columns(["stage", "key"]).doUpdateSet(row))
      .execute();
  }
}
