import assert from "node:assert/strict";
import { test } from "node:test";
import { inPortions } from "./index.ts";

test("each key is asked for once, never more than an engine takes, and every row comes back", async () => {
  const keys = Array.from({ length: 1201 }, (_, at) => `k${at}`);
  const sizes: number[] = [];
  const rows = await inPortions([...keys, ...keys], async (part) => {
    sizes.push(part.length);
    return part;
  });
  assert.deepEqual(rows, keys);
  assert.deepEqual(sizes, [500, 500, 201]);
});
