import type { ArticleId, StoryId } from "../../core/index.ts";
import { kindOf, type Term, termKinds } from "../profile/terms.ts";
import {
  addToCentroid,
  type Centroid,
  emptyCentroid,
  entriesOf,
  heaviest,
  mergeCentroid,
  type Ranking,
  rankingOf,
  takeFromCentroid,
} from "./vector.ts";
import type { Fresh, Weighed } from "./weigh-profile.ts";

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
  /** All articles in it, in order of arrival. */
  readonly articles: ArticleId[];
  firstDay: number | undefined;
  lastDay: number | undefined;
  /** Marks of the main actors, places and figures; made anew after each article. */
  core: Ranking | undefined;
  /** Names that most of the newest articles turn on; made anew after each article. */
  focus: Ranking | undefined;
  /** Stories that it was parted from: they are not joined again. */
  readonly parted: Set<StoryId>;
  /** Place in the order in which stories were opened. */
  readonly opened: number;
  /** Number of the article that came in last: the order in which stories are put to rest. */
  touched: number;
}

const mostMembers = 12;

export function createStory(id: StoryId, opened: number): OpenStory {
  return {
    id,
    words: new Map(),
    titles: new Map(),
    marks: emptyCentroid(),
    actors: emptyCentroid(),
    members: [],
    articles: [],
    firstDay: undefined,
    lastDay: undefined,
    core: undefined,
    focus: undefined,
    parted: new Set(),
    opened,
    touched: 0,
  };
}

/** Takes an article into a story's sums, in place. */
export function joinStory(story: OpenStory, given: Weighed | Fresh): void {
  const article = withoutNames(given);
  const { language, day } = article.profile;
  addToCentroid(centroidOf(story.words, language), article.words);
  addToCentroid(centroidOf(story.titles, language), article.title);
  addToCentroid(story.marks, article.marks);
  addToCentroid(story.actors, article.actors);
  story.members.push(article);
  if (story.members.length > mostMembers) story.members.shift();
  story.articles.push(article.profile.id);
  story.core = undefined;
  story.focus = undefined;
  if (day === undefined) return;
  story.firstDay = Math.min(story.firstDay ?? day, day);
  story.lastDay = Math.max(story.lastDay ?? day, day);
}

/** Names are for the explanation of the day: an open story keeps thousands of articles, and none of theirs. */
function withoutNames(article: Weighed | Fresh): Weighed {
  if (!("named" in article)) return article;
  const { named: _named, ...kept } = article;
  return kept;
}

/** Takes an article out of a story's sums, in place. Its days stay as they are: they bound, and do not date. */
export function leaveStory(story: OpenStory, article: Weighed): void {
  const { language } = article.profile;
  takeFromCentroid(centroidOf(story.words, language), article.words);
  takeFromCentroid(centroidOf(story.titles, language), article.title);
  takeFromCentroid(story.marks, article.marks);
  takeFromCentroid(story.actors, article.actors);
  drop(story.members, (member) => member === article);
  drop(story.articles, (id) => id === article.profile.id);
  story.core = undefined;
  story.focus = undefined;
}

function drop<T>(list: T[], isGone: (item: T) => boolean): void {
  const at = list.findIndex(isGone);
  if (at >= 0) list.splice(at, 1);
}

function centroidOf(all: Map<string, Centroid>, language: string): Centroid {
  const found = all.get(language) ?? emptyCentroid();
  all.set(language, found);
  return found;
}

const coreSize = 10;
const { topic, pair } = termKinds;

/** The names, states and figures that weigh most in the story. */
export function coreOf(story: OpenStory): Ranking {
  story.core ??= rankingOf(
    heaviest(entriesOf(story.marks.sum), coreSize, (term) => kindOf(term) !== topic && kindOf(term) !== pair),
  );
  return story.core;
}

/** Takes all that stands in `from` into `into`, in place. */
export function mergeStories(into: OpenStory, from: OpenStory): void {
  mergeByLanguage(into.words, from.words);
  mergeByLanguage(into.titles, from.titles);
  mergeCentroid(into.marks, from.marks);
  mergeCentroid(into.actors, from.actors);
  into.members.push(...from.members);
  into.members.splice(0, Math.max(0, into.members.length - mostMembers));
  into.articles.push(...from.articles);
  into.core = undefined;
  into.focus = undefined;
  into.firstDay = pick(Math.min, into.firstDay, from.firstDay);
  into.lastDay = pick(Math.max, into.lastDay, from.lastDay);
}

function mergeByLanguage(into: Map<string, Centroid>, from: ReadonlyMap<string, Centroid>): void {
  for (const [language, centroid] of from) mergeCentroid(centroidOf(into, language), centroid);
}

function pick(
  choose: (a: number, b: number) => number,
  a: number | undefined,
  b: number | undefined,
): number | undefined {
  return a === undefined ? b : b === undefined ? a : choose(a, b);
}

const focusSize = 3;
const focusShare = 0.6;

/** The names that most of a story's newest articles turn on, with how much. */
export function focusOf(story: OpenStory): Ranking {
  story.focus ??= findFocus(story);
  return story.focus;
}

function findFocus({ members }: OpenStory): Ranking {
  const weights = new Map<Term, number>();
  const counts = new Map<Term, number>();
  for (const { focusNames } of members)
    for (const [at, term] of focusNames.terms.entries()) {
      weights.set(term, (weights.get(term) ?? 0) + (focusNames.weights[at] ?? 0));
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  return rankingOf(heaviest(weights, focusSize, (term) => (counts.get(term) ?? 0) >= members.length * focusShare));
}
