import assert from "node:assert/strict";
import { test } from "node:test";
import type { ArticleId, StoryId } from "../../core/index.ts";
import type { Brief } from "../types.ts";
import { renderDocx } from "./docx.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderHtml } from "./page.ts";
import type { PageChanges } from "./types.ts";

const article = "a" as ArticleId;
const citations = [{ article, span: [0, 5] as const, outlet: "Harbour Wire" }] as const;
const check = { verdict: "supported", problems: [], support: [] } as const;
const shared = { section: "happened", citations, voices: 1, countries: [], weight: 1, check } as const;
const brief: Brief = {
  story: "t" as StoryId,
  language: "en",
  title: "Ferry to sail all winter",
  standfirst: "Harbour Wire alone tells this story.",
  publishedAt: "2024-05-18T00:05:00Z",
  readingMinutes: 1,
  countries: [],
  bodies: [],
  subjects: [],
  counts: { articles: 1, outlets: 1, voices: 1, countries: 0, languages: 1 },
  sentences: [
    { ...shared, id: "s1", text: "The ferry <runs>, Harbour Wire reports.", hand: "model" },
    { ...shared, id: "s2", text: "The pier is closed, Harbour Wire reports." },
  ],
  withheld: [{ id: "s3", section: "figures", text: "x", problems: [{ kind: "number", span: [0, 1], found: "x" }] }],
  notes: ["In one sentence the source does not say who is speaking."],
  sources: [{ article, outlet: { name: "Harbour Wire" }, sentences: [1, 2] }],
};
const changed: PageChanges = {
  version: 2,
  changes: {
    added: [],
    revised: [{ before: "Ten ships sail.", after: "Twelve ships sail." }],
    withdrawn: [{ text: "The pier is open.", reason: "Harbour Wire corrected its report" }],
    corrections: [{ outlet: "Harbour Wire", note: "The pier is closed.", at: "2024-05-18T00:05:00Z", sentences: [] }],
    kept: 1,
    joined: [],
    left: [],
    recited: [],
  },
};

test("Markdown and HTML say what a model worded, what was withheld, what the page notes and what its version changed", () => {
  for (const page of [renderMarkdown(brief, changed), renderHtml(brief, changed)]) {
    assert.match(page, /worded by a model, checked/u);
    assert.match(page, /1 sentence withheld: figure not in the cited passage/u);
    assert.match(page, /In one sentence the source does not say who is speaking/u);
    assert.match(page, /What version 2 changed/u);
    assert.match(page, /Harbour Wire corrected its report \(2024-05-18T00:05:00Z\)/u);
    assert.match(page, /Ten ships sail\..*Twelve ships sail\./u);
    assert.match(page, /The pier is open\..*Harbour Wire corrected its report/u);
    assert.doesNotMatch(page, /<runs>/u);
  }
});

test("the fixed words follow the page's language, and Arabic runs from the right", () => {
  assert.match(renderMarkdown({ ...brief, language: "ru" }), /## Что произошло[\s\S]*## Источники/u);
  assert.match(renderHtml({ ...brief, language: "ar" }), /<html lang="ar" dir="rtl">/u);
  assert.match(
    renderMarkdown({ ...brief, language: "de" }),
    /1 Satz zurückgehalten; nicht in der angeführten Stelle: Zahl/u,
  );
});

test("a Word document is made of the same parts", async () => {
  const bytes = await renderDocx(brief, changed);
  assert.deepEqual(Array.from(bytes.slice(0, 2)), [0x50, 0x4b]);
});

test("a page in any form says when it was published, its tags and its picture with where it was found, or why it has none", () => {
  const image = {
    url: "https://le-fanal.example/p.jpg",
    caption: "The pier",
    credit: "M. Ito",
    outlet: "le-fanal.example",
  };
  const tagged: Brief = {
    ...brief,
    countries: [{ code: "RUS", short: "Russia", formal: "Russian Federation" }],
    bodies: ["BRICS"],
    image,
  };
  for (const page of [renderMarkdown(tagged), renderHtml(tagged)]) {
    assert.match(page, /Published 18 May 2024 at 00:05 UTC · 1-minute read/u);
    assert.match(page, /Tags: Russia \(Russian Federation\) · BRICS/u);
    assert.match(page, /Picture: The pier; M\. Ito; found at le-fanal\.example; https:/u);
  }
  const bare = renderMarkdown({ ...brief, noImage: "none of the articles has a lead picture" });
  assert.match(bare, /No picture: none of the articles has a lead picture/u);
});

test("an article that carries a sentence twice is marked once", () => {
  const twice: Brief = {
    ...brief,
    sentences: [
      { ...shared, id: "s1", text: "The ferry runs.", citations: [citations[0], { ...citations[0], span: [9, 12] }] },
    ],
  };
  assert.match(renderMarkdown(twice), /The ferry runs\. \[1\]/u);
  assert.equal(renderHtml(twice).match(/#source-1/gu)?.length, 1);
});
