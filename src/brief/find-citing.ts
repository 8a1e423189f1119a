import type { Database } from "../store/index.ts";

/** Stories whose pages, in any version, cite one of the articles as background. */
export async function findCiting(db: Database, articles: readonly string[]): Promise<readonly string[]> {
  if (articles.length === 0) return [];
  const rows = await db
    .selectFrom("sentence")
    .select("story")
    .distinct()
    .where("section", "=", "background")
    .where((eb) => eb.or(articles.map((id) => eb("citations", "like", `%"${id}"%`))))
    .orderBy("story")
    .execute();
  return rows.map(({ story }) => story);
}
