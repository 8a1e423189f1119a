import assert from "node:assert/strict";
import { test } from "node:test";
import { eventTypes } from "../relations/index.ts";
import { inLanguage, interfaceLanguages } from "./interface-language.ts";
import { tellType } from "./tell-type.ts";

test("every type of the scheme has a name and a definition in every language of the interface, each its own", () => {
  for (const [language] of interfaceLanguages) {
    const told = inLanguage(language, () => eventTypes.map(tellType));
    assert.deepEqual(new Set(told.map((one) => one.language)), new Set([language]));
    assert.equal(new Set(told.map(({ definition }) => definition)).size, told.length, language);
    assert.equal(new Set(told.map(({ name }) => name)).size, told.length, language);
  }
});

test("English is the scheme's own", () => {
  const type = { id: "joint-exercise", definition: "Forces of both sides exercise together." };
  assert.deepEqual(tellType(type), { name: "joint exercise", definition: type.definition, language: "en" });
});
