import assert from "node:assert/strict";
import { test } from "node:test";
import { makeLine, onDay } from "../../../test/relations/make-material.ts";
import type { DossierLine } from "../types.ts";
import { findKept } from "./find-kept.ts";

const plan = makeLine({ kind: "plan", type: "visit", date: onDay("2024-05-16", "2024-05-17") }, []);

function keeps(given: Partial<DossierLine>, of: DossierLine = plan): boolean {
  const act = makeLine({ type: "visit", date: onDay("2024-05-16"), ...given }, []);
  return findKept([of, act]).has(of.id);
}

test("an act on the days of a plan keeps it; another day, type, side or a denial does not", () => {
  assert.ok(keeps({}));
  assert.ok(keeps({ date: onDay("2024-05-19") }));
  assert.ok(!keeps({ date: onDay("2024-05-25") }));
  assert.ok(!keeps({ type: "meet" }));
  assert.ok(!keeps({ source: "SWE" }));
  assert.ok(!keeps({ polarity: "denied" }));
  assert.ok(!keeps({ kind: "plan" }));
});

test("a meeting may be told from either side, and a forecast is kept as a plan is", () => {
  const meeting = makeLine({ kind: "forecast", type: "meet", date: onDay("2024-05-16") }, []);
  assert.ok(keeps({ type: "meet", source: "ISL", target: "NOR" }, meeting));
});

test("a plan without a day is kept by its persons alone, and only for some weeks", () => {
  const { date: _date, ...undated } = plan;
  const open = { ...undated, sourceActor: "Mara Ito", toldOn: "2024-05-01" };
  assert.ok(keeps({ sourceActor: "Mara Ito" }, open));
  assert.ok(!keeps({ sourceActor: "Jon Berg" }, open));
  assert.ok(!keeps({ sourceActor: "Mara Ito", date: onDay("2024-09-01") }, open));
  assert.ok(!keeps({}, { ...undated, toldOn: "2024-05-01" }));
});

test("an act without a day keeps a plan on whose days it is told, unless another is named", () => {
  const told = (toldOn: string, more: Partial<DossierLine> = {}): boolean => {
    const { date: _date, ...act } = makeLine({ type: "visit", toldOn, ...more }, []);
    const of = { ...plan, sourceActor: "Mara Ito" };
    return findKept([of, act]).has(of.id);
  };
  assert.ok(told("2024-05-16"));
  assert.ok(told("2024-05-17", { sourceActor: "Mara Ito" }));
  assert.ok(!told("2024-05-17", { sourceActor: "Jon Berg" }));
  assert.ok(!told("2024-05-18"));
});
