import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOfWord, placesInRun } from "./place-words.ts";

test("one town has one id in every language and case", () => {
  const written: readonly (readonly [string, string])[] = [
    ["vienna", "en"],
    ["wien", "de"],
    ["viena", "es"],
    ["вена", "ru"],
    ["فيينا", "ar"],
    ["bécs", "hu"],
  ];
  assert.deepEqual(
    written.map(([word, language]) => placeOfWord(word, language)),
    ["Vienna", "Vienna", "Vienna", "Vienna", "Vienna", "Vienna"],
  );
  assert.equal(placeOfWord("лондоне", "ru"), "London");
  assert.equal(placeOfWord("волгоградской", "ru"), "Volgograd");
  assert.deepEqual(placesInRun("他从维也纳前往伦敦", "zh"), ["Vienna", "London"]);
});

test("a word that only begins like a town is none", () => {
  for (const word of ["june", "manager", "romeo", "salt"]) assert.equal(placeOfWord(word, "en"), undefined, word);
});
