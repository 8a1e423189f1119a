import assert from "node:assert/strict";
import { test } from "node:test";
import { makeLine } from "../../test/relations/make-material.ts";
import { tellAmount } from "./tell-amount.ts";

test("a figure is told with its unit, an act has none", () => {
  const figure = { span: [0, 5] as const, value: 1_250_000_000, unit: "NOK" };
  assert.equal(tellAmount(makeLine({ kind: "figure", type: "trade-figure", figures: [figure] }, [])), "1.25bn NOK");
  assert.equal(tellAmount(makeLine({ type: "visit" }, [])), undefined);
});
