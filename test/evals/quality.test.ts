import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { numberAt } from "../../evals/measure-set.ts";
import { parts } from "../../evals/parts/index.ts";
import { readSections } from "../../evals/read-sections.ts";
import { renderQuality, renderSection, splitSections, tableHead } from "../../evals/render-quality.ts";

const page = readFileSync(new URL("../../docs/quality.md", import.meta.url), "utf8");
const sections = splitSections(page);

test("docs/quality.md is what the command writes", () => {
  assert.equal(renderQuality([...sections.values()]), page);
  assert.deepEqual(
    [...sections.keys()],
    parts.map(({ name }) => name),
  );
});

test("the method page shows the figures of docs/quality.md and no others", () => {
  const shown: unknown = JSON.parse(
    readFileSync(new URL("../../src/site/data/measured.json", import.meta.url), "utf8"),
  );
  const read = readSections(page, readFileSync(new URL("../../sample/truth.jsonl", import.meta.url), "utf8"));
  assert.deepEqual(shown, JSON.parse(JSON.stringify(read)));
  assert.ok(read.likenesses.length > 20 && Object.values(read.parts).every((rows) => rows.length > 0));
  assert.ok(read.parts["plants"]?.some(({ figure }) => figure.startsWith("caught: ")));
});

for (const { name, sets } of parts.filter(({ measure }) => measure === undefined)) {
  test(`the table of ${name} has every figure once, in order`, () => {
    const section = sections.get(name) ?? "";
    assert.match(section, /^Measured on \d{4}-\d{2}-\d{2}\.$/mu);
    assert.ok(section.includes(tableHead));
    const rows = section.split("\n").filter((line) => line.startsWith("| ") && !/^\| (?:set|---) /u.test(line));
    const cells = rows.map((row) => row.split(" | ").map((cell) => cell.replace(/^\| /u, "")));
    assert.deepEqual(
      cells.map(([set, , , figure]) => `${set}: ${figure}`),
      sets.flatMap(({ set, figures }) => figures.map((figure) => `${set}: ${figure.name}`)),
    );
    for (const [, , , , value] of cells) assert.match(value ?? "", /^(?:\d?\.\d{3}|none)$/u);
  });
}

test("a figure without a value says so, and a page is taken apart and put together again", () => {
  const row = { set: "s", command: "extract", n: undefined, figure: "F1", value: undefined, goal: "1", published: "" };
  const section = renderSection({ part: "extraction", date: "2026-11-25", rows: [row] });
  assert.match(section, /\| F1 \| none \| 1 \|/u);
  assert.deepEqual([...splitSections(renderQuality([section]))], [["extraction", section]]);
});

test("a path leads to a number or to nothing", () => {
  assert.equal(numberAt({ a: { b: 0.5 } }, "*/b"), 0.5);
  assert.equal(numberAt({ a: { b: "x" } }, "a/b"), undefined);
  assert.equal(numberAt({ a: null }, "a/b/c"), undefined);
});
