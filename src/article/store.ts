import type { Database, Tables } from "../store/index.ts";
import type { CopyArticle, CopyOf } from "./copies/copy-index.ts";
import type { Article } from "./types.ts";

export type PageRow = Pick<
  Tables["page"],
  "id" | "url" | "outlet" | "sequence" | "fetched_at" | "content_type" | "body" | "hints"
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

/** The newest article kept under an address, if any. */
export async function findVersion(
  db: Database,
  canonicalUrl: string,
): Promise<Pick<Tables["article"], "id" | "url" | "page"> | undefined> {
  return db
    .selectFrom("article")
    .select(["id", "url", "page"])
    .where("canonical_url", "=", canonicalUrl)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The articles that were made of a page before: one, and one more for each time that better rules read another text in it. */
export async function listOfPage(db: Database, page: string): Promise<readonly Reading[]> {
  return db.selectFrom("article").select(["id", "supersedes"]).where("page", "=", page).orderBy("id").execute();
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
    await saveArticle(tx, article, page, first.supersedes ?? undefined);
  }
  const others = before.map((reading) => reading.id).filter((other) => other !== id);
  if (others.length === 0) return;
  await tx.updateTable("article").set({ supersedes: id }).where("supersedes", "in", others).execute();
  await tx.updateTable("article").set({ reread_as: id }).where("id", "in", others).execute();
  await tx.updateTable("copy").set({ origin: id }).where("origin", "in", others).execute();
}

/** Writes an article made from a page. The same text under the same address is there already and stays. */
export async function saveArticle(
  tx: Database,
  article: Article,
  page: PageRow,
  supersedes: string | undefined,
): Promise<void> {
  await tx
    .insertInto("article")
    .values(rowOf(article, page, supersedes ?? null))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
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

/** Writes what an article is a copy of; a later finding takes the place of an earlier one. */
export async function saveCopy(tx: Database, { article, origin, share, evidence }: CopyOf): Promise<void> {
  const fields = { origin, share, evidence: JSON.stringify(evidence) };
  await tx
    .insertInto("copy")
    .values({ article, ...fields })
    .onConflict((conflict) => conflict.column("article").doUpdateSet(fields))
    .execute();
}
