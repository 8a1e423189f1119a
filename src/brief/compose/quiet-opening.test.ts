import assert from "node:assert/strict";
import { test } from "node:test";
import { quietOpening } from "./quiet-opening.ts";

test("the first words of a report in capitals are told in small letters, names and abbreviations kept", () => {
  const article = "AN ESTONIAN sailor was saved. The Estonian left.";
  assert.equal(quietOpening("AN ESTONIAN sailor was saved.", article), "An Estonian sailor was saved.");
  assert.equal(quietOpening("TWO ferries sank.", "TWO ferries sank."), "Two ferries sank.");
  assert.equal(quietOpening("THE EU council met.", "THE EU council met. The EU is open."), "The EU council met.");
  assert.equal(
    quietOpening("WHEN PLANNING TO widen it, Orlo slept.", "to plan"),
    "When planning to widen it, Orlo slept.",
  );
  for (const kept of ["US forces left.", "WHO staff left.", "NATO ships met.", "A ferry sank.", "ITO left the pier."])
    assert.equal(quietOpening(kept, kept), kept);
});

test("a text that shouts is left as it is, and soon", () => {
  const shout = `${"THE FERRY SANK ".repeat(20_000)}today.`;
  assert.equal(quietOpening(shout, shout), shout);
});
