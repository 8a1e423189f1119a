import type { Span } from "../core/index.ts";
import type { CueClass } from "./types.ts";

/** An attribution while it is being read: spans are joined and judged afterwards. */
export interface Draft {
  source: Span[];
  readonly cue: Span[];
  content: Span[];
  readonly sentence: number;
  readonly rule: string;
  readonly lemma: string;
  readonly cueClass: CueClass | "wish" | "belief" | "forecast";
  readonly negated: boolean;
  /** Words between the subject and the cue: "would have", "reportedly". */
  readonly group: readonly string[];
}
