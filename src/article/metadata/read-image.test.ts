import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePage } from "../page/parse-page.ts";
import { findElement } from "../page/tree.ts";
import { gatherFacts } from "./facts.ts";
import { readImage } from "./read-image.ts";

function read(html: string): string | undefined {
  const page = `<main><h1>Ferry to run all winter</h1><div id="body">${html}<p>The ferry runs.</p></div></main>`;
  const facts = gatherFacts(parsePage(page), "https://cape-dispatch.example/world/ferry");
  const top = findElement(facts.page.body, ({ attributes }) => attributes.id === "body");
  return readImage(facts, top)?.url;
}

const ferry = "https://cape-dispatch.example/ferry.jpg";

test("a picture that is loaded late is read from where it is kept, not from its stand-in", () => {
  assert.equal(read('<figure><img src="/preload.gif" data-original="/ferry.jpg"></figure>'), ferry);
  assert.equal(read('<figure><img src="/preload.gif"></figure>'), undefined);
});

test("the writer's portrait, a mark and a tiny picture do not lead", () => {
  const portrait = '<figure class="author image"><img src="/ana-ruiz.jpg"></figure>';
  const tiny = '<figure><img src="/flag.png" width="24" height="16"></figure>';
  assert.equal(read(`${portrait}${tiny}<figure><img src="/ferry.jpg" width="800"></figure>`), ferry);
  assert.equal(read(portrait + tiny), undefined);
});
