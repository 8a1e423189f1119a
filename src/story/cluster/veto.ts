import type { Likeness } from "./compare.ts";
import { coreOf, type OpenStory } from "./open-story.ts";
import { kindOf, termKinds } from "../profile/terms.ts";
import { has } from "./vector.ts";
import type { Weighed } from "./weigh-profile.ts";

/** Days after which nothing joins an event; what comes later is background, another round or an anniversary. */
const longestSilence = 120;
/** The same for an article that looks back ("a year after"). */
const longestLookBack = 14;
/** Titles so alike are those of a series ("Weather for 8 November"): then the day in them tells. */
const sameSeries = 0.4;
/** Likeness of words from which different states do not count: the names were not read, or stand further down. */
const sureWords = 0.5;

/** Shares of names, topics and figures below which, summed, two whole texts in two languages share but their states. */
const hardlyMore = 0.15;
/** What figures can add to that: small ones are shared by chance. */
const mostOfFigures = 0.2;

/**
 * Why an article and a story must stay apart whatever they share; undefined where nothing speaks against it. Round-ups
 * and live pages are kept out before.
 */
export function findVeto(article: Weighed, story: OpenStory, likeness: Likeness): string | undefined {
  const days = Math.round(Math.expm1(likeness.gap));
  if (days > longestSilence) return `${days} days apart`;
  if (article.profile.role === "anniversary" && days > longestLookBack) return `looks back over ${days} days`;
  if (likeness.title >= sameSeries && daysDiffer(article, story)) return "its title names another day";
  if (sharesStatesAlone(likeness)) return "hardly more than states in common";
  if (likeness.words < sureWords && statesDiffer(article, story)) return "names other states";
  return undefined;
}

/** Across languages, where words cannot be compared: texts of some length on one event would share more than states. */
function sharesStatesAlone({ sameLanguage, whole, names, topics, numbers, pictured, linked }: Likeness): boolean {
  if (sameLanguage || !whole || pictured + linked > 0) return false;
  return names + topics + Math.min(numbers, mostOfFigures) < hardlyMore;
}

/** True where both name states at the front and share none of them, nor any person. */
function statesDiffer(article: Weighed, story: OpenStory): boolean {
  const own = article.actors.terms.filter((mark) => kindOf(mark) === termKinds.state);
  const core = coreOf(story).terms;
  if (own.length === 0 || !core.some((mark) => kindOf(mark) === termKinds.state)) return false;
  if (own.some((mark) => has(story.marks.sum, mark))) return false;
  return !core.some((mark) => kindOf(mark) === termKinds.person && has(article.marks, mark));
}

/** True where the titles on both sides name days, and none the same. */
function daysDiffer({ profile }: Weighed, { members }: OpenStory): boolean {
  if (profile.titleDays.length === 0) return false;
  const named = members.flatMap((member) => member.profile.titleDays);
  return named.length > 0 && !profile.titleDays.some((day) => named.includes(day));
}
