import { sql } from "kysely";
import type { Store } from "./open-store.ts";

export interface StoreFinding {
  readonly ok: boolean;
  readonly what: string;
  readonly hint?: string;
}

/** Looks the store over: whole, every reference kept, writable, in the mode that lets several processes in. */
export async function checkStore(store: Store): Promise<readonly StoreFinding[]> {
  if (store.engine === "postgres") return [...(await checkServer(store)), await checkWriting(store)];
  const pragma = async (name: string): Promise<readonly unknown[]> =>
    (await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(store.db)).rows.map(
      (row) => Object.values(row)[0],
    );
  const [integrity] = await pragma("quick_check");
  const orphans = await pragma("foreign_key_check");
  const [mode] = await pragma("journal_mode");
  return [
    {
      ok: integrity === "ok",
      what: `the store is ${integrity === "ok" ? "whole" : `damaged: ${String(integrity)}`}`,
      ...hint(integrity !== "ok", "Restore the last backup, or read what is left with sqlite3 FILE .recover."),
    },
    {
      ok: orphans.length === 0,
      what: orphans.length === 0 ? "every reference is kept" : `${orphans.length} rows name a parent that is gone`,
      ...hint(orphans.length > 0, "Restore the last backup, or run the stages again on a new store."),
    },
    {
      ok: mode === "wal" || mode === "memory",
      what: `journal mode ${String(mode)}`,
      ...hint(
        mode !== "wal" && mode !== "memory",
        "The file system does not allow write-ahead logging: put the store on a local disk.",
      ),
    },
    await checkWriting(store),
  ];
}

/** What can go wrong with a server: its signs, and text that is not ordered by its bytes. */
async function checkServer({ db }: Store): Promise<readonly StoreFinding[]> {
  const { rows } = await sql<{ readonly version: string; readonly encoding: string }>`
    select current_setting('server_version') as "version", current_setting('server_encoding') as "encoding"`.execute(
    db,
  );
  const { rows: loose } = await sql<{ readonly n: number }>`
    select count(*) as "n" from information_schema.columns
    where table_schema = current_schema() and data_type = 'text' and collation_name is null`.execute(db);
  const [server] = rows;
  const wide = server?.encoding === "UTF8";
  const ordered = (loose[0]?.n ?? 0) === 0;
  return [
    {
      ok: wide,
      what: `PostgreSQL ${server?.version ?? "?"}, encoding ${server?.encoding ?? "?"}`,
      ...hint(!wide, "Make the database anew with encoding UTF8."),
    },
    {
      ok: ordered,
      what: ordered ? "text is ordered by its bytes" : "some text is ordered by the server's language",
      ...hint(!ordered, "Move to a new database with rapporteur copy."),
    },
  ];
}

function hint(needed: boolean, text: string): { hint?: string } {
  return needed ? { hint: text } : {};
}

async function checkWriting(store: Store): Promise<StoreFinding> {
  try {
    await store.transaction((tx) => tx.selectFrom("migration").select("name").execute());
    return { ok: true, what: "the store can be written" };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      what: `the store cannot be written: ${why}`,
      hint: "Another process may hold it; check with `fuser FILE`, and the file's rights.",
    };
  }
}
