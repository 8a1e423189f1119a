import type { MaterialArticle } from "../types.ts";
import { isHome, originals, retells, type Writing } from "./context.ts";

/** Articles of the page's language from which on an article of another language has to show that it tells the same story. */
const leastHome = 2;

/** Sentences of an article's start that names are taken from, the headline with them. */
const leadLength = 4;

const known = new WeakMap<Writing, ReadonlySet<string>>();

/**
 * True where an article in another language names a state, body, person or town that an article in the page's language
 * names at its start too. Stories are put together across languages by less than their words, and one that was put in
 * by mistake would have a page to itself otherwise: its sentences are like no other.
 */
export function isOfStory(writing: Writing, entry: MaterialArticle): boolean {
  if (retells(writing) || isHome(writing, entry)) return true;
  const home = originals(writing).filter((one) => isHome(writing, one));
  if (home.length < leastHome) return true;
  const names = known.get(writing) ?? new Set(home.flatMap((one) => namesAtStart(writing, one)));
  known.set(writing, names);
  return names.size === 0 ? false : namesAtStart(writing, entry).some((code) => names.has(code));
}

function namesAtStart(writing: Writing, { article, claims }: MaterialArticle): readonly string[] {
  const end = writing.sentencesOf(article.id)[leadLength - 1]?.[1] ?? article.text.length;
  return claims.mentions.flatMap(({ span, code, candidates }) => (span[1] <= end && !candidates ? [code] : []));
}
