import type { Span } from "../../core/index.ts";
import type { NumberMention } from "../../language/index.ts";
import type { Comparator } from "../types.ts";
import type { Unit } from "./unit-lexicon.ts";

/** A figure before it has an id, a period and a producer. */
export interface FigureDraft {
  readonly span: Span;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  readonly comparator?: Comparator;
  readonly change?: "up" | "down";
  /** What the change is counted from. */
  readonly base?: { readonly value: number; readonly span: Span };
  readonly measure?: string;
  /** Its place among its like, where the sentence tells one: "the third largest" is 3, "the most since 2009" 1. */
  readonly rank?: { readonly place: number; readonly span: Span };
}

export interface Amount {
  readonly number: NumberMention;
  readonly unit: Unit | undefined;
  readonly first: number;
  readonly after: number;
  readonly noun: string | undefined;
  readonly negative: boolean;
}
