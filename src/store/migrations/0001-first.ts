import type { CreateTableBuilder, Kysely } from "kysely";

type Column = readonly [name: string, type: "text" | "integer" | "real" | "blob", nullable?: "null"];

/** Tables with their columns; the first column is the key unless `keys` says otherwise. */
const tables: Readonly<Record<string, readonly Column[]>> = {
  outlet: [
    ["id", "text"],
    ["name", "text"],
    ["domains", "text"],
    ["country", "text", "null"],
    ["languages", "text"],
    ["kind", "text"],
    ["ownership", "text"],
    ["source", "text"],
    ["checked", "text"],
  ],
  feed: [
    ["url", "text"],
    ["outlet", "text", "null"],
    ["title", "text", "null"],
    ["health", "text"],
    ["reason", "text"],
    ["moved_to", "text", "null"],
    ["etag", "text", "null"],
    ["last_modified", "text", "null"],
    ["checked_at", "text", "null"],
    ["next_at", "text", "null"],
    ["interval_s", "integer"],
    ["failures", "integer"],
    ["last_entry_at", "text", "null"],
    ["entries", "integer"],
  ],
  fetch: [
    ["id", "text"],
    ["url", "text"],
    ["at", "text"],
    ["status", "integer", "null"],
    ["bytes", "integer"],
    ["ms", "integer"],
    ["problem", "text", "null"],
  ],
  page: [
    ["id", "text"],
    ["url", "text"],
    ["feed", "text", "null"],
    ["outlet", "text", "null"],
    ["sequence", "integer"],
    ["fetched_at", "text"],
    ["content_type", "text", "null"],
    ["body", "blob"],
    ["digest", "text"],
    ["version", "integer"],
    ["hints", "text"],
  ],
  article: [
    ["id", "text"],
    ["page", "text", "null"],
    ["url", "text", "null"],
    ["canonical_url", "text", "null"],
    ["outlet", "text", "null"],
    ["outlet_name", "text", "null"],
    ["title", "text", "null"],
    ["standfirst", "text", "null"],
    ["byline", "text"],
    ["published_at", "text", "null"],
    ["precision", "text", "null"],
    ["modified_at", "text", "null"],
    ["language", "text"],
    ["text", "text"],
    ["image", "text", "null"],
    ["tags", "text"],
    ["wire", "text", "null"],
    ["kind", "text"],
    ["correction", "text", "null"],
    ["sequence", "integer"],
    ["arrived_at", "text"],
    ["supersedes", "text", "null"],
  ],
  copy: [
    ["article", "text"],
    ["origin", "text"],
    ["share", "real"],
    ["evidence", "text"],
  ],
  story: [
    ["id", "text"],
    ["running", "text", "null"],
    ["revision", "integer"],
    ["first_at", "text", "null"],
    ["last_at", "text", "null"],
    ["merged_into", "text", "null"],
  ],
  story_article: [
    ["article", "text"],
    ["story", "text"],
    ["reasons", "text"],
  ],
  claim: [
    ["id", "text"],
    ["article", "text"],
    ["kind", "text"],
    ["ordinal", "integer"],
    ["start", "integer"],
    ["end", "integer"],
    ["speaker", "text", "null"],
    ["speaker_kind", "text", "null"],
    ["side", "text", "null"],
    ["doc", "text"],
  ],
  figure: [
    ["id", "text"],
    ["article", "text"],
    ["ordinal", "integer"],
    ["start", "integer"],
    ["end", "integer"],
    ["value", "real"],
    ["unit", "text"],
    ["measure", "text", "null"],
    ["period_from", "text", "null"],
    ["period_to", "text", "null"],
    ["producer", "text", "null"],
    ["doc", "text"],
  ],
  record: [
    ["id", "text"],
    ["kind", "text"],
    ["type", "text"],
    ["dimension", "text"],
    ["source", "text"],
    ["target", "text"],
    ["date_from", "text", "null"],
    ["date_to", "text", "null"],
    ["precision", "text", "null"],
    ["certainty", "text"],
    ["polarity", "text"],
    ["cameo", "text", "null"],
    ["plover", "text", "null"],
    ["quad", "integer", "null"],
    ["doc", "text"],
  ],
  record_evidence: [
    ["id", "text"],
    ["record", "text"],
    ["article", "text"],
    ["start", "integer"],
    ["end", "integer"],
    ["outlet", "text"],
    ["doc", "text"],
  ],
  brief: [
    ["id", "text"],
    ["story", "text"],
    ["version", "integer"],
    ["revision", "integer"],
    ["language", "text"],
    ["title", "text"],
    ["standfirst", "text"],
    ["published_at", "text"],
    ["doc", "text"],
  ],
  sentence: [
    ["id", "text"],
    ["brief", "text"],
    ["story", "text"],
    ["ordinal", "integer"],
    ["section", "text"],
    ["text", "text"],
    ["citations", "text"],
    ["check", "text"],
  ],
  withheld: [
    ["id", "text"],
    ["brief", "text"],
    ["story", "text"],
    ["ordinal", "integer"],
    ["section", "text"],
    ["text", "text"],
    ["problems", "text"],
  ],
  rating: [
    ["id", "text"],
    ["story", "text"],
    ["reader", "text"],
    ["useful", "integer"],
    ["at", "text"],
  ],
  report: [
    ["id", "text"],
    ["story", "text"],
    ["sentence", "text"],
    ["kind", "text"],
    ["note", "text"],
    ["at", "text"],
    ["outcome", "text"],
    ["outcome_note", "text", "null"],
  ],
};

/** Column that must name a row of another table. */
const references: readonly (readonly [table: string, column: string, target: string])[] = [
  ["copy", "article", "article.id"],
  ["story_article", "article", "article.id"],
  ["story_article", "story", "story.id"],
  ["claim", "article", "article.id"],
  ["figure", "article", "article.id"],
  ["record_evidence", "record", "record.id"],
  ["record_evidence", "article", "article.id"],
  ["brief", "story", "story.id"],
  ["sentence", "brief", "brief.id"],
  ["withheld", "brief", "brief.id"],
];

const indexes: readonly (readonly [table: string, ...columns: string[]])[] = [
  ["page", "url"],
  ["page", "sequence"],
  ["article", "sequence"],
  ["article", "canonical_url"],
  ["article", "outlet"],
  ["story_article", "story"],
  ["claim", "article"],
  ["figure", "article"],
  ["record", "source", "target", "date_from"],
  ["record_evidence", "record"],
  ["record_evidence", "article"],
  ["brief", "story", "version"],
  ["sentence", "brief"],
  ["withheld", "brief"],
  ["rating", "story"],
  ["report", "story"],
];

/** The first layout. `blob` becomes `bytea` where the engine names it so. */
export async function up(db: Kysely<never>, engine: "sqlite" | "postgres"): Promise<void> {
  for (const [name, columns] of Object.entries(tables)) {
    await columns
      .reduce((table, column, i) => addColumn(table, name, column, i === 0, engine), db.schema.createTable(name))
      .execute();
  }
  await createWork(db, engine);
  for (const [table, ...columns] of indexes) {
    await db.schema
      .createIndex(`${table}_${columns.join("_")}`)
      .on(table)
      .columns(columns)
      .execute();
  }
}

function addColumn<T extends string>(
  table: CreateTableBuilder<T>,
  name: string,
  [column, type, nullable]: Column,
  isKey: boolean,
  engine: "sqlite" | "postgres",
): CreateTableBuilder<T> {
  const reference = references.find(([from, of]) => from === name && of === column);
  return table.addColumn(column as T, engineType(type, engine), (col) => {
    const keyed = isKey ? col.primaryKey() : col;
    const filled = nullable ? keyed : keyed.notNull();
    return reference ? filled.references(reference[2]) : filled;
  });
}

function engineType(
  type: Column[1],
  engine: "sqlite" | "postgres",
): "text" | "integer" | "real" | "blob" | "bytea" | "double precision" {
  if (engine === "sqlite") return type;
  if (type === "real") return "double precision";
  return type === "blob" ? "bytea" : type;
}

async function createWork(db: Kysely<never>, engine: "sqlite" | "postgres"): Promise<void> {
  await db.schema
    .createTable("work")
    .addColumn("id", engine === "sqlite" ? "integer" : "serial", (col) => col.primaryKey())
    .addColumn("stage", "text", (col) => col.notNull())
    .addColumn("key", "text", (col) => col.notNull())
    .addColumn("version", "text", (col) => col.notNull())
    .addColumn("revision", "integer", (col) => col.notNull())
    .addColumn("state", "text", (col) => col.notNull())
    .addColumn("problem", "text")
    .addColumn("at", "text", (col) => col.notNull())
    .addUniqueConstraint("work_stage_key", ["stage", "key"])
    .execute();
}
