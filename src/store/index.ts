export type { Database, Store, StoreOptions } from "./open-store.ts";
export { backupStore } from "./backup-store.ts";
export { type CopiedTable, copyStore } from "./copy-store.ts";
export { digestStore, type StoreDigest } from "./digest-store.ts";
export { engineOf, openStore } from "./open-store.ts";
export type { Stage, StageContext, Threads, WorkItem, WorkResult } from "./stage.ts";
export type { Tables } from "./tables.ts";
export { checkStore, type StoreFinding } from "./check-store.ts";
export { matchWords } from "./match-words.ts";
