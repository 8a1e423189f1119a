import assert from "node:assert/strict";
import { test } from "node:test";
import type { SearchHit } from "../search/index.ts";
import { groupSayings } from "./group-sayings.ts";

const hit = (id: string, at: string, excerpt: string, language = "en"): SearchHit => ({
  id,
  kind: "claim",
  path: `/claim/${id}`,
  story: "s1",
  teller: "Harbour Wire",
  title: "Ann Example",
  titleMarks: [],
  marks: [],
  at,
  excerpt,
  language,
});

test("one sentence in several articles is one saying; the same matter on another day is kin; other words are apart", () => {
  const sayings = groupSayings([
    hit("a", "2024-05-16T06:00:00Z", "Ann Example said the pipeline would open in March"),
    hit("b", "2024-05-16T09:00:00Z", "The pipeline would open in March, Ann Example said"),
    hit("c", "2024-06-01T09:00:00Z", "Ann Example said the pipeline would open in autumn after repairs"),
    hit("d", "2024-06-01T09:00:00Z", "Wheat was never discussed"),
    hit("e", "2024-05-16T09:00:00Z", "Ann Example said the pipeline would open in March", "fr"),
  ]);
  assert.deepEqual(
    sayings.map(({ first, again, kin }) => [first.id, again.map(({ id }) => id), kin.map(({ id }) => id)]),
    [
      ["a", ["b"], ["c"]],
      ["c", [], ["a", "e"]],
      ["d", [], []],
      ["e", [], ["c"]],
    ],
  );
});
