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
