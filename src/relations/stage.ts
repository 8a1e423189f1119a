import { findArticles } from "../article/index.ts";
import { findClaims } from "../claims/index.ts";
import type { Database, Stage } from "../store/index.ts";
import { readRecords } from "./read-records.ts";
import { type ReadArticle, saveRecords } from "./store.ts";

export interface RelationsPlan {
  readonly read: readonly ReadArticle[];
}

/** Claims to records between states. Round-ups and live blogs are read too: what they say is said by somebody as well. */
export const relationsStage: Stage<RelationsPlan> = {
  name: "relations",
  version: "10",
  reads: ["article", "claim", "figure"],
  writes: ["record", "record_evidence", "record_correction"],
  input: { table: "article", revised: false },
  batch: 100,
  order: "arrival",
  async prepare(db, items) {
    const read = await readArticles(
      db,
      items.map(({ key }) => key),
    );
    return new Map(read.map((one) => [one.article, one]));
  },
  async decide(db, items, _context, ready = new Map()) {
    const keys = items.map(({ key }) => key);
    const missing = keys.filter((key) => !ready.has(key));
    const fresh = new Map((await readArticles(db, missing)).map((one) => [one.article, one]));
    // In the order of arrival, whoever read them: which report begins a line depends on it.
    return { read: keys.flatMap((key) => fresh.get(key) ?? parseRead(ready.get(key)) ?? []) };
  },
  async save(tx, { read }, items) {
    await saveRecords(tx, read);
    return items;
  },
};

async function readArticles(db: Database, ids: readonly string[]): Promise<readonly ReadArticle[]> {
  const claims = await findClaims(db, ids);
  const stored = await findArticles(db, ids);
  return stored.flatMap(({ article }) => {
    const said = claims.get(article.id);
    const outlet = article.outlet?.name ?? article.outlet?.domain ?? "";
    return said ? [{ article: article.id, outlet, records: readRecords(article, said) }] : [];
  });
}

/** What an earlier `prepare` answered, from its JSON; undefined where there is none. */
function parseRead(value: unknown): ReadArticle | undefined {
  if (typeof value !== "object" || value === null || !("records" in value)) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made by our own stage
  return value as ReadArticle;
}
