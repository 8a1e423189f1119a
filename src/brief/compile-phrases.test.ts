import assert from "node:assert/strict";
import { test } from "node:test";
import { compilePhrases } from "./compile-phrases.ts";

test("phrases are whole words, with a star for the rest of one and any white space for a space", () => {
  const pattern = compilePhrases(["set to", "expert*"], "iu");
  for (const text of ["It is set  to sail", "Experts say"]) assert.match(text, pattern);
  for (const text of ["The reset to zero", "inexperts"]) assert.doesNotMatch(text, pattern);
});

test("scripts without spaces have no bounds, and Arabic writes small words onto a word", () => {
  assert.match("不少专家认为", compilePhrases(["专家"], "u"));
  assert.match("وقال الخبراء", compilePhrases(["خبراء"], "u", "ar"));
  assert.doesNotMatch("مخبراء", compilePhrases(["خبراء"], "u", "ar"));
});
