import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { scoreBcubed } from "../../src/story/index.ts";
import { openSampleStore } from "./sample-store.ts";

/** An address as the truth and the store both have it: without scheme, variant's host, query and last slash. */
const plain = (address: string): string =>
  address.replace(/[?#].*$/u, "").replace(/^https?:\/\/(?:(?:www|m|amp)\.)?|\/$/gu, "");

test("the sample's stories are those of its truth: nothing welded, four fifths of what belongs together found", async () => {
  const { store } = await openSampleStore();
  const lines = readFileSync(new URL("../../sample/truth.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const stories = new Map(
    lines.map((line) => JSON.parse(line)).map((page) => [plain(page.url), page.story ?? page.url]),
  );
  const rows = await store.db
    .selectFrom("story_article")
    .innerJoin("article", "article.id", "story_article.article")
    .select(["article.url", "story_article.story"])
    .execute();
  await store.close();
  const found = new Map(rows.map((row) => [plain(row.url ?? ""), row.story]));
  assert.ok([...found.keys()].filter((address) => stories.has(address)).length >= 55);
  const { precision, recall } = scoreBcubed(found, stories);
  assert.ok(precision >= 0.97 && recall >= 0.79, `precision ${precision}, recall ${recall}`);
});
