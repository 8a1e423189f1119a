import { findArticles } from "../article/index.ts";
import { findClaims } from "../claims/index.ts";
import type { Outcome } from "../core/index.ts";
import { type Database, doEach, type Stage, type StageContext, type WorkItem } from "../store/index.ts";
import { type ArticleRecords, readArticle } from "./read-article.ts";
import { saveRecords } from "./store.ts";

export interface RelationsPlan {
  readonly read: ReadonlyMap<string, Outcome<ArticleRecords>>;
}

const reader = {
  module: new URL("./read-article.ts", import.meta.url),
  name: "readArticle",
  run: readArticle,
} as const;

/** Claims to records between states. Round-ups and live blogs are read too: what they say is said by somebody as well. */
export const relationsStage: Stage<RelationsPlan> = {
  name: "relations",
  version: "3",
  reads: ["article", "claim", "figure"],
  writes: ["record", "record_evidence"],
  input: { table: "article", revised: false },
  batch: 50,
  order: "arrival",
  prepare: readAll,
  async decide(db, items, context, ready = new Map()) {
    const missing = items.filter(({ key }) => !ready.has(key));
    const fresh = await readAll(db, missing, context);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made by `readAll`
    return { read: new Map([...(ready as RelationsPlan["read"]), ...fresh]) };
  },
  async save(tx, { read }, items) {
    const results = [];
    // In the order of arrival, whoever read them: which report begins a line depends on it.
    for (const item of items) {
      const found = read.get(item.key);
      if (found?.ok) await saveRecords(tx, item.key, found.value.outlet, found.value.records);
      results.push(found && !found.ok ? { ...item, dropped: found.problem } : item);
    }
    return results;
  },
};

async function readAll(
  db: Database,
  items: readonly WorkItem[],
  { threads }: StageContext,
): Promise<ReadonlyMap<string, Outcome<ArticleRecords>>> {
  const ids = items.map(({ key }) => key);
  const claims = await findClaims(db, ids);
  const inputs = (await findArticles(db, ids)).flatMap(({ article }) => {
    const said = claims.get(article.id);
    return said ? [{ article, claims: said }] : [];
  });
  const read = await doEach(threads, reader, inputs);
  return new Map(inputs.flatMap(({ article }, at) => (read[at] ? [[article.id, read[at]]] : [])));
}
