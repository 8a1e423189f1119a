import assert from "node:assert/strict";
import { test } from "node:test";
import { composeFerry, ferry, ferryStory } from "../../test/brief/ferry.ts";
import type { Brief, BriefSentence } from "./types.ts";
import { holdAtGate } from "./hold-at-gate.ts";

const material = ferryStory(ferry, ferry.replace("48 crowns", "50 crowns"));
const page = composeFerry(material);

/** The page with its first sentence turned into another one. */
function changed(change: (sentence: BriefSentence) => BriefSentence): Brief {
  return { ...page, sentences: page.sentences.map((one, i) => (i === 0 ? change(one) : one)) };
}

test("a page whose sentences all pass is published as it was composed", () => {
  assert.equal(holdAtGate(material, page), page);
});

test("a sentence that was changed on its way, or whose passage is gone, is withheld and leaves no trace in standfirst and sources", () => {
  const lies: readonly ((sentence: BriefSentence) => BriefSentence)[] = [
    (one) => ({ ...one, text: one.text.replace("winter", "winter for 900 crowns") }),
    (one) => ({ ...one, citations: [{ ...one.citations[0], span: [90_000, 90_010] }] }),
    (one) => ({ ...one, citations: [{ ...one.citations[0], article: "nowhere" as never }] }),
  ];
  for (const lie of lies) {
    const given = changed(lie);
    const held = holdAtGate(material, given);
    const [first] = given.sentences;
    assert.equal(held.sentences.length, page.sentences.length - 1);
    assert.equal(held.withheld.at(-1)?.text, first?.text);
    assert.ok((held.withheld.at(-1)?.problems.length ?? 0) > 0);
    assert.ok(!held.standfirst.includes(first?.text ?? ""));
    assert.ok(held.sources.every(({ sentences }) => sentences.every((n) => n >= 1 && n <= held.sentences.length)));
  }
});

test("what a page says of its sentences follows those that are left: its spread, its length, its timeline and its ordinals", () => {
  const event = {
    period: { from: "2024-05-16", to: "2024-05-16", precision: "day" },
    text: "The ferry sails",
    voices: 2,
  };
  const given: Brief = {
    ...changed((one) => ({ ...one, key: "record:r1", text: one.text.replace("winter", "winter for 900 crowns") })),
    readingMinutes: 9,
    events: [
      { ...event, record: "r1", sentence: 1 },
      { ...event, record: "r2", sentence: 1 },
      { ...event, record: "r3", sentence: 3 },
    ] as never,
  };
  const held = holdAtGate(material, given);
  assert.match(page.spread ?? "", /^Two independent voices tell this story\. Four of its five sentences/u);
  assert.match(held.spread ?? "", /^Two independent voices tell this story\. Three of its four sentences/u);
  assert.equal(held.readingMinutes, 1);
  assert.deepEqual(
    held.events?.map(({ record, sentence }) => [record, sentence]),
    [
      ["r2", undefined],
      ["r3", 2],
    ],
  );
  assert.deepEqual(
    held.sources.map(({ sentences }) => sentences),
    [
      [1, 2, 3, 4],
      [1, 3, 4],
    ],
  );
  const changing = [
    "sentences",
    "withheld",
    "sources",
    "events",
    "standfirst",
    "standfirstOf",
    "spread",
    "readingMinutes",
  ];
  const rest = (brief: Brief): object =>
    Object.fromEntries(Object.entries(brief).filter(([name]) => !changing.includes(name)));
  assert.deepEqual(rest(held), rest(given));
});

test("a page none of whose sentences passes tells how widely it is told, and no sentence", () => {
  const given = {
    ...page,
    spread: undefined as never,
    sentences: page.sentences.map((one) => ({ ...one, text: `${one.text.slice(0, -1)} for 900 crowns.` })),
  };
  const held = holdAtGate(material, given);
  assert.deepEqual([held.sentences.length, held.withheld.length], [0, given.sentences.length]);
  assert.ok(given.sentences.every(({ text }) => !held.standfirst.includes(text)));
  assert.equal(held.standfirstOf, undefined);
});
