import assert from "node:assert/strict";
import { test } from "node:test";
import { drawLand } from "./draw-land.ts";

const tokens = { rule: "#ddd", paper: "#fff", "rule-2": "#888" };

test("land and borders are drawn in the sheet's colours, near and far, and stay small", () => {
  for (const view of [
    { longitude: 40, latitude: 44, reach: 700 },
    { longitude: 0, latitude: 0, reach: 14_000 },
  ]) {
    const drawn = drawLand(view, tokens);
    assert.match(drawn, /^<svg [^>]*viewBox="0 0 640 400">.*fill="#fff" stroke="#888".*<\/svg>$/su);
    assert.doesNotMatch(drawn, /NaN|undefined|style=/u);
    assert.ok(drawn.length < 100_000, `${drawn.length}`);
  }
});

test("open sea has no land", () => {
  assert.match(drawLand({ longitude: -120, latitude: -40, reach: 700 }, tokens), /<path d="" fill/u);
});
