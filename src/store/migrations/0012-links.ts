import type { Kysely } from "kysely";

/** What an article links to tells what it goes on from. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable("article").addColumn("links", "text").execute();
}
