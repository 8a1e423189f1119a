import type { Outcome } from "../../core/index.ts";

/** What a filter's handler is told; it goes to worker threads, so it is plain data. */
export interface FilterFlags {
  readonly offsets: "utf16" | "codepoints";
  readonly explain: boolean;
  /** The clock, milliseconds since the epoch; undefined where the run did not fix it. */
  readonly now?: number;
  /** The command's own options by name. */
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
}

export type Line = Readonly<Record<string, unknown>>;
export type Answer = Outcome<readonly Line[]>;

/** Answers one line by itself; lines are given to several of these at once. */
export type Handler = (line: Line) => Answer | Promise<Answer>;

/** Answers lines in order, remembering what came before; `end` may add lines. */
export interface OrderedHandler {
  next(line: Line): Answer | Promise<Answer>;
  end(): Promise<readonly Line[]> | readonly Line[];
}

/** A module in `filters/` exports this. */
export interface FilterModule {
  /** Fields of the input that the filter understands and so does not pass through. */
  readonly known: readonly string[];
  createHandler(flags: FilterFlags): Handler | Promise<Handler>;
}
