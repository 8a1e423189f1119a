import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "./parse-query.ts";
import { tellNote } from "./tell-note.ts";

test("each piece that was left out is told as it was typed, with what it takes", () => {
  const told = parseQuery("after:yesterday about:?? kind:poem").notes.map(tellNote);
  assert.equal(told.length, 3);
  assert.match(told[0] ?? "", /^after:yesterday was left out: it takes a day/u);
  assert.match(told[2] ?? "", /^kind:poem was left out: it takes story, article/u);
});
