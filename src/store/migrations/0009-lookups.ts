import type { Kysely } from "kysely";

/** What is looked up for each article, story and page must not cost a walk through the table. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.createIndex("article_page").on("article").column("page").execute();
  await db.schema.createIndex("article_supersedes").on("article").column("supersedes").execute();
  await db.schema.createIndex("story_merged_into").on("story").column("merged_into").execute();
}
