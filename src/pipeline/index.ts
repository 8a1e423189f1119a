export { type Holder, holdLease, type Lease, type LeaseEffects } from "./hold-lease.ts";
export { countWaiting, countWork, type DroppedItem, lastWork, listDropped, type WorkCount } from "./list-work.ts";
export { openStages, type StageSettings } from "./open-stages.ts";
export { type LineOptions, runLine, type StageReport } from "./run-line.ts";
export { countQueues, hasQueue, listDead, requeueDead } from "./workers/dead-letters.ts";
export { runWorker } from "./workers/run-worker.ts";
export { describe, isNewer, type WorkerOptions } from "./workers/worker.ts";
export type { DeadLetter, QueueDepth } from "./workers/types.ts";
