import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openStore } from "../../src/store/index.ts";
import payloads from "./hostile.json" with { type: "json" };
import { launchBrowser, noBrowser, serveStore, type TestSite } from "./sample-site.ts";

const root = new URL("../../", import.meta.url).pathname;
const skip = noBrowser;

/** An article that carries hostile text wherever an outlet can put some. */
function hostileArticle(payload: string, i: number): object {
  const day = String((i % 27) + 1).padStart(2, "0");
  const next = payloads[(i + 1) % payloads.length] ?? "";
  return {
    id: `hostile-${i}`,
    url: `https://hostile-${i}.example/a?x=${payload}`,
    title: `${payload} Minister Ada Example of China visits Russia, part ${i}`,
    standfirst: payload,
    byline: [payload],
    publishedAt: `2024-03-${day}T08:00:00Z`,
    language: "en",
    outlet: { name: `Outlet ${payload}`, domain: `hostile-${i}.example` },
    image: {
      url: i % 2 === 0 ? payload : `https://hostile-${i}.example/x.png?${payload}`,
      caption: payload,
      credit: payload,
    },
    tags: [payload],
    wire: payload,
    correction: payload,
    kind: "report",
    text: `China and Russia signed an agreement on trade number ${i} in Beijing on Monday.\n\n“${payload}” Foreign Minister Wang Yi of China said. Trade rose to $${i + 2}.5 billion, ${payload} said.\n\nAda Example ${payload} told reporters that ${next} would be discussed with Russia.`,
  };
}

let site: TestSite;
let browser: Browser;
before(async () => {
  if (skip) return;
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
  const file = join(folder, "hostile.jsonl");
  writeFileSync(file, payloads.map((payload, i) => `${JSON.stringify(hostileArticle(payload, i))}\n`).join(""));
  const url = join(folder, "store.sqlite");
  const { status, stderr } = spawnSync(`${root}bin/rapporteur`, ["run", "--store", url, file], {
    cwd: root,
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  site = await serveStore(await openStore({ url }), { notice: payloads[0] ?? "", editable: true });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** What in a page has run or could: with the policy of the site off, so that only the writing of the page protects. */
async function findLive(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const live: string[] = [];
    for (const one of document.querySelectorAll("*")) {
      for (const { name, value } of one.attributes) {
        if (/^on/iu.test(name)) live.push(`${one.tagName} ${name}`);
        if (
          /^(?:href|src|action|formaction|data|poster|srcdoc|xlink:href)$/iu.test(name) &&
          /^\s*(?:javascript|vbscript|data):/iu.test(value)
        )
          live.push(`${one.tagName} ${name}=${value.slice(0, 40)}`);
      }
    }
    const allowed = ["/page.js", ""];
    for (const script of document.scripts) {
      const path = script.src ? new URL(script.src).pathname : "";
      if (!allowed.includes(path) || (!script.src && script.type !== "application/ld+json"))
        live.push(`SCRIPT ${path}`);
      if (script.type === "application/ld+json") JSON.parse(script.text);
    }
    const own =
      "iframe, object, embed, base, math, marquee, video, audio, frameset, body style, meta[http-equiv], main link";
    for (const one of document.querySelectorAll(own)) live.push(one.tagName);
    return live;
  });
}

async function visitAll(paths: readonly string[]): Promise<void> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const ran: string[] = [];
  page.on("dialog", (dialog) => {
    ran.push(`${page.url()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  for (const path of paths) {
    await page.goto(site.origin + path, { waitUntil: "load" });
    assert.deepEqual(await findLive(page), [], path);
    assert.equal(new URL(page.url()).origin, site.origin, path);
  }
  assert.deepEqual(ran, []);
  await context.close();
}

test(`${payloads.length} hostile texts in articles, outlets and pictures run nowhere`, {
  skip,
  timeout: 300_000,
}, async () => {
  assert.ok(payloads.length >= 100);
  const stories = (await (await site.app.request("/index.json")).json()) as { story: string }[];
  const outlets = (await (await site.app.request("/sources.json")).json()) as { id: string }[];
  const said = (await (await site.app.request("/search.json?q=kind:claim&page=1")).json()) as {
    hits: { path: string; speaker?: string }[];
  };
  const { lines } = (await (await site.app.request("/dossier/CHN-RUS.json")).json()) as { lines: { id: string }[] };
  assert.ok(stories.length > 0 && lines.length > 0 && said.hits.length > 0);
  await visitAll([
    "/",
    "/dossiers",
    "/dossier/CHN-RUS",
    ...stories.map(({ story }) => `/story/${story}`),
    ...stories.slice(0, 20).map(({ story }) => `/story/${story}/cite/1`),
    ...stories.slice(0, 5).map(({ story }) => `/compare?story=${story}`),
    ...outlets
      .filter(({ id }) => id.startsWith("hostile"))
      .slice(0, 20)
      .map(({ id }) => `/outlet/${id}`),
    ...said.hits.map(({ path }) => path),
    ...said.hits.flatMap(({ speaker }) => (speaker ? [`/speaker/${encodeURIComponent(speaker)}`] : [])),
    ...lines.slice(0, 20).map(({ id }) => `/record/${id}`),
    "/compare?a=hostile-1&b=hostile-2",
  ]);
});

test("nor in a search, in its feeds, or in the address of any page", { skip, timeout: 300_000 }, async () => {
  const lines = payloads.map((payload) => encodeURIComponent(payload));
  await visitAll(
    lines.flatMap((line, i) =>
      i % 3 === 0 ? [`/search?q=${line}`, `/?state=${line}&lang=ar`] : [`/search?q=${line}`],
    ),
  );
  for (const line of lines) {
    const feed = await (await site.app.request(`/search/feed.xml?q=${line}`)).text();
    assert.doesNotMatch(feed, /<(?:script|img|svg)/iu);
  }
});

test("nor in a text to be checked, nor in a reader's note", { skip, timeout: 120_000 }, async () => {
  const page = await browser.newPage({ bypassCSP: true });
  page.on("dialog", () => assert.fail("a script ran"));
  await page.goto(`${site.origin}/check`);
  await page.fill("#text", payloads.map((payload) => `${payload}, Ada Example said.`).join("\n\n"));
  await page.click("main button[type=submit]");
  assert.deepEqual(await findLive(page), []);
  const [first] = (await (await site.app.request("/index.json")).json()) as { story: string }[];
  for (const payload of payloads.slice(0, 10)) {
    await page.goto(`${site.origin}/story/${first?.story}`);
    await page.fill("#note", payload);
    await page.click("#report button[type=submit]");
    assert.deepEqual(await findLive(page), []);
  }
  await page.close();
});
