import assert from "node:assert/strict";
import { test } from "node:test";
import type { StoredBrief } from "../brief/index.ts";
import { editionDay, listDisputed, listPlanned } from "./list-ahead.ts";

interface Told {
  readonly text: string;
  readonly section?: string;
  readonly key?: string;
  readonly foreign?: { readonly span: readonly [number, number]; readonly language: string };
}

function story(id: string, publishedAt: string, ...sentences: readonly Told[]): StoredBrief {
  const brief = {
    story: id,
    language: "en",
    sources: [{ article: "a1", publishedAt, outlet: { name: "Harbour Wire" } }],
    sentences: sentences.map((sentence, i) => ({
      id: `${id}-${i}`,
      section: "coming",
      voices: 1,
      citations: [{ article: "a1", outlet: "Harbour Wire", span: [0, 1] }],
      ...sentence,
    })),
  };
  return { brief, version: 1, firstAt: publishedAt } as unknown as StoredBrief;
}

const edition = [
  story(
    "pier",
    "2025-03-04T08:00:00Z",
    { text: "The mayor said the pier would open on 2 June 2025." },
    { text: "The ministers plan to meet again in April 2025, Harbour Wire reports." },
    { text: "Nobody had answered by 4 March 2025." },
    { text: "The works may cost more than was thought." },
    { text: "The old pier closed on 2 June 2026.", section: "happened" },
    { text: "The works cost $3 million or $5 million.", section: "part" },
  ),
  story("ferry", "2025-02-01T08:00:00Z", { text: "The ferry was to sail on 10 February 2025." }),
];

test("plans with a time ahead of the newest report come in order of time; others are left out", () => {
  const day = editionDay(edition);
  assert.equal(day, "2025-03-04");
  const planned = listPlanned(edition, day);
  assert.deepEqual(
    planned.map(({ ordinal, period }) => [ordinal, period.from.slice(0, 7), period.precision]),
    [
      [2, "2025-04", "month"],
      [1, "2025-06", "day"],
    ],
  );
});

test("a year that has begun is still ahead, and a passage is read in its own language", () => {
  const text = "Depesha reports in Russian: “Мост откроют 5 мая 2025 года”.";
  const start = text.indexOf("Мост");
  const stories = [
    story("year", "2025-03-04T08:00:00Z", { text: "The institute expects more in 2025." }),
    story("bridge", "2025-03-04T08:00:00Z", {
      text,
      foreign: { span: [start, text.length - 2], language: "ru" },
    }),
  ];
  assert.deepEqual(
    listPlanned(stories, "2025-03-04").map(({ period }) => period.from.slice(0, 10)),
    ["2025-01-01", "2025-05-05"],
  );
});

test("one point of each story on which accounts part; a correction is none", () => {
  assert.deepEqual(
    listDisputed(edition).map(({ brief, ordinal }) => [brief.story, ordinal]),
    [["pier", 6]],
  );
  const corrected = story("c", "2025-03-04", { text: "It was wrong.", section: "part", key: "correction:a1" });
  assert.deepEqual(listDisputed([corrected]), []);
});

test("an edition without dated reports has no day, and so nothing is planned", () => {
  const undated = [story("u", "yesterday", { text: "It opens on 2 June 2025." })];
  assert.equal(editionDay(undated), "");
  assert.equal(listPlanned(undated, "").length, 0);
});
