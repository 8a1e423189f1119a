import assert from "node:assert/strict";
import { test } from "node:test";
import { inLanguage } from "./interface-language.ts";
import { soundsIn, tellReason } from "./tell-reason.ts";

const outlets = new Map([["a1", "Quay Post"]]);
const stored = [
  "copy of a1",
  "an editor put them together",
  "a live page stands alone",
  "nothing like it is open",
  "kept apart: 140 days apart",
  "kept apart: names other states",
  "against: time between them (3.4 days)",
  "the same actors at the front (0.71)",
  "within three days of each other",
  "both have state RUS, person vladimir-putin, name like KNKL, name like PTN",
];

test("in English a reason stays what it was, with names for codes and no sounds of names", () => {
  assert.deepEqual(
    stored.map((reason) => tellReason(reason, outlets)),
    [
      "a copy of Quay Post",
      "an editor put them together",
      "a live page stands alone",
      "nothing like it was open",
      "kept apart: 140 days apart",
      "kept apart: names other states",
      "against: time between them (3.4 days)",
      "the same actors at the front (0.71)",
      "within three days of each other",
      "both have Russia, Vladimir Putin and 2 further names",
    ],
  );
});

test("in other languages nothing of it is English but names", () => {
  for (const language of ["ru", "zh", "ar"] as const)
    for (const reason of stored) {
      const text = inLanguage(language, () => tellReason(reason, outlets));
      assert.doesNotMatch(text.replace(/Quay Post/u, ""), /[a-z]/iu, `${language}: ${text}`);
    }
});

test("a reason that is not known is told as it stands", () => {
  assert.equal(tellReason("the moon is full", outlets), "the moon is full");
});

test("names of which only the sound is stored are told as the article writes them, and counted where it does not", () => {
  const reason = "both have state RUS, name like TSRCH, name like KLM";
  assert.deepEqual(soundsIn(reason.split(", ")), ["TSRCH", "KLM"]);
  assert.deepEqual(soundsIn(["both have name like TSRCH", "the same words"]), ["TSRCH"]);
  const names = new Map([["TSRCH", "Zarechensk"]]);
  assert.equal(tellReason(reason, outlets, names), "both have Russia, Zarechensk and 1 further name");
});
