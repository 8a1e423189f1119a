import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from "kysely";

/** How long a writer waits for another one, in milliseconds. */
const busyTimeout = 30_000;
/**
 * Pages of 4 KiB that the write-ahead log holds before it is written into the file, with a wait for the disk. SQLite's own 1,000 is
 * met by every second batch: a run then writes each page of an index again and again, and waits for the disk a quarter of its time.
 */
const logPages = 8_000;

/**
 * Opens a SQLite file as kysely's dialect: write-ahead log, foreign keys on, writers wait their turn.
 * A transaction takes the write lock at once (BEGIN IMMEDIATE): one that starts by reading and then writes would fail
 * as soon as another process has written in between.
 */
export function openSqlite(file: string, readOnly: boolean): SqliteDialect {
  const database = new DatabaseSync(file, { readOnly, timeout: busyTimeout, enableForeignKeyConstraints: true });
  if (!readOnly && file !== ":memory:") {
    waitFor(() => database.exec("PRAGMA journal_mode = WAL"));
    database.exec("PRAGMA synchronous = NORMAL");
    database.exec(`PRAGMA wal_autocheckpoint = ${logPages}`);
  }
  return new SqliteDialect({ database: adapt(database) });
}

/** Milliseconds between two tries. */
const pause = 50;
const busyCode = 5;

/**
 * Tries again while another process is at the file: of two that open a new one at once SQLite tells one that it is busy
 * when it turns the write-ahead log on, without the wait that it grants to writers (sqlite.org/wal.html, "Sometimes
 * Queries Return SQLITE_BUSY In WAL Mode").
 */
function waitFor(work: () => void): void {
  for (let left = busyTimeout; ; left -= pause)
    try {
      work();
      return;
    } catch (error) {
      const isBusy = error instanceof Error && "errcode" in error && error.errcode === busyCode;
      if (!isBusy || left <= 0) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
}

/** Prepared statements that are kept: the same ones come again with every batch. */
const mostStatements = 300;

/** Lets kysely, which knows better-sqlite3's shape, drive the SQLite that Node brings. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const known = prepared.get(sql);
    if (known) return known;
    const made = adaptStatement(database, sql);
    const [oldest] = prepared.keys();
    if (prepared.size >= mostStatements && oldest !== undefined) prepared.delete(oldest);
    prepared.set(sql, made);
    return made;
  };
  return {
    close: () => database.close(),
    prepare: (sql) => {
      // A full disk ends the transaction by itself: what is rolled back already hides no error.
      if (sql === "rollback" && !database.isTransaction) return nothing;
      return prepare(sql === "begin" ? "begin immediate" : sql);
    },
  };
}

function adaptStatement(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  const read = (values: readonly unknown[]): SQLInputValue[] => values as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...read(values)),
    run: (values) => statement.run(...read(values)),
    // One that is read bit by bit is not shared: another reader would begin it anew.
    iterate: (values) => database.prepare(sql).iterate(...read(values)),
  };
}

const nothing: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  *iterate() {},
};
