import { answerLine, type Answered } from "./answer-line.ts";
import type { FilterFlags, FilterModule, Handler } from "./filter.ts";

export interface WorkerTask {
  readonly module: string;
  readonly flags: FilterFlags;
  readonly raw: string;
}

let ready: Promise<{ known: readonly string[]; handle: Handler }> | undefined;

/** Makes the handler, once a thread. */
export async function load(task: WorkerTask): Promise<{ known: readonly string[]; handle: Handler }> {
  ready ??= openHandler(task);
  return await ready;
}

/** Runs in a worker thread: one line in, its answer out. */
export async function answerTask(task: WorkerTask): Promise<Answered> {
  const { known, handle } = await load(task);
  return answerLine(task.raw, known, handle);
}

async function openHandler(task: WorkerTask): Promise<{ known: readonly string[]; handle: Handler }> {
  const module = (await import(task.module)) as FilterModule;
  return { known: module.known, handle: await module.createHandler(task.flags) };
}
