import { type Database, inPortions, saveInPortions, type Tables } from "../store/index.ts";
import type { CopyArticle, CopyOf } from "./copies/copy-index.ts";
import type { Article } from "./types.ts";

export type PageRow = Pick<
  Tables["page"],
  "id" | "url" | "feed" | "outlet" | "sequence" | "fetched_at" | "content_type" | "body" | "hints"
> & {
  readonly outlet_name: string | null;
  readonly country: string | null;
};

/** Pages by id, with the name and country of their outlet, in order of arrival. */
export async function readPages(db: Database, ids: readonly string[]): Promise<readonly PageRow[]> {
  return db
    .selectFrom("page")
    .leftJoin("outlet", "outlet.id", "page.outlet")
    .select([
      "page.id",
      "page.url",
      "page.feed",
      "page.outlet",
      "page.sequence",
      "page.fetched_at",
      "page.content_type",
      "page.body",
      "page.hints",
      "outlet.name as outlet_name",
      "outlet.country",
    ])
    .where("page.id", "in", [...ids])
    .orderBy("page.sequence")
    .execute();
}

/** The last articles before a place in the order of arrival, oldest first: what the index of copies is warmed with. */
export async function readArticlesBefore(
  db: Database,
  sequence: number,
  limit: number,
): Promise<readonly CopyArticle[]> {
  const rows = await db
    .selectFrom("article")
    .select(["id", "text", "published_at", "wire", "outlet_name", "url", "canonical_url"])
    .where("sequence", "<", sequence)
    .orderBy("sequence", "desc")
    .limit(limit)
    .execute();
  return rows.toReversed().map((row) => ({
    id: row.id,
    text: row.text,
    ...(row.published_at ? { publishedAt: row.published_at } : {}),
    ...(row.wire ? { wire: row.wire } : {}),
    ...(row.outlet_name ? { outlet: { name: row.outlet_name } } : {}),
    ...(row.url ? { url: row.url } : {}),
    ...(row.canonical_url ? { canonicalUrl: row.canonical_url } : {}),
  }));
}

/** An article as one of those that were kept under an address. */
export type Version = Pick<Tables["article"], "id" | "url" | "page" | "canonical_url" | "sequence">;

/** The newest article kept under an address, if any. */
export async function findVersion(db: Database, canonicalUrl: string): Promise<Version | undefined> {
  return versionRows(db)
    .where("canonical_url", "=", canonicalUrl)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** All articles kept under some addresses or by some ids. */
export async function findVersions(
  db: Database,
  canonicalUrls: readonly string[],
  ids: readonly string[],
): Promise<readonly Version[]> {
  const there = await inPortions(canonicalUrls, (part) => versionRows(db).where("canonical_url", "in", part).execute());
  return [...there, ...(await inPortions(ids, (part) => versionRows(db).where("id", "in", part).execute()))];
}

function versionRows(db: Database) {
  return db.selectFrom("article").select(["id", "url", "page", "canonical_url", "sequence"]);
}

/** The articles that were made of pages before: one a page, and one more for each time that better rules read another text in it. */
export async function listOfPages(
  db: Database,
  pages: readonly string[],
): Promise<ReadonlyMap<string, readonly Reading[]>> {
  const rows = await inPortions(pages, (part) =>
    db.selectFrom("article").select(["id", "page", "supersedes"]).where("page", "in", part).orderBy("id").execute(),
  );
  return Map.groupBy(rows, ({ page }) => page ?? "");
}

type Reading = Pick<Tables["article"], "id" | "supersedes">;

/**
 * Writes what better rules read in a page that was read before. The same text keeps its id, and its fields are written
 * anew. Another text is an article of its own: it takes the first one's place among the page's versions, for the outlet changed
 * nothing, and in stories, dossiers and as an origin of copies; the first stays for the pages that cite it.
 */
export async function saveReread(
  tx: Database,
  before: readonly [Reading, ...Reading[]],
  article: Article,
  page: PageRow,
): Promise<void> {
  const [first] = before;
  const {
    id,
    page: _page,
    sequence: _sequence,
    supersedes: _supersedes,
    ...fields
  } = rowOf(article, page, first.supersedes);
  if (before.some((reading) => reading.id === id)) {
    await tx.updateTable("article").set(fields).where("id", "=", id).execute();
  } else {
    await saveArticles(tx, [{ article, page, supersedes: first.supersedes ?? undefined }]);
  }
  const others = before.map((reading) => reading.id).filter((other) => other !== id);
  if (others.length === 0) return;
  await tx.updateTable("article").set({ supersedes: id }).where("supersedes", "in", others).execute();
  await tx.updateTable("article").set({ reread_as: id }).where("id", "in", others).execute();
  await tx.updateTable("copy").set({ origin: id }).where("origin", "in", others).execute();
}

/** An article made from a page, and the one under its address that it takes the place of. */
export interface NewArticle {
  readonly article: Article;
  readonly page: PageRow;
  readonly supersedes?: string | undefined;
}

/** Writes articles in their order. The same text under the same address is there already and stays. */
export async function saveArticles(tx: Database, entries: readonly NewArticle[]): Promise<void> {
  const rows = entries.map(({ article, page, supersedes }) => rowOf(article, page, supersedes ?? null));
  await saveInPortions(rows, (part) =>
    tx
      .insertInto("article")
      .values(part)
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute(),
  );
}

function rowOf(article: Article, page: PageRow, supersedes: string | null): Tables["article"] {
  return {
    id: article.id,
    page: page.id,
    url: article.url ?? page.url,
    canonical_url: article.canonicalUrl ?? null,
    outlet: page.outlet ?? article.outlet?.domain ?? null,
    outlet_name: page.outlet_name ?? article.outlet?.name ?? article.outlet?.domain ?? null,
    title: article.title ?? null,
    standfirst: article.standfirst ?? null,
    byline: JSON.stringify(article.byline ?? []),
    published_at: article.publishedAt ?? null,
    precision: article.precision ?? null,
    modified_at: article.modifiedAt ?? null,
    language: article.language ?? "und",
    text: article.text,
    image: article.image ? JSON.stringify(article.image) : null,
    tags: JSON.stringify(article.tags ?? []),
    links: article.links ? JSON.stringify(article.links) : null,
    wire: article.wire ?? null,
    kind: article.kind ?? "report",
    correction: article.correction ?? null,
    sequence: page.sequence,
    arrived_at: page.fetched_at,
    supersedes,
    reread_as: null,
  };
}

/** Writes what articles are copies of; a later finding takes the place of an earlier one. */
export async function saveCopies(tx: Database, copies: readonly CopyOf[]): Promise<void> {
  const rows = copies.map(({ article, origin, share, evidence }) => ({
    article,
    origin,
    share,
    evidence: JSON.stringify(evidence),
  }));
  await saveInPortions([...new Map(rows.map((row) => [row.article, row])).values()], (part) =>
    tx
      .insertInto("copy")
      .values(part)
      .onConflict((conflict) =>
        conflict.column("article").doUpdateSet((eb) => ({
          origin: eb.ref("excluded.origin"),
          share: eb.ref("excluded.share"),
          evidence: eb.ref("excluded.evidence"),
        })),
      )
      .execute(),
  );
}

/** Those of the copies whose article was kept. */
export async function findKept(tx: Database, copies: readonly CopyOf[]): Promise<readonly CopyOf[]> {
  const rows = await inPortions(
    copies.map(({ article }) => article),
    (part) => tx.selectFrom("article").select("id").where("id", "in", part).execute(),
  );
  const kept = new Set(rows.map(({ id }) => id));
  return copies.filter(({ article }) => kept.has(article));
}
