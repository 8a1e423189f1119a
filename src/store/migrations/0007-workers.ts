import type { Kysely } from "kysely";

/**
 * What workers on many machines share: results that one made ready and another will save in order, when each host may be
 * asked again, and the version of each stage's rules that is at work.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("prepared")
    .addColumn("id", "text", (col) => col.primaryKey())
    .addColumn("doc", "text", (col) => col.notNull())
    .execute();
  await db.schema
    .createTable("host_pace")
    .addColumn("host", "text", (col) => col.primaryKey())
    .addColumn("next_at", "bigint", (col) => col.notNull())
    .addColumn("busy_until", "bigint", (col) => col.notNull())
    .addColumn("spacing", "integer", (col) => col.notNull())
    .addColumn("failures", "integer", (col) => col.notNull())
    .execute();
  await db.schema
    .createTable("stage_version")
    .addColumn("stage", "text", (col) => col.primaryKey())
    .addColumn("version", "integer", (col) => col.notNull())
    .execute();
}
