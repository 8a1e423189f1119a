import assert from "node:assert/strict";
import { test } from "node:test";
import { makeLine } from "../../../test/relations/make-material.ts";
import type { Correction, RecordChange } from "../types.ts";
import { applyCorrections, machineLine, readingOf } from "./apply-corrections.ts";

const line = makeLine({ type: "visit", sourceActor: "Mara Ito", cameo: "042", quad: 1 }, []);

function correction(change: RecordChange, action: Correction["action"] = "correct"): Correction {
  return { id: "k1", record: line.id, action, change, was: readingOf(line), reason: "why", editor: "R. Ng", at: "" };
}

test("a line nobody corrected is the same line", () => {
  assert.equal(applyCorrections(line, []), line);
});

test("another type brings its own codes, and of two corrections of one thing the last counts", () => {
  const put = applyCorrections(line, [correction({ type: "meet" }), correction({ type: "accuse" })]);
  assert.deepEqual([put.type, put.kind, put.quad], ["accuse", "statement", 3]);
  assert.notEqual(put.cameo, "042");
});

test("each state is a kind with its polarity, and is read back as itself", () => {
  for (const state of ["happened", "planned", "cancelled", "denied", "foretold"] as const)
    assert.equal(readingOf(applyCorrections(line, [correction({ state })])).state, state);
});

test("persons go with their state the other way round, and stand for no other", () => {
  const turned = applyCorrections(line, [correction({ source: line.target, target: line.source })]);
  assert.deepEqual([turned.sourceActor, turned.targetActor], [undefined, "Mara Ito"]);
  assert.equal(applyCorrections(line, [correction({ source: "SWE" })]).sourceActor, undefined);
});

test("a withdrawn line keeps its reading and is marked", () => {
  const put = applyCorrections(line, [correction({}, "withdraw")]);
  assert.deepEqual([put.type, put.corrected?.withdrawn], ["visit", true]);
});

test("a figure's amount, time and producer are put right, and the machine's own come back without what was added", () => {
  const figure = { span: [0, 5] as const, value: 5, unit: "NOK" };
  const read = makeLine({ kind: "figure", type: "trade-figure", figures: [figure] }, []);
  const period = { from: "2024-01-01", to: "2024-12-31", precision: "year" } as const;
  const put = applyCorrections(read, [correction({ amount: 7, producer: "Office of fish", date: period })]);
  assert.deepEqual(put.figures, [{ ...figure, value: 7, producer: "Office of fish", period }]);
  assert.deepEqual(machineLine(put).figures, [figure]);
});
