import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseArticle } from "../../article/index.ts";
import { readClaims } from "../index.ts";

/** Source and certainty of the first attribution in a sentence; the source is "-" where none is found, "" where none is named. */
function firstIn(text: string, language: string): { source: string; certainty: string } {
  const article = parseArticle({ id: "a", text, language });
  assert.ok(article.ok);
  const [first] = readClaims(article.value).attributions;
  const [span] = first?.source ?? [];
  return { source: first ? text.slice(...(span ?? [0, 0])) : "-", certainty: first?.certainty ?? "" };
}

for (const language of ["ru", "es", "fr", "de", "ar", "zh"]) {
  test(`labelled sentences in ${language}: sources found, nothing found where nothing is said`, () => {
    const lines = readFileSync(new URL(`../../../fixtures/claims/${language}.tsv`, import.meta.url), "utf8")
      .trim()
      .split("\n");
    assert.ok(lines.length >= 80);
    assert.ok(lines.filter((line) => line.split("\t")[1] === "-").length >= 40);
    const wrong = lines.flatMap((line) => {
      const [text = "", source = "", certainty] = line.split("\t");
      const found = firstIn(text, language);
      const right = found.source === source && (certainty === undefined || found.certainty === certainty);
      return right ? [] : [`${line} -> ${found.source} (${found.certainty})`];
    });
    assert.deepEqual(wrong, []);
  });
}
