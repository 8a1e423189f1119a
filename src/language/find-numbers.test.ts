import assert from "node:assert/strict";
import { test } from "node:test";
import { findNumbers } from "./index.ts";

function values(text: string, language: string): number[] {
  return findNumbers(text, language).map(({ value }) => value);
}

test("a larger scale behind a scale multiplies it, and the same one again and again grows no number without end", () => {
  assert.deepEqual(values("dos mil millones", "es"), [2e9]);
  assert.deepEqual(values("deux mille milliards", "fr"), [2e12]);
  for (const [word, language] of [
    ["mil ", "es"],
    ["mille ", "fr"],
    ["tausend ", "de"],
  ] as const)
    assert.ok(values(word.repeat(300), language).every(Number.isFinite), language);
});
