import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReport, readMaterial } from "../../test/brief/made-material.ts";
import { namedSpeaker } from "./named-speaker.ts";

function namesIn(text: string): readonly (string | undefined)[] {
  const [entry] = readMaterial([makeReport("a", "Harbour Wire", text)]).articles;
  assert.ok(entry);
  return entry.claims.attributions.map((said) => namedSpeaker(text, said, entry.claims));
}

test("a speaker has a name where the text gives one, also through a pronoun", () => {
  assert.deepEqual(namesIn("Mara Ito said that the ferry would run. She said that it would run all winter."), [
    "Mara Ito",
    "Mara Ito",
  ]);
});

test("a speaker has one name under every title", () => {
  assert.deepEqual(namesIn("Orlo Majority Leader Mara Ito said that the ferry would run."), ["Mara Ito"]);
});

test("unnamed authorities have none", () => {
  for (const name of namesIn("Officials said that the ferry would run. Analysts say that it will not."))
    assert.equal(name, undefined);
});
