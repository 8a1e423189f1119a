import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type AsideMaker, openAside } from "../../src/cli/make-aside.ts";
import { readConfig } from "../../src/config/index.ts";
import { createSite, type SiteContext } from "../../src/site/index.ts";
import type { Store } from "../../src/store/index.ts";
import { openSampleStore } from "./sample-store.ts";

const origin = "http://localhost";
const path = "/dossier/CHN-RUS";

let store: Store;
let context: SiteContext;
let maker: AsideMaker;
before(async () => {
  const sample = await openSampleStore();
  const config = readConfig("", {});
  assert.ok(config.ok);
  store = sample.store;
  const title = config.value["site.title"];
  context = { db: store.db, now: Date.now, title, editable: true, fetchPicture: async () => undefined };
  maker = openAside({ ...config.value, "store.url": sample.url }, undefined);
});
after(async () => {
  await maker.close();
  await store.close();
});

function send(site: Pick<ReturnType<typeof createSite>, "request">, to: string, text: string): Promise<Response> {
  const body = new URLSearchParams({ text });
  return Promise.resolve(site.request(to, { method: "POST", headers: { origin }, body }));
}

/** A site that counts what it hands over and answers it in the thread. */
function openCounted(): { readonly site: ReturnType<typeof createSite>; readonly asked: string[] } {
  const asked: string[] = [];
  const aside = (request: Request): Promise<Response> => {
    asked.push(new URL(request.url).pathname);
    return maker.make(request);
  };
  return { site: createSite({ ...context, aside }), asked };
}

test("a page made in a thread is the page that is made here, in the reader's language, packed where the browser takes it", async () => {
  const here = await createSite(context).request(path, { headers: { "accept-language": "fr" } });
  const there = await maker.make(new Request(origin + path, { headers: { "accept-language": "fr" } }));
  const text = await there.text();
  assert.equal(there.status, 200);
  assert.match(text, /<html lang="fr"/u);
  assert.equal(text, await here.text());
  assert.equal(there.headers.get("content-security-policy"), here.headers.get("content-security-policy"));
  const packed = await maker.make(new Request(origin + path, { headers: { "accept-encoding": "gzip" } }));
  assert.equal(packed.headers.get("content-encoding"), "gzip");
});

test("a pair's record is put together aside where many passages stand behind it, and here where few do", async () => {
  const { site, asked } = openCounted();
  assert.equal((await site.request(path)).status, 200);
  assert.deepEqual(asked, []);
  const rows = await store.db
    .selectFrom("record_evidence")
    .innerJoin("record", "record.id", "record_evidence.record")
    .where("record.source", "in", ["CHN", "RUS"])
    .where("record.target", "in", ["CHN", "RUS"])
    .selectAll("record_evidence")
    .execute();
  const [most] = [...Map.groupBy(rows, ({ record }) => record).values()].toSorted((x, y) => y.length - x.length);
  const [row] = most ?? [];
  assert.ok(row);
  const again = Array.from({ length: 400 }, (_, i) => ({ ...row, id: `${row.id}-${i}` }));
  await store.db.insertInto("record_evidence").values(again).execute();
  const record = `/record/${row.record}`;
  for (const one of [path, `${path}.json`, `${path}/visits.csv`, `${path}/feed.xml`, record, `${record}.json`])
    assert.ok((await site.request(one)).status < 300, one);
  assert.equal(asked.length, 6);
  assert.equal((await site.request("/dossiers")).status, 200);
  assert.equal((await site.request("/story/s0")).status, 404);
  assert.equal(asked.length, 6);
  // So many passages are not all on a page: the rest is in the data, which the page leads to.
  const page = await (await site.request(record)).text();
  const data = await (await site.request(`${record}.json`)).json();
  assert.ok(page.split("<blockquote").length - 1 <= 203);
  assert.match(page, new RegExp(`<a href="${record}\\.json">[\\d,]+ more are in the data`, "u"));
  assert.ok(data.line.citations.length > 400);
});

test("a long text is checked aside, a short one here, and both are answered alike", async () => {
  const { site, asked } = openCounted();
  const text = "The two presidents met in Beijing on Thursday. The pier is a disgrace. ".repeat(100);
  const here = await send(createSite(context), "/check.json", text);
  assert.deepEqual(await (await send(site, "/check.json", text)).json(), await here.json());
  assert.deepEqual(asked, ["/check.json"]);
  assert.equal((await send(site, "/check.json", text.slice(0, 500))).status, 200);
  assert.equal(asked.length, 1);
  const page = await send(site, "/check", text);
  assert.equal(page.status, 200);
  assert.equal(asked.length, 2);
});

test("where the thread cannot be had the reader is told so, and the site goes on", async () => {
  const aside = async (): Promise<Response> => new Response("503: TIME_LIMIT: not finished\n", { status: 503 });
  const site = createSite({ ...context, aside });
  const text = "The two presidents met in Beijing on Thursday. ".repeat(150);
  const answer = await send(site, "/check.json", text);
  assert.equal(answer.status, 503);
  assert.match(await answer.text(), /TIME_LIMIT: not finished/u);
  assert.equal((await site.request("/")).status, 200);
});
