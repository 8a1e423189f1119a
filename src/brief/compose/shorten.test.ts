import assert from "node:assert/strict";
import { test } from "node:test";
import { shorten } from "./shorten.ts";

test("a later clause is left off", () => {
  assert.equal(
    shorten("The harbour office of Orlo closed the new pier on Monday after two ships had struck it in the fog", 12),
    "The harbour office of Orlo closed the new pier on Monday",
  );
});

test("a measure of time stays with what it measures, and a clause after 'that when' is not left without its verb", () => {
  for (const sentence of [
    "The captain of the ferry was found and brought home a few hours after the storm had passed over Orlo and Vesna",
    "The captain of the ferry to Vesna bought a new coat the day before the ship sailed into the ice of the bay",
    "Some passengers told the harbour office that when the captain walked into the hall, as the crew slept, he was laughing",
  ])
    assert.equal(shorten(sentence, 16), undefined, sentence);
});

test("a role, the rest of a list and what a denial speaks of are no clauses to be left off", () => {
  for (const sentence of [
    "The new mayor is a sailor who is now working as a teacher of mathematics at the small school of Vesna",
    "The builder said that the new pier would have rooms for meetings, a kitchen, a hall and a small pool",
    "The council of Orlo did not close the old pier of the harbour before the storm of the last week had come",
    "While the council of Orlo promised to mend the pier by the end of May, the harbour stays closed to ships",
    "The report said that the harbour master of Orlo had asked Mara Ito, his deputy and old friend, to close the pier to ships",
    "The rule lets the ships of Vesna sail through the bay in winter, as long as they keep to the north of it",
  ])
    assert.equal(shorten(sentence, 16), undefined, sentence);
});

test("an aside in a clause, a rank, an appearance and a name with what it is are not cut in two", () => {
  for (const sentence of [
    "The dockers of Orlo vowed to stay on the pier until their demands, including a new crane, are met by the council",
    "The storm of the spring was called by the harbour office of Orlo the worst since the pier was built by the council",
    "The news came as two sailors who had struck the pier of Orlo prepared to go before a judge in Vesna for a hearing",
    "The Orlo Guild, a group of old sailors that has led three strikes in the harbour, called the council to the pier",
    "Bob Ito told the Harbour Wire in May that the winter fund, a scheme tied to the storm of the spring, has kept the crews alive",
    "By the time the crew of the old ferry was found by the harbour office, freezing in the bay, the pier had burned down",
    "Crowds for the old captain, who was found dead on the pier of Orlo after a night of storms, turned on the council",
    "The captain of the old ferry of Orlo said that the head of the pier had testified before Congress that he had slept",
    "The council of Orlo mended the rule that had kept the harbour from a fleet of old ships listed as lost or sunk in ice",
  ])
    assert.equal(shorten(sentence, 18), undefined, sentence);
});

test("a frame, what hangs on the part left off, and whereto something is brought are not cut away", () => {
  for (const sentence of [
    "With the council of Orlo set to vote on the new pier this week, the dockers of Vesna laid down their work",
    "The old pier of the harbour was burnt down in the night to the last plank — all because of a lamp of the watch",
    "A judge of Orlo on Monday sentenced the captain of the old ferry after a long trial to ten years in prison",
  ])
    assert.equal(shorten(sentence, 16), undefined, sentence);
});

test("who says it, the rest of a list, a time and what an aside belongs to are not cut away", () => {
  for (const sentence of [
    "The harbour office of Orlo spent more than two million on the new pier in the last year of the war, according to the council",
    "Some of the rules of the harbour are hard to prove right for the crews of the ferries, while others are old, said Tom Royce",
    "Many dockers of the old harbour of Orlo said the strike had come for all of them at a time when the pier is closed",
    "Some dockers, angered by a call of an old sailors' group from the bay of Vesna called Lantern, opted to stay on the pier",
    "The captain was on the night ferry when a guard of old sailors from the pier, the Lantern Watch, overthrew the harbour office",
    "The captain of the ferry was holding a meeting in an old office of the pier in Orlo, N.D., headquarters and told his aides that he slept",
    "The harbour has been shaken by old cranes and high rents, an ageing crew of hands on the pier, and the whims of the sea",
    "Its givers include Ito, a captain of the old ferry whose ships lie in the bay; Royce, a trader in oil who paid before; and Lund",
    "According to the first counts of the harbour office held for the council by the old Lantern Guild, at least half of them stayed",
    "The old captain of the ferry gave a large sum to the four new hands of the Orlo harbour office who have since quit the pier",
    "The council of Orlo feared that all of the old harbour would suffer with him as captain - namely that the cranes would be sold",
    "The captain of the old ferry spent all the nights of that spring on the pier with thieves, armed robbers, smugglers, and sailors",
    "The strike on the old pier of the harbour would all but ensure that the ferry stays away for three months, some sailors now think",
    "The captain of the night ferry keeps his old hands on board by making what many of them see as an unreal, and even false, promise",
    "The two oldest houses of the harbour that the council of Orlo paid for are Lantern, which feeds old sailors, and Vell, a school",
    "In a note of spring to the captain, Ito, head of the old Guild, recounted a talk she had while seated at a dinner of the pier",
  ])
    assert.equal(shorten(sentence, 20), undefined, sentence);
});

test("behind an apposition the verb of whoever was named last is not left off", () => {
  assert.equal(
    shorten(
      "The storm drove the ferry to the north, and by noon of the day Mara Ito, a former captain, looked tired and beaten",
      19,
    ),
    undefined,
  );
});

test("what is allowed, what has gone on ever since, and a clause behind a colon or beside one with 'who' keep their verbs", () => {
  for (const sentence of [
    "The mayor said that the old captain helped smugglers by backing a rule that allows ships, wherever they were built, to land",
    "The old captain of the night ferry has been blamed by some of the crews of Orlo ever since the pier had burned down",
    "The hall of the harbour office was quiet in the night: The old captain, nearing the end of his days at sea, looked at the bay",
    "Sitting on the pier, in the south of the bay, Mr. Ito, who had been courted by the crews of Orlo and Vesna, praised the ferry",
  ])
    assert.equal(shorten(sentence, 18), undefined, sentence);
});
