import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readKinds } from "./read-kinds.ts";

/** Sentences in our own words, half of which must not match; invented persons, houses and places. */
const cases = readFileSync(new URL("./audit.cases.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [language = "", kind = "", matches = "", sentence = ""] = line.split("\t");
    return { language, kind, wanted: matches === "yes", sentence };
  });

const bare = { named: [], unnamed: [], figures: [], names: false };

for (const [language, own] of Map.groupBy(cases, (one) => one.language)) {
  test(`unnamed authorities, weasel words and forecasts in ${language}, by words alone`, () => {
    assert.equal(own.filter(({ wanted }) => wanted).length * 2, own.length);
    const wrong = own.filter(
      ({ kind, sentence, wanted }) => readKinds(sentence, bare, language).some((one) => one === kind) !== wanted,
    );
    assert.deepEqual(wrong, []);
  });
}
