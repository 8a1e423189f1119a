import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Brief } from "../../src/brief/index.ts";
import { createSite } from "../../src/site/index.ts";
import { openStore } from "../../src/store/index.ts";

const root = new URL("../../", import.meta.url).pathname;
const folders = ["harbour-wire.example", "cape-dispatch.example", "severnaya-depesha.example"];

/** A store whose stories have pages in English, Russian and Arabic. */
function makeStore(): string {
  const url = join(mkdtempSync(join(tmpdir(), "rapporteur-")), "store.sqlite");
  const files = spawnSync("find", [...folders.map((name) => `sample/site/${name}/2024/05`), "-name", "*.html"], {
    cwd: root,
    encoding: "utf8",
  });
  const run = spawnSync(
    join(root, "bin/rapporteur"),
    [
      "run",
      "--store",
      url,
      "--now",
      "2026-01-01T00:00:00Z",
      "--workers",
      "1",
      ...files.stdout.trim().split("\n").toSorted(),
    ],
    { cwd: root, encoding: "utf8", env: { ...process.env, RAPPORTEUR_BRIEF_LANGUAGES: "en,ru,ar" } },
  );
  assert.equal(run.status, 0, run.stderr);
  return url;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

test("a story's page is shown in the language of its reader where it is made in it, else in English", async () => {
  const store = await openStore({ url: makeStore() });
  const app = createSite({
    db: store.db,
    now: () => Date.parse("2026-01-01T00:00:00Z"),
    title: "R",
    fetchPicture: async () => undefined,
  });
  const [lead] = (await (await app.request("/index.json")).json()) as readonly Brief[];
  assert.ok(lead);
  assert.equal(lead.language, "en");
  const path = `/story/${lead.story}`;
  const jsonIn = async (language: string): Promise<Brief> =>
    (await (await app.request(`${path}.json?lang=${language}`)).json()) as Brief;
  const [russian, arabic, german] = [await jsonIn("ru"), await jsonIn("ar"), await jsonIn("de")];
  assert.deepEqual([russian.language, arabic.language, german.language], ["ru", "ar", "en"]);
  assert.ok(russian.sentences.length > 0);
  assert.ok(russian.sentences.every(({ check }) => check.verdict === "supported"));
  const page = await (await app.request(`${path}?lang=ru`)).text();
  assert.ok(page.includes("Что произошло") && page.includes('<article class="txt">'));
  assert.match(page, /<link rel="alternate" hreflang="ar" href="[^"]*\?lang=ar">/u);
  const inArabic = await (await app.request(`${path}?lang=ar`)).text();
  assert.ok(inArabic.includes('<html lang="ar" dir="rtl">') && inArabic.includes('<article class="txt">'));
  const inGerman = await (await app.request(`${path}?lang=de`)).text();
  assert.ok(inGerman.includes('<article class="txt" lang="en" dir="ltr">'));
  const markdown = await (await app.request(`${path}.md?lang=ru`)).text();
  assert.match(markdown, /## Источники/u);
  // The edition, the feed and a citation are of the same page.
  const edition = await (await app.request("/?lang=ru")).text();
  assert.ok(edition.includes(escaped(russian.title)) && !edition.includes(escaped(lead.title)));
  const state = await (await app.request("/state/RUS?lang=ru")).text();
  assert.ok(state.includes(escaped(russian.title)) && !state.includes(escaped(lead.title)));
  const feed = (await (await app.request(`${path}/feed.json?lang=ru`)).json()) as { items: { title: string }[] };
  assert.equal(feed.items.at(-1)?.title, russian.title);
  const cited = (await (await app.request(`${path}/cite/1.json?lang=ru`)).json()) as Record<string, string>;
  assert.equal(cited.sentence, russian.sentences[0]?.text);
  assert.match(cited.address ?? "", /\?version=1&lang=ru#s1$/u);
  const main = (await (await app.request(`${path}/cite/1.json`)).json()) as Record<string, string>;
  assert.equal(main.sentence, lead.sentences[0]?.text);
  assert.match(main.address ?? "", /\?version=1#s1$/u);
  await store.close();
});
