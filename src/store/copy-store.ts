import { sql } from "kysely";
import { ProblemError } from "../core/index.ts";
import type { Store } from "./open-store.ts";
import { contentTables, tableKeys } from "./table-order.ts";
import type { Tables } from "./tables.ts";
import { type Row, walkTable } from "./walk-table.ts";

export interface CopiedTable {
  readonly table: keyof Tables;
  /** Rows that were there already, from a copy that was stopped. */
  readonly before: number;
  readonly copied: number;
}

/** Values in one statement: SQLite takes 32,766, PostgreSQL 65,535. */
const mostValues = 20_000;

/**
 * Moves all rows of one store to another, on whichever engines, table by table in the order of the keys. Stopped on the
 * way, it goes on from the last key that the target has. Throws STORE_FILLED where the target holds rows that the source
 * lacks: a copy never mixes two stores.
 */
export async function copyStore(
  from: Store,
  to: Store,
  onTable: (copied: CopiedTable) => void,
): Promise<readonly CopiedTable[]> {
  const done: CopiedTable[] = [];
  for (const table of contentTables) {
    const copied = await copyTable(from, to, table);
    onTable(copied);
    done.push(copied);
  }
  return done;
}

async function copyTable(from: Store, to: Store, table: keyof Tables): Promise<CopiedTable> {
  const start = await lastKey(to, table);
  const before = await countRows(to, table);
  if (start !== undefined && before !== (await countRows(from, table, start))) {
    throw new ProblemError({
      code: "STORE_FILLED",
      message: `the target's table ${table} holds rows that are not from this source`,
      hint: "Copy into a new store: give another file, or an empty database.",
    });
  }
  let copied = 0;
  for await (const rows of walkTable(from.db, table, start)) {
    await to.transaction(async (tx) => {
      const size = Math.max(1, Math.floor(mostValues / Object.keys(rows[0] ?? {}).length));
      for (let at = 0; at < rows.length; at += size) await insertRows(tx, table, rows.slice(at, at + size));
    });
    copied += rows.length;
  }
  const counter = counters[table];
  if (to.engine === "postgres" && counter) await setCounter(to, table, counter);
  return { table, before, copied };
}

async function insertRows(db: Store["db"], table: keyof Tables, rows: readonly Row[]): Promise<void> {
  await db.insertInto(table).values(rows).execute();
}

/** The last key in a table, or undefined where it is empty. */
async function lastKey({ db }: Store, table: keyof Tables): Promise<string | number | undefined> {
  const { rows } = await sql<{ readonly key: string | number | null }>`
    select max(${sql.ref(tableKeys[table])}) as "key" from ${sql.table(table)}`.execute(db);
  return rows[0]?.key ?? undefined;
}

async function countRows({ db }: Store, table: keyof Tables, upTo?: string | number): Promise<number> {
  const part = upTo === undefined ? sql`` : sql`where ${sql.ref(tableKeys[table])} <= ${upTo}`;
  const { rows } = await sql<{ readonly n: number }>`
    select count(*) as "n" from ${sql.table(table)} ${part}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Columns that count by themselves. */
const counters: Readonly<Partial<Record<keyof Tables, string>>> = { work: "id", search_doc: "place" };

/** Lets the next row have the next number. */
async function setCounter({ db }: Store, table: keyof Tables, column: string): Promise<void> {
  await sql`select setval(pg_get_serial_sequence(${table}, ${column}), coalesce((select max(${sql.ref(column)}) from ${sql.table(table)}), 0) + 1, false)`.execute(
    db,
  );
}
