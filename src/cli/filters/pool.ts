import { availableParallelism } from "node:os";
import { openThreads } from "../threads.ts";
import { failed, madeId, type Answered } from "./answer-line.ts";
import type { FilterFlags } from "./filter.ts";
import { answerTask, type WorkerTask } from "./worker.ts";

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

/**
 * Worker threads that answer lines. With one worker and no time limit the work is done in this thread: starting a
 * thread costs more than most small runs.
 */
export function openPool({ module, flags, timeLimit, workers = availableParallelism() }: PoolOptions): Pool {
  const task = (raw: string): WorkerTask => ({ module, flags, raw });
  if (workers === 1 && timeLimit === undefined) {
    return { answer: (raw) => answerTask(task(raw)), width: 1, close: async () => {} };
  }
  const threads = openThreads(workers);
  return {
    width: workers * 4,
    answer: async (raw) => {
      const outcome = await threads.run(new URL("./worker.ts", import.meta.url), "answerTask", task(raw), timeLimit);
      if (!outcome.ok) {
        const { code, message, hint } = outcome.problem;
        return failed(idOf(raw), code, message, hint);
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the answer of `answerTask`, by structured clone
      return outcome.value as Answered;
    },
    close: () => threads.close(),
  };
}

function idOf(raw: string): string {
  const found = /"id"\s*:\s*"([^"\\]{1,200})"/u.exec(raw.slice(0, 4096));
  return found?.[1] ?? madeId(raw);
}
