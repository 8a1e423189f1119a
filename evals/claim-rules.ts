/** Measures the precision of each rule of attribution on polnear_train and writes it into src/claims/data/rules.json. */
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseArticle } from "../src/article/index.ts";
import { type Attribution, readClaims } from "../src/claims/index.ts";
import { measureRules } from "../src/claims/score.ts";
import { codePointOffsets, type Span } from "../src/core/index.ts";

const set = new URL("../../shared/data/attribution/polnear_train/", import.meta.url);
const file = new URL("../src/claims/data/rules.json", import.meta.url);

interface Labelled {
  readonly id: string;
  readonly attributions: readonly { readonly cue: readonly Span[] }[];
}

function readSet(name: string): unknown[] {
  const text = gunzipSync(readFileSync(new URL(name, set))).toString("utf8");
  return text
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

function* readTexts(): Generator<{ found: Attribution[]; labelled: readonly (readonly Span[])[] }> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a published set, of this shape
  const truth = new Map((readSet("truth.jsonl.gz") as Labelled[]).map((one) => [one.id, one.attributions]));
  for (const line of readSet("docs.jsonl.gz")) {
    const article = parseArticle(line);
    if (!article.ok) continue;
    const toPoint = codePointOffsets(article.value.text);
    const found = readClaims(article.value).attributions.map((one) => ({
      ...one,
      cue: one.cue.map(([start, end]): Span => [toPoint(start), toPoint(end)]),
    }));
    yield { found, labelled: (truth.get(article.value.id) ?? []).map(({ cue }) => cue) };
  }
}

const scores = new Map(measureRules(readTexts()).map((score) => [score.rule, score]));
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own file
const known = JSON.parse(readFileSync(file, "utf8")) as { rules: { id: string; language: string }[] };
const rules = known.rules.map((rule) => {
  const score = rule.language === "en" ? scores.get(rule.id) : undefined;
  return score ? { ...rule, found: score.found, precision: Number((score.right / score.found).toFixed(3)) } : rule;
});
writeFileSync(file, `${JSON.stringify({ ...known, rules }, null, 2)}\n`);
