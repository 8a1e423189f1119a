import assert from "node:assert/strict";
import { test } from "node:test";
import { findNames } from "./find-names.ts";
import { readWord } from "./read-word.ts";

const keyOf = (word: string, language = "en"): string => readWord(word.toLowerCase(), true, language).name?.text ?? "";

test("a name is found by its sound, as the text writes it, in any alphabet", () => {
  const keys = new Set([keyOf("Zarechensk")]);
  assert.ok(![...keys].includes(""));
  const words = (text: string, language: string): readonly string[] => [...findNames(text, language, keys).values()];
  assert.deepEqual(words("The port of Zarechensk is shut. Zarechensk waits.", "en"), ["Zarechensk"]);
  assert.deepEqual(words("Порт Зареченск закрыт.", "ru"), ["Зареченск"]);
});

test("a word that is no name, and a name that is not there, are not found", () => {
  assert.equal(findNames("The port is shut.", "en", new Set([keyOf("Zarechensk")])).size, 0);
  assert.equal(findNames("", "en", new Set(["x"])).size, 0);
  assert.equal(findNames("Zarechensk waits.", "en", new Set()).size, 0);
});
