import assert from "node:assert/strict";
import { test } from "node:test";
import { dimensions } from "../scheme.ts";
import { makeLine } from "../../../test/relations/make-material.ts";
import { dimensionOfLine, dimensionOfText, dimensionsOfText } from "./place-dimension.ts";

test("there are eighteen dimensions, each with a definition", () => {
  assert.equal(dimensions.length, 18);
  for (const { id, definition } of dimensions) assert.ok(definition.length > 10, id);
});

for (const [text, language, dimension] of [
  ["They will build a pipeline for gas and oil.", "en", "energy"],
  ["Стороны говорили об Арктике и Северном морском пути.", "ru", "Arctic"],
  ["双方讨论了月球和航天合作。", "zh", "technology"],
  ["Sie sprachen über Studenten und Universitäten.", "de", "culture"],
  ["Ils ont parlé de l’Ukraine.", "fr", "Ukraine"],
  ["Hablaron de los bancos y de los pagos.", "es", "finance"],
  ["تحدثا عن العقوبات.", "ar", "sanctions"],
  ["The engine gasped and the banker smiled.", "en", "general"],
  ["They admired the artichokes.", "en", "general"],
  ["They spoke of vote-bank politics.", "en", "general"],
  ["Рыбаки рассказали о погоде.", "ru", "general"],
] as const) {
  test(`"${text}" is about ${dimension}`, () => assert.equal(dimensionOfText(text, language), dimension));
}

test("a text may name several dimensions; an unknown language names none", () => {
  assert.deepEqual(dimensionsOfText("Trade grew while sanctions stayed.", "en"), ["trade", "sanctions"]);
  assert.deepEqual(dimensionsOfText("Handel og sanktioner.", "da"), []);
});

test("an act keeps the dimension of its type; words and agreements take that of their passage", () => {
  const about = [{ text: "gas pipeline", language: "en" }];
  assert.equal(dimensionOfLine(makeLine({ type: "joint-exercise", dimension: "defence" }), about), "defence");
  assert.equal(dimensionOfLine(makeLine({ type: "visit" }), about), "diplomacy");
  assert.equal(dimensionOfLine(makeLine({ type: "sign-agreement", kind: "agreement" }), about), "energy");
  assert.equal(dimensionOfLine(makeLine({ type: "endorse", kind: "position", dimension: "general" }), about), "energy");
});
