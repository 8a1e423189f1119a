import type { ArticleId } from "../core/index.ts";
import { type Database, inPortions, type Tables } from "../store/index.ts";
import { parseArticle } from "./parse-article.ts";
import { findVersion } from "./store.ts";
import type { Article } from "./types.ts";

/** An article as the store has it, with its place in the order of arrival. */
export interface StoredArticle {
  readonly article: Article;
  /** Domain of the outlet's row, where it has one. */
  readonly outletId?: string;
  readonly sequence: number;
  readonly arrivedAt: string;
  readonly copyOf?: ArticleId;
}

/** Articles by id, in order of arrival; ids that are not there are left out. */
export async function findArticles(db: Database, ids: readonly string[]): Promise<readonly StoredArticle[]> {
  const rows = await inPortions(ids, (part) =>
    db
      .selectFrom("article")
      .leftJoin("copy", "copy.article", "article.id")
      .selectAll("article")
      .select("copy.origin")
      .where("article.id", "in", part)
      .execute(),
  );
  return rows.map(readRow).toSorted((a, b) => a.sequence - b.sequence);
}

/** The article of an address, as it was last read there; nothing where nothing was. */
export async function findByAddress(db: Database, canonicalUrl: string): Promise<Article | undefined> {
  const newest = await findVersion(db, canonicalUrl);
  return newest && (await findArticles(db, [newest.id]))[0]?.article;
}

function readRow(row: Tables["article"] & { origin: string | null }): StoredArticle {
  const parsed = parseArticle({
    id: row.id,
    text: row.text,
    url: row.url,
    canonicalUrl: row.canonical_url,
    title: row.title,
    standfirst: row.standfirst,
    byline: JSON.parse(row.byline),
    publishedAt: row.published_at,
    precision: row.precision,
    modifiedAt: row.modified_at,
    language: row.language,
    outlet: { name: row.outlet_name, domain: row.outlet },
    image: row.image ? JSON.parse(row.image) : null,
    tags: JSON.parse(row.tags),
    links: row.links ? JSON.parse(row.links) : null,
    wire: row.wire,
    kind: row.kind,
    correction: row.correction,
  });
  if (!parsed.ok)
    throw new Error(`article ${row.id} is stored in a form that cannot be read: ${parsed.problem.message}`);
  const { sequence, arrived_at: arrivedAt } = row;
  return {
    article: parsed.value,
    sequence,
    arrivedAt,
    ...(row.outlet ? { outletId: row.outlet } : {}),
    ...(row.origin ? { copyOf: row.origin as ArticleId } : {}),
  };
}

/** Ids of every article, in order of arrival. */
export async function listArticleIds(db: Database): Promise<readonly string[]> {
  return (await db.selectFrom("article").select("id").orderBy("sequence").execute()).map(({ id }) => id);
}

/** Bodies by article id. */
export async function findTexts(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await inPortions(ids, (part) =>
    db.selectFrom("article").select(["id", "text"]).where("id", "in", part).execute(),
  );
  return new Map(rows.map(({ id, text }) => [id, text]));
}

export async function countArticles(db: Database): Promise<{ readonly articles: number; readonly outlets: number }> {
  const row = await db
    .selectFrom("article")
    .where("reread_as", "is", null)
    .select(({ fn }) => [fn.countAll<number>().as("articles"), fn.count<number>("outlet").distinct().as("outlets")])
    .executeTakeFirstOrThrow();
  return row;
}

/** Articles and copies by outlet. */
export async function countByOutlet(
  db: Database,
): Promise<ReadonlyMap<string, { readonly name?: string; readonly articles: number; readonly copies: number }>> {
  const rows = await db
    .selectFrom("article")
    .leftJoin("copy", "copy.article", "article.id")
    .select(({ fn }) => [
      "article.outlet",
      fn.max("article.outlet_name").as("name"),
      fn.countAll<number>().as("articles"),
      fn.count<number>("copy.article").as("copies"),
    ])
    .where("article.reread_as", "is", null)
    .groupBy("article.outlet")
    .execute();
  return new Map(
    rows.flatMap(({ outlet, name, articles, copies }) =>
      outlet ? [[outlet, { articles, copies, ...(name ? { name } : {}) }] as const] : [],
    ),
  );
}

/** Headlines of one outlet, newest first. */
export async function listOfOutlet(
  db: Database,
  outlet: string,
): Promise<
  readonly {
    readonly id: string;
    readonly title: string;
    readonly url?: string;
    readonly publishedAt?: string;
    readonly language: string;
    readonly copyOf?: string;
  }[]
> {
  const rows = await db
    .selectFrom("article")
    .leftJoin("copy", "copy.article", "article.id")
    .leftJoin("article as origin", "origin.id", "copy.origin")
    .select([
      "article.id",
      "article.title",
      "article.canonical_url",
      "article.published_at",
      "article.language",
      "origin.outlet_name",
    ])
    .where("article.outlet", "=", outlet)
    .where("article.reread_as", "is", null)
    .orderBy("article.published_at", "desc")
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title ?? "without a title",
    language: row.language,
    ...(row.canonical_url ? { url: row.canonical_url } : {}),
    ...(row.published_at ? { publishedAt: row.published_at } : {}),
    ...(row.outlet_name ? { copyOf: row.outlet_name } : {}),
  }));
}

/** The earlier version that each of the articles took the place of, where there is one. */
export async function findEarlier(db: Database, articles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await inPortions(articles, (part) =>
    db.selectFrom("article").select(["id", "supersedes"]).where("id", "in", part).execute(),
  );
  return new Map(rows.flatMap(({ id, supersedes }) => (supersedes ? [[id, supersedes]] : [])));
}

/** The later version that took the place of each of the articles, where there is one. */
export async function findLater(db: Database, articles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await inPortions(articles, (part) =>
    db.selectFrom("article").select(["id", "supersedes"]).where("supersedes", "in", part).execute(),
  );
  return new Map(rows.flatMap(({ id, supersedes }) => (supersedes ? [[supersedes, id]] : [])));
}
