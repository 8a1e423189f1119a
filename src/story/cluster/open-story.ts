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
  /** The last ones, newest at the end. */
  readonly members: Weighed[];
  readonly keys: Set<string>;
  count: number;
  firstDay: number | undefined;
  lastDay: number | undefined;
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
    members: [],
    keys: new Set(),
    count: 0,
    firstDay: undefined,
    lastDay: undefined,
    touched: 0,
  };
}

/** Takes an article into a story's sums, in place. */
export function joinStory(story: OpenStory, article: Weighed): void {
  const { language, day } = article.profile;
  addToCentroid(centroidOf(story.words, language), article.words);
  addToCentroid(centroidOf(story.titles, language), article.title);
  addToCentroid(story.marks, article.marks);
  story.members.push(article);
  if (story.members.length > mostMembers) story.members.shift();
  story.count += 1;
  if (day === undefined) return;
  story.firstDay = Math.min(story.firstDay ?? day, day);
  story.lastDay = Math.max(story.lastDay ?? day, day);
}

function centroidOf(all: Map<string, Centroid>, language: string): Centroid {
  const found = all.get(language) ?? emptyCentroid();
  all.set(language, found);
  return found;
}
