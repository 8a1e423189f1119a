import assert from "node:assert/strict";
import { test } from "node:test";
import type { Brief, BriefSource } from "../brief/index.ts";
import type { ArticleId, StoryId } from "../core/index.ts";
import { countCopies, findToldFirst } from "./told-first.ts";

const source = (id: string, domain: string, publishedAt?: string, copyOf?: string): BriefSource => ({
  article: id as ArticleId,
  outlet: { name: domain.split(".")[0] ?? domain, domain },
  sentences: [],
  ...(publishedAt ? { publishedAt } : {}),
  ...(copyOf ? { copyOf: copyOf as ArticleId } : {}),
});

const brief = (story: string, sources: readonly BriefSource[]): Brief => ({
  story: story as StoryId,
  language: "en",
  title: story,
  standfirst: "",
  publishedAt: "2024-05-16T00:00:00Z",
  readingMinutes: 1,
  countries: [],
  bodies: [],
  subjects: [],
  counts: { articles: 0, outlets: 0, voices: 0, countries: 0, languages: 0 },
  sentences: [],
  withheld: [],
  sources,
});

test("first is who told it before another outlet, in words of its own", () => {
  const briefs = [
    brief("s1", [
      source("a1", "harbour.example", "2024-05-16T06:00:00Z"),
      source("a2", "harbour.example", "2024-05-16T06:10:00Z"),
      source("a3", "pennine.example", "2024-05-16T07:30:00Z"),
    ]),
    brief("s2", [source("a4", "harbour.example", "2024-05-16T06:00:00Z")]),
    brief("s3", [
      source("a5", "harbour.example", "2024-05-16T06:00:00Z"),
      source("a6", "pennine.example", "2024-05-16T06:00:00Z"),
    ]),
    brief("s4", [source("a7", "harbour.example"), source("a8", "pennine.example", "2024-05-16T06:00:00Z")]),
  ];
  assert.deepEqual(findToldFirst(briefs, "harbour.example"), [
    { story: "s1", title: "s1", minutes: 90, next: "pennine" },
  ]);
  assert.deepEqual(findToldFirst(briefs, "pennine.example"), []);
});

test("copies are counted both ways; a copy within one house is none", () => {
  const briefs = [
    brief("s1", [
      source("a1", "harbour.example"),
      source("a2", "pennine.example", undefined, "a1"),
      source("a3", "harbour.example", undefined, "a1"),
    ]),
  ];
  assert.deepEqual(countCopies(briefs, "pennine.example").copied, [{ origin: "harbour", times: 1 }]);
  assert.deepEqual(countCopies(briefs, "harbour.example"), { copied: [], copiedBy: [{ origin: "pennine", times: 1 }] });
});
