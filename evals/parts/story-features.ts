import { existsSync } from "node:fs";
import { type Article, parseArticle } from "../../src/article/index.ts";
import { ablateStories, groupStories, scoreBcubed } from "../../src/story/index.ts";
import { openRandom, shuffle } from "../random.ts";
import { readRows } from "../read-set.ts";
import type { Measured, Part, Row } from "../types.ts";

/** What each likeness brings to the sorting of articles, and how much the order of arrival within an hour matters. */
export const storyFeaturesPart: Part = { name: "features", sets: [], measure };

const names = ["ecbplus_en", "itn_multi"] as const;
const shuffles = 5;

interface LoadedSet {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly truth: ReadonlyMap<string, string>;
}

function load(data: URL, name: string): LoadedSet | undefined {
  const folder = new URL(`stories/${name}/`, data);
  if (!existsSync(folder)) return undefined;
  const articles = [...readRows(new URL("docs.jsonl.gz", folder))].flatMap((line): readonly Article[] => {
    const article = parseArticle(line);
    return article.ok ? [article.value] : [];
  });
  const rows = [...readRows(new URL("truth.jsonl.gz", folder))];
  return { name, articles, truth: new Map(rows.map(({ id, story }) => [String(id), String(story)])) };
}

async function measure(data: URL): Promise<Measured> {
  const sets = names.flatMap((name) => load(data, name) ?? []);
  const rows = sets.flatMap((set) => (set.name === "itn_multi" ? [orderRow(set)] : []));
  const tables = sets.map((set) => ablationTable(set));
  return { rows, note: tables.join("\n\n") };
}

function ablationTable({ name, articles, truth }: LoadedSet): string {
  const scores = [...ablateStories(articles, truth)];
  const whole = scores[0]?.[1].f1 ?? 0;
  const lines = scores.map(
    ([feature, { precision, recall, f1 }]) =>
      `| ${feature} | ${f1.toFixed(3)} | ${feature === "all" ? "" : (f1 - whole).toFixed(3)} | ${precision.toFixed(3)} | ${recall.toFixed(3)} |`,
  );
  return `BCubed on \`stories/${name}\` with all likenesses, and without each of them:\n\n| without | F1 | change | precision | recall |\n| --- | --- | --- | --- | --- |\n${lines.join("\n")}`;
}

/** The stories of the set's own order against those of other orders, in which each hour's articles are shuffled. */
function orderRow({ name, articles }: LoadedSet): Row {
  const usual = groupStories(articles);
  const alike = Array.from({ length: shuffles }, (_, seed) => {
    const other = groupStories(shuffleHours(articles, `order ${seed}`));
    return scoreBcubed(other, usual).f1;
  });
  return {
    set: `stories/${name}`,
    command: "cluster, each hour's articles in another order",
    n: articles.length,
    figure: `BCubed F1 against the usual order, lowest of ${shuffles}`,
    value: Math.min(...alike),
    goal: undefined,
    published: undefined,
  };
}

function shuffleHours(articles: readonly Article[], seed: string): readonly Article[] {
  const next = openRandom(seed);
  const hours = [...Map.groupBy(articles, ({ publishedAt }) => publishedAt?.slice(0, 13) ?? "").values()];
  return hours.flatMap((hour) => shuffle(hour, next));
}
