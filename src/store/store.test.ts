import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { testStoreContract } from "../../test/store/contract.ts";
import { openStore } from "./index.ts";

const freshFile = (): string => join(mkdtempSync(join(tmpdir(), "rapporteur-")), "store.sqlite");

testStoreContract({ name: "sqlite", freshUrl: async () => freshFile() });

test("sqlite: the file is in write-ahead mode, foreign keys are on, writers wait", async () => {
  const store = await openStore({ url: freshFile() });
  const { sql } = await import("kysely");
  const read = async (name: string): Promise<unknown> =>
    Object.values((await sql.raw(`PRAGMA ${name}`).execute(store.db)).rows[0] ?? {})[0];
  assert.deepEqual(
    [await read("journal_mode"), await read("foreign_keys"), await read("busy_timeout")],
    ["wal", 1, 30_000],
  );
  await store.close();
});

test("an address of another kind and a folder that cannot be made are answered, without the password", async () => {
  const code = (wanted: string) => (error: { problem?: { code?: string; message?: string } }) => {
    assert.doesNotMatch(error.problem?.message ?? "", /secret/u);
    return error.problem?.code === wanted;
  };
  await assert.rejects(openStore({ url: "mysql://me:secret@host/db" }), code("STORE_URL"));
  await assert.rejects(openStore({ url: "/dev/null/x/store.sqlite" }), code("STORE_UNREADABLE"));
});
