import assert from "node:assert/strict";
import { test } from "node:test";
import { openStore } from "../store/index.ts";
import { findNear, tellingWords } from "./find-near.ts";

test("a sentence is looked for by its longest words that are no common ones", () => {
  assert.deepEqual(tellingWords("The pier and the ferry would reopen at Orlo.", "en"), ["reopen", "ferry", "orlo"]);
  assert.deepEqual(tellingWords("渡轮停运", "zh").length, 3);
  assert.deepEqual(tellingWords("… 12 —", "en"), ["12"]);
});

test("a text that says one thing over and over is looked for once", async () => {
  const store = await openStore({ url: ":memory:" });
  let queries = 0;
  const counted = store.db.withPlugin({
    transformQuery({ node }) {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await findNear(counted, "The harbour office announced negotiations. ".repeat(100));
  assert.equal(queries, 2);
  await store.close();
});

test("others are answered between the searches of a long text", async () => {
  const store = await openStore({ url: ":memory:" });
  let turns = 0;
  const count = setInterval(() => (turns += 1), 0);
  const long = Array.from({ length: 60 }, (_, i) => `The harbour office${i} announced negotiations${i}.`).join(" ");
  await findNear(store.db, long);
  clearInterval(count);
  assert.ok(turns > 0);
  await store.close();
});
