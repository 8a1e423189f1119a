export const reportKinds: readonly [
  "wrong figure",
  "wrong person",
  "not in the source",
  "out of date",
  "translation",
  "other",
] = ["wrong figure", "wrong person", "not in the source", "out of date", "translation", "other"];
export type ReportKind = (typeof reportKinds)[number];

/** What becomes of a report: it waits, the sentence was wrong as reported, or it stands. */
export const reportOutcomes: readonly ["open", "upheld", "declined"] = ["open", "upheld", "declined"];
export type ReportOutcome = (typeof reportOutcomes)[number];

export interface RatingCount {
  readonly useful: number;
  readonly notUseful: number;
}

/** A reader's report on one sentence, and what became of it. */
export interface SentenceReport {
  readonly id: string;
  readonly story: string;
  readonly sentence: string;
  readonly kind: ReportKind;
  readonly note: string;
  readonly at: string;
  readonly outcome: ReportOutcome;
  /** Why, in the words of who decided it; for everyone to read. */
  readonly outcomeNote?: string;
}
