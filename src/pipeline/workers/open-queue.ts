import { sql } from "kysely";
import type { PgBoss } from "pg-boss";
import type { Database } from "../../store/index.ts";
import type { FeedJob, JobData, StageJob, TakenJob } from "./types.ts";

/** Where pg-boss keeps its tables: beside the store's own, in the same database. */
export const queueSchema = "rapporteur_queue";
export const deadQueue = "dead";
export const feedQueue = "feeds.1";

/** A worker that says nothing for so long has died, in seconds; its work is given to another. */
const silence = 16;
/**
 * How often the silent are looked for, in seconds. With the pause before another try, work comes back some `silence +
 * lookEvery + 2` seconds after the last word of a worker; 30 are promised, the rest is for a machine that is busy.
 */
const lookEvery = 4;
const beatEvery = 4000;
const longestJob = 3600;
const longestVisit = 6 * 3600;
const backOff = { retryDelay: 1, retryBackoff: true, retryDelayMax: 300 } as const;
/** Dead letters wait for a person for a year; what is done is of no interest after an hour. */
const keepDead = 365 * 86_400;
const keepDone = 3600;

export interface Queue {
  /** Puts work on some items in; answers the jobs' ids. */
  hand(queue: string, jobs: readonly StageJob[]): Promise<readonly string[]>;
  /** Puts a visit in for each feed that has none waiting or at work. */
  handFeeds(urls: readonly string[]): Promise<void>;
  /** Takes a job of a queue, if there is one, and keeps it until it is finished or failed. */
  take(queue: string): Promise<TakenJob | undefined>;
  finish(job: TakenJob): Promise<void>;
  /** Puts it back for a later try, or, after the last, among the dead letters. */
  fail(job: TakenJob, error: unknown): Promise<void>;
  /** Takes out what waits in these queues. What is at work goes on. */
  clear(queues: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export interface QueueOptions {
  readonly url: string;
  /** The names of the stages' queues. */
  readonly queues: readonly string[];
  /** Further tries of a job that failed, with growing pauses; then it is a dead letter. */
  readonly retries: number;
  readonly log: (message: string) => void;
}

/** Opens the queue beside a store on PostgreSQL, making its tables where they are not there yet. */
export async function openQueue(options: QueueOptions): Promise<Queue> {
  // Loaded where there is a queue: fourteen megabytes that a store in a file has no use for.
  const { PgBoss: Boss } = await import("pg-boss");
  const boss = new Boss({
    connectionString: options.url,
    schema: queueSchema,
    application_name: "rapporteur queue",
    max: 4,
    schedule: false,
    superviseIntervalSeconds: lookEvery,
    monitorIntervalSeconds: lookEvery,
  });
  // A server that is gone for a while is told by whoever asks it next; the queue looks again by itself.
  boss.on("error", (error) => options.log(`queue: ${error.message}`));
  await boss.start();
  await makeQueues(boss, options);
  const beats = openBeats(boss);
  return {
    hand: async (queue, jobs) => {
      const rows = jobs.map((data) => ({ data }));
      return (await boss.insert(queue, rows, { returnId: true })) ?? [];
    },
    async handFeeds(urls) {
      const jobs = urls.map((feed) => ({ data: { feed } satisfies FeedJob, singletonKey: feed }));
      if (jobs.length > 0) await boss.insert(feedQueue, jobs);
    },
    async take(queue) {
      const [job] = await boss.fetch<JobData>(queue);
      if (!job) return undefined;
      const taken = { queue, id: job.id, tried: job.retryCount, data: job.data };
      beats.begin(taken);
      return taken;
    },
    async finish(job) {
      beats.end(job.id);
      await boss.complete(job.queue, attemptOf(job));
    },
    async fail(job, error) {
      beats.end(job.id);
      const message = error instanceof Error ? error.message : String(error);
      await boss.fail(job.queue, attemptOf(job), { message });
    },
    async clear(names) {
      for (const queue of names) await boss.deleteQueuedJobs(queue);
    },
    async close() {
      beats.endAll();
      await boss.stop({ graceful: false });
    },
  };
}

/** This try of a job and no later one: whoever was given it meanwhile is not answered for. */
function attemptOf({ id, tried }: TakenJob): { readonly id: string; readonly retryCount: number } {
  return { id, retryCount: tried };
}

async function makeQueues(boss: PgBoss, { queues, retries }: QueueOptions): Promise<void> {
  await boss.createQueue(deadQueue, { retentionSeconds: keepDead });
  const kept = {
    heartbeatSeconds: silence,
    deleteAfterSeconds: keepDone,
    deadLetter: deadQueue,
    retryLimit: retries,
    ...backOff,
  };
  for (const name of [...queues, feedQueue]) {
    const isFeeds = name === feedQueue;
    const settings = { ...kept, expireInSeconds: isFeeds ? longestVisit : longestJob };
    await boss.createQueue(name, { ...settings, ...(isFeeds ? { policy: "exclusive" } : {}) });
    // One that is there already keeps its settings otherwise.
    await boss.updateQueue(name, settings);
  }
}

/** Says over and over that the jobs of this process are at work. */
function openBeats(boss: PgBoss): { begin(job: TakenJob): void; end(id: string): void; endAll(): void } {
  const beats = new Map<string, NodeJS.Timeout>();
  const end = (id: string): void => {
    clearInterval(beats.get(id));
    beats.delete(id);
  };
  return {
    begin: (job) => {
      const say = (): void => void boss.touch(job.queue, attemptOf(job)).catch(() => {});
      beats.set(job.id, setInterval(say, beatEvery).unref());
    },
    end,
    endAll: () => {
      for (const id of beats.keys()) end(id);
    },
  };
}

/** Of some queues, in their order, those that have work to be taken now: one question for all of them. */
export async function findReady(db: Database, queues: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select name from unnest(${[...queues]}::text[]) as queue(name) where exists (
      select 1 from ${sql.table(`${queueSchema}.job`)} as job
      where job.name = queue.name and job.state in ('created', 'retry') and job.start_after <= now())`.execute(db);
  const ready = new Set(rows.map(({ name }) => name));
  return queues.filter((name) => ready.has(name));
}

/** How many of some jobs, or of all in some queues, are not at their end yet. */
export async function countOpen(db: Database, queues: readonly string[], ids?: readonly string[]): Promise<number> {
  if (queues.length === 0 || ids?.length === 0) return 0;
  const { rows } = await sql<{ readonly n: number }>`
    select count(*) as "n" from ${sql.table(`${queueSchema}.job`)}
    where name = any(${[...queues]}::text[]) and state in ('created', 'retry', 'active')
    ${ids ? sql`and id = any(${[...ids]}::uuid[])` : sql``}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** How many jobs of some queues are at work. */
export async function countActive(db: Database, queues: readonly string[]): Promise<number> {
  const { rows } = await sql<{ readonly n: number }>`
    select count(*) as "n" from ${sql.table(`${queueSchema}.job`)}
    where name = any(${[...queues]}::text[]) and state = 'active'`.execute(db);
  return rows[0]?.n ?? 0;
}
