import assert from "node:assert/strict";
import { test } from "node:test";
import { actsAsBody } from "./acts-as-body.ts";

test("what the text goes on about as a thing is no person", () => {
  assert.ok(actsAsBody("Tideworks said the port was safe. Tideworks sold two of its ferries.", "Tideworks"));
  assert.ok(actsAsBody("Two ferries of Norse Blue, which runs to Orlo, were late.", "Norse Blue"));
});

test("a person stays one", () => {
  assert.ok(!actsAsBody("Ito said the port was safe. The line sold its ferries.", "Ito"));
  assert.ok(!actsAsBody("Ito said that Tideworks sold its ferries.", "Ito"));
  assert.ok(!actsAsBody("Mara Ito sold its ferries. Ito left.", "Ito"));
});
