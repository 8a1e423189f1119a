import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { serve } from "@hono/node-server";
import { type Browser, chromium, type Page } from "playwright-core";
import { createSite } from "../../src/site/index.ts";
import type { Store } from "../../src/store/index.ts";
import { openSampleStore, retellFirst } from "./sample-store.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const found = existsSync(executablePath);
if (!found && process.env.RAPPORTEUR_ALL_TESTS) throw new Error("all tests are asked for, and there is no Chromium");
const skip = found ? false : `no Chromium at ${executablePath}; set CHROMIUM or install it`;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let store: Store;
let browser: Browser;
let server: ReturnType<typeof serve>;
let origin: string;
let story: string;
/** A page without a sentence. */
let untold: string;
let record: string;
let compare: string;
let claim: string;

before(async () => {
  if (skip) return;
  ({ store } = await openSampleStore());
  const app = createSite({
    db: store.db,
    now: Date.now,
    title: "Rapporteur",
    notice: "Sample edition.",
    fetchPicture: async () => undefined,
  });
  server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  const at = server.address();
  origin = `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}`;
  const pages = (await (await app.request("/index.json")).json()) as { story: string; sentences: unknown[] }[];
  story = `/story/${pages[0]?.story ?? ""}`;
  untold = `/story/${pages.find(({ sentences }) => sentences.length === 0)?.story ?? ""}`;
  const dossier = (await (await app.request("/dossier/CHN-RUS.json")).json()) as { lines: { id: string }[] };
  const { sources } = (await (await app.request(`${story}.json`)).json()) as { sources: { article: string }[] };
  compare = `/compare?a=${sources[0]?.article}&b=${sources[1]?.article}`;
  const said = (await (await app.request("/search.json?q=kind:claim")).json()) as { hits: { path: string }[] };
  claim = said.hits[0]?.path ?? "";
  record = `/record/${dossier.lines[0]?.id ?? ""}`;
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  browser = await chromium.launch({ executablePath, args });
});
after(async () => {
  await browser?.close();
  server?.close();
  await store?.close();
});

async function open(path: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, ...options });
  await page.goto(origin + path);
  return page;
}

test("a click on the mark opens the exact passage, and Escape closes it", { skip }, async () => {
  const page = await open(story);
  await page.click('button[popovertarget="e1"]');
  await page.waitForSelector("#e1 blockquote mark", { state: "visible" });
  await page.keyboard.press("Escape");
  await page.waitForSelector("#e1", { state: "hidden" });
  await page.close();
});

test("without JavaScript evidence opens, everything shown at once, and a rating is taken", { skip }, async () => {
  const page = await open(story, { javaScriptEnabled: false });
  await page.click('button[popovertarget="e1"]');
  await page.waitForSelector("#e1 blockquote mark", { state: "visible" });
  await page.keyboard.press("Escape");
  await page.check("#all");
  await page.waitForSelector("#e2", { state: "visible" });
  await page.uncheck("#all");
  await page.click('button[name="useful"][value="yes"]');
  await page.waitForURL(/done=rated/u);
  await page.waitForSelector("text=Thank you: your rating is counted.", { state: "visible" });
  await page.close();
});

test("the thanks for a rating and for a report stand in view beside their forms, and the answer is marked", {
  skip,
}, async () => {
  for (const width of [360, 1440]) {
    const viewport = { width, height: 640 };
    const page = await open(story, { viewport, javaScriptEnabled: false, reducedMotion: "reduce" });
    const inView = async (text: string): Promise<boolean> => {
      const box = await page.locator(`[role=status]:has-text("${text}")`).boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= viewport.height;
    };
    /** The one answer that is marked, once it is; the page is loaded anew with each. */
    const marks = async (answer: string): Promise<void> => {
      await page.waitForSelector(`button[aria-pressed=true]:text-is("${answer}")`);
      assert.equal(await page.locator("button[aria-pressed=true]").count(), 1);
    };
    assert.equal(await page.locator("button[aria-pressed=true]").count(), 0);
    await page.click('button[name="useful"][value="no"]');
    await marks("Not useful");
    assert.ok(await inView("your rating is counted"), `${width}`);
    await page.click('button[name="useful"][value="yes"]');
    await marks("Useful");
    await page.click("#report button[type=submit]");
    await page.waitForURL(/done=reported/u);
    await marks("Useful");
    assert.ok(await inView("your report stands below"), `${width}`);
    const stranger = await open(story, { javaScriptEnabled: false });
    assert.equal(await stranger.locator("button[aria-pressed=true]").count(), 0);
    await stranger.close();
    await page.close();
  }
});

test("evidence of the standfirst stands below the title, however little room there is", { skip }, async () => {
  for (const height of [1000, 700]) {
    const page = await open(story, { viewport: { width: 1440, height } });
    const title = await page.locator("h1").boundingBox();
    for (const mark of await page.locator(".stand .v").all()) {
      await mark.click();
      const panel = await page.locator(".ev:popover-open").boundingBox();
      assert.ok(title && panel && panel.y >= title.y + title.height, `at ${height} px high`);
      assert.ok(panel.y + panel.height <= height);
    }
    await page.close();
  }
});

test("on a phone the sentence whose evidence is open stands above it", { skip }, async () => {
  const page = await open(story, { viewport: { width: 360, height: 780 } });
  for (const mark of await page.locator(".stand .v").all()) {
    await mark.click();
    await page.waitForFunction(() => {
      const [on, panel] = [".v.on", ".ev:popover-open"].map((one) =>
        document.querySelector(one)?.getBoundingClientRect(),
      );
      return on && panel && on.top > 0 && on.bottom <= panel.top;
    });
    await page.keyboard.press("Escape");
  }
  await page.close();
});

test("j and k step through the evidence by keyboard, from the standfirst on", { skip }, async () => {
  const page = await open(story);
  const [first = "", second = ""] = await page.evaluate(() =>
    [...document.querySelectorAll("button.v")].map((mark) => `#${mark.getAttribute("popovertarget")}`),
  );
  await page.keyboard.press("j");
  await page.waitForSelector(first, { state: "visible" });
  await page.keyboard.press("j");
  await page.waitForSelector(second, { state: "visible" });
  await page.waitForSelector(first, { state: "hidden" });
  await page.keyboard.press("k");
  await page.waitForSelector(first, { state: "visible" });
  await page.close();
});

test("a mark in the heat map opens its list, and from there the exact passage, without and with a script", {
  skip,
}, async () => {
  for (const javaScriptEnabled of [false, true]) {
    const page = await open("/dossier/RUS-CHN", { javaScriptEnabled });
    await page.waitForURL(/\/dossier\/CHN-RUS$/u);
    const cell = page.locator("table.heat td a").first();
    const list = (await cell.getAttribute("href")) ?? "";
    await cell.click();
    await page.waitForSelector(list, { state: "visible" });
    const line = (await page.locator(`${list} li a`).first().getAttribute("href")) ?? "";
    await page.click(`${list} li a >> nth=0`);
    await page.waitForSelector(`${line} blockquote mark`, { state: "visible" });
    await page.close();
  }
});

test("a mark in a drawing opens beside it, takes the focus, and gives it back", { skip }, async () => {
  const page = await open("/dossier/CHN-RUS");
  const mark = page.locator("a.mk").first();
  const panel = (await mark.getAttribute("href")) ?? "";
  await mark.focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector(panel, { state: "visible" });
  await page.keyboard.press("Enter");
  await page.waitForSelector(panel, { state: "hidden" });
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("href")), panel);
  await page.close();
});

test("the dossier mirrored for a language from right to left does not stick out sideways", { skip }, async () => {
  for (const width of [360, 1440]) {
    const page = await open("/dossier/CHN-RUS", { viewport: { width, height: 900 } });
    await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      `${width} px`,
    );
    await page.close();
  }
});

test("times are told in the reader's zone, and a reader of an older version is led to what is new", {
  skip,
}, async () => {
  const context = await browser.newContext({ timezoneId: "Asia/Shanghai", locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(origin + story);
  const time = page.locator(".meta time").first();
  // Told when the browser is idle, each by itself.
  await page.waitForFunction(() => document.querySelector(".meta time")?.hasAttribute("title"));
  assert.match((await time.getAttribute("title")) ?? "", /UTC$/u);
  assert.doesNotMatch(await time.innerText(), /UTC/u);
  await page.waitForSelector(".since", { state: "hidden" });
  // An hour of the timeline stands under a day of UTC: it names its own where that is another.
  await page.locator(".tl .why").last().scrollIntoViewIfNeeded();
  await page.waitForSelector(".tl time[title$=UTC]:has-text(',')");
  const told = (await page.locator(".tl .why").allInnerTexts()).join("\n");
  assert.match(told, /First reports \(GMT\+8\): 13:40 Severnaya Depesha[\s\S]*17 May, 01:45 Al-Marfa/u);
  await page.goto(`${origin}/`);
  await retellFirst(store, story.split("/").at(-1) ?? "");
  await page.goto(origin + story);
  await page.waitForSelector(".since", { state: "visible" });
  assert.match(await page.innerText(".since"), /has changed since you read it on \d/u);
  await page.click(".since a");
  await page.waitForURL(/\?since=1$/u);
  await page.waitForSelector(".s.new");
  assert.equal(await page.locator(".s.new").count(), 1);
  await context.close();
  // French names a zone by its distance from UTC, which is told once however many hours stand there.
  const west = await browser.newContext({ timezoneId: "America/Bogota", locale: "fr" });
  const french = await west.newPage();
  await french.goto(`${origin}${story}?lang=fr`);
  await french.locator(".tl .why").first().scrollIntoViewIfNeeded();
  await french.waitForFunction(() => {
    const hours = [...(document.querySelector(".tl .why")?.querySelectorAll("time") ?? [])];
    return hours.length > 1 && hours.every((hour) => hour.title !== "");
  });
  assert.match(await french.locator(".tl .why").first().innerText(), /\(UTC[−-]5\)/u);
  await west.close();
});

test("labels in Arabic mirror the pages, and nothing sticks out or is found by axe", { skip }, async () => {
  for (const path of ["/", story, "/dossier/CHN-RUS", "/search?q=gas", "/outlet/harbour-wire.example", "/check"]) {
    for (const width of [360, 1440]) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, locale: "ar", bypassCSP: true });
      await page.goto(origin + path);
      assert.equal(await page.evaluate(() => document.documentElement.dir), "rtl");
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(overflow <= 0, `${path} at ${width} px: ${overflow} px too wide`);
      assert.deepEqual(await findViolations(page), [], path);
      await page.close();
    }
  }
});

test("printed, the dossier shows every passage, and not again the lists that its registers hold", {
  skip,
}, async () => {
  const page = await open("/dossier/CHN-RUS");
  await page.emulateMedia({ media: "print" });
  const [panels, visible, lists] = await page.evaluate(() => {
    const isShown = (panel: Element): boolean => panel.getClientRects().length > 0;
    const all = [...document.querySelectorAll(".ev")].filter((panel) => panel.querySelector("blockquote"));
    return [all.length, all.filter(isShown).length, [...document.querySelectorAll(".ev .rows")].filter(isShown).length];
  });
  assert.ok(panels !== undefined && panels > 20);
  assert.equal(visible, panels);
  assert.equal(lists, 0);
  await page.close();
});

async function findViolations(page: Page): Promise<readonly string[]> {
  // Parts that are far from the window are not laid out until they come near: axe is to see all of them.
  await page.addStyleTag({ content: "section { content-visibility: visible !important; }" });
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  });
}

const kinds = [
  "/",
  "STORY",
  "UNTOLD",
  "/dossiers",
  "/dossier/CHN-RUS",
  "RECORD",
  "/sources",
  "/outlet/harbour-wire.example",
  "/check",
  "/method",
  "/search",
  "/search?q=gas",
  "/speaker/Vladimir%20Putin",
  "/state/RUS",
  "/dimension/trade",
  "CITE",
  "COMPARE",
  "CLAIM",
];

for (const kind of kinds) {
  // Dark differs in its colours alone: one width shows them.
  for (const width of [360, 768, 1440]) {
    for (const colorScheme of width === 768 ? (["light", "dark"] as const) : (["light"] as const)) {
      test(`${kind} at ${width} px, ${colorScheme}: nothing sticks out sideways, axe finds nothing, the console is quiet`, {
        skip,
      }, async () => {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
        const messages: string[] = [];
        page.on("console", (message) => messages.push(message.text()));
        await page.goto(
          origin +
            ({ STORY: story, UNTOLD: untold, RECORD: record, CITE: `${story}/cite/1`, COMPARE: compare, CLAIM: claim }[
              kind
            ] ?? kind),
        );
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.ok(overflow <= 0, `${overflow} px too wide`);
        assert.deepEqual(await findViolations(page), []);
        assert.deepEqual(
          messages.filter((text) => !text.includes("/picture") && !text.includes("404")),
          [],
        );
        await page.close();
      });
    }
  }
}
