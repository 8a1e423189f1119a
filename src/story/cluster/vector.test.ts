import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addToCentroid,
  cosine,
  emptyCentroid,
  mergeCentroid,
  normalise,
  packed,
  takeFromCentroid,
  type Vector,
  vectorOf,
  weightOf,
} from "./vector.ts";

const vector = (weights: Readonly<Record<number, number>>): Vector =>
  vectorOf(Object.keys(weights).map(Number), (term) => weights[term] ?? 0);

test("a sum is that of its vectors, whichever came first, and the first is left as it was", () => {
  const [one, two] = [vector({ 3: 1, 1: 2 }), vector({ 2: 5, 3: 4 })];
  const sum = emptyCentroid();
  for (const added of [one, one, two]) addToCentroid(sum, added);
  assert.deepEqual([...sum.sum.terms], [1, 2, 3]);
  assert.deepEqual([...sum.sum.weights], [4, 5, 6]);
  assert.deepEqual([sum.squared, sum.count], [16 + 25 + 36, 3]);
  assert.deepEqual([...one.weights], [2, 1]);
  const joined = emptyCentroid();
  addToCentroid(joined, two);
  const other = emptyCentroid();
  addToCentroid(other, one);
  addToCentroid(other, one);
  mergeCentroid(joined, other);
  assert.deepEqual(joined.sum, sum.sum);
});

test("what is taken out of a sum is gone, and its terms with it", () => {
  const [one, two] = [vector({ 1: 2, 3: 1 }), vector({ 3: 4 })];
  const sum = emptyCentroid();
  addToCentroid(sum, one);
  addToCentroid(sum, two);
  takeFromCentroid(sum, one);
  assert.deepEqual([[...sum.sum.terms], [...sum.sum.weights], sum.squared, sum.count], [[3], [4], 16, 1]);
  const alone = emptyCentroid();
  addToCentroid(alone, one);
  takeFromCentroid(alone, one);
  assert.deepEqual([...alone.sum.terms], []);
  assert.deepEqual([...one.weights], [2, 1]);
});

test("packed vectors are the same vectors in one piece of memory", () => {
  const given = { words: vector({ 1: 2, 7: 3 }), marks: vector({}), title: vector({ 7: 1 }) };
  const { words, marks, title } = packed(given);
  assert.deepEqual({ words, marks, title }, given);
  assert.equal(words.terms.buffer, title.weights.buffer);
  assert.equal(weightOf(title, 7), 1);
  assert.equal(weightOf(title, 8), 0);
  const sum = emptyCentroid();
  addToCentroid(sum, normalise(words));
  assert.ok(Math.abs(cosine(words, sum) - 1) < 1e-12);
});
