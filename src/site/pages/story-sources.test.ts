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
