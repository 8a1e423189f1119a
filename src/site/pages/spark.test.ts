import assert from "node:assert/strict";
import { test } from "node:test";
import { monthsBefore, renderSpark } from "./spark.ts";

test("months go back over the turn of the year", () => {
  assert.deepEqual(monthsBefore("2024-02", 4), ["2023-11", "2023-12", "2024-01", "2024-02"]);
});

test("a bar a month, in words too; without a month there is nothing", async () => {
  const drawn = String(await renderSpark(new Map([["2024-05", 9]]), "9 records"));
  assert.equal(drawn.split("<rect").length - 1, 24);
  assert.match(drawn, /aria-label="9 records"/u);
  assert.equal(String(await renderSpark(new Map(), "none")), "");
});
