import assert from "node:assert/strict";
import { test } from "node:test";
import { dimensions } from "../scheme.ts";
import type { Dimension, DossierLine } from "../types.ts";
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
  test(`"${text}" is about ${dimension}`, () => assert.equal(dimensionOfText(text, language, dimensions), dimension));
}

test("a text may name several dimensions; an unknown language names none", () => {
  assert.deepEqual(dimensionsOfText("Trade grew while sanctions stayed.", "en", dimensions), ["trade", "sanctions"]);
  assert.deepEqual(dimensionsOfText("Handel og sanktioner.", "da", dimensions), []);
});

test("an act keeps the dimension of its type; words and agreements take that of their passage", () => {
  const place = (given: Partial<DossierLine>): string =>
    dimensionOfLine(makeLine(given), [{ text: "gas pipeline", language: "en" }], dimensions);
  assert.equal(place({ type: "joint-exercise", dimension: "defence" }), "defence");
  assert.equal(place({ type: "visit" }), "diplomacy");
  assert.equal(place({ type: "sign-agreement", kind: "agreement" }), "energy");
  assert.equal(place({ type: "endorse", kind: "position", dimension: "general" }), "energy");
});

test("a user's own dimension wins wherever its words stand; what the pair has not chosen is general", () => {
  const fishing: Dimension = { id: "fisheries", definition: "Quotas.", words: { en: ["cod", "quota*"] }, own: true };
  const place = (text: string, chosen: readonly Dimension[]): string =>
    dimensionOfLine(makeLine({ type: "visit" }), [{ text, language: "en" }], chosen);
  assert.equal(place("She came to speak of cod and quotas.", [...dimensions, fishing]), "fisheries");
  assert.equal(place("She came to speak of code.", [...dimensions, fishing]), "diplomacy");
  assert.equal(place("She came to speak of gas.", [fishing]), "general");
});
