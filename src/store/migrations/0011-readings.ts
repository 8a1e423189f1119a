import type { Kysely } from "kysely";

/** What better rules read in a page takes the place of what was read there before, which stays for those who cite it. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable("article").addColumn("reread_as", "text").execute();
}
