import assert from "node:assert/strict";
import { test } from "node:test";
import { scoreBcubed } from "./score.ts";

test("BCubed: a perfect grouping scores one, one heap loses precision, single ones lose recall", () => {
  const truth = new Map([
    ["a", "x"],
    ["b", "x"],
    ["c", "y"],
    ["d", "y"],
  ]);
  assert.equal(scoreBcubed(truth, truth).f1, 1);
  const heap = scoreBcubed(new Map([...truth.keys()].map((id) => [id, "one"])), truth);
  assert.deepEqual([heap.precision, heap.recall], [0.5, 1]);
  const single = scoreBcubed(new Map([...truth.keys()].map((id) => [id, id])), truth);
  assert.deepEqual([single.precision, single.recall], [1, 0.5]);
});
