import assert from "node:assert/strict";
import { test } from "node:test";
import { isParty, partyNames, pairNamed } from "./party-names.ts";

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

test("a pair is read as people write it", () => {
  for (const words of [
    "RUS-CHN",
    "chn-rus",
    "russia-china",
    "China and Russia",
    "RU CN",
    "Китай, Россия",
    "俄罗斯-中国",
  ])
    assert.deepEqual(pairNamed(words), ["CHN", "RUS"], words);
  assert.deepEqual(pairNamed("guinea-bissau-senegal"), ["GNB", "SEN"]);
  assert.deepEqual(pairNamed("the European Union and Serbia"), ["EU", "SRB"]);
  for (const words of ["", "RUS", "RUS-RUS", "russia-russian federation", "RUS-Orlo", "A-B-C", "__proto__-RUS"])
    assert.equal(pairNamed(words), undefined, words);
});
