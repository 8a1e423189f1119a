import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Dimension } from "../relations/index.ts";
import { cutExcerpt, findMarks } from "./highlight.ts";
import { parseQuery } from "./parse-query.ts";
import { findWords, formsOf, indexWords } from "./search-words.ts";

const words = (text: string): readonly string[] => findWords(text).map(({ word }) => word);

test("words are lower case, without accents and vowel signs; ideographs, Thai and Korean come as pairs", () => {
  assert.deepEqual(words("Élysée, São-Paulo"), ["elysee", "sao", "paulo"]);
  assert.deepEqual(words("中俄关系"), ["中俄", "俄关", "关系"]);
  assert.deepEqual(words("مُوسكو"), words("موسكو"));
  assert.deepEqual(words("러시아와"), ["러시", "시아", "아와"]);
  assert.deepEqual(words("總統選舉"), words("总统选举"));
  assert.deepEqual(findMarks("臺灣總統選舉", "zh", parseQuery("总统")), [[2, 4]]);
  assert.deepEqual(words("?!… 🙂"), words("🙂"));
});

test("a word stands in the index as itself and by its stem; a query looks for both", () => {
  assert.equal(indexWords("Exports grew", "en"), " exports grew ~export ");
  assert.ok(formsOf("exporting").includes("~export"));
  assert.ok(formsOf("экспорта").some((form) => indexWords("экспорт", "ru").includes(` ${form} `)));
});

test("the line of the box: words, quotations, without, filters, days", () => {
  const query = parseQuery(
    'gas "power of siberia" -oil from:"Harbour Wire" about:rus-chn lang:zh-Hans after:2024-05 before:2025',
  );
  assert.deepEqual(query, {
    terms: [
      { words: ["gas"], exact: false },
      { words: ["power", "of", "siberia"], exact: true },
    ],
    without: [{ words: ["oil"], exact: false }],
    from: ["harbour wire"],
    about: ["RUS", "CHN"],
    languages: ["zh"],
    notes: [],
    after: "2024-05-01T00:00:00Z",
    before: "2025-01-01T00:00:00Z",
  });
});

test("what makes no sense is left out with a note, and a name that is none is a word", () => {
  const query = parseQuery("after:yesterday about:?? kind:poem note:this");
  assert.equal(query.notes.length, 3);
  assert.deepEqual(query.terms, [{ words: ["note", "this"], exact: true }]);
  assert.equal(query.after, undefined);
  assert.deepEqual(parseQuery('about:"belt and road"').about, ["BELT.AND.ROAD"]);
  for (const pair of ["about:russia-china", 'about:"Россия и Китай"', 'about:"Russia and China"', "about:ru,cn"])
    assert.deepEqual(parseQuery(pair).about.toSorted(), ["CHN", "RUS"], pair);
  assert.deepEqual(parseQuery("about:guinea-bissau").about, ["GNB"]);
  for (const language of ["lang:chinese", "lang:zh-Hans", "lang:中文"])
    assert.deepEqual(parseQuery(language).languages, ["zh"], language);
});

test("a dimension of one's own is looked for by its words, any of them in any form", () => {
  const own = (id: string, list: readonly string[]): Dimension => ({
    id,
    definition: id,
    words: { en: list },
    own: true,
  });
  const known = [own("herring", ["herring*", "roe", "north sea"]), own("open sea", ["high seas"])];
  assert.deepEqual(parseQuery("about:herring", known).anyOf, [["herring", "roe"]]);
  assert.deepEqual(findMarks("Roes and herrings.", "en", parseQuery("about:herring", known)).length, 2);
  const unfit = parseQuery('about:"open sea"', known);
  assert.deepEqual([unfit.anyOf, unfit.notes.length], [undefined, 1]);
});

test("no line breaks the reading, and marks stay inside the excerpt", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 600 }),
      fc.string({ unit: "binary", maxLength: 900 }),
      (line, text) => {
        const query = parseQuery(line);
        const { excerpt, marks } = cutExcerpt(text, "en", query);
        for (const [start, end] of marks) assert.ok(start >= 0 && start < end && end <= excerpt.length);
      },
    ),
    { numRuns: 200 },
  );
});

test("forms of a word are marked, other words are not; a run of ideographs is one mark", () => {
  const marked = (text: string, line: string): readonly string[] =>
    findMarks(text, "en", parseQuery(line)).map((span) => text.slice(...span));
  assert.deepEqual(marked("Exports of gas; an expert exported gasoline", "export gas"), ["Exports", "gas", "exported"]);
  assert.deepEqual(marked("两国中俄关系很好", "中俄关系"), ["中俄关系"]);
  assert.deepEqual(marked("nothing here", "from:nothing"), []);
});

test("a listed person is looked for by their names in every language, and as written in quotation marks", () => {
  for (const line of ["Putin", "Vladimir Putin", "普京", "Путин", "poutine"]) {
    const { terms, anyOf = [], alsoNamed = [] } = parseQuery(line);
    assert.deepEqual(terms, [], line);
    for (const word of ["putin", "путин", "普京", "بوتين", "poutine"])
      assert.ok(anyOf[0]?.includes(word), `${line}: ${word}`);
    assert.ok(!alsoNamed.includes(line) && alsoNamed.length > 2, line);
  }
  assert.ok(parseQuery("习近平").anyOf?.[0]?.includes("цзиньпин"));
  assert.deepEqual(parseQuery('"Putin"').anyOf, undefined);
  assert.deepEqual(parseQuery("-Putin").without, [{ words: ["putin"], exact: false }]);
  assert.deepEqual(
    parseQuery("gas Vladimir Putin oil").terms.map(({ words: [word] }) => word),
    ["gas", "oil"],
  );
  assert.deepEqual(findMarks("普京会见了客人", "zh", parseQuery("Putin")), [[0, 2]]);
});
