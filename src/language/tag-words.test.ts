import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as check, property, string } from "fast-check";
import { scanPieces } from "./scan-pieces.ts";
import { tagEnglishWords } from "./tag-words.ts";

function tag(text: string): string {
  const pieces = scanPieces(text);
  const tags = tagEnglishWords(text, pieces, 0, pieces.length);
  return pieces.map((piece, at) => `${piece.text}/${tags[at] ?? ""}`).join(" ");
}

test("every piece has the tag of its own word", () => {
  assert.equal(tag("Norway didn't sign it."), "norway/PROPN didn't/AUX sign/VERB it/PRON ./PUNCT");
  assert.match(tag("It fell 3.5% — U.S. officials said."), /3\.5\/NUM %\/SYM —\/PUNCT .*officials\/NOUN said\/VERB/u);
});

test("a sentence too long to be one is left untagged", () => {
  assert.doesNotMatch(tag("word ".repeat(800)), /NOUN/u);
});

test("any text gives one tag for each piece", () => {
  check(
    property(string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const pieces = scanPieces(text);
      assert.equal(tagEnglishWords(text, pieces, 0, pieces.length).length, pieces.length);
    }),
    { seed: 1, numRuns: 200 },
  );
});
