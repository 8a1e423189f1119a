import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, type PassageContext } from "./passage-context.ts";

function around(text: string, passage: string): PassageContext {
  const start = text.indexOf(passage);
  return contextOf(text, [start, start + passage.length]);
}

test("a passage stands between what is before and after it in its paragraph, and no further", () => {
  const text = "Far above.\n\nThe ice came early. The ferry stopped. Nobody was hurt.\n\nFar below.";
  assert.deepEqual(around(text, "The ferry stopped."), { before: "The ice came early. ", after: " Nobody was hurt." });
});

test("a passage that is a paragraph of its own is shown after the one before it", () => {
  const text = "The ice came early.\n\nThe ferry stopped.\n\nNobody was hurt.";
  assert.deepEqual(around(text, "The ferry stopped."), { before: "The ice came early. ", after: "" });
  assert.deepEqual(around(text, "The ferry stopped"), { before: "The ice came early. ", after: "." });
});

test("one that opens the text is shown before the next; one that is the whole text stands alone", () => {
  const text = "The ferry stopped.\n\nNobody was hurt.\n\nFar below.";
  assert.deepEqual(around(text, "The ferry stopped."), { before: "", after: " Nobody was hurt." });
  assert.deepEqual(around("The ferry stopped.", "The ferry stopped."), { before: "", after: "" });
});

test("long context is cut at a word", () => {
  const { before, after } = around(`${"north ".repeat(60)}stop${" south".repeat(60)}`, "stop");
  assert.match(before, /^… (?:north )+$/u);
  assert.match(after, /^(?: south)+ …$/u);
  assert.ok(before.length < 115 && after.length < 115);
});
