import assert from "node:assert/strict";
import { test } from "node:test";
import type { Likeness } from "./compare.ts";
import { judgeFollowing } from "./follow.ts";

const near: Likeness = {
  sameLanguage: true,
  whole: true,
  words: 0.3,
  nearest: 0.3,
  title: 0.1,
  marks: 0.5,
  nearestMarks: 0.5,
  names: 0.4,
  states: 0.5,
  numbers: 0,
  topics: 0.5,
  core: 0.6,
  actors: 0.6,
  rivals: 0,
  pictured: 0,
  linked: 0,
  dated: 0,
  apart: 1,
  gap: Math.log1p(20),
  age: 0,
};

test("an event with the same main actors goes on from another some weeks before", () => {
  assert.ok(judgeFollowing(near) > 0);
});

test("a link makes up for little in common", () => {
  const far = { ...near, core: 0.3, actors: 0.3, marks: 0.4 };
  assert.equal(judgeFollowing(far), 0);
  assert.ok(judgeFollowing({ ...far, linked: 1 }) > 0);
});

test("other actors, a long pause or rivals make it another story", () => {
  assert.equal(judgeFollowing({ ...near, core: 0.1 }), 0);
  assert.equal(judgeFollowing({ ...near, gap: Math.log1p(400) }), 0);
  assert.equal(judgeFollowing({ ...near, rivals: 1 }), 0);
});
