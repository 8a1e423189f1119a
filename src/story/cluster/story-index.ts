import type { OpenStory } from "./open-story.ts";
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

export function openStoryIndex(): StoryIndex {
  const lists = new Map<string, OpenStory[]>();
  return {
    candidates(article, most) {
      const scores = new Map<OpenStory, number>();
      for (const key of article.keys) {
        const list = lists.get(key);
        if (!list) continue;
        const weight = 1 / Math.sqrt(list.length);
        for (const story of list) scores.set(story, (scores.get(story) ?? 0) + weight);
      }
      const ranked = [...scores].toSorted(([a, x], [b, y]) => y - x || b.touched - a.touched);
      return ranked.slice(0, most).map(([story]) => story);
    },
    add(story, article) {
      for (const key of article.keys) {
        if (story.keys.has(key) || story.keys.size >= mostKeys) continue;
        story.keys.add(key);
        const list = lists.get(key);
        if (!list) lists.set(key, [story]);
        else if (list.push(story) > longestList) list.shift();
      }
    },
    remove(story) {
      for (const key of story.keys) {
        const left = lists.get(key)?.filter((other) => other !== story) ?? [];
        if (left.length > 0) lists.set(key, left);
        else lists.delete(key);
      }
    },
  };
}
