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

test("what stands for no picture, and the site's mark, do not lead; a picture of a mark does", () => {
  const named = (address: string): string | undefined => read(`<meta property="og:image" content="${address}">`);
  for (const address of [
    "https://s0.example/i/blank.jpg",
    "https://secure.gravatar.com/blavatar/1a2b",
    "/themes/cape/logo.png",
    "/img/no-image.jpg",
  ])
    assert.equal(named(address), undefined, address);
  for (const address of ["/2024/05/harbour-logo.jpg", "/news/default.jpg", "/2024/blank-map-of-the-bay.jpg"])
    assert.equal(named(address)?.endsWith(address), true, address);
});

test("a credit in brackets with its label is the name alone, a dash before it does not end the caption", () => {
  const page = `<div id="body"><figure><img src="/ferry.jpg"><figcaption>The ferry in ice — <span class="credit">(Photo: Ola Brenn)</span></figcaption></figure></div>`;
  const facts = gatherFacts(parsePage(page), "https://cape-dispatch.example/world/ferry");
  const image = readImage(
    facts,
    findElement(facts.page.body, ({ attributes }) => attributes.id === "body"),
  );
  assert.deepEqual([image?.caption, image?.credit], ["The ferry in ice", "Ola Brenn"]);
});
