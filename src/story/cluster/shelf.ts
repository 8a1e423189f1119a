import type { ArticleId, StoryId } from "../../core/index.ts";
import type { StoryMerge } from "../types.ts";
import type { OpenStory } from "./open-story.ts";
import { openStoryIndex } from "./story-index.ts";
import type { Weighed } from "./weigh-profile.ts";

/**
 * The open stories: found by id, by article, and by what they share with an article. Those that grew longest ago are at
 * rest: of their articles only the newest are kept in full, beside the sums over all. A match wakes them.
 */
export interface Shelf {
  find(id: StoryId): OpenStory | undefined;
  storyOf(article: string): OpenStory | undefined;
  candidates(article: Weighed, most: number): OpenStory[];
  /** Notes that an article stands in a story; stories that grew longest ago leave when there are too many. */
  put(story: OpenStory, article: Weighed): void;
  /** Makes one story of two: the younger goes into the older. */
  merge(a: OpenStory, b: OpenStory, join: (into: OpenStory, from: OpenStory) => void): StoryMerge;
  readonly size: number;
}

/** Share of the open stories that are awake. */
const awakeShare = 0.25;
/** Articles that a story at rest keeps. */
const restMembers = 2;

export function openShelf(capacity: number): Shelf {
  const index = openStoryIndex();
  const stories = new Map<StoryId, OpenStory>();
  const atRest = new Map<StoryId, OpenStory>();
  const mostAwake = Math.max(1, Math.floor(capacity * awakeShare));
  const placed = new Map<string, OpenStory>();
  let arrived = 0;

  function take(story: OpenStory): void {
    index.remove(story);
    stories.delete(story.id);
    atRest.delete(story.id);
  }

  function restOldest(): void {
    const [oldest] = stories.values();
    if (!oldest) return;
    stories.delete(oldest.id);
    atRest.set(oldest.id, oldest);
    oldest.members.splice(0, Math.max(0, oldest.members.length - restMembers));
  }

  function closeOldest(): void {
    const [oldest] = atRest.values();
    if (!oldest) return;
    take(oldest);
    for (const article of oldest.articles) placed.delete(article);
  }

  return {
    find: (id) => stories.get(id) ?? atRest.get(id),
    storyOf: (article) => placed.get(article),
    candidates: (article, most) => index.candidates(article, most),
    put(story, article) {
      arrived += 1;
      story.touched = arrived;
      placed.set(article.profile.id, story);
      if (article.profile.role === "report" || article.profile.role === "anniversary") index.add(story, article);
      stories.delete(story.id);
      atRest.delete(story.id);
      stories.set(story.id, story);
      if (stories.size > mostAwake) restOldest();
      if (stories.size + atRest.size > capacity) closeOldest();
    },
    merge(a, b, join) {
      const [into, from] = a.opened <= b.opened ? [a, b] : [b, a];
      take(from);
      join(into, from);
      for (const article of from.articles) placed.set(article, into);
      for (const member of from.members) index.add(into, member);
      return { from: from.id, into: into.id, articles: [...from.articles] satisfies ArticleId[] };
    },
    get size() {
      return stories.size + atRest.size;
    },
  };
}
