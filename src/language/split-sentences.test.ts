import assert from "node:assert/strict";
import { test } from "node:test";
import { detectLanguage, splitSentences, tokenize } from "./index.ts";

function split(text: string, language: string): string[] {
  return splitSentences(text, language).map((span) => text.slice(...span));
}

test("abbreviations, initials and numbers end no sentence", () => {
  assert.deepEqual(split("Mr. Ito met U.S. President J. Roe at 3.5 percent. They left.", "en"), [
    "Mr. Ito met U.S. President J. Roe at 3.5 percent.",
    "They left.",
  ]);
});

test("a decimal and an hour that a page has parted stay whole", () => {
  const whole = ["It cost $2. 6 million then.", "It fell by 7. 5 percent.", "They met at 9 a. m. Friday in Lund."];
  for (const text of whole) assert.deepEqual(split(text, "en"), [text]);
  assert.equal(split("They had 12. 6 people left.", "en").length, 2);
  assert.equal(split("They met at 9 a.m. The ferry left.", "en").length, 2);
  assert.equal(split("It is 4 m. Ferries are longer.", "en").length, 2);
});

test("a quotation that goes on stays whole, its marks with it", () => {
  assert.deepEqual(split("“Stop!” he said. “Go.” She left.", "en"), ["“Stop!” he said.", "“Go.”", "She left."]);
});

test("an empty line parts sentences, ideographic stops do too", () => {
  assert.deepEqual(split("No stop here\n\nNext", "en"), ["No stop here", "Next"]);
  assert.deepEqual(split("他来了。她走了。", "zh"), ["他来了。", "她走了。"]);
});

test("German ordinals and Russian short forms end no sentence", () => {
  assert.deepEqual(split("Am 9. Mai kam er. Dann ging er.", "de"), ["Am 9. Mai kam er.", "Dann ging er."]);
  assert.deepEqual(split("В 2024 г. Россия и др. страны ждали. Потом ушли.", "ru"), [
    "В 2024 г. Россия и др. страны ждали.",
    "Потом ушли.",
  ]);
});

test("no piece is longer than 5,000 code units", () => {
  for (const [from, to] of splitSentences("word ".repeat(5000), "en")) assert.ok(to - from <= 5000);
});

test("tokens are lower case, ideographs as bigrams", () => {
  assert.deepEqual(
    tokenize("China's GDP rose 5.2%", "en").map((token) => token.text),
    ["china", "gdp", "rose", "5.2"],
  );
  assert.deepEqual(
    tokenize("中国人", "zh").map((token) => token.text),
    ["中国", "国人"],
  );
});

test("languages are told apart", () => {
  assert.equal(detectLanguage("Президент прибыл в столицу на переговоры"), "ru");
  assert.equal(detectLanguage("中国国家主席抵达莫斯科"), "zh");
});
