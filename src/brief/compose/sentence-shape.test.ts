import assert from "node:assert/strict";
import { test } from "node:test";
import { bareSentence } from "./sentence-shape.ts";

test("the closing mark goes, the point of an abbreviation stays", () => {
  assert.equal(bareSentence("The ferry will run all winter."), "The ferry will run all winter");
  assert.equal(bareSentence("The ferry sails to the U.S."), "The ferry sails to the U.S.");
  assert.equal(bareSentence("The ferry was built in Orlo, Vt."), "The ferry was built in Orlo, Vt.");
  assert.equal(bareSentence("The ferry sails to Benghazi, Libya."), "The ferry sails to Benghazi, Libya");
  assert.equal(bareSentence("The ship is owned by Martin Ito Jr."), "The ship is owned by Martin Ito Jr.");
});
