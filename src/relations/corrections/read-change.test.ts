import assert from "node:assert/strict";
import { test } from "node:test";
import { readChange } from "./read-change.ts";

const dimensions = ["general", "trade"];

function codeOf(given: Parameters<typeof readChange>[0]): string {
  const read = readChange(given, dimensions);
  return read.ok ? JSON.stringify(read.value) : read.problem.code;
}

test("fields that are given are changed, empty ones left", () => {
  assert.equal(codeOf({ type: "visit", source: "", state: " planned " }), '{"type":"visit","state":"planned"}');
  assert.equal(
    codeOf({ date: "2024-05-16", dateTo: "2024-05-17", dimension: "trade" }),
    '{"date":{"from":"2024-05-16","to":"2024-05-17","precision":"day"},"dimension":"trade"}',
  );
  assert.equal(codeOf({}), "{}");
});

test("what is not in the scheme, no state, no day or no dimension is refused", () => {
  assert.equal(codeOf({ type: "dance" }), "TYPE_UNKNOWN");
  assert.equal(codeOf({ type: "trade-figure" }), "TYPE_UNKNOWN");
  assert.equal(codeOf({ source: "norway" }), "CODE_BAD");
  assert.equal(codeOf({ source: "NOR", target: "NOR" }), "SAME_PARTY");
  assert.equal(codeOf({ date: "2024-02-30" }), "DATE_BAD");
  assert.equal(codeOf({ date: "2024-05-16", dateTo: "2024-05-01" }), "DATE_BAD");
  assert.equal(codeOf({ dateTo: "2024-05-01" }), "DATE_BAD");
  assert.equal(codeOf({ dimension: "dance" }), "DIMENSION_UNKNOWN");
  assert.equal(codeOf({ state: "danced" }), "STATE_UNKNOWN");
});
