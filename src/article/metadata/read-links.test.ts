import assert from "node:assert/strict";
import { test } from "node:test";
import { extractArticle } from "../extract-article.ts";

const said =
  "The harbour office of Orlo said on Monday that the ferry to Vesna would sail all winter for the first time.";
const page = (links: string): string =>
  `<html><head><title>Ferry sails</title></head><body><nav><a href="/2024/05/01/of-the-frame-1234">More</a></nav><article><h1>Ferry sails</h1>
  <p>${said} ${links}</p><p>${said} Tickets are to cost 48 crowns, and the ice is thin.</p><p>Two ships will serve the line, one of them built for ice.</p></article></body></html>`;

test("pages that the body links to are read without tracking, sections, files and the page itself", () => {
  const { article } = extractArticle({
    url: "https://orlo.example/news/ferry-sails-all-winter",
    html: page(
      `See <a href="/news/pier-of-orlo-closed?utm_source=x#top">the pier</a>, <a href="https://vesna.example/a/20240516.html">Vesna</a>,
       <a href="/news/">news</a>, <a href="/tags/ferry">ferry</a>, <a href="/files/plan-2024.pdf">plan</a>, <a href="javascript:go(1234)">go</a>,
       <a href="/news/ferry-sails-all-winter">here</a> and <a href="/news/pier-of-orlo-closed">again</a>.`,
    ),
  });
  assert.deepEqual(article.links, [
    "https://orlo.example/news/pier-of-orlo-closed",
    "https://vesna.example/a/20240516.html",
  ]);
});

test("an article without links to pages has no such field", () => {
  assert.ok(!("links" in extractArticle({ url: "https://orlo.example/news/1", html: page("") }).article));
});

test("a page of nothing but links costs no more than a page", () => {
  const links = '<a href="/">x</a>'.repeat(200_000);
  const { article } = extractArticle({ url: "https://orlo.example/news/2", html: page(links) });
  assert.equal(article.links, undefined);
});
