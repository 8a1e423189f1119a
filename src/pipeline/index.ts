export { type Holder, holdLease, type Lease, type LeaseEffects } from "./hold-lease.ts";
export { countWaiting, countWork, type DroppedItem, listDropped, type WorkCount } from "./list-work.ts";
export { openStages, type StageSettings } from "./open-stages.ts";
export { type LineOptions, runLine, type StageReport } from "./run-line.ts";
export { openThreads, type ThreadPool } from "./threads.ts";
