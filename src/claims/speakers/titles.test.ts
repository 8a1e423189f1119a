import assert from "node:assert/strict";
import { test } from "node:test";
import { endsInOffice, isTitleWord, opensName, titleEnds } from "./titles.ts";

test("a title before a name is told from a given name and from a thing", () => {
  for (const word of ["mr", "sen", "president", "spokeswoman", "captain"]) assert.ok(opensName(word), word);
  for (const word of ["former", "the", "mara", "port", "lawyer"]) assert.ok(!opensName(word), word);
  for (const word of ["former", "vice", "prime"]) assert.ok(isTitleWord(word), word);
  for (const word of ["mara", "port", "state"]) assert.ok(!isTitleWord(word), word);
});

test("a name that ends on an office is one, and a person's name is not", () => {
  for (const name of ["Prime Minister", "Attorney-General", "the King"]) assert.ok(endsInOffice(name), name);
  for (const name of ["Mara Ito", "President Ito", "Ministry of Ports", ""]) assert.ok(!endsInOffice(name), name);
});

test("titles end on offices with a capital and on trades without one", () => {
  for (const word of ["President", "Secretary-General", "State", "Mr", "lawyer"])
    assert.ok(titleEnds.includes(word), word);
  for (const word of ["state", "Lawyer", "mr"]) assert.ok(!titleEnds.includes(word), word);
});
