import assert from "node:assert/strict";
import { test } from "node:test";
import { bareName } from "./bare-name.ts";

test("one person has one name, whatever title and state stand around it", () => {
  for (const name of [
    "Mara Ito",
    "Mara B. Ito",
    "Rep. Mara Ito",
    "Harbour Speaker Mara Ito",
    "Secretary of State Mara Ito",
    "Senator Mara B. Ito of New Vesna",
    "Orlo Majority Leader Mara Ito",
    "Pier office press secretary Mara Ito",
    "Former Orlo campaign manager Mara Ito",
  ])
    assert.equal(bareName(name), "Mara Ito", name);
  assert.equal(bareName("President Berg van der Lund"), "Berg van der Lund");
  assert.equal(bareName("Vice President Joss R. Lund Jr."), "Joss Lund Jr.");
});

test("a last name alone, a body and words that are no name stay as they are", () => {
  for (const name of [
    "Mr. Ito",
    "Gov. Ito",
    "Orlo General Motors",
    "Ministry of Fisheries",
    "Bank of Vesna",
    "President Ito and Mr. Lund",
    "Chinese foreign ministry",
  ])
    assert.equal(bareName(name), name, name);
});
