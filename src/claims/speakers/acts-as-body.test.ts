import assert from "node:assert/strict";
import { test } from "node:test";
import { actsAsBody } from "./acts-as-body.ts";

test("what the text goes on about as a thing is no person", () => {
  assert.ok(actsAsBody("Tideworks said the port was safe. Tideworks sold two of its ferries.", "Tideworks", 200));
  assert.ok(actsAsBody("Two ferries of Norse Blue, which runs to Orlo, were late.", "Norse Blue", 200));
});

test("what is told later does not count", () => {
  assert.ok(!actsAsBody("Tideworks said so. Tideworks sold its ferries.", "Tideworks", 18));
});

test("a person stays one", () => {
  assert.ok(!actsAsBody("Ito said the port was safe. The line sold its ferries.", "Ito", 200));
  assert.ok(!actsAsBody("Ito said that Tideworks sold its ferries.", "Ito", 200));
  assert.ok(!actsAsBody("Mara Ito sold its ferries. Ito left.", "Ito", 200));
});
