import { PostgresAdapter, sql } from "kysely";
import type { Database } from "./open-store.ts";

/**
 * Lets one transaction at a time give out numbers in an order, until it ends: on PostgreSQL by a lock of the server's; on
 * SQLite a transaction has the store for itself already.
 */
export async function lockOrder(tx: Database): Promise<void> {
  if (tx.getExecutor().adapter instanceof PostgresAdapter) await sql`select pg_advisory_xact_lock(7265708)`.execute(tx);
}
