import assert from "node:assert/strict";
import { test } from "node:test";
import { makeLine } from "../../../test/relations/make-material.ts";
import { fieldsOf, readChange, withoutSame } from "./read-change.ts";

const dimensions = ["general", "trade"];

function codeOf(given: Parameters<typeof readChange>[0]): string {
  const read = readChange(given, dimensions);
  return read.ok ? JSON.stringify(read.value) : read.problem.code;
}

test("fields that are given are changed, empty ones left", () => {
  assert.equal(codeOf({ type: "visit", source: "", state: " planned " }), '{"type":"visit","state":"planned"}');
  assert.equal(
    codeOf({ date: "2024-05-16", dateTo: "2024-05-17", dimension: "trade" }),
    '{"date":{"from":"2024-05-16","to":"2024-05-17","precision":"day"},"dimension":"trade"}',
  );
  assert.equal(codeOf({}), "{}");
  assert.equal(codeOf({ source: "norway", target: "the European Union" }), `{"source":"NOR","target":"EU"}`);
  assert.equal(
    codeOf({ amount: "240.1 bn", unit: "USD", producer: "Office of fish" }),
    '{"amount":240100000000,"unit":"USD","producer":"Office of fish"}',
  );
});

test("what is not in the scheme, no state, no day or no dimension is refused", () => {
  assert.equal(codeOf({ type: "dance" }), "TYPE_UNKNOWN");
  assert.equal(codeOf({ type: "trade-figure" }), "TYPE_UNKNOWN");
  assert.equal(codeOf({ source: "Orlo" }), "CODE_BAD");
  assert.equal(codeOf({ source: "NOR", target: "NOR" }), "SAME_PARTY");
  assert.equal(codeOf({ date: "2024-02-30" }), "DATE_BAD");
  assert.equal(codeOf({ date: "2024-05-16", dateTo: "2024-05-01" }), "DATE_BAD");
  assert.equal(codeOf({ dateTo: "2024-05-01" }), "DATE_BAD");
  assert.equal(codeOf({ dimension: "dance" }), "DIMENSION_UNKNOWN");
  assert.equal(codeOf({ state: "danced" }), "STATE_UNKNOWN");
  assert.equal(codeOf({ amount: "plenty" }), "AMOUNT_BAD");
  assert.equal(codeOf({ amount: "1e9" }), "AMOUNT_BAD");
  assert.equal(codeOf({ unit: "crowns" }), "UNIT_BAD");
});

test("fields hold what a line says, and those that say the same are no change; both ends of a time go together", () => {
  const date = { from: "2024-05-01", to: "2024-06-30", precision: "month" } as const;
  const figure = { span: [0, 5] as const, value: 1_250_000_000, unit: "NOK", period: date };
  const line = makeLine({ kind: "figure", type: "trade-figure", figures: [figure], date }, []);
  const now = fieldsOf(line);
  assert.deepEqual(
    [now.date, now.dateTo, now.amount, now.unit, now.producer],
    ["2024-05", "2024-06", "1.25 bn", "NOK", ""],
  );
  assert.deepEqual(withoutSame(now, line), {});
  assert.deepEqual(withoutSame({ ...now, dateTo: "2024-07", amount: "1.3 bn" }, line), {
    date: "2024-05",
    dateTo: "2024-07",
    amount: "1.3 bn",
  });
});
