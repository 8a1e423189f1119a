import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../article/index.ts";
import { readClaims } from "../claims/index.ts";
import { readTolls } from "./read-tolls.ts";

function tollIn(text: string, fate: "missing" | "killed"): readonly number[] {
  const article = parseArticle({ id: "a", text, language: "en" });
  assert.ok(article.ok);
  return readTolls(text, readClaims(article.value).figures, fate).map(({ value }) => value);
}

const missingIn = (text: string): readonly number[] => tollIn(text, "missing");

test("people who are missing are counted, and not what somebody misses", () => {
  assert.deepEqual(missingIn("Twelve people were missing after the storm in Orlo."), [12]);
  assert.deepEqual(missingIn("Ito sat out the winter, missing 10 people of the old crew."), []);
});

test("an age counts nobody", () => {
  assert.deepEqual(tollIn("Mara Ito died in Orlo at the age of 85.", "killed"), []);
  assert.deepEqual(tollIn("The storm killed 85 people in Orlo.", "killed"), [85]);
});

test("a part of those whom it befell is no toll", () => {
  assert.deepEqual(tollIn("A sailor was killed on the pier along with 19 other people.", "killed"), []);
});
