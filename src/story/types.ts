import type { ArticleId, StoryId } from "../core/index.ts";

/** Where one article went, final for the line when written. */
export interface Assignment {
  readonly article: ArticleId;
  readonly story: StoryId;
  readonly language: string;
  readonly copyOf?: ArticleId;
  /** What linked it or kept it apart, in words, strongest first. */
  readonly reasons: readonly string[];
}
