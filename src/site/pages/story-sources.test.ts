import assert from "node:assert/strict";
import { test } from "node:test";
import type { Brief, BriefSource } from "../../brief/index.ts";
import { groupSources, renderSources } from "./story-sources.ts";

function source(article: string, country: string, ownership: string, hour: string, sentences: readonly number[] = []) {
  const outlet = { name: `Outlet ${article}`, ...(country ? { country } : {}), ...(ownership ? { ownership } : {}) };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { article, outlet, publishedAt: `2030-01-07T${hour}:00:00Z`, sentences } as unknown as BriefSource;
}

const sources = [
  source("a", "", "private", "01"),
  source("b", "FRA", "private", "09"),
  source("c", "CHN", "", "02"),
  source("d", "CHN", "party", "08"),
  source("e", "CHN", "state", "07"),
  source("f", "FRA", "public", "06"),
  source("g", "CHN", "state", "05"),
  source("h", "DEU", "private", "04"),
];

test("articles stand by country, then by owner, then by time; what is not known comes last", () => {
  const groups = groupSources(sources).map(({ country, ownership, sources: own }) => [
    country,
    ownership,
    own.map(({ article }) => article).join(""),
  ]);
  assert.deepEqual(groups, [
    ["CHN", "state", "ge"],
    ["CHN", "party", "d"],
    ["CHN", "unknown", "c"],
    ["FRA", "public", "f"],
    ["FRA", "private", "b"],
    ["DEU", "private", "h"],
    ["", "private", "a"],
  ]);
});

test("the order is the same, however the articles come", () => {
  assert.deepEqual(groupSources(sources.toReversed()), groupSources(sources));
});

test("each says what it carries, and in words what it alone says", async () => {
  const [one, two] = [source("a", "CHN", "state", "01", [1, 2]), source("b", "CHN", "party", "02", [1])];
  const cite = (article: string): { outlet: string } => ({ outlet: `Outlet ${article}` });
  const brief = {
    language: "en",
    sources: [one, two],
    sentences: [
      { text: "Both say this.", citations: [cite("a"), cite("b")] },
      { text: `The pier <is> closed, ${"and it will stay so ".repeat(6)}`, citations: [cite("a")] },
    ],
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const page = String(await renderSources(brief as unknown as Brief, new Map()));
  assert.match(page, /China <span>ownership: state · 1 article<\/span>/u);
  assert.match(page, /China <span>ownership: party · 1 article<\/span>/u);
  assert.match(page, /<a href="#s1">1<\/a> <a href="#s2">2<\/a> <\/td><td data-l="Says alone">/u);
  assert.match(page, /<li><a href="#s2">2<\/a> The pier &lt;is&gt; closed, [^<]{10,50} …<\/li>/u);
  assert.equal(page.match(/data-l="Says alone"/gu)?.length, 1);
});

test("where they are too many, those that carry nothing keep outlet, day, link and their place to be pointed at", async () => {
  const many = Array.from({ length: 200 }, (_, i) => ({
    ...source(`q${i}`, "FRA", "private", "03", i < 5 ? [1] : []),
    url: `https://quay-${i}.example/news/2030/01/07/the-pier-is-closed-until-may`,
    title: "The pier is closed until May, and longer where it rains",
    language: "fr",
  }));
  const brief = { language: "en", sources: many, sentences: [{ text: "The pier is closed.", citations: [] }] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const render = async (short: boolean): Promise<string> =>
    String(await renderSources(brief as unknown as Brief, new Map(), short));
  const [full, short] = [await render(false), await render(true)];
  for (const page of [full, short])
    for (const [i, { article, url }] of many.entries())
      assert.ok(page.includes(`id="src-${article}"`) && page.includes(`id="o${i + 1}"`) && page.includes(url), article);
  assert.ok(short.length < full.length / 2, `${short.length} of ${full.length}`);
  assert.match(
    short,
    /<a href="https:\/\/quay-7[^"]+">Outlet q7<\/a><\/span> <span class="mut">7 January 2030<\/span>/u,
  );
});
