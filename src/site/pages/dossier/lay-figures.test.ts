import assert from "node:assert/strict";
import { test } from "node:test";
import { layFigures, placeOf, scaleTicks } from "./lay-figures.ts";

test("no mark covers another, however near the values are", () => {
  const { marks } = layFigures([240.11, 240.1, 240, 227], 244.8);
  for (const [i, one] of marks.entries())
    for (const other of marks.slice(i + 1))
      assert.ok(Math.abs(one.at - other.at) >= 3.6 || Math.abs(one.down - other.down) >= 12, `${i}`);
});

test("the highest and the lowest are labelled, away from each other; one value once", () => {
  const wide = layFigures([240, 235, 227], 244.8);
  assert.deepEqual(wide.labels, [
    { of: 0, side: "after" },
    { of: 2, side: "before" },
  ]);
  assert.deepEqual(layFigures([5], 5).labels, [{ of: 0, side: "after" }]);
  assert.deepEqual(layFigures([5, 5], 5).labels, [{ of: 0, side: "after" }]);
  assert.deepEqual(layFigures([], 0), { marks: [], labels: [], height: 14 });
});

test("a lowest value at the beginning of the scale is labelled behind its mark, unless another mark is there", () => {
  assert.deepEqual(layFigures([100, 1], 100).labels.at(-1), { of: 1, side: "after" });
  assert.deepEqual(
    layFigures([20, 5], 100).labels.map(({ of }) => of),
    [0],
  );
});

test("every label ends inside the chart", () => {
  assert.ok(placeOf(7, 7) <= 71);
  assert.equal(placeOf(0, 0), 1);
});

test("the scale has round steps from nought", () => {
  assert.deepEqual(scaleTicks(244.8), [0, 100, 200]);
  assert.deepEqual(scaleTicks(8), [0, 2, 4, 6, 8]);
  assert.deepEqual(scaleTicks(0), [0]);
});
