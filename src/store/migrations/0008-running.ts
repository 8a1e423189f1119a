import type { Kysely } from "kysely";

/** The events of a running story are looked up by it for every page. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.createIndex("story_running").on("story").column("running").execute();
}
