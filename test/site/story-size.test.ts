import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import type { Hono } from "hono";
import type { Brief } from "../../src/brief/index.ts";
import { createSite } from "../../src/site/index.ts";
import { openStore } from "../../src/store/index.ts";
import { openSampleStore, retell } from "./sample-store.ts";

const root = new URL("../../", import.meta.url).pathname;
const data = new URL("../../../shared/data/stories/", import.meta.url);
const languages = ["en", "ru", "zh", "ar", "es", "fr", "de"];
/** Bytes of a page without its pictures. */
const most = 120_000;

/** The stories of most sentences, with labels in every language of the interface, and in each that they are written in. */
async function measurePages(url: string): Promise<void> {
  const store = await openStore({ url });
  const context = { db: store.db, now: Date.now, title: "Rapporteur", fetchPicture: async () => undefined };
  const app: Hono = createSite({ ...context, editable: true, notice: "Sample edition." });
  const all = (await (await app.request("/index.json")).json()) as readonly Brief[];
  const longest = all.toSorted((a, b) => b.sentences.length - a.sentences.length).slice(0, 3);
  assert.ok((longest[0]?.sentences.length ?? 0) > 10);
  for (const { story } of longest)
    for (const language of languages) {
      const headers = { "accept-language": language };
      const page = await (await app.request(`/story/${story}`, { headers })).arrayBuffer();
      assert.ok(page.byteLength <= most, `${story} in ${language}: ${page.byteLength} bytes`);
    }
  await store.close();
}

test("the longest stories of the sample keep to their size, written in all seven languages", async () => {
  const { store, url } = await openSampleStore({ RAPPORTEUR_BRIEF_LANGUAGES: languages.join(" ") });
  await store.close();
  await measurePages(url);
});

test("a story of many versions tells what the last ones changed, leads to the older ones, and keeps to its size", async () => {
  const { store, url } = await openSampleStore();
  const app = createSite({ db: store.db, now: Date.now, title: "Rapporteur", fetchPicture: async () => undefined });
  const all = (await (await app.request("/index.json")).json()) as readonly Brief[];
  const [longest] = all.toSorted((a, b) => b.sentences.length - a.sentences.length);
  assert.ok(longest);
  const { story } = longest;
  for (let version = 2; version <= 60; version += 1)
    await retell(store, story, (brief) => ({
      ...brief,
      sentences: brief.sentences.map((sentence, i) =>
        i === version % brief.sentences.length ? { ...sentence, text: `${sentence.text} (${version})` } : sentence,
      ),
    }));
  const page = await (await app.request(`/story/${story}`)).text();
  assert.match(page, /Older versions: 35</u);
  assert.match(page, /<tr id="v36">/u);
  assert.doesNotMatch(page, /<tr id="v35">/u);
  assert.match(page, new RegExp(`<a href="/story/${story}\\?version=1">1</a>`, "u"));
  assert.equal((await app.request(`/story/${story}?version=1`)).status, 200);
  // One change, told as such: the version before it was read too.
  const feed = (await (await app.request(`/story/${story}/feed.json`)).json()) as { items: { content_text: string }[] };
  assert.equal(feed.items.length, 50);
  assert.match(feed.items[49]?.content_text ?? "", /^Added: .* \(11\)\nWithdrawn: [^\n]*$/u);
  await store.close();
  await measurePages(url);
});

/** The stories of most text in two collections: three long articles, and thirteen of different outlets. */
const big = [
  ["basil_en", "basil-1833964428e9"],
  ["ecbplus_en", "ecbp-ab9eb1ab66f5"],
] as const;

for (const [name, story] of big) {
  const folder = new URL(`${name}/`, data);
  test(`so does a long story of ${name}`, {
    skip: existsSync(folder) ? false : "the stories are not on this machine",
  }, async () => {
    const lines = (file: string): readonly string[] =>
      gunzipSync(readFileSync(new URL(file, folder)))
        .toString("utf8")
        .trim()
        .split("\n");
    const own = new Set(
      lines("truth.jsonl.gz")
        .map((line) => JSON.parse(line) as { id: string; story: string })
        .filter((one) => one.story === story)
        .map(({ id }) => id),
    );
    const articles = lines("docs.jsonl.gz").filter((line) => own.has((JSON.parse(line) as { id: string }).id));
    assert.ok(articles.length > 2);
    const work = mkdtempSync(join(tmpdir(), "rapporteur-"));
    const [file, url] = [join(work, "articles.jsonl"), join(work, "store.sqlite")];
    writeFileSync(file, `${articles.join("\n")}\n`);
    const run = spawnSync(join(root, "bin/rapporteur"), ["run", "--store", url, "--workers", "1", file], {
      cwd: root,
      encoding: "utf8",
    });
    assert.equal(run.status, 0, run.stderr);
    await measurePages(url);
  });
}
