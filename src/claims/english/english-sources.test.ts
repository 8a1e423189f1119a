import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../../article/index.ts";
import { readClaims } from "../index.ts";

/** The sources of a sentence in order; "" for a statement that nobody is named for. */
function sourcesIn(text: string): string[] {
  const article = parseArticle({ id: "a", text, language: "en" });
  assert.ok(article.ok);
  return readClaims(article.value).attributions.map(({ source }) => text.slice(...(source[0] ?? [0, 0])));
}

const sources: readonly (readonly [text: string, sources: readonly string[]])[] = [
  // What stands between subject and verb is no subject.
  ["The guard last month said the pier was safe.", ["The guard"]],
  ["Ito had in fact said that it rained.", ["Ito"]],
  ["Mara Ito, 58, who lives in Lund, said the pier was safe.", ["Mara Ito, 58, who lives in Lund,"]],
  [
    "Mara Ito, the editor of the city's paper, Morning Tide, said it rained.",
    ["Mara Ito, the editor of the city's paper, Morning Tide,"],
  ],
  ["In Lund, the mayor, Mara Ito, said it rained.", ["the mayor, Mara Ito,"]],
  ["Mara Ito, asked about rain, said the pier was closed.", ["", "Mara Ito"]],
  ["Mara Ito, head of trade for the port said: 'It is over.'", ["Mara Ito, head of trade for the port"]],
  ["In Lund, head of trade for the port said it was over.", ["head of trade for the port"]],
  // Forms that look like saying and are none, and the same where they are.
  ["If it rains, please let me know.", []],
  ["They know that it rains.", ["They"]],
  ["Talks in the parts not yet agreed should go on.", []],
  ["The port has not yet agreed to talk.", ["The port"]],
  ["A keeper accused of theft has cost the port a lot.", []],
  ["Ito accused the keeper of theft.", ["Ito"]],
  ["Although it is better, who wants to read it?", []],
  ["The win sees them reach the final.", []],
  ["Ito sees them as a threat.", ["Ito"]],
  ["It was made in view of the law.", []],
  ["She added: 'It rains.'", ["She"]],
  // Of two noun phrases side by side the second is the subject.
  ["That was a point the press office denied.", ["the press office"]],
  ["The clinic issued a statement saying the pier was safe.", ["The clinic"]],
  ["Ito held a briefing claiming that it rained.", ["Ito"]],
  ["Lund released a poll showing that it rained.", ["a poll"]],
  ["A letter saying the pier was safe came late.", ["A letter"]],
  // A joined verb goes with the last one in its own form.
  ["Ito said banks predict rain and urged Lund to wait.", ["Ito", "banks", "Ito"]],
  // "'s" is "has" where what is said follows, and "is" where it does not.
  ["He's said that the pier is late.", ["He"]],
  ["He's said to be late.", [""]],
  ["Her advisers are not convinced that it works.", ["Her advisers"]],
  // A participle after its noun is a passive without its auxiliary.
  ["The plan criticized by Ito came in May.", ["Ito"]],
  ["The level deemed safe by the port is low.", ["the port"]],
  // The clause after "was" is what is assumed.
  ["The assumption was that the pier would hold.", [""]],
];

for (const [text, expected] of sources)
  test(`whose word it is: ${text}`, () => {
    assert.deepEqual(sourcesIn(text), expected);
  });

const nothing: readonly string[] = [
  "Ito maintained a lead of ten points.",
  "The port added a dock in May.",
  "The room felt cold.",
  "Police responded with water.",
  "It is lower than in, say, Lund.",
  "It remains to be seen how much it helps.",
  "If you've ever wondered about ports, read on.",
  "The law let criminal suspects leave the country.",
  "Talks are scheduled to begin.",
  "The assumption was wrong.",
  "Dogs went after the cat.",
  "A town known for its port lies here.",
  "The book was called Morning Tide.",
  "The port published a book titled “Morning Tide”.",
  "Some worries over rain sent prices lower.",
  "After a break, the talks continued.",
];

for (const text of nothing)
  test(`nobody's word: ${text}`, () => {
    assert.deepEqual(sourcesIn(text), []);
  });

test("the first word of a sentence has its capital from there, and is no name", () => {
  const article = parseArticle({ id: "a", text: "The clinic said it was late.", language: "en" });
  assert.ok(article.ok);
  assert.notEqual(readClaims(article.value).attributions[0]?.speaker.kind, "person");
});

test("a company before a title is no surname of the person after it", () => {
  const text = "Lund Steel President Mara Ito said it rained. Lund said it snowed.";
  const article = parseArticle({ id: "a", text, language: "en" });
  assert.ok(article.ok);
  assert.equal(readClaims(article.value).attributions[1]?.speaker.resolvedFrom, undefined);
});
