import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { openStore } from "../store/index.ts";
import { openNetwork } from "./fetch/network.ts";
import { openFetcher } from "./fetch/open-fetcher.ts";
import { failure, success } from "../core/index.ts";
import type { Fetcher, FetchResult, Validators } from "./fetch/types.ts";
import { parseOutlets } from "./outlets/parse-outlets.ts";
import type { Store, Tables } from "../store/index.ts";
import { listDueFeeds, saveFeed, saveOutlets } from "./store.ts";
import { type VisitReport, visitFeed } from "./visit-feed.ts";

const sample = new URL("../../sample/", import.meta.url);
const server = createServer((request, response) => {
  const file = new URL(`site/${request.headers.host}${(request.url ?? "").split("?")[0]}`, sample);
  if (!existsSync(file) || !statSync(file).isFile()) response.writeHead(404).end();
  else response.end(readFileSync(file));
});
let fetcher: Fetcher;
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  const request = openNetwork({ hosts: { "*.example": `127.0.0.1:${port}` } });
  const effects = { request, now: Date.now, sleep: async () => {}, log: () => {} };
  fetcher = openFetcher({ effects, version: "0.1.0", limits: { spacing: 0 } });
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const now = (): number => Date.parse("2025-09-04T00:00:00Z");

test("the sample edition is read into the store: every feed, every page once, a row for all that was asked for", async () => {
  const store = await openStore({ url: ":memory:" });
  const outlets = parseOutlets(readFileSync(new URL("outlets.toml", sample), "utf8"));
  assert.ok(outlets.ok);
  await saveOutlets(store.db, outlets.value);
  const feeds = await listDueFeeds(store.db, "2025-09-04T00:00:00Z");
  let pages = 0;
  for (const feed of feeds) {
    const report = await visitFeed(store, feed, { fetcher, now, entries: 200 });
    assert.notEqual(report.health, "new", `${report.feed}: ${report.reason}`);
    assert.deepEqual(report.problems, [], report.feed);
    pages += report.pages;
  }
  const wanted = readFileSync(new URL("truth.jsonl", sample), "utf8").trim().split("\n").length;
  assert.ok(feeds.length >= 15 && pages >= wanted * 0.9 && pages <= wanted, `${pages} pages of ${wanted}`);
  const kept = await store.db.selectFrom("page").select(["url", "version"]).execute();
  assert.equal(kept.length, pages);
  assert.ok(kept.every(({ version }) => version === 1));
  // A second visit takes nothing again.
  const [again] = await store.db.selectFrom("feed").selectAll().execute();
  assert.ok(again);
  assert.equal((await visitFeed(store, again, { fetcher, now, entries: 200 })).pages, 0);
  await store.close();
});

const site = "https://harbour-wire.example";

/** A fetcher whose answers are given by address; what is not there is busy. */
function scripted(answers: Readonly<Record<string, Partial<FetchResult> & { readonly body?: string }>>): {
  fetcher: Fetcher;
  asked: (readonly [url: string, known: Validators | undefined])[];
} {
  const asked: (readonly [url: string, known: Validators | undefined])[] = [];
  return {
    asked,
    fetcher: {
      async fetchPage(url, known) {
        asked.push([url, known]);
        const { body, ...given } = answers[url.slice(site.length)] ?? {};
        if (body === undefined) return failure("HOST_BUSY", "busy", "later");
        const answer = { kind: "fetched", url, status: 200, validators: {}, freshFor: 0, ...given } as const;
        return success({
          ...answer,
          kind: "fetched",
          status: 200,
          validators: { etag: '"1"' },
          bytes: Buffer.from(body),
        });
      },
    },
  };
}

async function withFeed(
  use: (store: Store, visit: (fetcher: Fetcher, at?: string) => Promise<VisitReport>) => Promise<void>,
): Promise<void> {
  const store = await openStore({ url: ":memory:" });
  await saveFeed(store.db, `${site}/feed.xml`, undefined);
  await use(store, async (given, at = "2025-09-04T00:00:00Z") =>
    visitFeed(store, await feedRow(store), { fetcher: given, now: () => Date.parse(at), entries: 2 }),
  );
  await store.close();
}

async function feedRow(store: Store): Promise<Tables["feed"]> {
  return store.db.selectFrom("feed").selectAll().executeTakeFirstOrThrow();
}

const rss = (link: string): string =>
  `<rss><channel><title>Harbour Wire</title><item><title>A</title><link>${site}${link}</link><pubDate>Wed, 03 Sep 2025 22:00:00 GMT</pubDate></item></channel></rss>`;

test("an index of sitemaps is followed to its newest sitemaps, and their newest pages are taken", async () => {
  const map = (url: string, day: string): string => `<url><loc>${site}${url}</loc><lastmod>${day}</lastmod></url>`;
  await withFeed(async (store, visit) => {
    const { fetcher: script } = scripted({
      "/feed.xml": { body: `<sitemapindex><sitemap><loc>${site}/map.xml</loc></sitemap></sitemapindex>` },
      "/map.xml": {
        body: `<urlset>${map("/old", "2020-01-01")}${map("/a", "2025-09-02")}${map("/b", "2025-09-03")}</urlset>`,
      },
      "/a": { body: "<h1>A</h1>" },
      "/b": { body: "<h1>B</h1>" },
    });
    const report = await visit(script);
    assert.deepEqual([report.health, report.pages, report.problems], ["healthy", 2, []]);
    const pages = await store.db.selectFrom("page").select("url").orderBy("sequence").execute();
    assert.deepEqual(
      pages.map(({ url }) => url),
      [`${site}/a`, `${site}/b`],
    );
  });
});

test("while a page is still to be had, the feed is asked for in full again", async () => {
  await withFeed(async (store, visit) => {
    const early = scripted({ "/feed.xml": { body: rss("/a") } });
    assert.equal((await visit(early.fetcher)).problems[0]?.problem.code, "HOST_BUSY");
    assert.equal((await feedRow(store)).etag, null);
    const later = scripted({ "/feed.xml": { body: rss("/a") }, "/a": { body: "<h1>A</h1>" } });
    assert.equal((await visit(later.fetcher)).pages, 1);
    assert.equal((await feedRow(store)).etag, '"1"');
  });
});

test("a new address is stored and asked from then on; a month of failures ends in gone", async () => {
  await withFeed(async (store, visit) => {
    const moved = { body: rss("/a"), movedTo: `${site}/new.xml` };
    const pages = { "/new.xml": { body: rss("/a") }, "/a": { body: "<h1>A</h1>" } };
    assert.equal((await visit(scripted({ "/feed.xml": moved, ...pages }).fetcher)).health, "moved");
    for (const round of [1, 2]) {
      const script = scripted(pages);
      assert.equal((await visit(script.fetcher)).health, "moved", `round ${round}`);
      assert.equal(script.asked[0]?.[0], `${site}/new.xml`);
    }
    const days = ["05", "06", "07", "20"].map((day) => `2025-09-${day}T00:00:00Z`);
    for (const at of days) await visit(scripted({}).fetcher, at);
    assert.equal((await feedRow(store)).health, "failing");
    assert.equal((await visit(scripted({}).fetcher, "2025-10-08T00:00:00Z")).health, "gone");
  });
});
