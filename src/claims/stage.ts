import { type Article, findArticles } from "../article/index.ts";
import type { Stage } from "../store/index.ts";
import { readClaims } from "./read-claims.ts";
import { type ReadArticle, saveClaims } from "./store.ts";

export interface ClaimsPlan {
  readonly read: readonly ReadArticle[];
}

/** Articles to their claims. Pages that are no article were dropped before; every article is read. */
export const claimsStage: Stage<ClaimsPlan> = {
  name: "claims",
  version: "10",
  reads: ["article"],
  writes: ["claim", "figure"],
  input: { table: "article", revised: false },
  batch: 100,
  order: "any",
  async decide(db, items) {
    const stored = await findArticles(
      db,
      items.map(({ key }) => key),
    );
    return { read: stored.map(({ article }) => readOne(article)) };
  },
  async save(tx, { read }, items) {
    await saveClaims(tx, read);
    return items;
  },
};

function readOne(article: Article): ReadArticle {
  return { article: article.id, claims: readClaims(article) };
}
