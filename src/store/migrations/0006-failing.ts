import type { Kysely } from "kysely";

/** Since when a feed's visits have gone wrong: a month of it, and the feed counts as gone. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable("feed").addColumn("failing_since", "text").execute();
}
