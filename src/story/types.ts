import type { ArticleId, StoryId } from "../core/index.ts";

/** Where one article went, final for the line when written. */
export interface Assignment {
  readonly article: ArticleId;
  readonly story: StoryId;
  readonly language: string;
  readonly copyOf?: ArticleId;
  /** What linked it or kept it apart, in words, strongest first. */
  readonly reasons: readonly string[];
  /** An earlier event of the same running story, where this article opens a new event of it. */
  readonly follows?: StoryId;
  /** Stories that this article showed to be one: the first goes into the second. */
  readonly merges?: readonly StoryMerge[];
  /** Reports of another event that this article showed to have grown into the story. */
  readonly splits?: readonly StorySplit[];
}

/** A story that was joined to another one; its id leads on for ever. */
export interface StoryMerge {
  readonly from: StoryId;
  readonly into: StoryId;
  readonly articles: readonly ArticleId[];
}

/** Reports that left a story for one of their own; the old id stays with the rest. */
export interface StorySplit {
  readonly from: StoryId;
  readonly into: StoryId;
  readonly articles: readonly ArticleId[];
}
