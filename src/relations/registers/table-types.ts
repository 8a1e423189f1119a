import type { DossierLine } from "../types.ts";
import type { Statement } from "./list-statements.ts";

export type Cell = string | number | undefined;

/** A register as rows under named columns, each row with the records or words that carry it. */
export interface RegisterTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly RegisterRow[];
}

export interface RegisterRow {
  readonly cells: readonly Cell[];
  readonly lines: readonly DossierLine[];
  readonly statements?: readonly Statement[];
}
