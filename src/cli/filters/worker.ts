import { answerLine, type Answered } from "./answer-line.ts";
import type { FilterFlags, FilterModule, Handler } from "./filter.ts";

export interface WorkerTask {
  readonly module: string;
  readonly flags: FilterFlags;
  readonly raw: string;
}

let ready: Promise<{ known: readonly string[]; handle: Handler }> | undefined;

/** Runs in a worker thread: one line in, its answer out. The handler is made once a thread. */
export async function answerTask(task: WorkerTask): Promise<Answered> {
  ready ??= openHandler(task);
  const { known, handle } = await ready;
  return answerLine(task.raw, known, handle);
}

async function openHandler(task: WorkerTask): Promise<{ known: readonly string[]; handle: Handler }> {
  const module = (await import(task.module)) as FilterModule;
  return { known: module.known, handle: await module.createHandler(task.flags) };
}
