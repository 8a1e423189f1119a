import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../../article/index.ts";
import { openClusterer } from "../open-clusterer.ts";
import type { Assignment } from "../types.ts";

const frame =
  "The coast guard said a fishing boat ran aground in bad weather late in the evening. All hands were taken off by helicopter, " +
  "and divers looked for a leak of fuel. The harbour master praised the crew of the lifeboat and asked owners to stay in port.";

/** Two boats that ran aground in much the same way: reports of the first, then of the second among them. */
function send(second: string, pinned: readonly string[] = []): readonly Assignment[] {
  const clusterer = openClusterer({ links: { must: [], cannot: [], pinned } });
  const boats = [
    "Marit at Honningsvaag",
    "Marit at Honningsvaag",
    "Marit at Honningsvaag",
    second,
    second,
    second,
    second,
  ];
  return boats.flatMap((boat, at) => {
    const article = parseArticle({
      id: `r${at}`,
      language: "en",
      title: "Fishing boat runs aground, crew saved",
      text: `${frame} The boat, the ${boat}, had left its berth in the morning. Its ${boat.split(" ")[0] ?? ""} crew were well, report ${at} said.`,
      publishedAt: `2024-05-16T0${at + 1}:00:00Z`,
    });
    return article.ok ? [clusterer.add(article.value)] : [];
  });
}

test("two look-alike events that grew into one story are parted, and later reports go to their own", () => {
  const found = send("Solveig at Kirkenes");
  const splits = found.flatMap(({ splits: parted = [] }) => parted);
  assert.deepEqual(
    splits.map(({ articles }) => articles.toSorted()),
    [["r3", "r4", "r5"]],
  );
  assert.notEqual(found.at(-1)?.story, found[0]?.story);
});

test("reports of one event are never parted", () => {
  const found = send("Marit at Honningsvaag");
  assert.deepEqual(
    found.flatMap(({ splits = [] }) => splits),
    [],
  );
  assert.equal(new Set(found.map(({ story }) => story)).size, 1);
});

test("reports that an editor pinned are not parted from their story", () => {
  const found = send("Solveig at Kirkenes", ["r4"]);
  assert.deepEqual(
    found.flatMap(({ splits = [] }) => splits),
    [],
  );
  assert.equal(new Set(found.map(({ story }) => story)).size, 1);
});
