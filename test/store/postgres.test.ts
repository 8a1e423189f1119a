import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openStore } from "../../src/store/index.ts";
import { testStoreContract } from "./contract.ts";
import { missingPostgres, type PostgresServer, startPostgres } from "./postgres-server.ts";

const missing = missingPostgres();

if (missing) test("the store on PostgreSQL", { skip: missing }, () => {});
else {
  let server: PostgresServer;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server.stop());

  testStoreContract({ name: "postgres", freshUrl: () => server.freshUrl() });

  test("postgres: text is ordered by its bytes, and code point zero is kept as the sign for what cannot be shown", async () => {
    const store = await openStore({ url: await server.freshUrl() });
    for (const domains of ["b", "B", "á", "a\u0000"])
      await store.db
        .insertInto("outlet")
        .values({
          id: domains.codePointAt(0)?.toString() ?? "",
          name: domains,
          domains,
          country: null,
          languages: "[]",
          kind: "agency",
          ownership: "unknown",
          source: "made up",
          checked: "2026-11-25",
        })
        .execute();
    const rows = await store.db.selectFrom("outlet").select("name").orderBy("name").execute();
    assert.deepEqual(
      rows.map(({ name }) => name),
      ["B", "a\ufffd", "b", "á"],
    );
    await store.close();
  });

  test("postgres: a server that is not there is answered, without the password", async () => {
    await assert.rejects(openStore({ url: "postgres://me:secret@127.0.0.1:1/none" }), (error: unknown) => {
      const { problem } = error as { problem: { code: string; message: string } };
      assert.doesNotMatch(problem.message, /secret/u);
      return problem.code === "STORE_UNREADABLE";
    });
  });
}
