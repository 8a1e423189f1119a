import { Piscina } from "piscina";
import { failure, openSlots, type Outcome, success } from "../core/index.ts";
import type { Threads } from "../store/index.ts";
import type { ThreadTask } from "./run-task.ts";

/** How long a thread that waits for work stays, in milliseconds: starting one anew costs more than a page. */
const idleTimeout = 60_000;

/** What one thread may hold, in megabytes: a page that needs more is left out. */
const mostMemory = 1024;

export interface ThreadOptions {
  /** Megabytes for what is young. A page's garbage is: little space costs little time and saves tens of megabytes a thread. */
  readonly young?: number;
}

export interface ThreadPool extends Threads {
  /** Without a limit of time a task may take as long as it likes. */
  run(module: URL, name: string, input: unknown, timeLimit: number | undefined): Promise<Outcome<unknown>>;
  close(): Promise<void>;
}

/** Longest time that a new thread may take to load its code, in milliseconds: on a busy machine it is many times the usual half second. */
const loadLimit = 120_000;
const taskFile = new URL("./run-task.ts", import.meta.url).href;

/** Worker threads for work that may be slow or hostile: a task over its limit ends its thread and no other. */
export function openThreads(workers: number, { young }: ThreadOptions = {}): ThreadPool {
  let threads: Piscina | undefined;
  const slots = openSlots(workers);
  const open = (): Piscina => {
    threads ??= new Piscina({
      filename: taskFile,
      minThreads: 1,
      maxThreads: workers,
      idleTimeout,
      resourceLimits: {
        maxOldGenerationSizeMb: mostMemory,
        ...(young === undefined ? {} : { maxYoungGenerationSizeMb: young }),
      },
    });
    return threads;
  };
  const rest = async (): Promise<void> => {
    const idle = threads;
    threads = undefined;
    await idle?.destroy();
  };
  return {
    run: (module, name, input, timeLimit) =>
      slots.run(() =>
        runWithin(open(), { module: module.href, name, input, begun: new SharedArrayBuffer(4) }, timeLimit),
      ),
    rest,
    close: async () => {
      await slots.stop();
      await rest();
    },
  };
}

async function runWithin(pool: Piscina, task: ThreadTask, timeLimit: number | undefined): Promise<Outcome<unknown>> {
  const abort = new AbortController();
  const end = (): void => abort.abort();
  let timer = setTimeout(end, loadLimit);
  let ended = false;
  const flag = new Int32Array(task.begun);
  const { value } = Atomics.waitAsync(flag, 0, 0);
  void Promise.resolve(value).then(() => {
    clearTimeout(timer);
    if (ended || timeLimit === undefined) return;
    timer = setTimeout(end, timeLimit);
  });
  try {
    return success(await pool.run(task, { name: "runTask", signal: abort.signal }));
  } catch (error) {
    if (abort.signal.aborted)
      return failure(
        "TIME_LIMIT",
        `not finished within ${timeLimit ?? loadLimit} ms`,
        "It is too deep or too large, and was left out; raise --time-limit, for a store article.time-limit, to try once more.",
      );
    const message = error instanceof Error ? error.message : String(error);
    if (/memory/iu.test(message))
      return failure("MEMORY_LIMIT", message, "It is too large to be read safely, and was left out; the rest goes on.");
    return failure("THREAD_LOST", `the worker stopped: ${message}`, "It was left out; the rest goes on.");
  } finally {
    ended = true;
    // Where the task never began, nobody waits for that any more.
    Atomics.notify(flag, 0);
    clearTimeout(timer);
  }
}
