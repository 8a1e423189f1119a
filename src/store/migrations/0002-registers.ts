import type { Kysely } from "kysely";

/** What people add to the registers: decisions on forecasts, and analysts' own records with the rows that were refused. */
export async function up(db: Kysely<never>): Promise<void> {
  const columns = {
    forecast_decision: ["record", "outcome", "evidence", "note", "editor", "at"],
    analyst_record: ["analyst", "file", "state", "raw", "at"],
  } as const;
  for (const [name, texts] of Object.entries(columns)) {
    let table = db.schema.createTable(name).addColumn("id", "text", (col) => col.primaryKey());
    for (const text of texts) table = table.addColumn(text, "text", (col) => col.notNull());
    if (name === "analyst_record") {
      table = table
        .addColumn("row", "integer", (col) => col.notNull())
        .addColumn("source", "text")
        .addColumn("target", "text")
        .addColumn("doc", "text")
        .addColumn("problems", "text");
    }
    await table.execute();
  }
  await db.schema.createIndex("forecast_decision_record").on("forecast_decision").column("record").execute();
  await db.schema.createIndex("analyst_record_pair").on("analyst_record").columns(["source", "target"]).execute();
}
