import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readMaterial } from "../../../test/brief/made-material.ts";
import type { Article } from "../../article/index.ts";
import type { ArticleId } from "../../core/index.ts";
import { outputLanguages } from "../realise/realise.ts";
import type { Brief } from "../types.ts";
import { composeBrief } from "./compose-brief.ts";

/**
 * Pages written by hand, one hard case each, in `fixtures/brief`. `page.txt` holds the page line by line: a line that
 * begins with "~" is wanted and not reached by the rules yet, and the test says when one is.
 */
const folder = fileURLToPath(new URL("../../../fixtures/brief/", import.meta.url));

function readArticles(name: string): readonly Article[] {
  const text = readFileSync(`${folder}${name}/articles.txt`, "utf8");
  return text
    .split(/^== /mu)
    .slice(1)
    .map((block) => {
      const [head = "", title = "", ...body] = block.split("\n");
      const [id = "", outlet = "", language = "", publishedAt = "", ...more] = head.split(" | ");
      const extra = Object.fromEntries(more.map((field) => field.split(/: (.*)/su).slice(0, 2)));
      return {
        id: id as ArticleId,
        outlet: { name: outlet, domain: `${id}.example` },
        title,
        language,
        publishedAt,
        text: body.join("\n").trim(),
        ...extra,
      };
    });
}

/** "11-ru-speech" is a page in Russian; a name without a language is one in English. */
function compose(name: string): Brief {
  const language = /^\d+-(?<language>[a-z]{2})-/u.exec(name)?.groups?.language ?? "";
  const own = outputLanguages.includes(language) ? language : "en";
  const articles = readArticles(name);
  const copies = articles.flatMap((article) =>
    "copyOf" in article ? [[article.id, String(article.copyOf)] as const] : [],
  );
  return composeBrief(readMaterial(articles, Object.fromEntries(copies)), "2024-05-18T00:05:00Z", own);
}

/** The page as a person reads it: sections in brackets, sentences with their outlets, what was withheld, notes. */
function tellPage({ title, standfirst, spread, sentences, withheld, notes = [] }: Brief): readonly string[] {
  const sections = [...Map.groupBy(sentences, ({ section }) => section)];
  return [
    `# ${title}`,
    `> ${standfirst}`,
    `= ${spread}`,
    ...sections.flatMap(([section, own]) => [
      `[${section}]`,
      ...own.map(
        ({ text, citations }) => `${text} [${[...new Set(citations.map(({ outlet }) => outlet))].join("; ")}]`,
      ),
    ]),
    ...(withheld.length > 0 ? ["[withheld]", ...withheld.map(({ text }) => text)] : []),
    ...(notes.length > 0 ? ["[notes]", ...notes] : []),
  ];
}

for (const name of readdirSync(folder)
  .filter((one) => !one.includes("."))
  .toSorted()) {
  test(`golden page ${name}`, () => {
    const wanted = readFileSync(`${folder}${name}/page.txt`, "utf8").trimEnd().split("\n");
    const page = tellPage(compose(name));
    assert.deepEqual(
      page,
      wanted.filter((line) => !line.startsWith("~")),
    );
    for (const line of wanted.filter((one) => one.startsWith("~ ")))
      assert.ok(!page.includes(line.slice(2)), `reached: ${line.slice(2)}`);
  });
}
