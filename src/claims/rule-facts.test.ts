import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parseArticle } from "../article/index.ts";
import { listRules, readClaims, ruleFacts } from "./index.ts";

/** Ids that the room's code can give to an attribution, read from the code itself. */
function emittedRules(): Set<string> {
  const folder = import.meta.dirname;
  const code = globSync("**/*.ts", { cwd: folder })
    .filter((name) => !name.endsWith(".test.ts"))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
    .join("\n");
  const literal = [
    ...code.matchAll(/\brule(?::| =) (?:\w+ \? )?"([a-z-]+)"(?: : (?:\w+ \? )?"([a-z-]+)")?(?: : "([a-z-]+)")?/gu),
  ];
  const drafts = [...code.matchAll(/makeDraft\(\s*group,\s*(?:\{[^}]*\}|\w+),\s*"([a-z-]+)"/gu)];
  const frames = ["S", "T", "O", "I", "Q"].map((frame) => `lead-${frame}`);
  return new Set(
    [...literal, ...drafts]
      .flatMap(([, ...ids]) => ids)
      .filter((id) => id !== undefined)
      .concat(frames),
  );
}

test("every rule that can find something is described", () => {
  const described = new Set(listRules().map(({ id }) => id));
  const emitted = emittedRules();
  assert.ok(emitted.size > 20);
  assert.deepEqual(
    [...emitted].filter((id) => !described.has(id)),
    [],
  );
  assert.deepEqual(
    [...described].filter((id) => !emitted.has(id)),
    [],
  );
  for (const rule of listRules()) assert.ok(rule.reads && rule.example && rule.counterExample, rule.id);
});

test("an English rule has its measured precision", () => {
  for (const rule of listRules().filter(({ language }) => language === "en"))
    assert.ok(rule.precision !== undefined && (rule.found ?? 0) > 0, rule.id);
});

test("a rule of other languages that was read by eye has no more right than found", () => {
  const read = listRules().flatMap((rule) => rule.read ?? []);
  assert.ok(read.length > 10);
  for (const { language, found, right } of read) assert.ok(language !== "en" && found > 0 && right <= found);
});

/** Ids of the rules that read a text. */
function rulesIn(text: string, language: string): string[] {
  const article = parseArticle({ id: "a", text, language });
  assert.ok(article.ok);
  return readClaims(article.value).attributions.map(({ rule }) => rule);
}

test("an English rule reads its example and leaves its counter-example", () => {
  const wrong = listRules()
    .filter(({ language }) => language === "en")
    .flatMap(({ id, example, counterExample }) => [
      ...(rulesIn(example, "en").includes(id) ? [] : [`${id} misses: ${example} -> ${rulesIn(example, "en").join()}`]),
      ...(rulesIn(counterExample, "en").includes(id) ? [`${id} takes: ${counterExample}`] : []),
    ]);
  assert.deepEqual(wrong, []);
});

test("an unknown rule has no facts", () => {
  assert.equal(ruleFacts("no-such-rule", "en"), undefined);
});
