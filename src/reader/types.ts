export const reportKinds: readonly [
  "wrong figure",
  "wrong person",
  "not in the source",
  "out of date",
  "translation",
  "other",
] = ["wrong figure", "wrong person", "not in the source", "out of date", "translation", "other"];
export type ReportKind = (typeof reportKinds)[number];

export interface RatingCount {
  readonly useful: number;
  readonly notUseful: number;
}

/** A reader's report on one sentence, and what became of it. */
export interface SentenceReport {
  readonly sentence: string;
  readonly kind: ReportKind;
  readonly note: string;
  readonly at: string;
  readonly outcome: string;
  readonly outcomeNote?: string;
}
