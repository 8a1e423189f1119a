import type { Article } from "../article/index.ts";
import { contentId, type StoryId } from "../core/index.ts";
import { compare, type Likeness } from "./cluster/compare.ts";
import { judge, type Model, shippedModel } from "./cluster/judge.ts";
import { createStory, joinStory, type OpenStory } from "./cluster/open-story.ts";
import { openStoryIndex } from "./cluster/story-index.ts";
import { openWeigher, type Weighed } from "./cluster/weigh-profile.ts";
import { readProfile } from "./profile/read-profile.ts";
import type { Assignment } from "./types.ts";

export interface ClustererOptions {
  readonly model?: Model;
  /** Stories that still take articles; above, the one that grew longest ago is put to rest. */
  readonly capacity?: number;
  /** Called with every comparison, for training. */
  readonly onCompare?: (article: string, story: string, likeness: Likeness) => void;
  /** Answers the story to join instead of the judgement, for training. */
  readonly teacher?: (article: string) => StoryId;
}

export interface Clusterer {
  /** Sorts one article; final for the stream. */
  add(article: Article): Assignment;
  readonly openStories: number;
}

/** Stories compared in full. */
const mostCompared = 10;

/** A streaming clusterer: pure but for its own memory, deterministic, bounded by its capacity. */
export function openClusterer({
  model = shippedModel,
  capacity = 20_000,
  onCompare,
  teacher,
}: ClustererOptions = {}): Clusterer {
  const weigher = openWeigher();
  const index = openStoryIndex();
  const stories = new Map<string, OpenStory>();
  let arrived = 0;

  function pick(article: Weighed): { story: OpenStory; likeness: Likeness; score: number } | undefined {
    let best: { story: OpenStory; likeness: Likeness; score: number } | undefined;
    for (const story of index.candidates(article, mostCompared)) {
      const likeness = compare(article, story);
      onCompare?.(article.profile.id, story.id, likeness);
      const score = judge(likeness, model);
      if (!best || score > best.score) best = { story, likeness, score };
    }
    return best;
  }

  function open(id: StoryId): OpenStory {
    const story = createStory(id);
    stories.set(id, story);
    if (stories.size > capacity) rest();
    return story;
  }

  function rest(): void {
    const [oldest] = stories.values();
    if (!oldest) return;
    index.remove(oldest);
    stories.delete(oldest.id);
  }

  return {
    add(article) {
      arrived += 1;
      const weighed = weigher.weigh(readProfile(article));
      const best = pick(weighed);
      const taught = teacher?.(article.id);
      const alone = weighed.profile.role === "round-up" || weighed.profile.role === "live";
      const found = taught ? stories.get(taught) : best && best.score > 0 && !alone ? best.story : undefined;
      const story = found ?? open(taught ?? contentId<"story">("s", article.id));
      joinStory(story, weighed);
      if (!alone) index.add(story, weighed);
      story.touched = arrived;
      stories.delete(story.id);
      stories.set(story.id, story);
      return {
        article: article.id,
        story: story.id,
        language: article.language ?? weighed.profile.language,
        reasons: [],
      };
    },
    get openStories() {
      return stories.size;
    },
  };
}
