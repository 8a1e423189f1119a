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
