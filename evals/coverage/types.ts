/** One article of a story as the measure needs it: the voice is its original's outlet. */
export interface VoicedArticle {
  readonly id: string;
  readonly voice: string;
  readonly language: string;
  readonly text: string;
}

/** A sentence of an article with the weights of its words; offsets are UTF-16. */
export interface Statement {
  readonly article: string;
  readonly voice: string;
  readonly span: readonly [number, number];
  readonly text: string;
  readonly weights: ReadonlyMap<string, number>;
}

/** What several voices say: the statements that are alike, the one with most in common first. */
export interface SharedClaim {
  readonly voices: number;
  readonly statements: readonly Statement[];
}

/** A published sentence with the passages that it cites. */
export interface PageSentence {
  readonly text: string;
  readonly citations: readonly { readonly article: string; readonly span: readonly [number, number] }[];
}
