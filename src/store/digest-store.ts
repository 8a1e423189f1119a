import { createHash } from "node:crypto";
import type { Database } from "./open-store.ts";
import { contentTables } from "./table-order.ts";
import type { Tables } from "./tables.ts";
import { type Row, walkTable } from "./walk-table.ts";

export interface StoreDigest {
  /** SHA-256 over all tables, hexadecimal. */
  readonly digest: string;
  readonly tables: readonly { readonly table: keyof Tables; readonly rows: number; readonly digest: string }[];
}

/** What tells when and in which order the work was done, and not what came of it. */
const passing: Readonly<Partial<Record<keyof Tables, readonly string[]>>> = {
  work: ["id", "at"],
  fetch: ["at", "ms"],
  search_doc: ["place"],
};
/** Tables whose key is only a count: their rows are taken in no order. */
const unordered: ReadonlySet<keyof Tables> = new Set(["work"]);

/**
 * The content of a store as one number: equal for two stores that hold the same, on whichever engine, however often the
 * work was stopped on the way. Times and counts of the work itself are left out.
 */
export async function digestStore(db: Database): Promise<StoreDigest> {
  const tables: StoreDigest["tables"][number][] = [];
  for (const table of contentTables) tables.push({ table, ...(await digestTable(db, table)) });
  const whole = createHash("sha256");
  for (const { table, rows, digest } of tables) whole.update(`${table} ${rows} ${digest}\n`);
  return { digest: whole.digest("hex"), tables };
}

async function digestTable(
  db: Database,
  table: keyof Tables,
): Promise<{ readonly rows: number; readonly digest: string }> {
  const hash = createHash("sha256");
  const left = passing[table] ?? [];
  const lines: string[] = [];
  let rows = 0;
  for await (const portion of walkTable(db, table)) {
    rows += portion.length;
    for (const row of portion) {
      const line = digestRow(row, left);
      if (unordered.has(table)) lines.push(line);
      else hash.update(line);
    }
  }
  for (const line of lines.toSorted()) hash.update(line);
  return { rows, digest: hash.digest("hex") };
}

function digestRow(row: Row, left: readonly string[]): string {
  const fields = Object.entries(row)
    .filter(([name]) => !left.includes(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value]);
  return `${JSON.stringify(fields)}\n`;
}
