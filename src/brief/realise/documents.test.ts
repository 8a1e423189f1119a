import assert from "node:assert/strict";
import { test } from "node:test";
import { documentKinds, readDocument } from "./documents.ts";

test("what an English passage says was signed", () => {
  const cases: readonly (readonly [passage: string, kind: string | undefined])[] = [
    ["Ito and Lund signed a joint statement on the ferry in Orlo.", "statement"],
    ["The ministers signed a new five-year trade agreement.", "agreement"],
    ["They signed ten agreements and a joint declaration.", "agreements"],
    ["The two ports sign memoranda of understanding today.", "memoranda"],
    ["A treaty was signed in Orlo on Monday.", "treaty"],
    ["Ito did not sign the agreement.", undefined],
    ["Ito signed off on the plan of the pier.", undefined],
    ["The agreement is to be read in Orlo.", undefined],
    ["Ito signed an agreement-like letter.", undefined],
  ];
  for (const [passage, kind] of cases) {
    assert.equal(readDocument(passage), kind, passage);
    assert.ok(kind === undefined || documentKinds.includes(kind), passage);
  }
});
