import assert from "node:assert/strict";
import { test } from "node:test";
import { contentId } from "../../core/index.ts";
import { alike, findAlike, type Said, sentenceKey } from "./find-alike.ts";

const texts = [
  "The clash at the pier broke out as sailors held a silent vigil for the drowned boy of Orlo.",
  "The late clash came after an evening vigil of the sailors for the drowned boy.",
  "The clash at the pier of Orlo broke out as the sailors held a silent vigil for the drowned boy.",
  "The council of Vesna sold three cranes to a farmer.",
];
const said = texts.map((_, i): Said => ({ article: contentId("a", `${i}`), voice: `${i}`, span: [0, 1] }));

test("sentences of other voices are told with how much of them is the same; what shares next to nothing is none", () => {
  const index = findAlike(said, (one) => texts[Number(one.voice)] ?? "", "en");
  const found = index.get(sentenceKey(said[0]?.article ?? "", [0, 1])) ?? [];
  assert.deepEqual(
    found.map(({ voice, likeness }) => [voice, likeness >= alike]),
    [
      ["1", false],
      ["2", true],
    ],
  );
});
