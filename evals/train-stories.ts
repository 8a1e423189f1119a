import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseArticle } from "../src/article/index.ts";
import type { StoryId } from "../src/core/index.ts";
import { openClusterer } from "../src/story/index.ts";

/**
 * Fits the log odds of `src/story/data/weights.json`: node evals/train-stories.ts FOLDER/ecbplus_en …
 * Every article is compared with the stories that the truth has so far; half of the stories are fitted, the other half
 * is reported. What it prints is rounded by hand to one decimal; nothing is written.
 */
type Group = (typeof groups)[number];
const groups = ["same language", "across languages", "whole texts across languages"] as const;

type Row = {
  readonly linked: boolean;
  readonly group: Group;
  readonly fitted: boolean;
  readonly values: readonly number[];
};

const steps = 2000;
const rate = 2;
const momentum = 0.9;

function readLines(path: string): Record<string, string>[] {
  return gunzipSync(readFileSync(path))
    .toString()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function readRows(folder: string, names: string[]): Row[] {
  const truth = new Map(readLines(`${folder}/truth.jsonl.gz`).map(({ id = "", story = "" }) => [id, story as StoryId]));
  const rows: Row[] = [];
  const clusterer = openClusterer({
    teacher: (article) => truth.get(article) ?? ("" as StoryId),
    onCompare: (article, story, likeness) => {
      const { sameLanguage, whole, ...rest } = likeness;
      if (names.length === 0) names.push(...Object.keys(rest));
      rows.push({
        linked: truth.get(article) === story,
        group: sameLanguage ? groups[0] : whole ? groups[2] : groups[1],
        fitted: half(story),
        values: [1, ...Object.values(rest)],
      });
    },
  });
  for (const line of readLines(`${folder}/docs.jsonl.gz`)) {
    const article = parseArticle(line);
    if (article.ok) clusterer.add(article.value);
  }
  return rows;
}

function half(story: string): boolean {
  return Array.from(story).reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_003, 7) % 2 === 0;
}

function scoreRow(weights: readonly number[], { values }: Row): number {
  return values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
}

function fit(rows: readonly Row[], width: number): number[] {
  const weights = Array.from({ length: width }, () => 0);
  const speed = [...weights];
  for (let step = 0; step < steps; step += 1) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : weight / rows.length));
    for (const row of rows) {
      const error = 1 / (1 + Math.exp(-scoreRow(weights, row))) - Number(row.linked);
      row.values.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + (error * value) / rows.length;
      });
    }
    slope.forEach((value, i) => {
      speed[i] = momentum * (speed[i] ?? 0) - rate * value;
      weights[i] = (weights[i] ?? 0) + (speed[i] ?? 0);
    });
  }
  return weights;
}

function measure(weights: readonly number[], rows: readonly Row[]): string {
  const found = rows.filter((row) => scoreRow(weights, row) > 0);
  const right = found.filter(({ linked }) => linked).length;
  const all = rows.filter(({ linked }) => linked).length;
  return `of ${rows.length} comparisons ${all} belong together: precision ${(right / found.length).toFixed(3)}, recall ${(right / all).toFixed(3)}`;
}

for (const folder of process.argv.slice(2)) {
  const names: string[] = [];
  const rows = readRows(folder, names);
  for (const group of groups) {
    const kind = rows.filter((row) => row.group === group);
    const fitted = kind.filter((row) => row.fitted);
    if (!kind.some(({ linked }) => linked)) continue;
    const weights = fit(fitted, names.length + 1);
    console.log(folder, group);
    console.log(
      JSON.stringify(
        Object.fromEntries(["bias", ...names].map((name, i) => [name, Number((weights[i] ?? 0).toFixed(2))])),
      ),
    );
    console.log(
      `the other half: ${measure(
        weights,
        kind.filter((row) => !row.fitted),
      )}`,
    );
  }
}
