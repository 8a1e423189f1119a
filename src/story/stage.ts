import { findArticles, type StoredArticle } from "../article/index.ts";
import type { Database, Stage, WorkItem, WorkResult } from "../store/index.ts";
import { type Clusterer, openClusterer } from "./open-clusterer.ts";
import { readEditMark, readLinks } from "./edit-stories.ts";
import { type Placed, savePlacements } from "./save-placements.ts";
import { readParted, readPlaced, saveMerge, saveSplit } from "./store.ts";

export interface StoryPlan {
  readonly placed: readonly Placed[];
}

export interface StoryStageOptions {
  /** Articles from which the open stories are made again when the stage is opened. */
  readonly window?: number;
}

/**
 * Articles to stories, in order of arrival. The memory of the clusterer is made again from the articles in the store
 * when the first work is taken, so that a run that was killed goes on as if it had not been. What was decided and not
 * yet saved is kept, so that deciding twice gives the same.
 */
export async function openStoryStage(
  db: Database,
  { window = 20_000 }: StoryStageOptions = {},
): Promise<Stage<StoryPlan>> {
  let clusterer: Clusterer | undefined;
  let mark = "";
  let decided = new Map<string, Placed>();
  return {
    name: "story",
    version: "1",
    reads: ["article", "copy", "story", "story_article", "story_edit"],
    writes: ["story", "story_article"],
    input: { table: "article", revised: false },
    batch: 100,
    order: "arrival",
    async decide(_db, items) {
      const stored = await findArticles(
        db,
        items.map(({ key }) => key),
      );
      const edited = await readEditMark(db);
      // What an editor did binds every later decision, and the memory made before it lacks it.
      if (edited !== mark) [clusterer, decided, mark] = [undefined, new Map(), edited];
      clusterer ??= await takeUp(db, stored[0]?.sequence ?? 0, window);
      const sorter = clusterer;
      decided = new Map(
        stored.map((one): [string, Placed] => [one.article.id, decided.get(one.article.id) ?? placeOne(sorter, one)]),
      );
      return { placed: [...decided.values()] };
    },
    save: (tx, plan, items) => savePlan(tx, plan, items),
    rest() {
      [clusterer, decided] = [undefined, new Map()];
    },
  };
}

function placeOne(clusterer: Clusterer, { article, copyOf, arrivedAt }: StoredArticle): Placed {
  const timed = article.publishedAt ? article : { ...article, publishedAt: arrivedAt };
  return { assignment: clusterer.add(timed, copyOf ? { copyOf } : {}), at: timed.publishedAt };
}

async function takeUp(db: Database, sequence: number, window: number): Promise<Clusterer> {
  const clusterer = openClusterer({ links: await readLinks(db), parted: await readParted(db) });
  const placed = await readPlaced(db, sequence, window);
  const stored = await findArticles(
    db,
    placed.map(({ article }) => article),
  );
  const stories = new Map(placed.map(({ article, story }) => [article, story]));
  for (const { article, arrivedAt } of stored) {
    const story = stories.get(article.id);
    if (story) clusterer.restore(article.publishedAt ? article : { ...article, publishedAt: arrivedAt }, story);
  }
  return clusterer;
}

async function savePlan(
  tx: Database,
  { placed }: StoryPlan,
  items: readonly WorkItem[],
): Promise<readonly WorkResult[]> {
  let waiting: Placed[] = [];
  for (const one of placed) {
    waiting.push(one);
    const { merges = [], splits = [] } = one.assignment;
    if (merges.length === 0 && splits.length === 0) continue;
    // These move what was placed before them.
    await savePlacements(tx, waiting);
    waiting = [];
    for (const merge of merges) await saveMerge(tx, merge);
    for (const split of splits) await saveSplit(tx, split);
  }
  await savePlacements(tx, waiting);
  return items;
}
