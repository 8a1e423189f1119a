import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { test } from "node:test";
import { openStore, type Store } from "../../src/store/index.ts";

/** An engine under test: gives the address of a fresh, empty store. */
export interface EngineUnderTest {
  readonly name: string;
  freshUrl(): Promise<string>;
}

const outlet = {
  name: "Harbour Wire",
  domains: "[]",
  country: "SGP",
  languages: "[]",
  kind: "agency",
  ownership: "cooperative",
  source: "made up",
  checked: "2026-11-25",
};

/** What every engine must do; called once for each. */
export function testStoreContract(engine: EngineUnderTest): void {
  const withStore = async (run: (store: Store, url: string) => Promise<void>): Promise<void> => {
    const url = await engine.freshUrl();
    const store = await openStore({ url });
    try {
      await run(store, url);
    } finally {
      await store.close();
    }
  };
  const countOutlets = async (store: Store): Promise<number> =>
    Number(
      (
        await store.db
          .selectFrom("outlet")
          .select((eb) => eb.fn.countAll().as("n"))
          .executeTakeFirstOrThrow()
      ).n,
    );

  test(`${engine.name}: opening twice applies each migration once`, () =>
    withStore(async (store, url) => {
      const again = await openStore({ url });
      const names = await again.db.selectFrom("migration").select("name").execute();
      await again.close();
      assert.deepEqual(
        names.map(({ name }) => name),
        [
          "0001-first",
          "0002-registers",
          "0003-stories",
          "0004-lease",
          "0005-search",
          "0006-failing",
          "0007-workers",
          "0008-running",
          "0009-lookups",
          "0010-corrections",
          "0011-readings",
          "0012-links",
          "0013-tallies",
        ],
      );
      assert.equal(await countOutlets(store), 0);
    }));

  test(`${engine.name}: a transaction that throws leaves nothing behind`, () =>
    withStore(async (store) => {
      const failing = store.transaction(async (tx) => {
        await tx
          .insertInto("outlet")
          .values({ id: "a.example", ...outlet })
          .execute();
        throw new Error("stop");
      });
      await assert.rejects(failing, /stop/u);
      assert.equal(await countOutlets(store), 0);
    }));

  test(`${engine.name}: a row that names no parent is refused`, () =>
    withStore(async (store) => {
      const orphan = store.db
        .insertInto("copy")
        .values({ article: "none", origin: "none", share: 1, evidence: "" })
        .execute();
      await assert.rejects(orphan, /foreign key/iu);
    }));

  test(`${engine.name}: text, numbers, bytes and null come back as they went in`, () =>
    withStore(async (store) => {
      const page = {
        id: "p1",
        url: "https://a.example/普京?q=é",
        feed: null,
        outlet: null,
        sequence: 1,
        fetched_at: "2024-05-16T00:00:00Z",
        content_type: null,
        body: new Uint8Array([0, 255, 10]),
        digest: "d",
        version: 1,
        hints: '{"a":"\u0000"}',
      };
      const { hints: _, ...rest } = page;
      await store.db
        .insertInto("page")
        .values({ ...rest, hints: "{}" })
        .execute();
      const back = await store.db.selectFrom("page").selectAll().executeTakeFirstOrThrow();
      assert.deepEqual({ ...back, body: [...back.body] }, { ...rest, body: [0, 255, 10], hints: "{}" });
    }));

  test(`${engine.name}: a store of a later release is refused and not changed`, () =>
    withStore(async (store, url) => {
      await store.db
        .insertInto("migration")
        .values({ name: "9999-later", applied_at: "2030-01-01T00:00:00Z" })
        .execute();
      await assert.rejects(
        openStore({ url }),
        (error: { problem?: { code?: string } }) => error.problem?.code === "STORE_NEWER",
      );
    }));

  test(`${engine.name}: two processes that write at once lose nothing`, () =>
    withStore(async (store, url) => {
      const writers = ["a", "b"].map((name) => runWriter(url, name, 200));
      assert.deepEqual(await Promise.all(writers), [0, 0]);
      assert.equal(await countOutlets(store), 400);
    }));
}

function runWriter(url: string, name: string, rows: number): Promise<number | null> {
  const writer = new URL("./writer.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [writer, url, name, String(rows)], { stdio: "inherit" });
  return new Promise((resolve) => child.on("close", resolve));
}
