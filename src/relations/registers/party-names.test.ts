import assert from "node:assert/strict";
import { test } from "node:test";
import { isParty, partyNames } from "./party-names.ts";

test("states and bodies have a short and a formal name", () => {
  assert.deepEqual(partyNames("RUS"), { short: "Russia", formal: "Russian Federation" });
  assert.deepEqual(partyNames("SCO"), { short: "the SCO", formal: "Shanghai Cooperation Organisation" });
});

test("what is neither keeps its code and is no party", () => {
  assert.deepEqual(partyNames("QQQ"), { short: "QQQ", formal: "QQQ" });
  for (const code of ["QQQ", "Iceland", "", "__proto__", "constructor", "rus"])
    assert.equal(isParty(code), false, code);
  for (const code of ["ISL", "EU", "Mercosur"]) assert.equal(isParty(code), true, code);
});
