import assert from "node:assert/strict";
import { test } from "node:test";
import { verbBase, verbForms } from "./english-verbs.ts";

test("forms that spelling does not give lead to their verb, and no word to another one", () => {
  for (const [form, base] of [
    ["gave", "give"],
    ["struck", "strike"],
    ["withdrew", "withdraw"],
    ["forbade", "forbid"],
    ["foresaw", "foresee"],
  ] as const)
    assert.equal(verbBase(form), base);
  for (const word of ["give", "ship", "signed", "wound", "bore", "constructor"]) assert.equal(verbBase(word), word);
});

test("a verb has its regular forms and those that are listed", () => {
  assert.deepEqual(verbForms("lead").includes("led"), true);
  assert.deepEqual(verbForms("sign"), ["sign", "signs", "signed", "signing"]);
});
