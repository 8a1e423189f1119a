import { kindOf, type Term } from "../profile/terms.ts";
import { coreOf, focusOf, type OpenStory } from "./open-story.ts";
import { cosine, dot, has, type Ranking, weightOf } from "./vector.ts";
import type { Weighed } from "./weigh-profile.ts";

/** Likenesses of an article and a story, each 0 to 1 unless said otherwise. */
export interface Likeness {
  /** Whether the story has an article in this language: then words can be compared. */
  readonly sameLanguage: boolean;
  /** Whether both are texts of some length: then what they do not share tells as well. */
  readonly whole: boolean;
  readonly words: number;
  /** The nearest single article's words. */
  readonly nearest: number;
  readonly title: number;
  readonly marks: number;
  readonly nearestMarks: number;
  /** Share of the article's weight of names (persons, bodies, names) that the story has. */
  readonly names: number;
  readonly states: number;
  readonly numbers: number;
  readonly topics: number;
  /** Share of the weight of the story's main names, places and figures that the article has. */
  readonly core: number;
  /** Names, places and figures of the first lines. */
  readonly actors: number;
  /** Both turn on names of their own that the other has nowhere: 1 where they share none of these. */
  readonly rivals: number;
  /** 1 where one of the story's newest articles has the same lead picture. */
  readonly pictured: number;
  /** 1 where the article links to one of them, or one of them to it. */
  readonly linked: number;
  /** 1 where both times are known and at most three days apart. */
  readonly dated: number;
  /** 1 where both times are known and more than ten days apart. */
  readonly apart: number;
  /** Days between the article and the story's nearest end, logarithm of one more; 0 where no time is known. */
  readonly gap: number;
  /** Days since the story began, logarithm of one more. */
  readonly age: number;
}

export const likenessNames = [
  "words",
  "nearest",
  "title",
  "marks",
  "nearestMarks",
  "names",
  "states",
  "numbers",
  "topics",
  "core",
  "actors",
  "rivals",
  "pictured",
  "linked",
  "dated",
  "apart",
  "gap",
  "age",
] as const;

/** Compares an article with a story. Pure; cost bounded by the lengths of both. */
export function compare(article: Weighed, story: OpenStory): Likeness {
  const { language, day } = article.profile;
  const words = story.words.get(language);
  const titles = story.titles.get(language);
  const kin = kindShares(article, story);
  const away = day === undefined ? undefined : distance(day, story.firstDay, story.lastDay);
  const nearest = nearestOf(article, story.members);
  return {
    sameLanguage: words !== undefined,
    whole: isWhole(article) && story.members.some(isWhole),
    words: words ? cosine(article.words, words) : 0,
    nearest: nearest.words,
    title: titles ? cosine(article.title, titles) : 0,
    marks: cosine(article.marks, story.marks),
    nearestMarks: nearest.marks,
    ...kin,
    core: coreShare(article, story),
    actors: cosine(article.actors, story.actors),
    rivals: words ? rivalry(article, story) : 0,
    ...tiesBetween(article, story.members),
    dated: away !== undefined && away <= nearDays ? 1 : 0,
    apart: away !== undefined && away > farDays ? 1 : 0,
    gap: logDays(away ?? 0),
    age: day === undefined || story.firstDay === undefined ? 0 : logDays(Math.abs(day - story.firstDay)),
  };
}

/** Distinct words of a text of some length. */
const wholeText = 25;

function isWhole({ words }: Weighed): boolean {
  return words.terms.length >= wholeText;
}

const nearDays = 3;
const farDays = 10;

/** Words can be compared inside a language, marks over all. */
function nearestOf(article: Weighed, members: readonly Weighed[]): { readonly words: number; readonly marks: number } {
  let words = 0;
  let marks = 0;
  for (const member of members) {
    marks = Math.max(marks, dot(article.marks, member.marks));
    if (member.profile.language === article.profile.language) words = Math.max(words, dot(article.words, member.words));
  }
  return { words, marks };
}

function tiesBetween(
  { profile }: Weighed,
  members: readonly Weighed[],
): { readonly pictured: number; readonly linked: number } {
  const { picture, pages, links } = profile.ties;
  const others = members.map((member) => member.profile.ties);
  const leads = others.some(
    (other) => links.some((key) => other.pages.includes(key)) || other.links.some((key) => pages.includes(key)),
  );
  const same = picture !== undefined && others.some((other) => other.picture === picture);
  return { pictured: same ? 1 : 0, linked: leads ? 1 : 0 };
}

function distance(day: number, first: number | undefined, last: number | undefined): number | undefined {
  if (first === undefined || last === undefined) return undefined;
  return Math.max(0, first - day, day - last);
}

function logDays(days: number): number {
  return Math.log1p(days);
}

type Share = "names" | "states" | "numbers" | "topics";
/** By kind of term, in the order of `termKinds`. */
const shareOfKind: readonly (Share | undefined)[] = [
  undefined,
  "states",
  "names",
  "names",
  "names",
  "numbers",
  "topics",
  undefined,
];

/**
 * For each kind of mark: the weight that both have, of all that the article has of it. What stands in fewer than half of
 * the story's articles counts less, else a large story would have something in common with everything.
 */
function kindShares(article: Weighed, story: OpenStory): Record<Share, number> {
  const shared = { names: 0, states: 0, numbers: 0, topics: 0 };
  const all = { names: 0, states: 0, numbers: 0, topics: 0 };
  const { terms, weights } = article.marks;
  for (let at = 0; at < terms.length; at += 1) {
    const [mark, weight] = [terms[at] ?? 0, weights[at] ?? 0];
    const kind = shareOfKind[kindOf(mark)];
    if (!kind) continue;
    all[kind] += weight;
    shared[kind] += weight * Math.min(1, (2 * weightOf(story.marks.sum, mark)) / (story.marks.count * weight));
  }
  const share = (kind: Share): number => (all[kind] > 0 ? shared[kind] / all[kind] : 0);
  return { names: share("names"), states: share("states"), numbers: share("numbers"), topics: share("topics") };
}

function coreShare(article: Weighed, story: OpenStory): number {
  let shared = 0;
  let all = 0;
  const { terms, weights } = coreOf(story);
  for (const [at, weight] of weights.entries()) {
    all += weight;
    if (has(article.marks, terms[at] ?? 0)) shared += weight;
  }
  return all > 0 ? shared / all : 0;
}

/** How far the article's main names are foreign to the story and the story's to the article. */
function rivalry(article: Weighed, story: OpenStory): number {
  const foreign = shareOf(article.focusNames, mostFocus, (mark) => !has(story.marks.sum, mark));
  if (foreign === 0) return 0;
  return foreign * shareOf(focusOf(story), mostFocus, (mark) => !has(article.marks, mark));
}

/** Names that an article or a story turns on. */
const mostFocus = 3;

function shareOf({ terms, weights }: Ranking, most: number, counts: (mark: Term) => boolean): number {
  let all = 0;
  let hit = 0;
  for (let at = 0; at < Math.min(most, terms.length); at += 1) {
    const weight = weights[at] ?? 0;
    all += weight;
    if (counts(terms[at] ?? 0)) hit += weight;
  }
  return all > 0 ? hit / all : 0;
}
