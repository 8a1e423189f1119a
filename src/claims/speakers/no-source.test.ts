import assert from "node:assert/strict";
import { test } from "node:test";
import { scanPieces } from "../../language/index.ts";
import { asideBefore, isNoSource } from "./no-source.ts";

test("a word of manner or a verb heads no source", () => {
  assert.ok(isNoSource(scanPieces("напрямую"), "ru", 0, 1));
  assert.ok(isNoSource(scanPieces("hay cuatro barcos"), "es", 0, 3));
  assert.ok(isNoSource(scanPieces("oyéndose un"), "es", 0, 2));
  assert.ok(!isNoSource(scanPieces("далее Берг"), "ru", 1, 2));
  assert.ok(!isNoSource(scanPieces("Fernando Ruiz"), "es", 0, 2));
});

test("an aside stands between two commas", () => {
  assert.equal(asideBefore(scanPieces("Берг, в свою очередь, заявил"), "ru", 5), 1);
  assert.equal(asideBefore(scanPieces("Берг, мэр города, заявил"), "ru", 4), undefined);
});
