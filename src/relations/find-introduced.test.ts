import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../article/index.ts";
import { readClaims } from "../claims/index.ts";
import { readRecords } from "./read-records.ts";

function read(text: string, title = "News"): readonly string[] {
  const article = parseArticle({ id: "a", title, language: "en", text, publishedAt: "2024-05-16T10:00:00Z" });
  assert.ok(article.ok);
  return readRecords(article.value, readClaims(article.value)).map(
    ({ type, source, target }) => `${type} ${source} ${target}`,
  );
}

test("who is introduced with an office acts for the state wherever the article names them again", () => {
  const met = "Mr Berg met with Iceland's president Mara Ito on Monday.";
  assert.deepEqual(read(`Norwegian Prime Minister Jon Berg came. ${met}`), ["meet NOR ISL"]);
  assert.deepEqual(read(`The Prime Minister of Norway, Jon Berg, came. ${met}`), ["meet NOR ISL"]);
  assert.deepEqual(read(met, "Norway's Prime Minister Jon Berg in Reykjavik"), ["meet NOR ISL"]);
});

test("an office before a name and its state behind it introduce, in capitals and without marks too", () => {
  const met = "Mr Berg met with Iceland's president Mara Ito on Monday.";
  assert.deepEqual(read(`Prime Minister Berg of Norway came. ${met}`), ["meet NOR ISL"]);
  assert.deepEqual(read(`External Affairs Minister Jon Berg of the Kingdom of Norway came. ${met}`), ["meet NOR ISL"]);
  assert.deepEqual(read(met, "Prime Minister Bérg of Norway in Reykjavik"), ["meet NOR ISL"]);
  assert.deepEqual(read(`Professor Jon Berg of Norway came. ${met}`), []);
  assert.deepEqual(read(`Prime Minister Berg of the Party of Norway came. ${met}`), []);
});

test("in a list of holders of office each has the state of the office before the name", () => {
  const list = "The envoy Mara Lund, Norwegian Defence Minister Jon Berg and others came.";
  assert.deepEqual(read(`${list} Ms Lund thanked Iceland on Monday.`), []);
  assert.deepEqual(read(`${list} Mr Berg thanked Iceland on Monday.`), ["thank NOR ISL"]);
});

test("the family name of a Chinese holder of office stands first", () => {
  const text = "Chinese President Lu Wenbo came. Mr Lu thanked Iceland on Monday. Mr Wenbo thanked Peru on Monday.";
  assert.deepEqual(read(text), ["thank CHN ISL"]);
  const listed = "President of China Hu Jintao came. Mr Hu thanked Iceland on Monday.";
  assert.deepEqual(read(listed), ["thank CHN ISL"]);
  const general = "General Lu Wenbo, deputy chairman of the Navy of China, came. Mr Lu thanked Iceland on Monday.";
  assert.deepEqual(read(general), ["thank CHN ISL"]);
});

test("a former holder, an envoy, a name without a title and a family name of two states act for none", () => {
  for (const text of [
    "Former Norwegian Prime Minister Jon Berg came. Mr Berg met with Iceland's president on Monday.",
    "Norway's ambassador Jon Berg came. Mr Berg met with Iceland's president on Monday.",
    "Norwegian Prime Minister Jon Berg came. The Berg hotel met with Iceland's president on Monday.",
    "Norwegian Prime Minister Jon Berg and Swedish Prime Minister Ada Berg came. Mr Berg met with Iceland's president.",
  ])
    assert.deepEqual(read(text), [], text);
  const met = "Iceland's president met yesterday with";
  assert.deepEqual(read(`${met} democratic opposition leader Jon Berg of Norway.`), []);
  assert.deepEqual(read(`${met} Prime Minister Jon Berg of Norway.`), ["meet ISL NOR"]);
});
