import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseArticle } from "../article/index.ts";
import { readClaims } from "./index.ts";

/** The source of the first attribution in a sentence, "-" where none is found. */
function sourceIn(text: string, language: string): string {
  const article = parseArticle({ id: "a", text, language });
  assert.ok(article.ok);
  const [first] = readClaims(article.value).attributions;
  const [span] = first?.source ?? [];
  return first ? text.slice(...(span ?? [0, 0])) : "-";
}

for (const language of ["ru", "es", "fr", "de", "ar", "zh"]) {
  test(`labelled sentences in ${language}: sources found, nothing found where nothing is said`, () => {
    const lines = readFileSync(new URL(`../../fixtures/claims/${language}.tsv`, import.meta.url), "utf8")
      .trim()
      .split("\n");
    const wrong = lines.filter((line) => {
      const [text = "", source = ""] = line.split("\t");
      return sourceIn(text, language) !== source;
    });
    assert.deepEqual(
      wrong.map((line) => `${line} -> ${sourceIn(line.split("\t")[0] ?? "", language)}`),
      [],
    );
  });
}
