/** A sentence and the passages that are said to carry it. */
export interface VerifyInput {
  readonly sentence: string;
  readonly evidence: readonly string[];
  /** What is known of the passage's article, one entry a passage; the sentence may lean on it for names and days. */
  readonly context?: readonly EvidenceContext[];
}

export interface EvidenceContext {
  readonly outlet?: string;
  readonly publishedAt?: string;
  readonly language?: string;
  /** The whole article: a person whom the passage calls by the family name stands in full there. */
  readonly text?: string;
}
