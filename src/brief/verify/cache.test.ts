import assert from "node:assert/strict";
import { test } from "node:test";
import { openCache } from "./cache.ts";

test("an answer is worked out once while it is asked for, and room stays bounded", () => {
  const cache = openCache<string>(10);
  const made: string[] = [];
  const ask = (key: string): string =>
    cache.get(key, () => {
      made.push(key);
      return key;
    });
  for (let i = 0; i < 100; i += 1) {
    assert.equal(ask("often"), "often");
    ask(`once ${i}`);
  }
  assert.equal(made.filter((key) => key === "often").length, 1);
  ask("once 99");
  ask("once 1");
  assert.deepEqual(made.slice(100), ["once 99", "once 1"]);
});
