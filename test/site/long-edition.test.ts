import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { openStore } from "../../src/store/index.ts";
import { launchBrowser, noBrowser, serveStore, type TestSite } from "./sample-site.ts";

const root = new URL("../../", import.meta.url).pathname;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** More than an edition shows at once. */
const count = 70;

const syllables = [
  "ba",
  "cor",
  "del",
  "fen",
  "gul",
  "hib",
  "jor",
  "kam",
  "lun",
  "mor",
  "nab",
  "pel",
  "rov",
  "sten",
  "tul",
];
/** A word that no other article has. */
const wordOf = (i: number, turn: number): string => {
  const seed = Math.imul(i * 97 + turn + 1, 2_654_435_761) >>> 0;
  return [1, 15, 225, 3375, 50_625].map((unit) => syllables[Math.floor(seed / unit) % 15] ?? "").join("");
};
const townOf = (i: number): string => wordOf(i, 1).replace(/^./u, (letter) => letter.toUpperCase());

/** An event told in words of its own; every third article has no headline, one has a line that nothing breaks. */
function makeArticle(_: unknown, i: number): object {
  const words = (from: number): string => Array.from({ length: 9 }, (__, k) => wordOf(i, from + k)).join(" ");
  const headline = i === 1 ? `“${wordOf(i, 2)}”、`.repeat(30) : `${townOf(i)} ${words(2)}`;
  return {
    id: `long-${i}`,
    publishedAt: new Date(Date.UTC(2020, 0, 1 + i * 9)).toISOString(),
    language: i === 1 ? "zh" : "en",
    title: i % 3 === 0 ? "" : headline,
    outlet: { name: `The ${townOf(i)} Post` },
    text: `In ${townOf(i)} the ${words(3)} of the ${words(20)}.\n\nThe ${words(40)} was ${words(60)}.`,
  };
}

let site: TestSite;
before(async () => {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
  const [file, url] = [join(folder, "articles.jsonl"), join(folder, "store.sqlite")];
  const lines = Array.from({ length: count }, makeArticle).map((article) => `${JSON.stringify(article)}\n`);
  writeFileSync(file, lines.join(""));
  const run = spawnSync(`${root}bin/rapporteur`, ["run", "--store", url, "--workers", "1", file], {
    cwd: root,
    encoding: "utf8",
  });
  assert.equal(run.status, 0, run.stderr);
  site = await serveStore(await openStore({ url }));
});
after(() => site.close());

async function read(path: string): Promise<string> {
  return (await site.app.request(path)).text();
}

test("an edition that holds more than it shows leads on to all its stories, within the filter", async () => {
  const page = await read("/");
  assert.equal(page.match(/<li><h3/gu)?.length, 60);
  assert.match(page, new RegExp(`${count} stories from ${count} articles of ${count} outlets`, "u"));
  const [, on = ""] = /<a href="(\/search\?q=kind%3Astory)">All stories/u.exec(page) ?? [];
  const { counts } = (await (await site.app.request(on.replace("?", ".json?"))).json()) as {
    counts: { story: number };
  };
  assert.equal(counts.story, count);
  const picture = /og:image:alt" content="([^"]*)"/u.exec(page)?.[1];
  if (picture) assert.match(picture, new RegExp(`${count} outlets`, "u"));
  assert.match(await read("/?language=en"), /q=kind%3Astory%20lang%3Aen/u);
});

test("an article without a headline is named by how its text begins", async () => {
  const page = await read(`/search?q=${encodeURIComponent(`"${townOf(3)}" kind:article`)}`);
  assert.match(page, new RegExp(`<a href="[^"]*">In <mark>${townOf(3)}</mark> the `, "u"));
});

test("nothing sticks out on a phone, and axe finds nothing, however long a line and however many choices", {
  skip: noBrowser,
}, async () => {
  const browser: Browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 360, height: 800 }, bypassCSP: true });
  for (const path of ["/", "/search?q=lang:en", "/sources"]) {
    await page.goto(site.origin + path);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, path);
    await page.evaluate(axe);
    const found = await page.evaluate(
      "axe.run({ resultTypes: ['violations'] }).then((run) => run.violations.map(({ id }) => id))",
    );
    assert.deepEqual(found, [], path);
  }
  await browser.close();
});
