import type { Clock, Outcome, Problem } from "../core/index.ts";
import type { Database } from "./open-store.ts";
import type { Tables } from "./tables.ts";

/** Runs a function of a module in a worker thread that is ended at its time limit (milliseconds). */
export interface Threads {
  run(module: URL, name: string, input: unknown, timeLimit: number): Promise<Outcome<unknown>>;
  /** Ends the threads until there is work for them again: each holds some 100 MB. Only where none is at work. */
  rest?(): Promise<void>;
}

/** What a stage is given instead of reaching for it. */
export interface StageContext {
  readonly now: Clock;
  readonly threads: Threads;
  readonly log: (message: string) => void;
}

/** One thing to do: the key of a row, and the revision of it that the work is for. */
export interface WorkItem {
  readonly key: string;
  readonly revision: number;
}

/** What became of an item: done, or dropped with the reason, so that nothing vanishes. */
export interface WorkResult extends WorkItem {
  readonly dropped?: Problem;
}

/**
 * One step of the line. It decides outside any transaction and writes inside one, together with the note that the
 * work is done: killed at any moment, a restart ends with the same store.
 */
export interface Stage<Plan = unknown> {
  readonly name: string;
  /** Changes when the rules do; work done by another version is done again. */
  readonly version: string;
  readonly reads: readonly (keyof Tables)[];
  readonly writes: readonly (keyof Tables)[];
  /** Items of a table in the order in which they must be taken. */
  readonly input: { readonly table: "page" | "article" | "story"; readonly revised: boolean };
  /** How many items one transaction takes. */
  readonly batch: number;
  /**
   * `arrival`: what becomes of an item depends on those before it, so one process takes all of them in their order.
   * `any`: items have nothing to do with one another, and several machines may take them at once.
   */
  readonly order: "arrival" | "any";
  /** The part of an ordered stage that needs no order, by the key of the item, as JSON: any machine may do it beforehand. */
  prepare?(db: Database, items: readonly WorkItem[], context: StageContext): Promise<ReadonlyMap<string, unknown>>;
  /** `ready`: what `prepare` answered for items, where that was done beforehand; the rest it does itself. */
  decide(
    db: Database,
    items: readonly WorkItem[],
    context: StageContext,
    ready?: ReadonlyMap<string, unknown>,
  ): Promise<Plan>;
  save(tx: Database, plan: Plan, items: readonly WorkItem[], context: StageContext): Promise<readonly WorkResult[]>;
  /** Lets go of what it remembers and can make again from the store: the stages after it need the room. */
  rest?(): void;
}
