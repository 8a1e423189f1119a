import assert from "node:assert/strict";
import { test } from "node:test";
import measured from "./data/measured-types.json" with { type: "json" };
import { measureOfType } from "./measured-types.ts";
import { eventTypes } from "./scheme.ts";

test("what is measured is a type of the scheme, and no more is right than was found", () => {
  const ids = new Set(eventTypes.map(({ id }) => id));
  for (const [id, { found, right }] of Object.entries(measured.types))
    assert.ok(ids.has(id) && found > 0 && right <= found, id);
});

test("a type that was found in no sentence has no figure", () => {
  assert.deepEqual(measureOfType("no-such-type"), { found: 0, right: 0 });
});
