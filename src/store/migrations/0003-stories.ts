import type { Kysely } from "kysely";

/** Where a story was parted from, and what editors put together, moved and kept apart, in the order in which they did. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable("story").addColumn("parted_from", "text").execute();
  await db.schema.createIndex("story_last_at").on("story").column("last_at").execute();
  await db.schema
    .createTable("story_edit")
    .addColumn("id", "text", (col) => col.primaryKey())
    .addColumn("ordinal", "integer", (col) => col.notNull().unique())
    .addColumn("action", "text", (col) => col.notNull())
    .addColumn("source", "text", (col) => col.notNull())
    .addColumn("target", "text", (col) => col.notNull())
    .addColumn("articles", "text", (col) => col.notNull())
    .addColumn("must", "text", (col) => col.notNull())
    .addColumn("cannot", "text", (col) => col.notNull())
    .addColumn("at", "text", (col) => col.notNull())
    .addColumn("undone_at", "text")
    .execute();
}
