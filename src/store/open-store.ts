import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, type Transaction } from "kysely";
import { ProblemError, toInstant } from "../core/index.ts";
import { type Engine, migrations } from "./migrations/index.ts";
import { openSqlite } from "./sqlite.ts";
import type { Tables } from "./tables.ts";

/** What rooms read and write through: the store itself or a transaction on it. */
export type Database = Kysely<Tables> | Transaction<Tables>;

export interface Store {
  readonly engine: Engine;
  readonly db: Kysely<Tables>;
  /** All of it or nothing; on SQLite the write lock is taken at the start. */
  transaction<T>(run: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `sqlite:FILE`, or the bare file name; `:memory:` for a test. */
  readonly url: string;
  readonly readOnly?: boolean;
  readonly now?: () => number;
}

/**
 * Opens the store and brings its layout up to date. Throws STORE_URL for an address of an unknown kind, STORE_NEWER
 * where a later release has written the file, STORE_UNREADABLE where it cannot be opened.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const file = sqliteFile(options.url);
  const db = new Kysely<Tables>({ dialect: openFile(file, options.readOnly ?? false) });
  const store: Store = {
    engine: "sqlite",
    db,
    transaction: (run) => db.transaction().execute(run),
    close: () => db.destroy(),
  };
  try {
    await migrate(store, options);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return store;
}

function sqliteFile(url: string): string {
  if (/^[a-z]{2,}:\/\//iu.test(url)) {
    throw new ProblemError({
      code: "STORE_URL",
      message: `"${url.replace(/\/\/[^@]*@/u, "//…@")}" is no store that this release can open`,
      hint: "Give a file name, or sqlite:FILE.",
    });
  }
  return url.replace(/^sqlite:/u, "");
}

function openFile(file: string, readOnly: boolean): ReturnType<typeof openSqlite> {
  try {
    if (file !== ":memory:" && !readOnly) mkdirSync(dirname(file), { recursive: true });
    return openSqlite(file, readOnly);
  } catch (error) {
    throw new ProblemError({
      code: "STORE_UNREADABLE",
      message: `cannot open the store ${file}: ${error instanceof Error ? error.message : String(error)}`,
      hint: "Check that the folder exists and may be written; `rapporteur doctor` says more.",
    });
  }
}

async function migrate(store: Store, { readOnly, now }: StoreOptions): Promise<void> {
  if (readOnly) return checkKnown(await appliedMigrations(store.db));
  await store.transaction(async (tx) => {
    await tx.schema
      .createTable("migration")
      .ifNotExists()
      .addColumn("name", "text", (col) => col.primaryKey())
      .addColumn("applied_at", "text", (col) => col.notNull())
      .execute();
    const applied = await appliedMigrations(tx);
    checkKnown(applied);
    for (const migration of migrations.filter(({ name }) => !applied.includes(name))) {
      await migration.up(tx as unknown as Kysely<never>, store.engine);
      const applied_at = toInstant((now ?? Date.now)());
      await tx.insertInto("migration").values({ name: migration.name, applied_at }).execute();
    }
  });
}

async function appliedMigrations(db: Database): Promise<string[]> {
  return (await db.selectFrom("migration").select("name").orderBy("name").execute()).map(({ name }) => name);
}

function checkKnown(applied: readonly string[]): void {
  const unknown = applied.filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length === 0) return;
  throw new ProblemError({
    code: "STORE_NEWER",
    message: `the store was written by a later release (${unknown.join(", ")})`,
    hint: "Use that release or a newer one; nothing was changed.",
  });
}
