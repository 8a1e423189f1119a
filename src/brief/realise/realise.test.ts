import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Plan } from "./plan.ts";
import { grammarOf, outputLanguages, realise } from "./realise.ts";

const folder = new URL("../../../fixtures/realise/", import.meta.url);
const plans = JSON.parse(readFileSync(new URL("plans.json", folder), "utf8")) as Readonly<
  Record<string, { readonly plan: Plan; readonly outlets?: readonly string[] }>
>;

function tell(id: string, language: string): string | undefined {
  const entry = plans[id];
  const told = entry && realise(entry.plan, language);
  return told && entry.outlets ? grammarOf(language)?.credit(told, entry.outlets) : told;
}

for (const language of outputLanguages.filter((one) => one !== "en")) {
  const lines = readFileSync(new URL(`${language}.tsv`, folder), "utf8")
    .trimEnd()
    .split("\n");
  test(`${lines.length} sentences as an editor writes them: ${language}`, () => {
    const wanted = Object.fromEntries(lines.map((line) => line.split("\t")));
    assert.deepEqual(Object.fromEntries(Object.keys(wanted).map((id) => [id, tell(id, language)])), wanted);
    assert.deepEqual(Object.keys(wanted), Object.keys(plans));
  });
}
