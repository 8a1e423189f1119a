import type { Database, Tables } from "../../src/store/index.ts";

/** Puts an article into the store as the article room would have left it; what is not given is absent or empty. */
export async function addArticle(
  db: Database,
  given: Pick<Tables["article"], "id"> & Partial<Tables["article"]>,
): Promise<void> {
  const absent = {
    page: null,
    url: null,
    canonical_url: null,
    outlet: null,
    outlet_name: null,
    title: null,
    standfirst: null,
    published_at: null,
    precision: null,
    modified_at: null,
    image: null,
    wire: null,
    correction: null,
    supersedes: null,
    reread_as: null,
  };
  const empty = { byline: "[]", tags: "[]", language: "en", text: "", kind: "report", sequence: 1 };
  await db
    .insertInto("article")
    .values({ ...absent, ...empty, arrived_at: "2024-05-18T00:05:00Z", ...given })
    .execute();
}
