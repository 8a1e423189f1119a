import assert from "node:assert/strict";
import { test } from "node:test";
import type { Brief } from "../../brief/index.ts";
import { choosePlaces } from "./choose-places.ts";

const texts = {
  a: "Envoys of both sides met in Kazan on Monday. They will go on in Ufa.",
  b: "The talks in Kazan were long. A barn burned in Springfield.",
  c: "Посланники встретились в Пекине.",
  d: "The talks in Moscow were long. They went on in Moscow.",
  e: "They had faith in Lincoln. Mary Lincoln was glad of it, in Ufa and in Kazan.",
};
type Id = keyof typeof texts;

/** A page whose every sentence rests on a whole text; what the choice reads of a page, and no more. */
const page = (...cited: readonly Id[]): Brief =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  ({
    countries: [{ code: "RUS" }, { code: "USA" }],
    sources: cited.map((article) => ({ article, language: article === "c" ? "ru" : "en" })),
    sentences: cited.map((article) => ({
      section: "happened",
      citations: [{ article, outlet: article, span: [0, texts[article].length] }],
    })),
  }) as unknown as Brief;
const choose = (...cited: readonly Id[]): readonly string[] =>
  choosePlaces(page(...cited), new Map(Object.entries(texts))).map(
    ({ town, sentences, outlets }) => `${town.name} ${sentences.join("+")} ${outlets}`,
  );

test("towns come with the sentences whose passages name them and how many outlets do", () => {
  assert.deepEqual(choose("a", "b"), ["Kazan 1+2 2", "Ufa 1 1"]);
});

test("a capital of the story's own states alone, and a single town named once, make no map", () => {
  assert.deepEqual(choose("d"), []);
  assert.deepEqual(choose("d", "d"), []);
  assert.deepEqual(choose("c"), []);
});

test("another state's capital is read in its language too", () => {
  assert.deepEqual(choose("c", "d"), ["Beijing 1 1", "Moscow 2 1"]);
});

test("a town of many states' is left out, and so is one that bears a person's name", () => {
  assert.deepEqual(choose("b", "e"), ["Kazan 1+2 2", "Ufa 2 1"]);
});

test("what the page knows from before is none of the story's places", () => {
  const brief = page("a", "b");
  const sentences = brief.sentences.map((sentence) => ({ ...sentence, section: "background" as const }));
  assert.deepEqual(choosePlaces({ ...brief, sentences }, new Map(Object.entries(texts))), []);
});
