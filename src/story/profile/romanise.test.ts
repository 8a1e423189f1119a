import assert from "node:assert/strict";
import { test } from "node:test";
import { nameKey, romanise } from "./romanise.ts";
import { readNumber } from "./read-number.ts";
import { findOwnDate } from "./find-date.ts";

test("one name in several scripts has one key", () => {
  for (const names of [
    ["Путин", "بوتين", "Poutine", "Putin"],
    ["Castillo", "Кастильо", "كاستيلو"],
    ["Pelé", "Пеле", "بيليه"],
  ]) {
    assert.equal(new Set(names.map(nameKey)).size, 1, names.join(" "));
  }
});

test("different names have different keys, and very short ones none", () => {
  assert.notEqual(nameKey("Ardern"), nameKey("Castillo"));
  assert.equal(nameKey("Li"), undefined);
  assert.equal(romanise("Straße"), "strasse");
});

test("numbers have one form; years and small counts none", () => {
  assert.deepEqual(["1,200", "7,8", "٧٫٨", "2024", "2"].map(readNumber), ["1200", "7.8", "7.8", undefined, undefined]);
});

test("a date with a year at the start is found, one without is not", () => {
  const day = Date.UTC(2010, 4, 6) / 86_400_000;
  assert.equal(findOwnDate("Updated Thu 6 May 2010, 9:03am", "en"), day);
  assert.equal(findOwnDate("6 de mayo de 2010", "es"), day);
  assert.equal(findOwnDate("On 6 May the port closed", "en"), undefined);
});
