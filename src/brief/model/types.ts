import type { Outcome } from "../../core/index.ts";

/** One question to a model: what it is to do, and the passages as data. */
export interface Question {
  readonly instructions: string;
  readonly prompt: string;
}

/** Asks a model; a failure is data: MODEL_TIMEOUT, MODEL_DOWN, MODEL_BUDGET. */
export type AskModel = (question: Question) => Promise<Outcome<string>>;

/** A sentence as the model drafted it. */
export interface Draft {
  readonly text: string;
  /** Ids of the passages that it rests on. */
  readonly passages: readonly string[];
  /** Ids of the record's sentences whose place it takes. */
  readonly replaces: readonly string[];
}

/** How a page fared with the model: sentences kept as drafted, repaired once, replaced by the record's own. */
export interface ModelReport {
  readonly name: string;
  readonly kept: number;
  readonly repaired: number;
  readonly replaced: number;
  /** Why the model wrote nothing for a part of the page, each reason once. */
  readonly failures: readonly string[];
  /** Its answers by the content of the question, so that what did not change is not asked again. */
  readonly answers: Readonly<Record<string, string>>;
}
