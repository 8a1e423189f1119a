import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseArticle } from "../../article/index.ts";
import { readClaims } from "../index.ts";

/** The source of a statement about the first sentence; "-" where none is found. */
function readBack(text: string, language: string): string {
  const article = parseArticle({ id: "a", text, language });
  assert.ok(article.ok);
  const found = readClaims(article.value).attributions.find(({ rule }) => rule === "back-reference");
  if (!found) return "-";
  assert.equal(text.slice(...(found.content[0] ?? [0, 0])), `${text.split(/\.\s/u)[0]}.`);
  const [source = [0, 0]] = found.source;
  return text.slice(...source);
}

test("a sentence that tells who said the one before it is read, and no other", () => {
  const lines = readFileSync(new URL("../../../fixtures/claims/back.tsv", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const wrong = lines.flatMap((line) => {
    const [language = "", text = "", source = ""] = line.split("\t");
    const found = readBack(text.replaceAll(String.raw`\n`, "\n\n"), language);
    return found === source ? [] : [`${line} -> ${found}`];
  });
  assert.deepEqual(wrong, []);
});
