import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../article/index.ts";
import { readClaims } from "../claims/index.ts";
import { readTolls } from "./read-tolls.ts";

function missingIn(text: string): readonly number[] {
  const article = parseArticle({ id: "a", text, language: "en" });
  assert.ok(article.ok);
  return readTolls(text, readClaims(article.value).figures, "missing").map(({ value }) => value);
}

test("people who are missing are counted, and not what somebody misses", () => {
  assert.deepEqual(missingIn("Twelve people were missing after the storm in Orlo."), [12]);
  assert.deepEqual(missingIn("Ito sat out the winter, missing 10 people of the old crew."), []);
});
