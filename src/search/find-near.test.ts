import assert from "node:assert/strict";
import { test } from "node:test";
import { tellingWords } from "./find-near.ts";

test("a sentence is looked for by its longest words that are no common ones", () => {
  assert.deepEqual(tellingWords("The pier and the ferry would reopen at Orlo.", "en"), ["reopen", "ferry", "orlo"]);
  assert.deepEqual(tellingWords("渡轮停运", "zh").length, 3);
  assert.deepEqual(tellingWords("… 12 —", "en"), ["12"]);
});
