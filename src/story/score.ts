import type { Article } from "../article/index.ts";
import { type Likeness, likenessNames } from "./cluster/compare.ts";
import { type Model, shippedModel, type Weights } from "./cluster/judge.ts";
import { openClusterer } from "./open-clusterer.ts";

/** BCubed over all articles, each 0 to 1 (Bagga and Baldwin 1998). */
export interface StoryScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The story of each article, sorted in the order given, by its id. Later merges and splits are not told. */
export function groupStories(articles: readonly Article[], model: Model = shippedModel): ReadonlyMap<string, string> {
  const clusterer = openClusterer({ model });
  return new Map(articles.map((article): [string, string] => [article.id, clusterer.add(article).story]));
}

/** What each likeness brings: the score without it. */
export function ablateStories(
  articles: readonly Article[],
  truth: ReadonlyMap<string, string>,
): ReadonlyMap<keyof Likeness | "all", StoryScore> {
  const rows = likenessNames.map((name): [keyof Likeness, StoryScore] => {
    const { same, cross, wholeCross } = shippedModel;
    const without = { same: drop(same, name), cross: drop(cross, name), wholeCross: drop(wholeCross, name) };
    return [name, scoreBcubed(groupStories(articles, without), truth)];
  });
  return new Map<keyof Likeness | "all", StoryScore>([["all", scoreBcubed(groupStories(articles), truth)], ...rows]);
}

function drop(weights: Weights, name: (typeof likenessNames)[number]): Weights {
  return { ...weights, [name]: 0 };
}

/** BCubed of one grouping against another; articles without a true story are left out. */
export function scoreBcubed(found: ReadonlyMap<string, string>, truth: ReadonlyMap<string, string>): StoryScore {
  const ids = [...found.keys()].filter((id) => truth.has(id));
  const both = count(ids.map((id) => `${found.get(id) ?? ""} ${truth.get(id) ?? ""}`));
  const inFound = count(ids.map((id) => found.get(id) ?? ""));
  const inTruth = count(ids.map((id) => truth.get(id) ?? ""));
  let precision = 0;
  let recall = 0;
  for (const id of ids) {
    const shared = both.get(`${found.get(id) ?? ""} ${truth.get(id) ?? ""}`) ?? 0;
    precision += shared / (inFound.get(found.get(id) ?? "") ?? 1) / ids.length;
    recall += shared / (inTruth.get(truth.get(id) ?? "") ?? 1) / ids.length;
  }
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

function count(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
