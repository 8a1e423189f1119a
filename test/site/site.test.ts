import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Hono } from "hono";
import { saveRating } from "../../src/reader/index.ts";
import { createSite } from "../../src/site/index.ts";
import { openDrawing } from "../../src/site/pictures/render-picture.ts";
import { openStore, type Store } from "../../src/store/index.ts";
import { openSampleStore, retell, retellFirst } from "./sample-store.ts";

interface Page {
  readonly story: string;
  readonly title: string;
  readonly counts: { readonly articles: number; readonly voices: number; readonly languages: number };
  readonly sentences: readonly {
    readonly id: string;
    readonly text: string;
    readonly citations: readonly unknown[];
    readonly check: { readonly verdict: string };
  }[];
}

let store: Store;
let url: string;
let app: Hono;
let pages: readonly Page[];
const now = Date.parse("2026-11-25T12:00:00Z");

before(async () => {
  ({ store, url } = await openSampleStore());
  app = createSite({
    db: store.db,
    now: () => now,
    title: "Rapporteur",
    notice: "Sample edition.",
    fetchPicture: async () => undefined,
    // However busy the machine is.
    draw: openDrawing(120_000),
  });
  pages = (await (await app.request("/index.json")).json()) as Page[];
});
after(() => store.close());

const get = async (path: string): Promise<string> => {
  const response = await app.request(path);
  assert.equal(response.status, 200, path);
  return response.text();
};

/** A browser says with every form which site it was on. */
const own = { origin: "http://localhost" };

const visit = (): Page => {
  const [first] = pages;
  assert.ok(first);
  return first;
};

test("the visit of May 2024 is one story of many voices, and its copies are not counted as voices", () => {
  const { counts } = visit();
  assert.ok(counts.articles >= 12, `${counts.articles} articles`);
  assert.ok(counts.voices < counts.articles);
  assert.ok(counts.languages >= 6);
});

test("every published sentence has a passage and passed its check", () => {
  const sentences = pages.flatMap((page) => page.sentences);
  assert.ok(sentences.length > 50);
  for (const { text, citations, check } of sentences) {
    assert.ok(citations.length > 0, text);
    assert.equal(check.verdict, "supported", text);
  }
});

test("what belongs to no story stays out of the visit: names in passing, the round-up, the live page", async () => {
  const text = await get(`/story/${visit().story}.json`);
  const lines = readFileSync(new URL("../../sample/truth.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const strays = lines.map((line) => JSON.parse(line)).filter(({ story }) => story === null);
  assert.ok(strays.length >= 9, `${strays.length} pages without a story`);
  for (const stray of strays) assert.ok(!text.includes(stray.url), stray.url);
});

test("the story page carries every element of the page that the project began from", async () => {
  const page = await get(`/story/${visit().story}`);
  for (const [what, mark] of [
    ["title", /<h1>[^<]+<\/h1>/u],
    [
      "standfirst, each sentence with its mark",
      /<p class="stand"><span class="s[^"]*" id="s\d+">[^<]+[\s\S]*?<button class="v"/u,
    ],
    ["published", /<b>Published<\/b> <time datetime="/u],
    ["reading time", /\d+ minutes? read/u],
    ["short and formal names", /href="\/dossier\/CHN-RUS">Russia<\/a> · <a href="\/state\/RUS">Russian Federation/u],
    ["picture with its origin, or the reason why there is none", /Recovered from|No picture:/u],
    ["an outlet named in the prose", /report|according to/u],
    ["a mark that opens the passage", /popovertarget="e1"/u],
    ["the exact passage", /<mark>[^<]+<\/mark>/u],
    ["whose the outlet is, by the name of its country", /<a href="#[^"]+">Cape Dispatch<\/a> · South Africa, public/u],
    ["what the marks mean, before the text is read", /<div class="edge side"><p class="key">/u],
    ["sources", /id="sources"/u],
    ["rating", /action="\/story\/[a-z0-9]+\/rate"/u],
    ["report on a sentence", /action="\/story\/[a-z0-9]+\/report"/u],
    ["what to read next", /What to read next/u],
    ["the notice that it is a sample", /Sample edition\./u],
  ] as const) {
    assert.match(page, mark, what);
  }
});

test("every page kind answers, and the same as JSON", async () => {
  for (const path of [
    "/",
    "/dossiers",
    "/sources",
    "/check",
    "/method",
    "/outlet/harbour-wire.example",
    "/dossier/CHN-RUS",
    "/dossier/CHN-RUS.json",
    "/dossier/CHN-RUS.csv",
    "/sources.json",
    "/feed.xml",
    "/style.css",
    "/page.js",
    `/story/${visit().story}.md`,
  ])
    await get(path);
  assert.equal((await app.request("/dossier/RUS-CHN")).headers.get("location"), "/dossier/CHN-RUS");
  assert.equal((await app.request("/story/none")).status, 404);
});

test("a rating is counted once a reader and can be changed", async () => {
  const { story } = visit();
  const rate = (useful: string, cookie: string): Promise<Response> | Response =>
    app.request(`/story/${story}/rate`, {
      method: "POST",
      body: new URLSearchParams({ useful }),
      headers: { cookie, ...own },
    });
  const first = await rate("yes", "");
  const cookie = (first.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  assert.equal(first.status, 303);
  assert.match(await get(`/story/${story}`), /1 useful, 0 not/u);
  await rate("no", cookie);
  assert.match(await get(`/story/${story}`), /0 useful, 1 not/u);
});

test("a report on a sentence stands on the page until it is decided", async () => {
  const { story, sentences } = visit();
  const sentence = `1: ${sentences[0]?.text}`;
  const send = async (of: string): Promise<string | null> => {
    const body = new URLSearchParams({ sentence, of, kind: "wrong figure", note: '<script>alert("x")</script>' });
    const answer = await app.request(`/story/${story}/report`, { method: "POST", body, headers: own });
    assert.equal(answer.status, 303);
    return answer.headers.get("location");
  };
  assert.match((await send("en.1")) ?? "", /done=reported/u);
  assert.doesNotMatch((await send("en.7000")) ?? "", /done/u);
  const page = await get(`/story/${story}`);
  assert.match(page, /Sentence 1, wrong figure/u);
  assert.doesNotMatch(page, /<script>alert/u);
});

test("no string from outside is written unescaped, and the policy allows no script in the page", async () => {
  const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
  const line = JSON.stringify({
    id: "evil",
    url: "https://evil.example/a",
    title: `Harbour ${evil}`,
    language: "en",
    publishedAt: "2024-05-16T08:00:00Z",
    outlet: { name: evil },
    text: `The harbour office ${evil} said on Monday that the ferries would run all winter, and that ${evil} was no name.\n\nIt added nothing.`,
  });
  const root = new URL("../../", import.meta.url).pathname;
  assert.equal(spawnSync(`${root}bin/rapporteur`, ["run", "--store", url, "-"], { cwd: root, input: line }).status, 0);
  const all = (await (await app.request("/index.json")).json()) as Page[];
  const story = all.find(({ title }) => title.includes("onerror"));
  assert.ok(story);
  for (const path of ["/", `/story/${story.story}`, "/feed.xml"]) {
    const page = await get(path);
    assert.ok(!page.includes("<img src=x"), path);
    assert.ok(!page.includes("<script>alert"), path);
  }
  assert.match((await app.request("/")).headers.get("content-security-policy") ?? "", /script-src 'self'/u);
});

test("no query, id or header leads to a fault", async () => {
  const odd = ["%00", "'; drop table story; --", "../../etc/passwd", "💥", "a".repeat(5000), "%F0%28", "-1", "<x>"];
  for (const value of odd) {
    for (const path of [
      `/story/${encodeURIComponent(value)}`,
      `/outlet/${encodeURIComponent(value)}`,
      `/dossier/${encodeURIComponent(value)}`,
      `/?state=${encodeURIComponent(value)}`,
      `/picture?of=${encodeURIComponent(value)}`,
      `/dossiers?state=${encodeURIComponent(value)}`,
    ]) {
      const { status } = await app.request(path, { headers: { cookie: `reader=${encodeURIComponent(value)}` } });
      assert.ok(status < 500, `${path}: ${status}`);
    }
  }
});

test("check reads a pasted text and names what each sentence rests on", async () => {
  const body = new URLSearchParams({ text: "Experts caution that frictions remain." });
  const page = await (await app.request("/check", { method: "POST", body, headers: own })).text();
  assert.match(page, /unnamed authority/u);
});

test("an editor moves an article out of a story and takes it back; a site that is not editable has no such form", async () => {
  const context = { db: store.db, now: () => now, title: "Rapporteur", fetchPicture: async () => undefined };
  const editable = createSite({ ...context, editable: true });
  const path = `/story/${visit().story}`;
  const asked = `${path}?why=1`;
  const page = await (await editable.request(asked)).text();
  const article = /name="article" value="([^"]+)"/u.exec(page)?.[1] ?? "";
  const post = (site: Hono, to: string, body: Record<string, string>): Promise<Response> =>
    Promise.resolve(site.request(to, { method: "POST", body: new URLSearchParams(body), headers: own }));
  const moved = await post(editable, `${path}/move`, { article, into: "" });
  assert.equal(moved.headers.get("location"), `${path}?why=1&done=sorted#together`);
  const changed = await (await editable.request(asked)).text();
  const edit = /name="edit" value="([^"]+)"/u.exec(changed)?.[1] ?? "";
  assert.match((await post(editable, `${path}/undo`, { edit })).headers.get("location") ?? "", /done=undone/u);
  assert.match((await post(editable, `${path}/pin`, {})).headers.get("location") ?? "", /done=sorted/u);
  assert.match(await (await editable.request(asked)).text(), /articles? pinned here/u);
  assert.match(
    (await post(editable, `${path}/merge`, { other: "none" })).headers.get("location") ?? "",
    /done=refused/u,
  );
  assert.doesNotMatch(await get(asked), /name="into"/u);
  assert.equal((await post(app, `${path}/move`, { article, into: "" })).status, 404);
});

test("what is new since a version is marked without a script, and the list of versions leads there", async () => {
  const story = pages.find(({ sentences }) => sentences.length > 3 && sentences.length < 12)?.story ?? "";
  await retellFirst(store, story);
  const page = await get(`/story/${story}`);
  assert.match(page, /<a href="\?since=1#main"/u);
  assert.doesNotMatch(page, /class="s[^"]* new"/u);
  const since = await get(`/story/${story}?since=1`);
  assert.match(since, /<b>1 sentence is new or told anew since version 1\. 1 sentence of it stands no more\.<\/b>/u);
  assert.match(since, /<span class="s[^"]* new" id="s1">/u);
  assert.equal(since.match(/class="s[^"]* new"/gu)?.length, 1);
  for (const none of ["?since=2", "?since=9", "?since=x", "?version=1&since=1"])
    assert.doesNotMatch(await get(`/story/${story}${none}`), /class="s[^"]* new"/u, none);
});

test("the edition names what is planned and where else accounts part, each with its sentence; and nothing where there is none", async () => {
  assert.doesNotMatch(await get("/"), /Planned, with a date|Also disputed/u);
  const story = pages.find(({ sentences }, i) => i > 0 && sentences.length > 5)?.story ?? "";
  await retell(store, story, (brief) => ({
    ...brief,
    sentences: brief.sentences.map((sentence, i) => {
      if (i === 1) return { ...sentence, section: "coming", text: "The harbour is to open on 5 May 2031." };
      return i === 2 ? { ...sentence, section: "part", text: "It cost $3 million or $5 million." } : sentence;
    }),
  }));
  const page = await get("/");
  const [, planned = ""] = /Planned, with a date([\s\S]*?)<\/section>/u.exec(page) ?? [];
  assert.match(planned, /<b>5 May 2031<\/b>[\s\S]*The harbour is to open on 5 May 2031\./u);
  assert.ok(planned.includes(`href="/story/${story}#s2"`));
  const [, disputed = ""] = /Also disputed([\s\S]*?)<\/section>/u.exec(page) ?? [];
  assert.match(disputed, /It cost \$3 million or \$5 million\./u);
  assert.ok(disputed.includes(`href="/story/${story}#s3"`));
  const inRussian = await (await app.request("/", { headers: { "accept-language": "ru" } })).text();
  assert.match(inRussian, /<b>5 мая 2031 г\.<\/b>/u);
});

test("a found story stands under the day of its last report, not under that of its page", async () => {
  const { story } = visit();
  const { hits } = JSON.parse(await get("/search.json?q=kind:story+Putin")) as { hits: { path: string; at: string }[] };
  const { sources } = JSON.parse(await get(`/story/${story}.json`)) as { sources: { publishedAt?: string }[] };
  const last = sources.map(({ publishedAt = "" }) => publishedAt).toSorted();
  assert.equal(hits.find(({ path }) => path === `/story/${story}`)?.at, last.at(-1));
  assert.match(await get("/state/RUS"), /<p class="why">18 May 2024<\/p>/u);
});

test("a form sent from another site is refused", async () => {
  const response = await app.request(`/story/${visit().story}/rate`, {
    method: "POST",
    body: new URLSearchParams({ useful: "yes" }),
    headers: { origin: "https://elsewhere.example" },
  });
  assert.equal(response.status, 403);
});

test("the picture of a story and of a pair is drawn from the page where there are fonts, and offered only there", async () => {
  for (const page of [`/story/${visit().story}`, "/dossier/CHN-RUS"]) {
    await app.request(`${page}/picture.png`);
    const head = await get(page);
    const [, path] = /property="og:image" content="http:\/\/localhost([^"]+)"/u.exec(head) ?? [];
    const response = await app.request(path?.replaceAll("&amp;", "&") ?? `${page}/picture.png`);
    if (!path) {
      assert.equal(response.status, 404, "no font here: no picture");
      continue;
    }
    assert.match(head, /property="og:image:width" content="1200"/u);
    assert.match(head, /name="twitter:card" content="summary_large_image"/u);
    assert.equal(response.headers.get("content-type"), "image/png");
    const png = Buffer.from(await response.arrayBuffer());
    assert.equal(png.subarray(0, 8).toString("hex"), "89504e470d0a1a0a");
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
    const etag = response.headers.get("etag") ?? "";
    const again = await app.request(path.replaceAll("&amp;", "&"), { headers: { "if-none-match": etag } });
    assert.equal(again.status, 304);
  }
});

test("there is no picture of what is not there, nor where no font can draw it", async () => {
  for (const path of [
    "/story/s00000000000000000000/picture.png",
    "/dossier/CHN-CHN/picture.png",
    "/dossier/XAA-XAB/picture.png",
  ])
    assert.equal((await app.request(path)).status, 404, path);
  const bare = createSite({
    db: store.db,
    now: () => now,
    title: "R",
    fetchPicture: async () => undefined,
    draw: async () => undefined,
  });
  const page = `/story/${visit().story}`;
  assert.equal((await bare.request(`${page}/picture.png`)).status, 404);
  assert.doesNotMatch(await (await bare.request(page)).text(), /og:image/u);
});

test("health, readiness and metrics are answered, and a failure is logged with the id that the answer carries", async () => {
  const lines: string[] = [];
  const base = { now: () => now, title: "Rapporteur", fetchPicture: async () => undefined };
  const seen = createSite({ ...base, db: store.db, log: (line) => void lines.push(line) });
  assert.equal(await (await seen.request("/healthz")).text(), "ok\n");
  assert.equal((await seen.request("/readyz")).status, 200);
  await seen.request("/");
  const metrics = await (await seen.request("/metrics")).text();
  assert.match(metrics, /rapporteur_stage_items\{stage="claims",state="done"\} [1-9]/u);
  assert.match(metrics, /rapporteur_stage_waiting\{stage="article"\} 0/u);
  assert.match(metrics, /rapporteur_request_seconds_count\{page="\/",status="200"\} 1/u);
  const broken = await openStore({ url: ":memory:" });
  const failing = createSite({ ...base, db: broken.db, log: (line) => void lines.push(line) });
  await broken.close();
  assert.equal((await failing.request("/readyz")).status, 503);
  const answer = await failing.request("/");
  assert.equal(answer.status, 500);
  assert.equal((JSON.parse(lines.at(-1) ?? "{}") as { request?: string }).request, answer.headers.get("x-request-id"));
});

test("what an outlet changed in an article is shown, and an article that replaced none has no such page", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "rapporteur-")), "store.sqlite");
  const page = (text: string): string =>
    `<html lang="en"><head><title>Bridge opens</title><link rel="canonical" href="https://fjord.example/bridge"></head><body><article><h1>Bridge opens</h1><p>${text}</p><p>${"The bridge of the north was painted red and has four lanes for cars and one for bicycles. ".repeat(4)}</p></article></body></html>`;
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
  for (const [name, text] of [
    ["one", "The bridge cost 40 million crowns, the council said on Monday in a note to the press."],
    ["two", "The bridge cost 44 million crowns, the council said on Monday in a note to the press."],
  ] as const) {
    writeFileSync(join(folder, "bridge.html"), page(text));
    const { status, stderr } = spawnSync(
      new URL("../../bin/rapporteur", import.meta.url).pathname,
      ["run", "--store", file, "--now", `2026-01-0${name === "one" ? 1 : 2}T00:00:00Z`, join(folder, "bridge.html")],
      { encoding: "utf8" },
    );
    assert.equal(status, 0, stderr);
  }
  const changed = await openStore({ url: file });
  const site = createSite({ db: changed.db, now: () => now, title: "Rapporteur", fetchPicture: async () => undefined });
  const row = await changed.db
    .selectFrom("article")
    .select(["id", "supersedes"])
    .where("supersedes", "is not", null)
    .execute();
  const [newest] = row;
  assert.ok(newest, "the second reading is a version of the first");
  const shown = await (await site.request(`/article/${newest.id}/changes`)).text();
  assert.match(shown, /<del>[^<]*40 million/u);
  assert.match(shown, /<ins>[^<]*44 million/u);
  assert.equal((await site.request(`/article/${newest.supersedes ?? ""}/changes`)).status, 404);
  const data = await (await site.request(`/article/${newest.id}/changes.json`)).json();
  assert.deepEqual([data.before, data.after, data.same], [newest.supersedes, newest.id, false]);
  await changed.close();
});

test("a served page is given out again for ten seconds, in its own language, until somebody sends a form", async () => {
  let time = now;
  const base = { title: "Rapporteur", fetchPicture: async () => undefined, log: () => {} };
  const served = createSite({ ...base, db: store.db, now: () => time });
  const { story } = visit();
  const path = `/story/${story}`;
  const read = async (headers: Record<string, string> = {}): Promise<string> =>
    (await served.request(path, { headers })).text();
  const rate = (reader: string): Promise<void> =>
    saveRating(store.db, { story, reader, useful: true, at: "2026-11-25T12:00:00Z" });
  const first = await read();
  await rate("reader-one-of-this-test");
  assert.equal(await read(), first);
  assert.notEqual(await read({ "accept-language": "ru" }), first);
  await served.request(`${path}/rate`, {
    method: "POST",
    body: new URLSearchParams({ useful: "maybe" }),
    headers: own,
  });
  const second = await read();
  assert.notEqual(second, first);
  await rate("reader-two-of-this-test");
  time += 11_000;
  assert.notEqual(await read(), second);
});

test("a story whose passages name towns has a map of them with the sentences beside it; its land is drawn at its address", async () => {
  const lead = pages[0]?.story ?? "";
  const page = await (await app.request(`/story/${lead}`)).text();
  const [, map = ""] = /<h2 id="map">([\s\S]*?)<\/section>/u.exec(page) ?? [];
  assert.match(map, /Harbin[\s\S]*Natural Earth[\s\S]*<h3>Harbin<\/h3><p>[^<]*Harbin[^<]*<a href="#s\d+"/u);
  const [, address = ""] = /<img src="([^"]*)" alt="Map: /u.exec(map) ?? [];
  const land = await app.request(address);
  assert.equal(land.headers.get("content-type"), "image/svg+xml");
  assert.match(await land.text(), /^<svg [^>]*>/u);
  assert.equal((await app.request("/map/0_0_701.svg")).status, 404);
  const { places } = (await (await app.request(`/story/${lead}.json`)).json()) as {
    places: { town: { name: string } }[];
  };
  assert.ok(places.some(({ town }) => town.name === "Harbin"));
});
