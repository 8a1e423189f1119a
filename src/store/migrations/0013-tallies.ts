import { type Kysely, sql } from "kysely";

/** Whom a story's articles quote, what names a state and what was dropped must not cost a walk through wide rows each time a page is asked for. */
export async function up(db: Kysely<never>, engine: "sqlite" | "postgres"): Promise<void> {
  await db.schema.createIndex("search_doc_article").on("search_doc").columns(["article", "kind"]).execute();
  await db.schema
    .createIndex("work_dropped")
    .on("work")
    .column("id")
    .where(sql.ref("state"), "=", sql.lit("dropped"))
    .execute();
  // What others do to a state stands in its dossiers too: without this every passage of every record was looked at.
  await db.schema.createIndex("record_target").on("record").column("target").execute();
  if (engine === "postgres") return;
  // Rows are some two kilobytes; which of them name a state and how many there are is read from the index alone.
  await db.schema.dropIndex("search_doc_kind_at").execute();
  await db.schema.createIndex("search_doc_found").on("search_doc").columns(["kind", "at", "states", "path"]).execute();
}
