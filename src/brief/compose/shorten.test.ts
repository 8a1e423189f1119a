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
