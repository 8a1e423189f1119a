import { setImmediate as nextTurn } from "node:timers/promises";
import { baseLanguage, detectLanguage, splitSentences, stopWords } from "../language/index.ts";
import type { Database } from "../store/index.ts";
import { findWords } from "./search-words.ts";
import { listArticlesWith } from "./store.ts";

/** Sentences of a text that are looked for, and articles that are answered at most. */
const mostSentences = 120;
const mostArticles = 40;
/** Words of a sentence that an article must have; where none has all, the first two. */
const wordsOfEach = 3;
/** Articles that one sentence brings. */
const ofEach = 5;

/**
 * Ids of articles that may tell what a text tells, those that have most of its sentences first: each sentence is looked for by
 * its longest words. What such an article does say of it is for the check to find.
 */
export async function findNear(db: Database, text: string): Promise<readonly string[]> {
  const language = baseLanguage(detectLanguage(text));
  const found = new Map<string, number>();
  const search = openSearch(db);
  for (const [start, end] of splitSentences(text, language).slice(0, mostSentences)) {
    const words = tellingWords(text.slice(start, end), language);
    if (words.length < 2) continue;
    const whole = await search(words);
    const ids = whole.length > 0 || words.length < wordsOfEach ? whole : await search(words.slice(0, 2));
    for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1);
  }
  return [...found]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostArticles)
    .map(([id]) => id);
}

/** A text may say one thing a hundred times: it is looked for once. Between two searches others are answered: SQLite's hold the thread. */
function openSearch(db: Database): (words: readonly string[]) => Promise<readonly string[]> {
  const known = new Map<string, readonly string[]>();
  return async (words) => {
    const key = words.join(" ");
    const found = known.get(key);
    if (found) return found;
    await nextTurn();
    const ids = await listArticlesWith(db, words, ofEach);
    known.set(key, ids);
    return ids;
  };
}

/** The words of a sentence that tell it from others: the longest that are no common ones. */
export function tellingWords(sentence: string, language: string): readonly string[] {
  const common = stopWords(language);
  const words = new Set(findWords(sentence).map(({ word }) => word));
  return [...words]
    .filter((word) => !common.has(word))
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, wordsOfEach);
}
