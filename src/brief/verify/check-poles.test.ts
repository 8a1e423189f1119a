import assert from "node:assert/strict";
import { test } from "node:test";
import { verifySentence } from "./verify-sentence.ts";

const evidence = [
  "The harbour board bolstered the fishing fleet of Orlo with cheap fuel, and agreed to the plan of the union after the storm. The union did not accept the second offer.",
];

function found(sentence: string): readonly string[] {
  return verifySentence({ sentence, evidence }).problems.map((problem) => `${problem.found}/${problem.expected ?? ""}`);
}

test("a word of the other end of its scale is told as what it stands for", () => {
  assert.deepEqual(found("The harbour board hampered the fishing fleet of Orlo with cheap fuel."), [
    "hampered/bolstered",
  ]);
  assert.deepEqual(found("The harbour board agreed to the plan of the union before the storm."), ["before/after"]);
});

test("another word of the same end passes, and so does one that a negation turns", () => {
  assert.deepEqual(found("The harbour board supported the fishing fleet of Orlo with cheap fuel."), []);
  assert.deepEqual(found("The union refused the second offer."), []);
});
