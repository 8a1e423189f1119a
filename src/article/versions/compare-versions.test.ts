import assert from "node:assert/strict";
import { test } from "node:test";
import { align } from "./align.ts";
import { compareVersions } from "./compare-versions.ts";

const first = "The port of Tafel Mountain is open again, the harbour office said. Two ferries sailed at noon.";
const second = "Both sides will pay half of the costs.";
const before = { title: "Port opens", language: "en", text: `${first}\n\n${second}` };

test("a version compared to itself is the same, whatever its quotation marks and spaces", () => {
  const other = { ...before, text: `${first.replace("again,", "again ,")}\n\n\n${second}` };
  const changes = compareVersions(before, other);
  assert.deepEqual([changes.same, changes.paragraphs.map(({ kind }) => kind)], [true, ["kept", "kept"]]);
});

test("a changed sentence is told from those that were kept, with spans into both texts", () => {
  const text = `${first.replace("Two ferries", "Three ferries")}\n\n${second}\n\nA storm is expected at night.`;
  const { same, paragraphs } = compareVersions(before, { ...before, text });
  assert.equal(same, false);
  assert.deepEqual(
    paragraphs.map(({ kind }) => kind),
    ["changed", "kept", "added"],
  );
  const [changed] = paragraphs;
  assert.ok(changed?.kind === "changed");
  assert.deepEqual(
    changed.sentences.map(({ kind }) => kind),
    ["kept", "removed", "added"],
  );
  const added = changed.sentences[2];
  assert.ok(added?.kind === "added");
  assert.equal(text.slice(...added.after), "Three ferries sailed at noon.");
});

test("fields say what they were and what they are", () => {
  const after = { ...before, title: "Port opens after storm", correction: "An earlier version gave another hour." };
  assert.deepEqual(compareVersions(before, after).fields, [
    { field: "title", before: "Port opens", after: "Port opens after storm" },
    { field: "correction", after: "An earlier version gave another hour." },
  ]);
});

test("a paragraph of another subject in the place of one is removed and added, not changed", () => {
  const { paragraphs } = compareVersions(before, { ...before, text: `${first}\n\nA storm is expected at night.` });
  assert.deepEqual(paragraphs.map(({ kind }) => kind).toSorted(), ["added", "kept", "removed"]);
});

test("texts without spaces are compared too", () => {
  const old = { language: "zh", text: "港口已经恢复开放。两艘渡轮中午启航。" };
  const { paragraphs } = compareVersions(old, { ...old, text: "港口已经恢复开放。三艘渡轮中午启航。" });
  assert.equal(paragraphs[0]?.kind, "changed");
});

test("every item of two lists is aligned once, and long unlike lists stay quick", () => {
  assert.deepEqual(align(["a", "b", "c"], ["a", "x", "c"]), [
    { before: 0, after: 0 },
    { before: 1 },
    { after: 1 },
    { before: 2, after: 2 },
  ]);
  const many = (mark: string): string[] => Array.from({ length: 20_000 }, (_, i) => `${mark}${i}`);
  assert.equal(align(many("a"), many("b")).length, 40_000);
});
