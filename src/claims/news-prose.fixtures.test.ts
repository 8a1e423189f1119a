import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseArticle } from "../article/index.ts";
import { readClaims } from "./index.ts";

/** "source, cue, content" of each attribution of a sentence. */
function said(text: string): string[] {
  const article = parseArticle({ id: "a", text, language: "en" });
  assert.ok(article.ok);
  return readClaims(article.value).attributions.map((one) =>
    [one.source, one.cue, one.content].map((spans) => spans.map((span) => text.slice(...span)).join(" … ")).join("\t"),
  );
}

for (const line of readFileSync(new URL("../../fixtures/claims/news-prose.tsv", import.meta.url), "utf8").split("\n")) {
  const [text = "", ...expected] = line.split("\t");
  if (text === "") continue;
  test(`whose words, and which: ${text}`, () => {
    const found = said(text);
    if (expected[0] === "-") assert.deepEqual(found, []);
    else assert.ok(found.includes(expected.join("\t")), JSON.stringify(found));
  });
}
