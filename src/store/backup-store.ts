import { DatabaseSync, backup } from "node:sqlite";
import { copyStore } from "./copy-store.ts";
import { openStore, type Store } from "./open-store.ts";

/**
 * Writes a store to a SQLite file as it is at one moment, while others go on writing: page by page on SQLite, inside one
 * snapshot on PostgreSQL. `url` is the address that the store was opened by.
 */
export async function backupStore(store: Store, url: string, file: string): Promise<void> {
  if (store.engine === "sqlite") {
    const database = new DatabaseSync(url.replace(/^sqlite:/u, ""), { readOnly: true });
    try {
      await backup(database, file);
    } finally {
      database.close();
    }
    return;
  }
  const target = await openStore({ url: file });
  try {
    await store.db
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute((tx) => copyStore({ ...store, db: tx }, target, () => {}));
  } finally {
    await target.close();
  }
}
