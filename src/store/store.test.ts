import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
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

test("several that open one new store at once all get it", async () => {
  const files = Array.from({ length: 12 }, freshFile);
  const start = Date.now() + 2000;
  const code = `
    const { openStore } = await import(${JSON.stringify(new URL("index.ts", import.meta.url).href)});
    for (const [at, url] of ${JSON.stringify(files)}.entries()) {
      while (Date.now() < ${start} + at * 100);
      await openStore({ url }).then((store) => store.close());
    }`;
  const openers = Array.from({ length: 3 }, () =>
    promisify(execFile)(process.execPath, ["--input-type=module", "-e", code]),
  );
  for (const { stderr } of await Promise.all(openers)) assert.equal(stderr, "");
});

test("an address of another kind and a folder that cannot be made are answered, without the password", async () => {
  const code = (wanted: string) => (error: { problem?: { code?: string; message?: string } }) => {
    assert.doesNotMatch(error.problem?.message ?? "", /secret/u);
    return error.problem?.code === wanted;
  };
  await assert.rejects(openStore({ url: "mysql://me:secret@host/db" }), code("STORE_URL"));
  await assert.rejects(openStore({ url: "/dev/null/x/store.sqlite" }), code("STORE_UNREADABLE"));
});
