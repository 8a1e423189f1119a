import type { Term } from "../profile/terms.ts";
import type { OpenStory } from "./open-story.ts";
import { takeFirst } from "./take-first.ts";
import type { Weighed } from "./weigh-profile.ts";

/** Finds open stories that share rare terms with an article; the cost does not grow with the number of stories. */
export interface StoryIndex {
  candidates(article: Weighed, most: number): OpenStory[];
  add(story: OpenStory, article: Weighed): void;
  remove(story: OpenStory): void;
}

/** Stories listed under one term, the newest; more would make it no rare term. */
const longestList = 60;
/** Terms by which one story can be found. */
const mostKeys = 240;
/**
 * A story of the article's language with less than this share of the best one's score is not compared. By trying .1 to .4 on
 * ecbplus_en, itn_multi and tgcontest_ru_en: up to here no decision on them changed, and half of the comparisons go.
 */
const leastShare = 0.2;

interface Entry {
  readonly story: OpenStory;
  /** In rising order. */
  keys: Int32Array;
  /** Score in the search of this number. */
  score: number;
  search: number;
}

export function openStoryIndex(): StoryIndex {
  // Most terms list one story: an array of its own for each would double the room.
  const lists = new Map<Term, Entry | Entry[]>();
  const entries = new Map<OpenStory, Entry>();
  let searches = 0;

  function listAt(key: Term): Entry[] | undefined {
    const found = lists.get(key);
    return found === undefined || Array.isArray(found) ? found : [found];
  }

  function score(article: Weighed): readonly Entry[] {
    searches += 1;
    const met: Entry[] = [];
    for (const key of article.keys) {
      const list = listAt(key);
      if (!list) continue;
      const weight = 1 / Math.sqrt(list.length);
      for (const entry of list) {
        if (entry.search !== searches) {
          entry.search = searches;
          entry.score = 0;
          met.push(entry);
        }
        entry.score += weight;
      }
    }
    return met;
  }

  return {
    candidates(article, most) {
      const found = takeFirst(score(article), most, isBefore);
      const least = (found[0]?.score ?? 0) * leastShare;
      return found
        .filter((entry) => entry.score >= least || !entry.story.words.has(article.profile.language))
        .map(({ story }) => story);
    },
    add(story, article) {
      const entry = entries.get(story) ?? { story, keys: new Int32Array(), score: 0, search: 0 };
      entries.set(story, entry);
      const known = new Set(entry.keys);
      const fresh = [...new Set(article.keys)].filter((key) => !known.has(key)).slice(0, mostKeys - known.size);
      if (fresh.length === 0) return;
      entry.keys = Int32Array.from([...known, ...fresh]).toSorted();
      for (const key of fresh) {
        const list = lists.get(key);
        if (!list) lists.set(key, entry);
        else if (!Array.isArray(list)) lists.set(key, [list, entry]);
        else if (list.push(entry) > longestList) list.shift();
      }
    },
    remove(story) {
      const entry = entries.get(story);
      entries.delete(story);
      for (const key of entry?.keys ?? []) {
        const left = listAt(key)?.filter((other) => other !== entry) ?? [];
        const [only, ...others] = left;
        if (!only) lists.delete(key);
        else lists.set(key, others.length > 0 ? left : only);
      }
    },
  };
}

/** The highest scores first, the story touched last first of equals. */
function isBefore(a: Entry, b: Entry): boolean {
  return a.score > b.score || (a.score === b.score && a.story.touched > b.story.touched);
}
