import type { Kysely } from "kysely";

/** What people put right in single records by hand, with the passage by which a later reading finds the record again. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("record_correction")
    .addColumn("id", "text", (col) => col.primaryKey())
    .addColumn("ordinal", "integer", (col) => col.notNull().unique())
    .addColumn("record", "text", (col) => col.notNull())
    .addColumn("action", "text", (col) => col.notNull())
    .addColumn("source", "text")
    .addColumn("target", "text")
    .addColumn("article", "text")
    .addColumn("start", "integer")
    .addColumn("change", "text", (col) => col.notNull())
    .addColumn("was", "text", (col) => col.notNull())
    .addColumn("reason", "text", (col) => col.notNull())
    .addColumn("editor", "text", (col) => col.notNull())
    .addColumn("at", "text", (col) => col.notNull())
    .addColumn("undone_at", "text")
    .addColumn("undone_by", "text")
    .execute();
  await db.schema.createIndex("record_correction_record").on("record_correction").column("record").execute();
  await db.schema.createIndex("record_correction_article").on("record_correction").column("article").execute();
}
