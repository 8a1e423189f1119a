import type { ArticleId, StoryId } from "../../core/index.ts";
import { compare, type Likeness } from "./compare.ts";
import { explainLink } from "./explain.ts";
import { judgeFollowing } from "./follow.ts";
import { judge, type Model } from "./judge.ts";
import type { LinkTable } from "./links.ts";
import type { OpenStory } from "./open-story.ts";
import type { Shelf } from "./shelf.ts";
import { findVeto } from "./veto.ts";
import type { Fresh, Weighed } from "./weigh-profile.ts";

/** What is known of an article from elsewhere. */
export interface ArticleHints {
  /** The text that it is a copy of: the two stand together. */
  readonly copyOf?: ArticleId;
}

/** What a decision rests on. */
export interface Grounds {
  readonly shelf: Shelf;
  readonly links: LinkTable;
  readonly model: Model;
  /** Called with every comparison, for training. */
  readonly onCompare: ((article: string, story: string, likeness: Likeness) => void) | undefined;
}

export interface Decision {
  /** Absent where the article opens a story. */
  readonly story?: OpenStory;
  readonly reasons: readonly string[];
  /** Another story that the article fits as well. */
  readonly other?: OpenStory;
  /** The event that a new one goes on from. */
  readonly follows?: StoryId;
}

/** Stories compared in full. */
const mostCompared = 10;
/** Log odds from which an article speaks for two stories being one; both must reach it. */
const mergeFrom = 2.5;

/** Where an article goes: an editor's word first, then copies, then vetoes, then likeness. Changes nothing. */
export function decide(article: Fresh, hints: ArticleHints, grounds: Grounds): Decision {
  const bound = findBound(article, hints, grounds);
  if (bound) return bound;
  const { role } = article.profile;
  if (role === "round-up" || role === "live") return { reasons: [`a ${role} page stands alone`] };
  const matches = rankStories(article, grounds);
  const [best, second] = matches;
  if (!best) return { reasons: ["nothing like it is open"] };
  const reasons = explainLink(article, best.story, best.likeness, grounds.model);
  if (best.veto || best.score <= 0) {
    const follows = findFollowed(matches);
    const why = best.veto ? `kept apart: ${best.veto}` : "too little in common";
    return { reasons: [why, ...reasons], ...(follows ? { follows } : {}) };
  }
  const both = second && !second.veto && Math.min(best.score, second.score) >= mergeFrom;
  return { story: best.story, reasons, ...(both ? { other: second.story } : {}) };
}

/** The event that a new one goes on from most surely. */
function findFollowed(matches: readonly Match[]): StoryId | undefined {
  const followed = matches
    .map(({ story, likeness }) => ({ story, value: judgeFollowing(likeness) }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value);
  return followed[0]?.story.id;
}

/** True where the newest article of one story would join the other by a wide margin. */
export function areOne(story: OpenStory, other: OpenStory, { model, links }: Grounds): boolean {
  const last = other.members.at(-1);
  if (story === other || !last || story.parted.has(other.id)) return false;
  if (other.articles.some((article) => links.isPinned(article))) return false;
  if (
    other.articles.some((article) =>
      links.cannotOf(article).some((barred) => story.articles.some((id) => id === barred)),
    )
  )
    return false;
  const likeness = compare(last, story);
  return judge(likeness, model) >= mergeFrom && findVeto(last, story, likeness) === undefined;
}

function findBound(article: Weighed, hints: ArticleHints, { shelf, links }: Grounds): Decision | undefined {
  for (const other of links.mustOf(article.profile.id)) {
    const story = shelf.storyOf(other);
    if (story) return { story, reasons: ["an editor put them together"] };
  }
  const origin = hints.copyOf ? shelf.storyOf(hints.copyOf) : undefined;
  if (!origin || barredStories(article, shelf, links).has(origin)) return undefined;
  return { story: origin, reasons: [`copy of ${hints.copyOf ?? ""}`] };
}

interface Match {
  readonly story: OpenStory;
  readonly likeness: Likeness;
  readonly score: number;
  readonly veto: string | undefined;
}

function rankStories(article: Weighed, { shelf, links, model, onCompare }: Grounds): Match[] {
  const barred = barredStories(article, shelf, links);
  return shelf
    .candidates(article, mostCompared)
    .filter((story) => !barred.has(story))
    .map((story) => {
      const likeness = compare(article, story);
      onCompare?.(article.profile.id, story.id, likeness);
      return { story, likeness, score: judge(likeness, model), veto: findVeto(article, story, likeness) };
    })
    .toSorted((a, b) => Number(a.veto !== undefined) - Number(b.veto !== undefined) || b.score - a.score);
}

function barredStories(article: Weighed, shelf: Shelf, links: LinkTable): ReadonlySet<OpenStory | undefined> {
  return new Set(links.cannotOf(article.profile.id).map((other) => shelf.storyOf(other)));
}
