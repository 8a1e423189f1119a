import { findArticles } from "../article/index.ts";
import { type Brief, briefRules, findBriefs } from "../brief/index.ts";
import { findClaims } from "../claims/index.ts";
import { findRecordsOf } from "../relations/index.ts";
import { type Database, groupByWeight, type Stage } from "../store/index.ts";
import { findMembersOf } from "../story/index.ts";
import { makeDocs } from "./make-docs.ts";
import { forgetMerged, saveDocs } from "./store.ts";
import type { SearchDoc } from "./types.ts";

export interface SearchPlan {
  /** By story; none where it has no page. */
  readonly docs: ReadonlyMap<string, readonly SearchDoc[]>;
}

/** Stories to rows that can be searched. Another version of this makes all of them anew. */
export const searchStage: Stage<SearchPlan> = {
  name: "search",
  // Pages that are composed anew have other words.
  version: `7.${briefRules}`,
  reads: ["story", "story_article", "article", "copy", "claim", "figure", "record", "record_evidence", "brief"],
  writes: ["search_doc"],
  input: { table: "story", revised: true },
  batch: 50,
  order: "any",
  async decide(db, items) {
    const keys = items.map(({ key }) => key);
    const members = await findMembersOf(db, keys);
    const docs = new Map<string, readonly SearchDoc[]>();
    for (const group of groupByWeight(keys, (key) => members.get(key)?.length ?? 0, mostRead))
      for (const [story, own] of await readDocs(db, group, members)) docs.set(story, own);
    return { docs };
  },
  async save(tx, { docs }, items) {
    await saveDocs(tx, docs);
    await forgetMerged(
      tx,
      items.map(({ key }) => key),
    );
    return items;
  },
};

/** Articles that are held at once, with all that was read in them. */
const mostRead = 200;

async function readDocs(
  db: Database,
  stories: readonly string[],
  members: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, readonly SearchDoc[]>> {
  const groups = stories.map((story) => members.get(story) ?? []);
  const briefs = new Map((await findBriefs(db, stories)).map(({ brief }): [string, Brief] => [brief.story, brief]));
  const stored = await findArticles(db, groups.flat());
  const claims = await findClaims(db, groups.flat());
  const records = await findRecordsOf(db, groups);
  return new Map(
    stories.map((story, i) => {
      const brief = briefs.get(story);
      const own = new Set(groups[i]);
      const articles = stored.filter(({ article }) => own.has(article.id));
      return [story, brief ? makeDocs({ brief, articles, claims, records: records[i] ?? [] }) : []];
    }),
  );
}
