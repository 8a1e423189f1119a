import { type Database, inPortions, type Stage } from "../../store/index.ts";

function preparedId({ name, version }: Stage, key: string): string {
  return `${name} ${version} ${key}`;
}

/** Keeps what was prepared for a stage; what is there already is the same and stays. */
export async function savePrepared(db: Database, stage: Stage, ready: ReadonlyMap<string, unknown>): Promise<void> {
  for (const [key, value] of ready)
    await db
      .insertInto("prepared")
      .values({ id: preparedId(stage, key), doc: JSON.stringify(value) })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
}

/** What was prepared for some items, by their keys. */
export async function readPrepared(
  db: Database,
  stage: Stage,
  keys: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const ids = new Map(keys.map((key) => [preparedId(stage, key), key]));
  const rows = await inPortions(ids.keys(), (part) =>
    db.selectFrom("prepared").selectAll().where("id", "in", part).execute(),
  );
  return new Map(rows.map(({ id, doc }): [string, unknown] => [ids.get(id) ?? id, JSON.parse(doc)]));
}

/** Takes out what has been saved in order. */
export async function forgetPrepared(tx: Database, stage: Stage, keys: readonly string[]): Promise<void> {
  const ids = keys.map((key) => preparedId(stage, key));
  if (ids.length > 0) await tx.deleteFrom("prepared").where("id", "in", ids).execute();
}
