import assert from "node:assert/strict";
import { test } from "node:test";
import type { Chosen } from "./choose.ts";
import { dropRepeatedFigures } from "./repeated-figures.ts";

function chosen(key: string, text: string, spans: readonly (readonly [string, number, number])[]): Chosen {
  const citations = spans.map(([article, from, to]) => ({ article, span: [from, to], outlet: "Quay Post" }));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { candidate: { key, section: "figures", citations }, text } as unknown as Chosen;
}

const rose = chosen("said:a:0", "Trade rose 4.7 percent from January, to $76.58 billion, Quay Post reports.", [
  ["a", 0, 90],
]);
const came = chosen("figure:x", "Trade in 2024 came to $76.58 billion, according to Quay Post.", [["a", 10, 60]]);

function keys(...all: readonly Chosen[]): readonly string[] {
  return dropRepeatedFigures(all, "en").map(({ candidate }) => candidate.key);
}

test("a figure that a sentence of the same passage gives already is not told again", () => {
  assert.deepEqual(keys(rose, came), ["said:a:0"]);
});

test("another amount, another passage, a further outlet, and a figure alone stand", () => {
  const other = chosen("figure:x", "Trade in 2024 came to $80 billion, according to Quay Post.", [["a", 10, 60]]);
  const elsewhere = chosen("figure:x", "Trade came to $76.58 billion, according to Le Fanal.", [["b", 10, 60]]);
  const both = chosen("figure:x", "Trade came to $76.58 billion, Quay Post and Le Fanal report.", [
    ["a", 10, 60],
    ["b", 10, 60],
  ]);
  for (const figure of [other, elsewhere, both]) assert.deepEqual(keys(rose, figure), ["said:a:0", "figure:x"]);
  assert.deepEqual(keys(came), ["figure:x"]);
});

test("a toll that a report of two outlets gives already is not told again, another number or a lone report's is", () => {
  const report = (text: string, ...outlets: readonly string[]): Chosen => {
    const citations = outlets.map((outlet, i) => ({ article: `a${i}`, span: [0, 90], outlet }));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return { candidate: { key: "report:a0:0", section: "happened", citations }, text } as unknown as Chosen;
  };
  const toll = chosen("toll:injured", "12 people were injured, according to Quay Post.", [["a0", 0, 90]]);
  assert.deepEqual(keys(report("A ferry hit the pier and twelve passengers were hurt.", "A", "B"), toll), [
    "report:a0:0",
  ]);
  for (const one of [
    report("A ferry hit the pier and twelve passengers were hurt.", "A"),
    report("A ferry hit the pier and 15 passengers were hurt.", "A", "B"),
  ])
    assert.deepEqual(keys(one, toll), ["report:a0:0", "toll:injured"]);
});
