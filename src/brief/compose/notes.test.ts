import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "../../article/index.ts";
import { readClaims } from "../../claims/index.ts";
import type { StoryId } from "../../core/index.ts";
import { openWriting } from "./context.ts";
import { writeNotes } from "./notes.ts";

function notesOn(text: string): readonly string[] {
  const article = parseArticle({ id: "a", text, language: "en", outlet: { name: "Harbour Wire" } });
  assert.ok(article.ok);
  const entry = { article: article.value, outlet: { name: "Harbour Wire" }, claims: readClaims(article.value) };
  const material = { story: "s" as StoryId, articles: [entry], records: [] };
  return writeNotes(openWriting(material, "en", "2024-05-18T00:05:00Z"), []);
}

test("a state of whose side nobody is cited is told; a senator speaks for hers without naming it", () => {
  const start =
    "The harbour lies between Iran and the United States. Iran's foreign ministry said the ferry would sail.";
  assert.deepEqual(notesOn(start), ["Nobody who speaks for the United States is cited in the articles read."]);
  assert.deepEqual(notesOn(`${start} Republican senators said the ferry would not sail.`), []);
});
