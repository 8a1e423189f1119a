import { sql } from "kysely";
import type { Database } from "./open-store.ts";
import { tableKeys } from "./table-order.ts";
import type { Tables } from "./tables.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Rows read at once. */
const portion = 400;

/** All rows of a table in the order of its key, after a key where one is given, in portions. */
export async function* walkTable(
  db: Database,
  table: keyof Tables,
  after?: string | number,
): AsyncGenerator<readonly Row[]> {
  const key = tableKeys[table];
  let last = after;
  for (;;) {
    const from = last === undefined ? sql`` : sql`where ${sql.ref(key)} > ${last}`;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${from} order by ${sql.ref(key)} limit ${sql.lit(portion)}`.execute(db);
    const end = rows.at(-1)?.[key];
    if (rows.length > 0) yield rows;
    if (rows.length < portion || (typeof end !== "string" && typeof end !== "number")) return;
    last = end;
  }
}
