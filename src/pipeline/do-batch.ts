import { toInstant } from "../core/index.ts";
import {
  type Database,
  saveInPortions,
  type Stage,
  type StageContext,
  type Store,
  type WorkItem,
  type WorkResult,
} from "../store/index.ts";

export interface BatchOptions {
  readonly context: StageContext;
  /** What must hold in the transaction that writes: a lease kept, say. It throws where it does not. */
  readonly guard?: (tx: Database) => Promise<void>;
  /** What was prepared for items beforehand, by their keys. */
  readonly ready?: ReadonlyMap<string, unknown>;
}

/** Decides outside the transaction; writes what was decided and the note of it inside one. */
export async function doBatch(
  store: Store,
  stage: Stage,
  items: readonly WorkItem[],
  { context, guard, ready }: BatchOptions,
): Promise<readonly WorkResult[]> {
  const plan = await stage.decide(store.db, items, context, ready);
  return store.transaction(async (tx) => {
    await guard?.(tx);
    const results = await stage.save(tx, plan, items, context);
    await saveWork(tx, stage, results, toInstant(context.now()));
    return results;
  });
}

async function saveWork(tx: Database, stage: Stage, results: readonly WorkResult[], at: string): Promise<void> {
  const rows = results.map(({ key, revision, dropped }) => ({
    stage: stage.name,
    key,
    version: stage.version,
    revision,
    state: dropped ? "dropped" : "done",
    problem: dropped ? JSON.stringify(dropped) : null,
    at,
  }));
  await saveInPortions(rows, (part) =>
    tx
      .insertInto("work")
      .values(part)
      .onConflict((conflict) =>
        conflict.columns(["stage", "key"]).doUpdateSet((eb) => ({
          version: eb.ref("excluded.version"),
          revision: eb.ref("excluded.revision"),
          state: eb.ref("excluded.state"),
          problem: eb.ref("excluded.problem"),
          at: eb.ref("excluded.at"),
        })),
      )
      .execute(),
  );
}
