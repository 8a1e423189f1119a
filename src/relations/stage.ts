import { findArticles } from "../article/index.ts";
import { findClaims } from "../claims/index.ts";
import type { Stage } from "../store/index.ts";
import { readRecords } from "./read-records.ts";
import { saveRecords } from "./store.ts";
import type { RelationRecord } from "./types.ts";

export interface RelationsPlan {
  readonly read: readonly {
    readonly article: string;
    readonly outlet: string;
    readonly records: readonly RelationRecord[];
  }[];
}

/** Claims to records between states. Round-ups and live blogs are read too: what they say is said by somebody as well. */
export const relationsStage: Stage<RelationsPlan> = {
  name: "relations",
  version: "2",
  reads: ["article", "claim", "figure"],
  writes: ["record", "record_evidence"],
  input: { table: "article", revised: false },
  batch: 50,
  async decide(db, items) {
    const ids = items.map(({ key }) => key);
    const claims = await findClaims(db, ids);
    const stored = await findArticles(db, ids);
    const read = stored.flatMap(({ article }) => {
      const said = claims.get(article.id);
      const outlet = article.outlet?.name ?? article.outlet?.domain ?? "";
      return said ? [{ article: article.id, outlet, records: readRecords(article, said) }] : [];
    });
    return { read };
  },
  async save(tx, { read }, items) {
    for (const { article, outlet, records } of read) await saveRecords(tx, article, outlet, records);
    return items;
  },
};
