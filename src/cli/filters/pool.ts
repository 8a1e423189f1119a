import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { openSlots } from "../../core/index.ts";
import { failed, madeId, type Answered } from "./answer-line.ts";
import type { FilterFlags } from "./filter.ts";
import { answerTask } from "./worker.ts";

export interface PoolOptions {
  readonly module: string;
  readonly flags: FilterFlags;
  readonly workers?: number;
  /** A line that takes longer than this is answered by an error and its thread is ended. Milliseconds. */
  readonly timeLimit?: number;
}

export interface Pool {
  answer(raw: string): Promise<Answered>;
  /** How many lines may be under way at once. */
  readonly width: number;
  close(): Promise<void>;
}

/** How long a thread may wait for work before it is ended, in milliseconds. */
const idleTimeout = 60_000;

/**
 * Worker threads that answer lines. With one worker and no time limit the work is done in this thread: starting a
 * thread costs more than most small runs.
 */
export function openPool(options: PoolOptions): Pool {
  const workers = options.workers ?? availableParallelism();
  const task = (raw: string): { module: string; flags: FilterFlags; raw: string } => ({
    module: options.module,
    flags: options.flags,
    raw,
  });
  if (workers === 1 && options.timeLimit === undefined) {
    return { answer: (raw) => answerTask(task(raw)), width: 1, close: async () => {} };
  }
  const threads = new Piscina({
    filename: new URL("./worker.ts", import.meta.url).href,
    name: "answerTask",
    minThreads: 1,
    maxThreads: workers,
    // A thread that waits for its next line stays: ending and starting one for every gap costs seconds each.
    idleTimeout,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  const slots = openSlots(workers);
  return {
    width: workers * 4,
    answer: (raw) => slots.run(() => answerWithin(threads, task(raw), options.timeLimit)),
    // A thread that is ended with its answer on the way makes an error of it: first let what runs come to its end.
    close: async () => {
      await slots.stop();
      await threads.destroy();
    },
  };
}

async function answerWithin(threads: Piscina, task: { raw: string }, limit: number | undefined): Promise<Answered> {
  const id = idOf(task.raw);
  try {
    if (limit === undefined) return (await threads.run(task)) as Answered;
    return await runWithin(threads, task, limit);
  } catch (error) {
    if (isAbort(error)) {
      return failed(
        id,
        "TIME_LIMIT",
        `not finished within ${limit} ms`,
        "The page is too deep or too large; raise --time-limit to try once more.",
      );
    }
    if (isWorkerLoss(error)) {
      return failed(
        id,
        "MEMORY_LIMIT",
        "the worker ran out of memory on this line",
        "The page is too large to be read safely; it was left out.",
      );
    }
    throw error;
  }
}

async function runWithin(threads: Piscina, task: object, limit: number): Promise<Answered> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), limit);
  try {
    return (await threads.run(task, { signal: abort.signal })) as Answered;
  } finally {
    clearTimeout(timer);
  }
}

function idOf(raw: string): string {
  const found = /"id"\s*:\s*"([^"\\]{1,200})"/u.exec(raw.slice(0, 4096));
  return found?.[1] ?? madeId(raw);
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

function isWorkerLoss(error: unknown): boolean {
  return error instanceof Error && /memory|Worker.*(terminated|exit)/iu.test(error.message);
}
