import { type Kysely, PostgresDialect, sql } from "kysely";
import { Pool, types } from "pg";

/** Connections that one process holds at most. */
const connections = 8;
/** How long a connection may take, in milliseconds. */
const connectTimeout = 10_000;
// Counts and sums come in eight-byte integers and numerics, which the driver would give as text.
types.setTypeParser(types.builtins.INT8, Number);
types.setTypeParser(types.builtins.NUMERIC, Number);

/**
 * PostgreSQL as kysely's dialect. Text is compared by its bytes (`collateByBytes`), counts come as numbers, and a lost
 * connection fails the statement under way and no other: the pool opens the next one anew.
 */
export function openPostgres(url: string): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectTimeout,
    application_name: "rapporteur",
  });
  // An idle connection that the server closes is no error of ours.
  pool.on("error", () => {});
  // One that breaks at work fails the statement under way, which is told; the event beside it would end all of it.
  pool.on("connect", (client) => void client.on("error", () => {}));
  return new PostgresDialect({ pool });
}

/** Orders text by its bytes, as SQLite does: an order that depends on the server's language is no order to rely on. */
export async function collateByBytes(db: Kysely<never>): Promise<void> {
  const { rows } = await sql<{ readonly table: string; readonly column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and data_type = 'text' and collation_name is null
    order by table_name, ordinal_position`.execute(db);
  for (const { table, column } of rows)
    await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} type text collate "C"`.execute(db);
}

/** Holds off other processes that would bring the layout up to date at the same time, until the transaction ends. */
export async function lockLayout(db: Kysely<never>): Promise<void> {
  await sql`select pg_advisory_xact_lock(7265707)`.execute(db);
}
