import type { Article } from "../../src/article/index.ts";
import type { Material, MaterialArticle } from "../../src/brief/index.ts";
import { readClaims } from "../../src/claims/index.ts";
import type { ArticleId, StoryId } from "../../src/core/index.ts";
import { mergeRecords, readRecords } from "../../src/relations/index.ts";

/** A report of an invented outlet. */
export function makeReport(id: string, outlet: string, text: string, more: Partial<Article> = {}): Article {
  return {
    id: id as ArticleId,
    outlet: { name: outlet, domain: `${id}.example` },
    title: "A report",
    language: "en",
    publishedAt: "2024-05-16T08:00:00Z",
    text,
    ...more,
  };
}

/** Articles with what the stages read out of them. `copies`: ids of copies, each with its original's. */
export function readMaterial(articles: readonly Article[], copies: Readonly<Record<string, string>> = {}): Material {
  const entries = articles.map((article): MaterialArticle => {
    const origin = copies[article.id];
    const outlet = { name: article.outlet?.name ?? "", domain: article.outlet?.domain ?? "" };
    return { article, outlet, claims: readClaims(article), ...(origin ? { copyOf: origin as ArticleId } : {}) };
  });
  const read = entries.flatMap(({ article, claims, outlet }) =>
    readRecords(article, claims).map((record) => ({ record, article: article.id, outlet: outlet.name })),
  );
  return { story: "t" as StoryId, articles: entries, records: mergeRecords(read, (id) => copies[id] ?? id) };
}
