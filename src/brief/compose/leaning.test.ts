import assert from "node:assert/strict";
import { test } from "node:test";
import { findBareNoun, findLeaning, namesItsThing, tellsRank } from "./leaning.ts";

const leaning: readonly (readonly [sentence: string, on: string])[] = [
  ["China has bought more of that oil than anyone else", "that oil"],
  ["After being escorted from the plant, she came back with a friend", "she"],
  ["Prices rise in spring, officials here say", "here"],
  ["But the ferry sailed on Monday", "but"],
  ["Ito said these talks had failed", "these talks"],
  ["We have seen fewer ships since May", "We"],
  ["“It was a mistake,” Ito said", "It"],
  ["I'll end the ferry", "I"],
  ["For its part, the harbour waits for ice", "for its part"],
  ["By contrast, the harbour of Vesna waits for ice", "by contrast"],
  ["Subsequently the harbour of Vesna was closed", "subsequently"],
  ["“The harbour is not worried about that,” Ito said", "that"],
  ["Ito denied him the office of harbour master", "him"],
  ["From the outset Mara Ito suspected him of the leak", "him"],
  ["The council of Orlo gave me a medal", "me"],
  ["Ito's name on such a measure would change the ferry", "such a"],
  ["The harbour of Orlo pursued that goal at great cost", "that goal"],
  ["First, Mara Ito went to the pier", "first"],
  ["Mara Ito, 18, from the pier of Orlo, disagrees", "disagrees"],
  ["Ito wrote in a letter delivered on Tuesday", "wrote in a letter delivered on Tuesday"],
  ["Projections suggest it would sail in winter", "it"],
  ["Even the mayor of Orlo had danced", "Even the"],
  ["One said the pier had burned all night", "one said"],
  ["One, the ferry has no crew, and two, the pier is closed", "one"],
];

test("a sentence that leans on another one says on what", () => {
  for (const [sentence, on] of leaning) assert.equal(findLeaning(sentence)?.toLowerCase(), on.toLowerCase(), sentence);
});

test("a sentence that stands by itself is left alone", () => {
  assert.equal(findLeaning("Even before the vote in Orlo, Mara Ito had left the council"), undefined);
  for (const sentence of [
    "Canada says that it expelled six diplomats",
    "Mara Ito said she would sign the plan for the winter",
    "The plan of the two ports was welcomed this week",
    "A former envoy said he could not recall a lower point",
    "The harbour office said its ships would sail",
    "Ito called a plan for winter good, and the plan was signed",
    "Ito said “this is the plan we want” in Orlo",
    "“The harbour will see to that ship,” Ito said",
    "The two presidents signed a statement that speaks of gas",
    "The company that runs the ferry raised prices for those who travel daily",
    "Lund stood by the pier when Ito thanked him",
    "Ito drew such a crowd that the pier was closed",
    "The ferry carries such goods as coal and salt",
    "Ito says that goals matter to sailors",
    "Ito said that talks with Vesna had gone well",
    "Mara Ito said that the council had agreed on a price",
    "Airbus said it would build the ferry",
  ])
    assert.equal(findLeaning(sentence), undefined, sentence);
});

test("a bare noun that names nothing by itself is found", () => {
  assert.equal(findBareNoun("Training includes rescue at sea, the ministry said"), "the ministry");
  assert.equal(findBareNoun("The plan was welcomed in both ports"), "the plan");
  assert.equal(findBareNoun("The plan of the two ports was welcomed"), undefined);
  assert.equal(findBareNoun("Ito called a plan for winter good, and the plan was signed"), undefined);
});

test("a sentence whose 'it' stands for what follows leans on nothing; one whose 'it' is a thing does", () => {
  for (const text of [
    "It is an honour to welcome the captain back to Orlo.",
    "It was a mistake to sail in such ice.",
    "“It is important that the ferry runs all winter,” Mara Ito said.",
    "This would be a great honour to have.",
  ])
    assert.equal(findLeaning(text), undefined, text);
  for (const text of [
    "It is expected to sail on Monday.",
    "It is an old ship that sails to Vesna.",
    "It was sent to Vesna.",
    "This is the new ferry of Orlo.",
  ])
    assert.notEqual(findLeaning(text), undefined, text);
});

test("a demonstrative with its noun names a thing, before a verb it does not", () => {
  for (const text of ["This harbour is closed to ships.", "These tickets cost twice as much."])
    assert.ok(namesItsThing(text));
  for (const text of ["This is the harbour.", "These were sold.", "That harbour is closed."])
    assert.ok(!namesItsThing(text));
});

test("a rank tells which event is meant, where it stands by itself", () => {
  assert.ok(tellsRank("This is the fifth rescue of the ferry crew by the harbour office since May."));
  for (const text of [
    "This is the ferry of Orlo.",
    "This is the first of them.",
    "This is the fifth rescue by his ship.",
  ])
    assert.ok(!tellsRank(text), text);
});

test("they behind one who speaks are others, whom a plural before has to name", () => {
  assert.equal(findLeaning("Mara Ito says they come as a warning."), "they");
  assert.equal(findLeaning("The sailors of Orlo say they came as guests."), undefined);
});

test("it is no plural, that before a modal is a pronoun, and the two have to be named", () => {
  for (const sentence of [
    "Billions of crowns are at stake if it goes to the council.",
    "Mara Ito suggested that could help the port.",
    "The two were seen in Orlo.",
  ])
    assert.ok(findLeaning(sentence) ?? findBareNoun(sentence), sentence);
  assert.equal(findLeaning("The council says the pier is safe and it will open."), undefined);
});
