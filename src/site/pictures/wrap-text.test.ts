import assert from "node:assert/strict";
import { test } from "node:test";
import { widthOf, wrapText } from "./wrap-text.ts";

test("a text is broken between words, and every line is as wide as asked at most", () => {
  const { lines, cut } = wrapText("Two ministers meet in the capital and sign nine papers on gas", 12, 9, "en");
  assert.equal(cut, false);
  assert.equal(lines.join(" "), "Two ministers meet in the capital and sign nine papers on gas");
  assert.ok(lines.every((line) => widthOf(line) <= 12));
});

test("what has no room ends in an ellipsis", () => {
  const { lines, cut } = wrapText("Two ministers meet in the capital and sign nine papers on gas", 12, 2, "en");
  assert.equal(cut, true);
  assert.equal(lines.length, 2);
  assert.match(lines[1] ?? "", /…$/u);
  assert.ok(widthOf(lines[1] ?? "") <= 12);
});

test("Chinese is broken between words, and no line begins with a full stop", () => {
  const { lines } = wrapText("两国部长在首都会面,签署了九份文件。", 9, 9, "zh");
  assert.ok(lines.length > 1);
  assert.ok(lines.every((line) => !/^[。,]/u.test(line)));
});

test("a sum keeps its sign, a quotation its marks", () => {
  const { lines } = wrapText("It is worth $240 “so far”", 5, 9, "en");
  assert.ok(lines.some((line) => line.startsWith("$240")));
  assert.ok(lines.every((line) => !/[“$]$/u.test(line)));
});

test("a word longer than a line and marks that stack are cut", () => {
  assert.ok(wrapText("x".repeat(400), 10, 3, "en").lines.every((line) => widthOf(line) <= 10));
  assert.ok(wrapText(`a${"\u0301".repeat(5000)}`, 10, 3, "en").lines.every((line) => line.length <= 120));
  assert.deepEqual(wrapText("", 10, 3, "en"), { lines: [], cut: false });
});
