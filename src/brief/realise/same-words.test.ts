import assert from "node:assert/strict";
import { test } from "node:test";
import { sameWords } from "./same-words.ts";

test("the full stop goes behind a letter with a vowel mark as behind any other, an initial keeps its point", () => {
  assert.equal(sameWords("غادرت السفينة ميناء أورلو صباحًا.", "ar"), "غادرت السفينة ميناء أورلو صباحًا");
  assert.equal(sameWords("La nave salió de Orlo.", "es"), "La nave salió de Orlo");
  assert.equal(sameWords("La nave la guía Juan B.", "es"), "La nave la guía Juan B.");
});
