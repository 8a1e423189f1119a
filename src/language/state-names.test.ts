import assert from "node:assert/strict";
import { test } from "node:test";
import { stateNamed } from "./state-names.ts";

test("a state is found by its names in seven languages and by its codes, in whatever case", () => {
  for (const name of [
    "Russia",
    "россия",
    "俄罗斯",
    "روسيا",
    "Rusia",
    "Russie",
    "Russland",
    "RU",
    "rus",
    "Russian Federation",
  ])
    assert.equal(stateNamed(name), "RUS", name);
  assert.equal(stateNamed(" south korea "), "KOR");
  assert.equal(stateNamed("UK"), "GBR");
  assert.equal(stateNamed("Guinea-Bissau"), "GNB");
});

test("what is no state's name, and what several bear, is none", () => {
  for (const name of ["", "Orlo", "Moscow", "__proto__", "EU"]) assert.equal(stateNamed(name), undefined, name);
});
