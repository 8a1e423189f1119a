// What each likeness brings to sorting: BCubed F1 on a set without it. `node evals/ablate-stories.ts [SET]`
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type Article, parseArticle } from "../src/article/index.ts";
import { ablateStories } from "../src/story/index.ts";

const folder = new URL(`../../shared/data/stories/${process.argv[2] ?? "itn_multi"}/`, import.meta.url);
if (!existsSync(folder)) {
  process.stdout.write(`skipped: ${folder.pathname} is not there\n`);
} else {
  const read = (name: string): readonly Record<string, unknown>[] =>
    gunzipSync(readFileSync(new URL(name, folder)))
      .toString("utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const articles = read("docs.jsonl.gz").flatMap((line): readonly Article[] => {
    const article = parseArticle(line);
    return article.ok ? [article.value] : [];
  });
  const inOrder = articles.toSorted((a, b) => (a.publishedAt ?? "").localeCompare(b.publishedAt ?? ""));
  const truth = new Map(read("truth.jsonl.gz").map(({ id, story }) => [String(id), String(story)]));
  for (const [name, { precision, recall, f1 }] of ablateStories(inOrder, truth)) {
    process.stdout.write(
      `${(name === "all" ? "all" : `without ${name}`).padEnd(24)} ${f1.toFixed(3)} (P ${precision.toFixed(3)}, R ${recall.toFixed(3)})\n`,
    );
  }
}
