import assert from "node:assert/strict";
import { test } from "node:test";
import type { Brief } from "../../brief/index.ts";
import { compareRead, renderSince } from "./story-since.ts";

const page = (...ids: readonly string[]): Brief =>
  ({ story: "s1", language: "en", sentences: ids.map((id) => ({ id })) }) as unknown as Brief;

test("what was added or told anew is fresh, what was withdrawn or told otherwise is gone", () => {
  assert.deepEqual(compareRead(page("a", "b"), page("a", "c", "d"), 2), { version: 2, fresh: ["c", "d"], gone: 1 });
  assert.deepEqual(compareRead(page("a"), page("a"), 1), { version: 1, fresh: [], gone: 0 });
});

test("a first version has no line for those who read an older one", async () => {
  assert.equal(String(await renderSince({ brief: page("a"), version: 1 })), "");
  assert.match(String(await renderSince({ brief: page("a"), version: 2 })), /hidden/u);
});

test("the line says how much is new and how much stands no more", async () => {
  const since = { version: 1, fresh: ["b", "c"], gone: 1 };
  const line = String(await renderSince({ brief: page("b", "c"), since, version: 3 }));
  assert.match(line, /2 sentences[^<]*version 1[^<]*1 sentence/u);
  assert.match(line, /from=1&amp;to=3/u);
});
