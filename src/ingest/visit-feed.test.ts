import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { openStore } from "../store/index.ts";
import { openNetwork } from "./fetch/network.ts";
import { openFetcher } from "./fetch/open-fetcher.ts";
import type { Fetcher } from "./fetch/types.ts";
import { parseOutlets } from "./outlets/parse-outlets.ts";
import { listDueFeeds, saveOutlets } from "./store.ts";
import { visitFeed } from "./visit-feed.ts";

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
