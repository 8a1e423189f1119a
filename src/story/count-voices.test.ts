import assert from "node:assert/strict";
import { test } from "node:test";
import { countVoices } from "./count-voices.ts";

const article = (id: string, outlet: string, country = "SGP", language = "en") => ({ id, outlet, country, language });

test("copies of one original are one voice, that of the original", () => {
  const articles = [
    article("w", "harbour-wire"),
    article("a", "cape", "ZAF"),
    article("b", "deccan", "IND"),
    article("c", "fanal", "FRA", "fr"),
  ];
  const copies = new Map([
    ["a", "w"],
    ["b", "a"],
  ]);
  assert.deepEqual(countVoices(articles, copies), { articles: 4, outlets: 4, voices: 2, countries: 4, languages: 2 });
});

test("copies of an original that is not here are one voice, and a ring of copies ends", () => {
  const articles = [article("a", "cape"), article("b", "deccan")];
  assert.equal(
    countVoices(
      articles,
      new Map([
        ["a", "gone"],
        ["b", "gone"],
      ]),
    ).voices,
    1,
  );
  assert.equal(
    countVoices(
      articles,
      new Map([
        ["a", "b"],
        ["b", "a"],
      ]),
    ).articles,
    2,
  );
});

test("two reports of its own from one outlet are one voice", () => {
  assert.equal(countVoices([article("a", "cape"), article("b", "cape")], new Map()).voices, 1);
});
