import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Hono } from "hono";
import { createSite, type SiteContext } from "../../src/site/index.ts";
import type { Store } from "../../src/store/index.ts";
import { openSampleStore, retell } from "./sample-store.ts";

const png = Uint8Array.from("\x89PNG\r\n\x1a\n-", (sign) => sign.charCodeAt(0));
const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');

let store: Store;
let story: string;
let image: string;

before(async () => {
  ({ store } = await openSampleStore());
  const pages = (await (await open().request("/index.json")).json()) as { story: string; image?: { url: string } }[];
  story = `/story/${pages[0]?.story}`;
  image = pages[0]?.image?.url ?? "";
  assert.match(image, /^https:/u);
});
after(() => store.close());

function open(more: Partial<SiteContext> = {}): Hono {
  const context = { db: store.db, now: () => Date.parse("2026-11-28T12:00:00Z"), title: "R" };
  return createSite({ ...context, fetchPicture: async () => png, ...more });
}

async function figureOf(app: Hono, path: string): Promise<string> {
  const page = await (await app.request(path)).text();
  return /<figure class="pic">[\s\S]*?<\/figure>/u.exec(page)?.[0] ?? "";
}

test("a proxied picture comes from our own address, and only what a page shows is fetched", async () => {
  const asked: string[] = [];
  const app = open({
    fetchPicture: async (url) => {
      asked.push(url);
      return png;
    },
  });
  for (const path of [story, "/"]) {
    const [, source = ""] = /<img src="([^"]+)"/u.exec(await figureOf(app, path)) ?? [];
    const answer = await app.request(source.replaceAll("&amp;", "&"));
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers.get("content-type"), "image/png");
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
    assert.match(answer.headers.get("content-security-policy") ?? "", /img-src 'self' data:;/u);
  }
  assert.deepEqual(new Set(asked), new Set([image]));
  const count = asked.length;
  for (const path of ["/picture?of=https://elsewhere.example/a.png", "/story/none/lead-picture"])
    assert.equal((await app.request(path)).status, 404, path);
  assert.equal(asked.length, count);
});

test("what is no raster picture by its bytes is not passed on, whatever it is called", async () => {
  for (const bytes of [svg, new Uint8Array(0), new TextEncoder().encode("<!doctype html>")])
    assert.equal((await open({ fetchPicture: async () => bytes }).request(`${story}/lead-picture`)).status, 404);
  assert.equal((await open({ fetchPicture: async () => undefined }).request(`${story}/lead-picture`)).status, 404);
});

test("a hot-linked picture comes from its outlet without a word of where the reader is, and the policy allows it", async () => {
  const app = open({ showPictures: "hotlink" });
  const figure = await figureOf(app, story);
  assert.ok(figure.includes(`<img src="${image}" referrerpolicy="no-referrer"`), figure);
  assert.match(
    (await app.request(story)).headers.get("content-security-policy") ?? "",
    /img-src 'self' data: https:;/u,
  );
  assert.equal((await app.request(`${story}/lead-picture`)).status, 404);
});

test("a picture that is only linked keeps its caption, credit, origin and link", async () => {
  const app = open({ showPictures: "link" });
  const figure = await figureOf(app, story);
  assert.doesNotMatch(figure, /<img/u);
  assert.match(figure, /Drawing: two delegations[\s\S]*Recovered from <a href="https:[^"]+"[^>]*>[\s\S]*illustration/u);
  assert.equal((await app.request(`${story}/lead-picture`)).status, 404);
});

test("an address that is none, and a plain one in a page that may come by https, are not hot-linked", async () => {
  for (const url of ["javascript:alert(1)", "data:text/html,x", "http://plain.example/a.png"]) {
    await retell(store, story.split("/").at(-1) ?? "", (brief) => ({
      ...brief,
      image: { url, outlet: "plain.example" },
    }));
    assert.doesNotMatch(await figureOf(open({ showPictures: "hotlink" }), story), /<img/u, url);
  }
});
