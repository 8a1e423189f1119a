import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../../article/index.ts";
import { type Attribution, readClaims } from "../index.ts";

function claimsOf(text: string): readonly Attribution[] {
  const article = parseArticle({ id: "a", text, language: "en" });
  assert.ok(article.ok);
  return readClaims(article.value).attributions;
}

const minds = [
  "Ito knew that the pier was unsafe.",
  "Ito decided to close the pier.",
  "The port learned that the ferry was late.",
  "The mayor wanted to sell the pier.",
  "Ito feared that the storm would come.",
  "Ito thought the pier was safe.",
  "The mayor's decision to close the pier came late.",
  "The mayor's decision to close the pier has “hurt trust”.",
  "Ito formally approved the request of the port.",
  "The captain pushed past the crew, refusing to let them leave.",
  "Officials were hopeful that the pier would open.",
];
const words = [
  "Ito said that the pier was unsafe.",
  "Ito thinks that the pier is unsafe.",
  "I know that the pier is unsafe.",
  "Ito thought it was “a bad pier”.",
  "The mayor's claim that the pier was safe came late.",
  "Ito agreed to close the pier.",
  "Ito refused to comment on the pier.",
  "The pier is expected to open.",
  "In Ito's opinion, the pier is safe.",
];

for (const text of minds) test(`a mind: ${text}`, () => assert.equal(claimsOf(text)[0]?.mind, true));
for (const text of words) test(`words: ${text}`, () => assert.equal(claimsOf(text)[0]?.mind, undefined));

const blows = [
  "Militants attacked the harbour town.",
  "Youths attacked the police with stones.",
  "Two missiles hit the pier.",
];
for (const text of blows) test(`no words: ${text}`, () => assert.deepEqual(claimsOf(text), []));
test("an attack with words is one", () => assert.equal(claimsOf("Ito attacked the plan as unfair.").length, 1));

test("what a noun inside the statement may do is not how sure the statement is", () => {
  const sure = (text: string): string | undefined => claimsOf(text)[0]?.certainty;
  assert.equal(sure("Ito said the port had rules that could harm fish."), "certain");
  assert.equal(sure("Ito said the men who may sail are ready."), "certain");
  assert.equal(sure("Ito said the port could close."), "possible");
  assert.equal(sure("Ito said that could close the port."), "possible");
});
