import assert from "node:assert/strict";
import { test } from "node:test";
import { findIntroduction, introduce } from "./introduce.ts";

const wordsFor = (text: string): string | undefined => findIntroduction(text, "Mara Ito")?.words;

test("an article says as what it names somebody, before the name or behind it", () => {
  assert.equal(wordsFor("The pier burned. Orlo Fire Chief Mara Ito said so."), "Orlo Fire Chief");
  assert.equal(wordsFor("“It burned,” said harbour lawyer Mara Ito."), "harbour lawyer");
  assert.equal(wordsFor("Rowan met former mayor Mara Ito."), "former mayor");
  assert.equal(
    wordsFor("Mara Ito, the director of the harbour office, said so."),
    "the director of the harbour office",
  );
});

test("a clause, another's office and a bare name introduce nobody", () => {
  assert.equal(wordsFor("Mara Ito, who left the harbour, said so."), undefined);
  assert.equal(wordsFor("Mara Ito, in a letter to the mayor, said so."), undefined);
  assert.equal(wordsFor("On Monday Mara Ito said so."), undefined);
  assert.equal(wordsFor("She met the mayor. Mara Ito said so."), undefined);
});

test("the introduction stands with the name where the name speaks", () => {
  const before = findIntroduction("Orlo Fire Chief Mara Ito spoke.", "Mara Ito");
  const after = findIntroduction("Mara Ito, the mayor of Orlo, spoke.", "Mara Ito");
  assert.ok(before && after);
  assert.equal(
    introduce("“It burned,” Mara Ito said.", "Mara Ito", before),
    "“It burned,” Orlo Fire Chief Mara Ito said.",
  );
  assert.equal(
    introduce("Mara Ito said it burned.", "Mara Ito", after),
    "Mara Ito, the mayor of Orlo, said it burned.",
  );
  assert.equal(introduce("Rowan met Mara Ito.", "Mara Ito", after), undefined);
});
