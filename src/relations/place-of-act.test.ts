import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../article/index.ts";
import { readClaims } from "../claims/index.ts";
import { readRecords } from "./read-records.ts";

function actsIn(text: string): readonly (readonly [string, string | undefined])[] {
  const publishedAt = "2024-05-16T10:00:00Z";
  const article = parseArticle({
    id: "a",
    url: "https://a.example/a",
    title: "News",
    language: "en",
    text,
    publishedAt,
  });
  assert.ok(article.ok);
  return readRecords(article.value, readClaims(article.value)).map(({ type, place }) => [type, place]);
}

test("an act was where its own clause says", () => {
  assert.deepEqual(actsIn("Japan and India signed a treaty on trade in Tokyo on Monday."), [
    ["sign-agreement", "Tokyo"],
  ]);
  assert.deepEqual(actsIn("The navies of Japan and India opened their Bright Harbour exercise on Monday."), [
    ["joint-exercise", undefined],
  ]);
});

test("where others met at that time says nothing of it", () => {
  for (const rest of ["days after leaders of NATO met in Oslo", "days after leaders meeting in Oslo called for calm"])
    assert.deepEqual(actsIn(`Japanese and Indian ships began a joint exercise on Monday, ${rest}.`), [
      ["joint-exercise", undefined],
    ]);
});
