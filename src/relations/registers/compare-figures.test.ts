import assert from "node:assert/strict";
import { test } from "node:test";
import { agreesRounded, compareFigures, producerState } from "./compare-figures.ts";
import { makeArticle, makeLine, makeMaterial } from "../../../test/relations/make-material.ts";

const article = makeArticle({ id: "a", text: "Trade was large." });
const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31`, precision: "year" as const });

function figure(value: number, of: number, producer?: string, measure = "trade"): ReturnType<typeof makeLine> {
  const one = {
    span: [0, 5] as const,
    value,
    unit: "USD",
    measure,
    period: year(of),
    ...(producer ? { producer } : {}),
  };
  return makeLine({ kind: "figure", type: "trade-figure", figures: [one] }, [article]);
}

test("the same measure and period stand side by side, with how far they part and why they may", () => {
  const [entry] = compareFigures(
    makeMaterial([figure(227e9, 2030, "Russian customs"), figure(240e9, 2030, "Chinese customs")], [article]),
  );
  assert.deepEqual(
    entry?.figures.map(({ value, producer }) => [value, producer]),
    [
      [240e9, "Chinese customs"],
      [227e9, "Russian customs"],
    ],
  );
  assert.equal(entry?.apart, 13e9);
  assert.match(entry?.definition ?? "", /Two customs offices/u);
});

test("another year, measure or currency is another entry and parts from nothing", () => {
  const entries = compareFigures(
    makeMaterial([figure(1e9, 2030), figure(2e9, 2029), figure(3e9, 2030, undefined, "exports")], [article]),
  );
  assert.deepEqual(
    entries.map(({ apart, definition }) => [apart, definition]),
    [
      [0, undefined],
      [0, undefined],
      [0, undefined],
    ],
  );
});

test("a denied figure is no figure", () => {
  assert.equal(compareFigures(makeMaterial([{ ...figure(1e9, 2030), polarity: "denied" }], [article])).length, 0);
});

test("whose office a producer is", () => {
  assert.equal(producerState("Chinese customs"), "CHN");
  assert.equal(producerState("Vladimir Putin"), "RUS");
  assert.equal(producerState("Chinatown Gazette"), undefined);
  assert.equal(producerState(undefined), undefined);
});

test("round and exact amounts of one thing do not part; others do", () => {
  for (const [a, b, same] of [
    [240e9, 240.1e9, true],
    [240.11e9, 240.1e9, true],
    [227e9, 240.1e9, false],
    [240e9, 244.8e9, false],
    [100e9, 108e9, false],
    [1.5, 1.6, false],
  ] as const)
    assert.equal(agreesRounded(a, b), same, `${a} and ${b}`);
  const [entry] = compareFigures(
    makeMaterial([figure(240e9, 2030), figure(240.1e9, 2030, "Chinese customs")], [article]),
  );
  assert.deepEqual([entry?.parts, entry?.definition], [false, undefined]);
});
