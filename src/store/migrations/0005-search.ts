import { type Kysely, sql } from "kysely";

/**
 * What can be searched, and the index over its words. The words are cut by the search room, so that both engines find
 * the same: SQLite keeps them in FTS5 beside the table, PostgreSQL in a GIN index over them.
 */
export async function up(db: Kysely<never>, engine: "sqlite" | "postgres"): Promise<void> {
  await db.schema
    .createTable("search_doc")
    .addColumn("place", engine === "sqlite" ? "integer" : "bigserial", (col) => col.primaryKey())
    .addColumn("id", "text", (col) => col.notNull().unique())
    .addColumn("kind", "text", (col) => col.notNull())
    .addColumn("story", "text", (col) => col.notNull())
    .addColumn("article", "text")
    .addColumn("path", "text", (col) => col.notNull())
    .addColumn("language", "text")
    .addColumn("outlet", "text", (col) => col.notNull())
    .addColumn("teller", "text")
    .addColumn("speaker", "text")
    .addColumn("states", "text", (col) => col.notNull())
    .addColumn("at", "text")
    .addColumn("weight", "integer", (col) => col.notNull())
    .addColumn("title", "text", (col) => col.notNull())
    .addColumn("body", "text")
    .addColumn("words", "text", (col) => col.notNull())
    .execute();
  await db.schema.createIndex("search_doc_story").on("search_doc").column("story").execute();
  await db.schema.createIndex("search_doc_speaker").on("search_doc").column("speaker").execute();
  await db.schema.createIndex("search_doc_path").on("search_doc").column("path").execute();
  await db.schema.createIndex("search_doc_kind_at").on("search_doc").columns(["kind", "at"]).execute();
  if (engine === "postgres") await indexPostgres(db);
  else await indexSqlite(db);
}

async function indexPostgres(db: Kysely<never>): Promise<void> {
  await sql`create index search_doc_words on search_doc using gin (string_to_array(words, ' ')) with (fastupdate = off)`.execute(
    db,
  );
}

async function indexSqlite(db: Kysely<never>): Promise<void> {
  await sql`create virtual table search_words using fts5(words, content='search_doc', content_rowid='place',
    tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co' tokenchars '~'")`.execute(db);
  await sql`create trigger search_doc_added after insert on search_doc begin
    insert into search_words (rowid, words) values (new.place, new.words); end`.execute(db);
  await sql`create trigger search_doc_removed after delete on search_doc begin
    insert into search_words (search_words, rowid, words) values ('delete', old.place, old.words); end`.execute(db);
  await sql`create trigger search_doc_changed after update of words on search_doc begin
    insert into search_words (search_words, rowid, words) values ('delete', old.place, old.words);
    insert into search_words (rowid, words) values (new.place, new.words); end`.execute(db);
}
