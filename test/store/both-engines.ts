import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { missingPostgres, type PostgresServer, startPostgres } from "./postgres-server.ts";

/**
 * Holds tests against SQLite files, and against a PostgreSQL of their own where it is installed; else `title` is skipped and
 * says so. `freshUrl` gives the address of an empty store.
 */
export function onBothEngines(title: string, hold: (engine: string, freshUrl: () => Promise<string>) => void): void {
  hold("sqlite", async () => join(mkdtempSync(join(tmpdir(), "rapporteur-")), "store.sqlite"));
  const missing = missingPostgres();
  if (missing) {
    test(`${title} on PostgreSQL`, { skip: missing }, () => {});
    return;
  }
  let server: PostgresServer;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server.stop());
  hold("postgres", () => server.freshUrl());
}
