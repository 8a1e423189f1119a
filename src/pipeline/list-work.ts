import { sql } from "kysely";
import type { Problem } from "../core/index.ts";
import type { Database } from "../store/index.ts";

export interface WorkCount {
  readonly stage: string;
  readonly done: number;
  readonly dropped: number;
}

/**
 * How much each stage has done and dropped, by the name of the stage. Both are read from an index: six rows of work stand
 * behind each article.
 */
export async function countWork(db: Database): Promise<readonly WorkCount[]> {
  const all = await db
    .selectFrom("work")
    .select(({ fn }) => ["stage", fn.countAll<number>().as("n")])
    .groupBy("stage")
    .orderBy("stage")
    .execute();
  const rows = await db.selectFrom("work").select("stage").where(isDropped).orderBy("id").execute();
  const dropped = Map.groupBy(rows, ({ stage }) => stage);
  return all.map(({ stage, n }) => {
    const out = dropped.get(stage)?.length ?? 0;
    return { stage, done: n - out, dropped: out };
  });
}

/** In the words of the index: SQLite does not take it for a condition on a parameter. */
const isDropped = sql<boolean>`state = 'dropped'`;

/** How many items wait for each stage that has done any work: input rows without a note of it. */
export async function countWaiting(
  db: Database,
  work: readonly WorkCount[],
): Promise<readonly { readonly stage: string; readonly items: number }[]> {
  const count = async (table: "page" | "article"): Promise<number> =>
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow()
    ).n;
  const pages = await count("page");
  const articles = await count("article");
  return work.flatMap(({ stage, done: finished, dropped }) => {
    if (stage === "article") return [{ stage, items: Math.max(0, pages - finished - dropped) }];
    return /^(?:story|claims|relations)$/u.test(stage)
      ? [{ stage, items: Math.max(0, articles - finished - dropped) }]
      : [];
  });
}

/** The number of the last note of work, 0 before the first: where it has not changed, nobody took anything through the line. */
export async function lastWork(db: Database): Promise<number> {
  const { last } = await db
    .selectFrom("work")
    .select(({ fn }) => fn.max("id").as("last"))
    .executeTakeFirstOrThrow();
  return last ?? 0;
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
    .where(isDropped)
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
