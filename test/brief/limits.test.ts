import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { answerLines } from "../../evals/measure-set.ts";
import { readArticles } from "../../evals/parts/coverage.ts";
import type { Json } from "../../evals/types.ts";
import type { Brief } from "../../src/brief/index.ts";

const data = new URL("../../../shared/data/stories/", import.meta.url);

interface Pages {
  readonly briefs: readonly Brief[];
  readonly texts: ReadonlyMap<string, string>;
}

async function compose(articles: readonly Json[]): Promise<Pages> {
  const briefs: Brief[] = [];
  await answerLines("brief --now 2025-12-01T00:00:00Z", articles, (brief) => briefs.push(brief as unknown as Brief));
  return { briefs, texts: new Map(articles.map(({ id, text }) => [String(id), String(text)])) };
}

/** All pages of the sample's outlets. */
async function readSample(): Promise<readonly Json[]> {
  const folder = fileURLToPath(new URL("../../sample/site/", import.meta.url));
  const names = await Array.fromAsync(glob("*.example/**/*.html", { cwd: folder }));
  const pages = names.toSorted().map((name) => ({
    id: name,
    url: `https://${name}`,
    bytes: readFileSync(`${folder}${name}`).toString("base64"),
    contentType: "text/html",
  }));
  const articles: Json[] = [];
  await answerLines("extract --workers 1", pages, (answer) => {
    if (typeof answer.text === "string" && answer.text !== "") articles.push(answer);
  });
  return articles;
}

/** Words between white space, without the marks around them. */
const flat = (text: string): string =>
  text
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter(Boolean)
    .join(" ");

/** Runs of more than 25 words that stand on the page outside quotation marks as they stand in a cited article. */
function longRuns({ briefs, texts }: Pages): readonly string[] {
  return briefs.flatMap(({ sentences }) =>
    sentences.flatMap(({ text, citations }) => {
      const articles = citations.map(({ article }) => ` ${flat(texts.get(article) ?? "")} `);
      return text.split(/“[^”]*”/u).filter((part) => {
        const words = flat(part).split(" ");
        return words.some((_, i) => {
          const run = words.slice(i, i + 26);
          return run.length === 26 && articles.some((article) => article.includes(` ${run.join(" ")} `));
        });
      });
    }),
  );
}

/** Articles of which more than 15 % of the letters stand on a page in quotation marks. */
function overQuoted({ briefs, texts }: Pages): readonly string[] {
  return briefs.flatMap(({ sentences }) => {
    const used = new Map<string, number>();
    for (const { text, citations } of sentences)
      for (const [, words = ""] of text.matchAll(/“([^”]+)”/gu)) {
        const share = (id: string): number => (used.get(id) ?? 0) / Math.max(1, texts.get(id)?.length ?? 1);
        // Words that several cited articles have are charged to one of them, the one quoted least.
        const [from] = citations
          .filter(({ article }) => flat(texts.get(article) ?? "").includes(flat(words)))
          .toSorted((one, other) => share(one.article) - share(other.article));
        if (from) used.set(from.article, (used.get(from.article) ?? 0) + words.length);
      }
    return [...used].filter(([id, length]) => length > 0.15 * (texts.get(id)?.length ?? 0) + 2).map(([id]) => id);
  });
}

function checkPages(pages: Pages): void {
  assert.ok(pages.briefs.some(({ sentences }) => sentences.length > 3));
  assert.deepEqual(longRuns(pages), []);
  assert.deepEqual(overQuoted(pages), []);
  for (const { sentences } of pages.briefs) {
    assert.equal(new Set(sentences.map(({ text }) => text)).size, sentences.length);
    for (const { text, citations, check } of sentences) {
      assert.equal(check.verdict, "supported", text);
      assert.ok(
        citations.some(({ outlet }) => text.includes(outlet)),
        text,
      );
      assert.doesNotMatch(text, /\{\w+\}|undefined|\[object|\s,|,,| \./u);
    }
  }
}

test("the sample's pages quote little, copy nothing at length, and have passed their checks", async () => {
  checkPages(await compose(await readSample()));
});

for (const name of ["basil_en", "ecbplus_en"]) {
  const folder = new URL(`${name}/`, data);
  test(`so do the pages of ${name}`, {
    skip: existsSync(folder) ? false : "the stories are not on this machine",
  }, async () => {
    checkPages(await compose(readArticles(folder)));
  });
}
