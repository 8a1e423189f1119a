import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Kysely, sql } from "kysely";
import { digestStore, openStore, type Store, type Tables } from "../../src/store/index.ts";
import { type Engine, migrations } from "../../src/store/migrations/index.ts";
import { collateByBytes, openPostgres } from "../../src/store/postgres.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { contentTables } from "../../src/store/table-order.ts";
import { walkTable } from "../../src/store/walk-table.ts";
import { openSampleStore } from "../site/sample-store.ts";
import { missingPostgres, type PostgresServer, startPostgres } from "./postgres-server.ts";

const command = new URL("../../bin/rapporteur", import.meta.url).pathname;
const noServer = missingPostgres();

let sample: Store;
let wanted = "";
let server: PostgresServer | undefined;

before(async () => {
  sample = (await openSampleStore()).store;
  wanted = (await digestStore(sample.db)).digest;
  if (!noServer) server = await startPostgres();
});
after(async () => {
  await sample.close();
  server?.stop();
});

/** The layout as it was after so many migrations, and nothing in it. */
async function makeLayout(url: string, engine: Engine, level: number): Promise<Kysely<Tables>> {
  const dialect = engine === "postgres" ? openPostgres(url) : openSqlite(url, false);
  const db = new Kysely<Tables>({ dialect });
  await db.schema
    .createTable("migration")
    .addColumn("name", "text", (col) => col.primaryKey())
    .addColumn("applied_at", "text", (col) => col.notNull())
    .execute();
  for (const migration of migrations.slice(0, level)) {
    const { name } = migration;
    await migration.up(db as unknown as Kysely<never>, engine);
    await db.insertInto("migration").values({ name, applied_at: "2026-01-01T00:00:00Z" }).execute();
  }
  if (engine === "postgres") await collateByBytes(db as unknown as Kysely<never>);
  return db;
}

/** Fills an old layout with the sample's rows, as far as it has tables and columns for them. */
async function fillLayout(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const known = new Map((await db.introspection.getTables()).map(({ name, columns }) => [name, columns]));
  for (const table of contentTables) {
    const columns = known.get(table)?.map(({ name }) => name) ?? [];
    if (columns.length === 0) continue;
    for await (const rows of walkTable(sample.db, table))
      for (const row of rows) {
        // A stage that did not exist left no note.
        if (table === "work" && row["stage"] === "search" && !known.has("search_doc")) continue;
        const there = Object.fromEntries(Object.entries(row).filter(([name]) => columns.includes(name)));
        await db.insertInto(table).values(there).execute();
      }
    const counter = { work: "id", search_doc: "place" }[table as string];
    if (counter && engine === "postgres")
      await sql`select setval(pg_get_serial_sequence(${table}, ${counter}), 1000000)`.execute(db);
  }
}

async function takeUp(url: string, engine: Engine, level: number): Promise<void> {
  const old = await makeLayout(url, engine, level);
  await fillLayout(old, engine);
  await old.destroy();
  const store = await openStore({ url });
  const names = await store.db.selectFrom("migration").select("name").orderBy("name").execute();
  assert.deepEqual(
    names.map(({ name }) => name),
    migrations.map(({ name }) => name),
  );
  await store.close();
  const { status, stderr } = spawnSync(command, ["run", "--store", url], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  const now = await openStore({ url });
  try {
    const { digest, tables } = await digestStore(now.db);
    assert.deepEqual(tables, (await digestStore(sample.db)).tables);
    assert.equal(digest, wanted);
  } finally {
    await now.close();
  }
}

for (const [at, { name }] of migrations.slice(0, -1).entries()) {
  const level = at + 1;
  test(
    `sqlite: a store of the layout ${name}, with the sample in it, becomes today's and holds the same`,
    {
      timeout: 120_000,
    },
    () => takeUp(join(mkdtempSync(join(tmpdir(), "rapporteur-")), "store.sqlite"), "sqlite", level),
  );
  test(
    `postgres: a store of the layout ${name}, with the sample in it, becomes today's and holds the same`,
    {
      timeout: 120_000,
      skip: noServer,
    },
    async () => takeUp((await server?.freshUrl()) ?? "", "postgres", level),
  );
}
