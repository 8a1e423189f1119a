import assert from "node:assert/strict";
import { test } from "node:test";
import { groupByWeight, inPortions, saveInPortions } from "./index.ts";

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

test("rows are written in their order, many at once, and none is no statement", async () => {
  const written: number[][] = [];
  const save = async (part: readonly number[]): Promise<void> => void written.push([...part]);
  const rows = Array.from({ length: 900 }, (_, at) => at);
  await saveInPortions(rows, save);
  assert.deepEqual(written.flat(), rows);
  assert.deepEqual(
    written.map(({ length }) => length),
    [400, 400, 100],
  );
  await saveInPortions([], save);
  assert.equal(written.length, 3);
});

test("keys are grouped in their order by what they weigh", () => {
  const weights: Record<string, number> = { a: 2, b: 3, c: 9, d: 0, e: 5, f: 1 };
  assert.deepEqual(
    groupByWeight(Object.keys(weights), (key) => weights[key] ?? 0, 5),
    [["a", "b"], ["c"], ["d", "e"], ["f"]],
  );
  assert.deepEqual(
    groupByWeight([], () => 1, 5),
    [],
  );
});
