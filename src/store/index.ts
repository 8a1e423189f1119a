export type { Database, Store, StoreOptions } from "./open-store.ts";
export { openStore } from "./open-store.ts";
export type { Stage, StageContext, Threads, WorkItem, WorkResult } from "./stage.ts";
export type { Tables } from "./tables.ts";
export { checkStore, type StoreFinding } from "./check-store.ts";
