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
