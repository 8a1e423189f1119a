import assert from "node:assert/strict";
import { test } from "node:test";
import { placeNames } from "./place-names.ts";

test("names go to the right, to the left at the right edge, and about another's dot or name", () => {
  const [alone] = placeNames([{ x: 300, y: 200, name: "Ufa" }]);
  assert.equal(alone?.anchor, "start");
  const [edge] = placeNames([{ x: 620, y: 200, name: "Vladivostok" }]);
  assert.equal(edge?.anchor, "end");
  const two = placeNames([
    { x: 300, y: 200, name: "Kazan" },
    { x: 340, y: 200, name: "Ufa" },
  ]);
  assert.deepEqual(
    two.map((way) => way?.anchor),
    ["end", "start"],
  );
});

test("where there is no room there is no name", () => {
  const crowd = Array.from({ length: 9 }, (_, i) => ({
    x: 300 + (i % 3) * 6,
    y: 200 + Math.floor(i / 3) * 6,
    name: "Kazan",
  }));
  assert.ok(placeNames(crowd).some((way) => way === undefined));
});
