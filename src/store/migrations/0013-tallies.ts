import { type Kysely, sql } from "kysely";

/** Whom a story's articles quote, and what was dropped, must not cost a walk through the table each time a page is asked for. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.createIndex("search_doc_article").on("search_doc").columns(["article", "kind"]).execute();
  await db.schema
    .createIndex("work_dropped")
    .on("work")
    .column("id")
    .where(sql.ref("state"), "=", sql.lit("dropped"))
    .execute();
}
