import assert from "node:assert/strict";
import { test } from "node:test";
import type { Brief } from "../../brief/index.ts";
import { renderUntold } from "./story-untold.ts";

const source = {
  article: "a1",
  outlet: { name: "Quay Post" },
  title: "A bridge <opens>",
  url: "https://quay.example/1",
  language: "en",
  publishedAt: "2030-01-07T08:00:00Z",
  sentences: [],
};
// What the part reads of a page, and no more.
const page = (withheld: readonly unknown[], sources: readonly unknown[] = [source]): Brief =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  ({ language: "en", sources, withheld }) as unknown as Brief;
const texts = new Map([["a1", `The bridge is open. ${"It is long. ".repeat(60)}`]]);

test("a page without a sentence says which of the two it is: nothing found, or nothing that passed", async () => {
  assert.match(String(await renderUntold(page([]), texts)), /found nothing in this coverage/u);
  assert.match(String(await renderUntold(page([{}]), texts)), /passed its check/u);
});

test("and shows what was read: headline, outlet, and how it begins, cut and escaped", async () => {
  const html = String(await renderUntold(page([]), texts));
  for (const part of ["Quay Post", "A bridge &lt;opens&gt;", "The bridge is open.", " …</blockquote>"])
    assert.ok(html.includes(part), part);
  assert.ok(html.length < 1500);
});

test("copies are left out, and an article without a title or text is named all the same", async () => {
  const copy = { ...source, article: "a2", copyOf: "a1", outlet: { name: "Copier" } };
  const bare = { article: "a3", outlet: { name: "Bare" }, sentences: [] };
  const html = String(await renderUntold(page([], [copy, bare]), texts));
  assert.ok(!html.includes("Copier"));
  assert.match(html, /Bare.*without a title/su);
});
