import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePage } from "../page/parse-page.ts";
import { readCanonicalUrl } from "./canonical-url.ts";
import { gatherFacts } from "./facts.ts";

const page = "https://cape-dispatch.example/world/port-opens";

function canonical(url: string, html = ""): string | undefined {
  return readCanonicalUrl(gatherFacts(parsePage(html), url));
}

const copies: readonly string[] = [
  `${page}?utm_source=x&utm_medium=y&fbclid=z`,
  `${page}#comments`,
  `${page}?amp=1`,
  `${page}?outputType=amp`,
  `${page}?print=true`,
  `${page}?page=all`,
  `${page}?_hsenc=x&srsltid=y&mtm_campaign=z`,
  "https://cape-dispatch.example/print/world/port-opens",
  "https://amp.cape-dispatch.example/world/port-opens",
  "https://m.cape-dispatch.example/world/port-opens",
  "https://cape-dispatch.example/amp/world/port-opens",
  `https://web.archive.org/web/20240517101010/${page}`,
  `https://web.archive.org/web/20240517101010id_/${page}?utm_source=x`,
  "https://web.archive.org/web/20240517101010/https:/cape-dispatch.example/world/port-opens",
  "https://cape--dispatch-example.cdn.ampproject.org/c/s/cape-dispatch.example/world/port-opens",
  "https://www.google.com/amp/s/cape-dispatch.example/world/port-opens",
];
for (const url of copies) test(`${url} folds to its page`, () => assert.equal(canonical(url), page));

test("forms with a path of their own fold to the page's folder", () => {
  for (const form of ["amp", "print", "drucken"]) assert.equal(canonical(`${page}/${form}`), `${page}/`);
  assert.equal(canonical(`${page}.amp.html`), `${page}.html`);
});

test("the page's own canonical link wins, also where an archive wrote it anew", () => {
  const own = `<link rel="canonical" href="${page}">`;
  assert.equal(canonical("https://cape-dispatch.example/p/123?print=1", own), page);
  const archived = `<link rel="canonical" href="https://web.archive.org/web/20240517101010/${page}">`;
  assert.equal(
    canonical("https://web.archive.org/web/20240517101010/http://cape-dispatch.example/p/123", archived),
    page,
  );
});

test("what names an article stays: numbers in the query, the archive's own pages, a canonical link to the home page", () => {
  assert.equal(canonical("https://cape-dispatch.example/story?id=42"), "https://cape-dispatch.example/story?id=42");
  assert.equal(canonical("https://cape-dispatch.example/story?page=2"), "https://cape-dispatch.example/story?page=2");
  assert.equal(canonical("https://archive.org/details/port"), "https://archive.org/details/port");
  assert.equal(canonical(page, '<link rel="canonical" href="https://cape-dispatch.example/">'), page);
  assert.equal(canonical(page, '<link rel="canonical" href="https://elsewhere.example/x">'), page);
});
