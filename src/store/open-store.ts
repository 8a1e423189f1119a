import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, type Transaction } from "kysely";
import { ProblemError, toInstant } from "../core/index.ts";
import { type Engine, migrations } from "./migrations/index.ts";
import { plainTextPlugin } from "./plain-text.ts";
import { collateByBytes, lockLayout, openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";
import { storeProblem } from "./store-problem.ts";
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
  /** `sqlite:FILE`, or the bare file name, `:memory:` for a test; `postgres://USER@HOST/DATABASE`. */
  readonly url: string;
  readonly readOnly?: boolean;
  readonly now?: () => number;
}

/**
 * Opens the store and brings its layout up to date. Throws STORE_URL for an address of an unknown kind, STORE_NEWER
 * where a later release has written the file, STORE_UNREADABLE where it cannot be opened.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const engine = engineOf(options.url);
  const dialect =
    engine === "postgres" ? openPostgres(options.url) : openFile(sqliteFile(options.url), options.readOnly ?? false);
  const db = new Kysely<Tables>({ dialect, plugins: [plainTextPlugin] });
  const store: Store = {
    engine,
    db,
    transaction: (run) => db.transaction().execute(run),
    close: () => db.destroy(),
  };
  try {
    await migrate(store, options);
  } catch (error) {
    await db.destroy();
    throw engine === "postgres" ? serverProblem(error, options.url) : storeProblem(error);
  }
  return store;
}

/** The engine of an address. Throws STORE_URL for one of an unknown kind. */
export function engineOf(url: string): Engine {
  if (/^postgres(?:ql)?:\/\//iu.test(url)) return "postgres";
  if (!/^[a-z]{2,}:\/\//iu.test(url)) return "sqlite";
  throw new ProblemError({
    code: "STORE_URL",
    message: `"${withoutPassword(url)}" is no store that this release can open`,
    hint: "Give a file name, sqlite:FILE, or postgres://USER@HOST/DATABASE.",
  });
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@]*@/u, "//…@");
}

function serverProblem(error: unknown, url: string): unknown {
  if (error instanceof ProblemError) return error;
  return new ProblemError({
    code: "STORE_UNREADABLE",
    message: `cannot open the store ${withoutPassword(url)}: ${error instanceof Error ? error.message || error.name : String(error)}`,
    hint: "Check that PostgreSQL runs there, that the database exists, and that the user may create tables in it.",
  });
}

function sqliteFile(url: string): string {
  return url.replace(/^sqlite:/u, "");
}

function openFile(file: string, readOnly: boolean): ReturnType<typeof openSqlite> {
  try {
    if (file !== ":memory:" && !readOnly) mkdirSync(dirname(file), { recursive: true });
    return openSqlite(file, readOnly);
  } catch (error) {
    const told = storeProblem(error);
    if (told instanceof ProblemError) throw told;
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
    const layout = tx as unknown as Kysely<never>;
    if (store.engine === "postgres") await lockLayout(layout);
    await tx.schema
      .createTable("migration")
      .ifNotExists()
      .addColumn("name", "text", (col) => col.primaryKey())
      .addColumn("applied_at", "text", (col) => col.notNull())
      .execute();
    const applied = await appliedMigrations(tx);
    checkKnown(applied);
    for (const migration of migrations.filter(({ name }) => !applied.includes(name))) {
      await migration.up(layout, store.engine);
      const applied_at = toInstant((now ?? Date.now)());
      await tx.insertInto("migration").values({ name: migration.name, applied_at }).execute();
    }
    if (store.engine === "postgres" && applied.length < migrations.length) await collateByBytes(layout);
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
