import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serveSample, type TestSite } from "./sample-site.ts";

let site: TestSite;
before(async () => {
  site = await serveSample();
});
after(() => site.close());

async function read(path: string, language = "en"): Promise<string> {
  return (await site.app.request(path, { headers: { "accept-language": language } })).text();
}

interface Found {
  readonly counts: Readonly<Record<string, number>>;
  readonly hits: readonly { readonly kind: string; readonly path: string }[];
}

async function find(line: string): Promise<Found> {
  return (await site.app.request(`/search.json?q=${encodeURIComponent(line)}`)).json() as Promise<Found>;
}

test("lang: finds stories and records that rest on a source in the language, and no others", async () => {
  const { counts } = await find("lang:zh");
  for (const kind of ["story", "article", "claim", "record"]) assert.ok((counts[kind] ?? 0) > 0, kind);
  const all = (await find("about:RUS-CHN")).counts;
  const some = (await find("about:RUS-CHN lang:zh")).counts;
  assert.ok((some["record"] ?? 0) < (all["record"] ?? 0));
  const { hits } = await find("lang:zh kind:record");
  for (const { path } of hits) assert.match(await read(path), /<blockquote lang="zh/u);
  assert.equal((await find("lang:tlh")).hits.length, 0);
});

test("a record of trade is shown with its amount and unit, and with its year alone", async () => {
  const page = await read("/search?q=trade%20kind%3Arecord");
  assert.match(page, /Trade, China and Russia: \$240\.1 bn<\/a>[\s\S]{0,900}<p class="why">2023/u);
  assert.doesNotMatch(page, /1 January/u);
  assert.doesNotMatch(await read("/state/RUS"), /1 January/u);
  assert.match(await read("/search?q=trade%20kind%3Arecord", "de"), /Handel, China und Russland: 240,1.Mrd\..\$/u);
});

test("the dossier of a pair leads to the stories that name both, the newest first, and to all of them", async () => {
  const [, list = ""] = /<h2 id="stories">([\s\S]*?)<\/section>/u.exec(await read("/dossier/CHN-RUS")) ?? [];
  assert.ok(list.includes(`<a href="${site.story}">`));
  assert.match(
    list,
    /^Stories<\/h2><ul class="rows"><li><h3><a href="\/story\/[\s\S]*?3 September 2025[\s\S]*9 May 2025/u,
  );
  assert.match(list, /href="\/search\?q=kind%3Astory%20about%3ACHN-RUS"/u);
});

test("every example of the search page finds something in the sample", async () => {
  const page = await read("/search");
  const examples = [...page.matchAll(/<a href="(\/search\?q=[^"]+)"><code>/gu)].map(([, path = ""]) => path);
  assert.ok(examples.length >= 6);
  for (const path of examples) {
    const { hits } = (await (await site.app.request(path.replace("?", ".json?"))).json()) as Found;
    assert.ok(hits.length > 0, path);
  }
});

test("what was left out of a line is said in the language of the page", async () => {
  assert.match(await read("/search?q=gas%20kind%3Apoem", "fr"), /kind:poem a été laissé de côté/u);
});
