import type { ArticleId, ClaimId } from "./id.ts";
import type { Span } from "./span.ts";

/** Where something is said: the article, the exact span of its text, the outlet, and the claim where one was read there. */
export interface Citation {
  readonly article: ArticleId;
  readonly span: Span;
  readonly outlet: string;
  readonly claim?: ClaimId;
}

/** A value with at least one passage that carries it. It cannot be built without one. */
export interface Sourced<T> {
  readonly value: T;
  readonly citations: readonly [Citation, ...Citation[]];
}

/** Joins a value to its passages; undefined where there are none, so that nothing unsourced can pass for sourced. */
export function sourced<T>(value: T, citations: readonly Citation[]): Sourced<T> | undefined {
  const [first, ...rest] = citations;
  return first ? { value, citations: [first, ...rest] } : undefined;
}
