import type { StoryId } from "../../core/index.ts";
import { addToCentroid, type Centroid, emptyCentroid } from "./vector.ts";
import type { Weighed } from "./weigh-profile.ts";

/** A story that still takes articles. */
export interface OpenStory {
  readonly id: StoryId;
  /** By language: words of the articles in it. */
  readonly words: Map<string, Centroid>;
  readonly titles: Map<string, Centroid>;
  readonly marks: Centroid;
  readonly actors: Centroid;
  /** The last ones, newest at the end. */
  readonly members: Weighed[];
  readonly keys: Set<string>;
  count: number;
  firstDay: number | undefined;
  lastDay: number | undefined;
  /** Marks of the main actors, places and figures; made anew after each article. */
  core: readonly (readonly [mark: string, weight: number])[] | undefined;
  /** Number of the article that came in last: the order in which stories are put to rest. */
  touched: number;
}

const mostMembers = 12;

export function createStory(id: StoryId): OpenStory {
  return {
    id,
    words: new Map(),
    titles: new Map(),
    marks: emptyCentroid(),
    actors: emptyCentroid(),
    members: [],
    keys: new Set(),
    count: 0,
    firstDay: undefined,
    lastDay: undefined,
    core: undefined,
    touched: 0,
  };
}

/** Takes an article into a story's sums, in place. */
export function joinStory(story: OpenStory, article: Weighed): void {
  const { language, day } = article.profile;
  addToCentroid(centroidOf(story.words, language), article.words);
  addToCentroid(centroidOf(story.titles, language), article.title);
  addToCentroid(story.marks, article.marks);
  addToCentroid(story.actors, article.actors);
  story.members.push(article);
  if (story.members.length > mostMembers) story.members.shift();
  story.count += 1;
  story.core = undefined;
  if (day === undefined) return;
  story.firstDay = Math.min(story.firstDay ?? day, day);
  story.lastDay = Math.max(story.lastDay ?? day, day);
}

function centroidOf(all: Map<string, Centroid>, language: string): Centroid {
  const found = all.get(language) ?? emptyCentroid();
  all.set(language, found);
  return found;
}

const coreSize = 10;
const coreKinds = new Set(["s", "p", "b", "n", "#"]);

/** The names, states and figures that weigh most in the story. */
export function coreOf(story: OpenStory): readonly (readonly [mark: string, weight: number])[] {
  story.core ??= [...story.marks.sum]
    .filter(([mark]) => coreKinds.has(mark.slice(0, 1)))
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, coreSize);
  return story.core;
}
