import type { Problem } from "../core/index.ts";
import type { Database } from "../store/index.ts";

export interface WorkCount {
  readonly stage: string;
  readonly done: number;
  readonly dropped: number;
}

/** How much each stage has done and dropped, by the name of the stage. */
export async function countWork(db: Database): Promise<readonly WorkCount[]> {
  const rows = await db
    .selectFrom("work")
    .select(({ fn }) => ["stage", "state", fn.countAll<number>().as("n")])
    .groupBy(["stage", "state"])
    .orderBy("stage")
    .execute();
  const stages = [...new Set(rows.map(({ stage }) => stage))];
  const count = (stage: string, state: string): number =>
    rows.find((row) => row.stage === stage && row.state === state)?.n ?? 0;
  return stages.map((stage) => ({ stage, done: count(stage, "done"), dropped: count(stage, "dropped") }));
}

/** How many items wait for each stage that has done any work: input rows without a note of it. */
export async function countWaiting(
  db: Database,
): Promise<readonly { readonly stage: string; readonly items: number }[]> {
  const done = await countWork(db);
  const count = async (table: "page" | "article"): Promise<number> =>
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow()
    ).n;
  const pages = await count("page");
  const articles = await count("article");
  return done.flatMap(({ stage, done: finished, dropped }) => {
    if (stage === "article") return [{ stage, items: Math.max(0, pages - finished - dropped) }];
    return /^(?:story|claims|relations)$/u.test(stage)
      ? [{ stage, items: Math.max(0, articles - finished - dropped) }]
      : [];
  });
}

export interface DroppedItem {
  readonly stage: string;
  readonly key: string;
  readonly problem: Problem;
  readonly at: string;
}

/** What was dropped and why, newest first. */
export async function listDropped(db: Database, limit: number): Promise<readonly DroppedItem[]> {
  const rows = await db
    .selectFrom("work")
    .select(["stage", "key", "problem", "at"])
    .where("state", "=", "dropped")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ stage, key, problem, at }) => ({
    stage,
    key,
    at,
    problem: JSON.parse(problem ?? "{}") as Problem,
  }));
}
