import assert from "node:assert/strict";
import { test } from "node:test";
import { verifySentence } from "./verify-sentence.ts";

const evidence = [
  "The harbour master of Orlo was questioned over the charges on Monday. “They are wrong,” she told the Coastal Herald.",
];

function found(sentence: string, text?: string): readonly string[] {
  const context = text === undefined ? undefined : [{ text }];
  const { problems } = verifySentence({ sentence, evidence, ...(context ? { context } : {}) });
  return problems.map((problem) => problem.found);
}

test("a noun of its own meaning that no passage has was put in", () => {
  assert.deepEqual(found("The harbour master of Orlo was questioned over charges of bigamy."), ["bigamy"]);
});

test("a general noun, a time and what the rest of the article has are let through", () => {
  assert.deepEqual(found("The harbour master of Orlo was questioned over the issue of the charges."), []);
  assert.deepEqual(found("The harbour master of Orlo was questioned over the charges that weekend."), []);
  const article = `${evidence.join(" ")} She denies bigamy.`;
  assert.deepEqual(found("The harbour master of Orlo was questioned over charges of bigamy.", article), []);
});
