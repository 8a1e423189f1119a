import { Piscina } from "piscina";
import { failure, openSlots, type Outcome, success } from "../core/index.ts";
import type { Threads } from "../store/index.ts";

/** How long a thread that waits for work stays, in milliseconds: starting one anew costs more than a page. */
const idleTimeout = 60_000;

/** A page's garbage is short-lived: a small young generation costs little time and saves tens of megabytes a thread. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

export interface ThreadPool extends Threads {
  close(): Promise<void>;
}

/** Worker threads for work that may be slow or hostile: a task over its limit ends its thread and no other. */
export function openThreads(workers: number): ThreadPool {
  const pools = new Map<string, Piscina>();
  const slots = openSlots(workers);
  const poolFor = (module: URL): Piscina => {
    const known = pools.get(module.href);
    if (known) return known;
    const made = new Piscina({ filename: module.href, minThreads: 1, maxThreads: workers, idleTimeout, resourceLimits });
    pools.set(module.href, made);
    return made;
  };
  return {
    run: (module, name, input, timeLimit) => slots.run(() => runWithin(poolFor(module), name, input, timeLimit)),
    rest: async () => {
      const idle = [...pools.values()];
      pools.clear();
      await Promise.all(idle.map((pool) => pool.destroy()));
    },
    close: async () => {
      await slots.stop();
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

async function runWithin(pool: Piscina, name: string, input: unknown, timeLimit: number): Promise<Outcome<unknown>> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeLimit);
  try {
    return success(await pool.run(input, { name, signal: abort.signal }));
  } catch (error) {
    if (abort.signal.aborted)
      return failure("TIME_LIMIT", `not finished within ${timeLimit} ms`, "The page was left out; the rest goes on.");
    const message = error instanceof Error ? error.message : String(error);
    return failure("THREAD_LOST", `the worker stopped: ${message}`, "The page was left out; the rest goes on.");
  } finally {
    clearTimeout(timer);
  }
}
