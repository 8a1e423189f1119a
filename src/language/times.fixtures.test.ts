import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { findTimes } from "./find-times.ts";

const published = "2024-05-18T10:00:00Z";

/** "2024-05-16" or "2022-01-01..2022-12-31" of the first time found; "-" where there is none. */
function periodIn(text: string, language: string): string {
  const [first] = findTimes(text, language, published);
  if (!first) return "-";
  const from = (first.period.from ?? "").slice(0, 10);
  const to = (first.period.to ?? "").slice(0, 10);
  return from === to || to === "" ? from : `${from}..${to}`;
}

for (const language of ["en", "ru", "zh", "ar", "es", "fr", "de"]) {
  test(`times in ${language}, resolved against the day of publication`, () => {
    const lines = readFileSync(new URL(`../../fixtures/times/${language}.tsv`, import.meta.url), "utf8").trim();
    const wrong = lines.split("\n").flatMap((line) => {
      const [text = "", expected = ""] = line.split("\t");
      const found = periodIn(text, language);
      return found === expected ? [] : [`${text} (${expected}) -> ${found}`];
    });
    assert.deepEqual(wrong, []);
  });
}
