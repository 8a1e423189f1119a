import type { Article } from "../article/index.ts";
import { contentId, type StoryId } from "../core/index.ts";
import type { Likeness } from "./cluster/compare.ts";
import { type ArticleHints, areOne, type Decision, decide, type Grounds } from "./cluster/decide.ts";
import { type Model, shippedModel } from "./cluster/judge.ts";
import { bothWays, type EditorLinks, openLinkTable } from "./cluster/links.ts";
import { createStory, joinStory, mergeStories, type OpenStory } from "./cluster/open-story.ts";
import { partStory } from "./cluster/part-story.ts";
import { openShelf } from "./cluster/shelf.ts";
import { openWeigher, type Weighed } from "./cluster/weigh-profile.ts";
import { readProfile } from "./profile/read-profile.ts";
import type { Assignment } from "./types.ts";

export interface ClustererOptions {
  readonly model?: Model;
  /** Stories that still take articles, those at rest among them (`cluster/shelf.ts`); above, the one that grew longest ago is closed. */
  readonly capacity?: number;
  readonly links?: EditorLinks;
  /** Stories that were parted before: none of a pair is joined to the other again. */
  readonly parted?: readonly (readonly [StoryId, StoryId])[];
  /** Called with every comparison, for training. */
  readonly onCompare?: (article: string, story: string, likeness: Likeness) => void;
  /** Answers the story to join instead of the judgement, for training. */
  readonly teacher?: (article: string) => StoryId;
}

export interface Clusterer {
  /** Sorts one article; final for the stream. */
  add(article: Article, hints?: ArticleHints): Assignment;
  /** Takes in an article whose story is known, as `add` would have done. */
  restore(article: Article, story: StoryId): void;
  readonly openStories: number;
}

/** A streaming clusterer: pure but for its own memory, deterministic, bounded by its capacity. */
export function openClusterer(options: ClustererOptions = {}): Clusterer {
  const { model = shippedModel, capacity = 20_000, onCompare, teacher, parted = [] } = options;
  const weigher = openWeigher();
  const shelf = openShelf(capacity);
  const grounds: Grounds = { shelf, links: openLinkTable(options.links), model, onCompare };
  const apart = bothWays(parted);
  let opened = 0;

  function open(id: StoryId): OpenStory {
    const known = shelf.find(id);
    if (known) return known;
    const story = createStory(id, (opened += 1));
    for (const other of apart.get(id) ?? []) story.parted.add(other);
    return story;
  }

  function place(article: Weighed, story: OpenStory): void {
    joinStory(story, article);
    shelf.put(story, article);
  }

  return {
    add(article, hints = {}) {
      const weighed = weigher.weigh(readProfile(article));
      const decision = decide(weighed, hints, grounds);
      const taught = teacher?.(article.id);
      const story = taught ? open(taught) : (decision.story ?? open(contentId<"story">("s", article.id)));
      place(weighed, story);
      const { other } = decision;
      const merge = other && areOne(story, other, grounds) ? shelf.merge(story, other, mergeStories) : undefined;
      const assignment = describe(article, weighed, story, decision, hints);
      const split = merge ? undefined : partStory(story, { shelf, links: grounds.links, open, place });
      return {
        ...assignment,
        ...(merge ? { merges: [merge] } : {}),
        ...(split ? { splits: [split], story: shelf.storyOf(article.id)?.id ?? assignment.story } : {}),
      };
    },
    restore: (article, story) => place(weigher.weigh(readProfile(article)), open(story)),
    get openStories() {
      return shelf.size;
    },
  };
}

function describe(
  article: Article,
  weighed: Weighed,
  story: OpenStory,
  decision: Decision,
  { copyOf }: ArticleHints,
): Assignment {
  return {
    article: article.id,
    story: story.id,
    language: article.language ?? weighed.profile.language,
    reasons: decision.reasons,
    ...(copyOf ? { copyOf } : {}),
    ...(decision.follows && story.articles.length === 1 ? { follows: decision.follows } : {}),
  };
}
