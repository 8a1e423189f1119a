import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as check, nat, property, string } from "fast-check";
import { codePointOffsets, contentId, sliceSpan, spansOverlap, trimSpan } from "./index.ts";

test("a trimmed span has no white space at its ends and the same words", () => {
  assert.deepEqual(trimSpan("  a b ", [0, 6]), [2, 5]);
  assert.equal(trimSpan("   ", [0, 3]), undefined);
});

test("spans that only touch do not overlap", () => {
  assert.equal(spansOverlap([0, 2], [2, 4]), false);
  assert.equal(spansOverlap([0, 3], [2, 4]), true);
});

test("an offset in code points cuts the same words out of any text", () => {
  check(
    property(string({ unit: "grapheme" }), nat(), nat(), (text, a, b) => {
      const points = Array.from(text);
      const [start, end] = [a % (points.length + 1), b % (points.length + 1)].toSorted((x, y) => x - y);
      const from = points.slice(0, start).join("").length;
      const to = points.slice(0, end).join("").length;
      const toPoint = codePointOffsets(text);
      assert.deepEqual([toPoint(from), toPoint(to)], [start, end]);
      assert.equal(sliceSpan(text, [from, to]), points.slice(start, end).join(""));
    }),
  );
});

test("ids come from content, and parts are kept apart", () => {
  assert.equal(contentId("a", "x", "y"), contentId("a", "x", "y"));
  assert.notEqual(contentId("a", "xy"), contentId("a", "x", "y"));
  assert.match(contentId("a", "x"), /^a[0-9a-f]{20}$/u);
});
