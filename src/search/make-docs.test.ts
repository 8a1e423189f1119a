import assert from "node:assert/strict";
import { test } from "node:test";
import { clauseOf } from "./make-docs.ts";

const text = "Mara Ito: We are glad of the pier. It opens in May. The rain came early, said Bo Nam, and left.";
const spanOf = (part: string): readonly [number, number] => [text.indexOf(part), text.indexOf(part) + part.length];

test("words that go on beyond the sentence of their speaker are told as far as that sentence has them", () => {
  const said = {
    source: [spanOf("Mara Ito")],
    cue: [spanOf(":")],
    content: [spanOf("We are glad of the pier. It opens in May.")],
    sentence: spanOf("Mara Ito: We are glad of the pier."),
  };
  assert.equal(clauseOf(text, said), "Mara Ito: We are glad of the pier.");
});

test("of a sentence that says more, the speaker's part", () => {
  const said = {
    source: [spanOf("Bo Nam")],
    cue: [spanOf("said")],
    content: [spanOf("The rain came early")],
    sentence: spanOf("The rain came early, said Bo Nam, and left."),
  };
  assert.equal(clauseOf(text, said), "The rain came early, said Bo Nam …");
});
