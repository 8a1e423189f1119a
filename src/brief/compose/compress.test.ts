import assert from "node:assert/strict";
import { test } from "node:test";
import { compress } from "./compress.ts";

const cases: readonly (readonly [sentence: string, most: number, left: string])[] = [
  [
    "The head of the harbour office, who had led it since the storm, the worst of the century, resigned in Orlo on Monday",
    12,
    "The head of the harbour office resigned in Orlo on Monday",
  ],
  [
    "Mara Ito, the head of the harbour office of Orlo, resigned on Monday in protest of the new winter tariff",
    12,
    "Mara Ito resigned on Monday in protest of the new winter tariff",
  ],
  [
    "Mara Ito, 43, who is known in the town as the owl, is a former partner of the shipping house of Vesna",
    14,
    "Mara Ito, 43, is a former partner of the shipping house of Vesna",
  ],
  [
    "Mara Ito, D-Orlo., the first woman on the panel, named the two houses as Vesna Salt and Vesna Ice",
    14,
    "Mara Ito, D-Orlo., named the two houses as Vesna Salt and Vesna Ice",
  ],
  [
    "The harbour master asked Mara Ito, his deputy and old friend of many years, to close the pier to all ships",
    14,
    "The harbour master asked Mara Ito to close the pier to all ships",
  ],
  [
    "In one of the stormiest debates of the old town hall, the council of Orlo closed the pier on Monday",
    12,
    "The council of Orlo closed the pier on Monday",
  ],
  [
    "Mara Ito (Harbour Party) met the sailors of Vesna on Monday and said later that the ferry would sail all winter",
    10,
    "Mara Ito met the sailors of Vesna on Monday",
  ],
  [
    "The mayor of Orlo was beaten on Monday by a young sailor who works at the small school of Vesna",
    13,
    "The mayor of Orlo was beaten on Monday by a young sailor",
  ],
  [
    "The talks of the two ports — the first in 22 days — ended on Monday in the old town hall",
    14,
    "The talks of the two ports ended on Monday in the old town hall",
  ],
];

test("what is told beside the main clause goes", () => {
  for (const [sentence, most, left] of cases) assert.equal(compress(sentence, most), left);
});

test("a condition, a day and a second subject stay, and nothing is left without its verb", () => {
  for (const sentence of [
    "In the first week of May, the council of Orlo closed the pier to all ships from Vesna and the north",
    "Ito, who led the office of Orlo for years, and Lund, the deputy from Vesna, resigned after the storm",
    "The ferry will sail, if the council of Orlo agrees to it in time, all winter to Vesna and back",
    "Mara Ito, who was the deputy head of the harbour office when the old pier fell into the sea",
  ]) {
    const left = compress(sentence, 12);
    assert.ok(left === undefined || /week of May|\bif\b/u.test(left), `${left}`);
  }
});

test("who says a thing stays with it", () => {
  const keeps = (left: string): boolean => left.includes("said");
  assert.equal(
    compress("Mara Ito met the sailors of Vesna on Monday and said the ferry would sail", 9, keeps),
    undefined,
  );
});

test("a row of things is no aside, and two participles before a noun are no two deeds", () => {
  for (const sentence of [
    "The ferry's tall red funnels, her brass bells, the old mast, her long freshly painted hull made her the pride of Orlo and Vesna",
    "The harbour guards of Orlo said on Monday night that two young sailors from Vesna had shot and wounded an old captain of theirs",
    "The council of Orlo is to ask the harbour office of Vesna whether its new crane might harm threatened and endangered birds",
  ])
    assert.equal(compress(sentence, 19), undefined, sentence);
});

test("whose view it is and whom it is true for stay, and an aside ends where it ends", () => {
  for (const sentence of [
    "In Ito's view, the new crane would have a great effect on how the harbour of Orlo is run by the guild in the winter",
    "For Ito, the dinner was a chance to show the plan for her crane to all the old captains of the harbour of Orlo",
    "In one, the captain reminds the guild that the ferry sailed through the storm of the spring to the harbour of Orlo",
    "In choosing Ito, the former head of the harbour office who gave up her post in the spring, the guild has a captain for the ferry",
    "The harbour office made the crane to help old sailors, a spokeswoman, Mara Ito of the guild, said on Monday night in Orlo",
    "As they walked down to the harbour past an old red church, a house of stone and a few small inns, Ito spoke of the guild",
    "Asked which of the old cranes mattered to them most, a third of the crew in the harbour named the first, followed by the last",
    "Ito has not signed the old roll of the guild, which would open her books, though a house that she owned, the old mill, did in May",
  ]) {
    const left = compress(sentence, 19);
    assert.ok(left === undefined || sentence.startsWith(left), `${left}`);
  }
  assert.equal(
    compress(
      "As a result of the long strike — the third in the harbour of Orlo since the war — the ferry stays in Vesna",
      15,
    ),
    "As a result of the long strike, the ferry stays in Vesna",
  );
});

test("a second deed inside an apposition does not take the sentence's own verb with it", () => {
  const left = compress(
    "Mara Ito, a clerk of the harbour office who found the leak in the old pier and was sent home by the guild, has died",
    17,
  );
  assert.match(left ?? "has died", /died/u);
});

test("which people a clause is about is told with them", () => {
  const left = compress(
    "The mayor of Orlo said that the captain had drawn ships to the bay by backing a law that allows crews who have no papers to land",
    20,
  );
  assert.match(left ?? "no papers", /no papers/u);
});
