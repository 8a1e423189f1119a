import { PostgresAdapter, sql } from "kysely";
import type { Database, Store } from "../../store/index.ts";
import { deadQueue, queueSchema } from "./open-queue.ts";
import type { DeadLetter, JobData, QueueDepth } from "./types.ts";

const jobs = sql.table(`${queueSchema}.job`);

/** True where workers have been at work on the store: only then are there queues. */
export async function hasQueue(db: Database): Promise<boolean> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return false;
  const { rows } = await sql<{ readonly there: boolean }>`
    select to_regclass(${`${queueSchema}.job`}) is not null as "there"`.execute(db);
  return rows[0]?.there === true;
}

/** How much waits and how much is at work, by queue; of the dead letters all wait. */
export async function countQueues(db: Database): Promise<readonly QueueDepth[]> {
  const { rows } = await sql<QueueDepth>`
    select name as "queue", count(*) filter (where state in ('created', 'retry')) as "waiting",
      count(*) filter (where state = 'active') as "active"
    from ${jobs} where state in ('created', 'retry', 'active') and name not like '\\_\\_%' group by name order by name`.execute(
    db,
  );
  return rows;
}

/** What nobody could do, oldest first. */
export async function listDead(db: Database): Promise<readonly DeadLetter[]> {
  const { rows } = await sql<{
    readonly id: string;
    readonly queue: string | null;
    readonly data: JobData;
    readonly output: { readonly message?: string } | null;
    readonly since: Date;
  }>`
    select id, source_name as "queue", data, source_output as "output", created_on as "since"
    from ${jobs} where name = ${deadQueue} and state = 'created' order by created_on, id`.execute(db);
  return rows.map(({ id, queue, data, output, since }) => ({
    id,
    queue: queue ?? "",
    data,
    error: output?.message ?? "the worker died at it",
    since: since.toISOString(),
  }));
}

/** Keys of the items among the dead letters, by stage; feeds under `feeds`. */
export async function deadKeys(db: Database): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const keys = new Map<string, Set<string>>();
  const add = (stage: string, key: string): void => void keys.set(stage, (keys.get(stage) ?? new Set()).add(key));
  for (const { data } of await listDead(db)) {
    if ("feed" in data) add("feeds", data.feed);
    else for (const { key } of data.items) add(data.stage, key);
  }
  return keys;
}

/**
 * Puts dead letters back, all or those named: they are taken off the list, and as the store has no note that they were
 * done, the next round hands them out again. What was made without them (the pages of their stories) is due again too.
 * Answers how many there were.
 */
export async function requeueDead(store: Store, ids?: readonly string[]): Promise<number> {
  const dead = (await listDead(store.db)).filter(({ id }) => ids?.includes(id) ?? true);
  await store.transaction(async (tx) => {
    for (const { id, data } of dead) {
      if (!("feed" in data) && data.stage !== "brief" && data.stage !== "search")
        await makeDue(
          tx,
          data.items.map(({ key }) => key),
        );
      await sql`delete from ${jobs} where name = ${deadQueue} and id = ${id}::uuid`.execute(tx);
    }
  });
  return dead.length;
}

/** Takes out the notes that the pages and search rows of some articles' stories are made. */
async function makeDue(tx: Database, articles: readonly string[]): Promise<void> {
  for (const article of articles)
    await tx
      .deleteFrom("work")
      .where("stage", "in", ["brief", "search"])
      .where("key", "in", tx.selectFrom("story_article").select("story").where("article", "=", article))
      .execute();
}
