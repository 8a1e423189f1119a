import { findArticles } from "../article/index.ts";
import { briefRules, findBrief } from "../brief/index.ts";
import { findClaims } from "../claims/index.ts";
import { findRecordsOf } from "../relations/index.ts";
import type { Stage } from "../store/index.ts";
import { findMembers } from "../story/index.ts";
import { makeDocs } from "./make-docs.ts";
import { forgetMerged, saveDocs } from "./store.ts";
import type { SearchDoc } from "./types.ts";

export interface SearchPlan {
  readonly stories: readonly { readonly story: string; readonly docs: readonly SearchDoc[] }[];
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
    const stories = [];
    for (const { key } of items) {
      const stored = await findBrief(db, key);
      const members = await findMembers(db, key);
      const docs = stored
        ? makeDocs({
            brief: stored.brief,
            articles: await findArticles(db, members),
            claims: await findClaims(db, members),
            records: await findRecordsOf(db, members),
          })
        : [];
      stories.push({ story: key, docs });
    }
    return { stories };
  },
  async save(tx, { stories }, items) {
    for (const { story, docs } of stories) await saveDocs(tx, story, docs);
    await forgetMerged(
      tx,
      items.map(({ key }) => key),
    );
    return items;
  },
};
