import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseArticle } from "../../article/index.ts";
import { readClaims } from "../index.ts";

for (const line of readFileSync(new URL("../../../fixtures/claims/mood.tsv", import.meta.url), "utf8").split("\n")) {
  const [text = "", expected] = line.split("\t");
  if (text === "") continue;
  test(`how surely: ${text}`, () => {
    const article = parseArticle({ id: "a", text, language: "en" });
    assert.ok(article.ok);
    assert.equal(readClaims(article.value).attributions[0]?.certainty, expected);
  });
}
