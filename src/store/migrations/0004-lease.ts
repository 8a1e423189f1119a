import type { Kysely } from "kysely";

/** Who is at what work, until when: two never do the same. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("lease")
    .addColumn("name", "text", (col) => col.primaryKey())
    .addColumn("holder", "text", (col) => col.notNull())
    .addColumn("until", "text", (col) => col.notNull())
    .execute();
}
