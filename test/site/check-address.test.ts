import assert from "node:assert/strict";
import { createServer } from "node:http";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Hono } from "hono";
import { openPageReader } from "../../src/cli/read-page.ts";
import { openThreads } from "../../src/cli/threads.ts";
import { openFetcher, openNetwork } from "../../src/ingest/index.ts";
import { createSite } from "../../src/site/index.ts";
import { openStore, type Store } from "../../src/store/index.ts";

const article = `<!doctype html><html lang="en"><head><title>Pier to open in May</title></head><body><nav><a href="/">Home</a></nav><article><h1>Pier to open in May</h1>${[
  "Mara Ito, who runs the harbour office, said on Monday that the pier would open in May.",
  "The pier is a disgrace and should have been mended years ago by those who let it rot.",
  "Experts caution that the ferry may be late in the first weeks of the season.",
  "The works cost three million, according to the harbour office, which paid for half of them.",
]
  .map((text) => `<p>${text}</p>`)
  .join("")}</article></body></html>`;

const pages: Readonly<Record<string, readonly [type: string, body: string]>> = {
  "/robots.txt": ["text/plain", "User-agent: *\nDisallow: /closed/"],
  "/pier.html": ["text/html; charset=utf-8", article],
  "/closed/pier.html": ["text/html; charset=utf-8", article],
  "/pier.pdf": ["application/pdf", "%PDF-1.7"],
  "/empty.html": ["text/html", "<!doctype html><title>x</title><body></body>"],
};

let store: Store;
let site: Hono;
let shut: Hono;
let close: () => Promise<void>;

before(async () => {
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const [type, body] = pages[path] ?? [];
    // A page that leads into this machine, and one that never comes.
    if (path === "/inside.html") response.writeHead(302, { location: "http://127.0.0.1/" }).end();
    else if (type) response.writeHead(200, { "content-type": type }).end(body);
    else if (path !== "/slow.html") response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  const port = typeof at === "object" && at ? at.port : 0;
  const threads = openThreads(1);
  const fetcher = openFetcher({
    effects: {
      // The only host that may be asked in here.
      request: openNetwork({ hosts: { "pier.example": `127.0.0.1:${port}` } }),
      now: Date.now,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      log: () => {},
    },
    version: "test",
    limits: { spacing: 0, timeLimit: 1500 },
  });
  store = await openStore({ url: join(mkdtempSync(join(tmpdir(), "rapporteur-")), "store.sqlite") });
  const context = { db: store.db, now: Date.now, title: "Rapporteur", fetchPicture: async () => undefined };
  site = createSite({ ...context, readPage: openPageReader({ fetcher, threads, timeLimit: 30_000 }) });
  shut = createSite(context);
  close = async () => {
    server.closeAllConnections();
    server.close();
    await threads.close();
    await store.close();
  };
});
after(() => close());

function send(to: Hono, path: string, text: string): Promise<Response> {
  const body = new URLSearchParams({ text });
  return Promise.resolve(to.request(path, { method: "POST", body, headers: { origin: "http://localhost" } }));
}

interface Answer {
  readonly code?: string;
  readonly hint?: string;
  readonly lines?: readonly { readonly sentence: string; readonly kinds: readonly string[] }[];
}

async function ask(address: string, to = site): Promise<Answer & { readonly status: number }> {
  const answer = await send(to, "/check.json", address);
  return { ...((await answer.json()) as Answer), status: answer.status };
}

test("a page that is given by its address is fetched, and each of its sentences shown with what it rests on", async () => {
  const { status, lines = [] } = await ask("http://pier.example/pier.html");
  assert.equal(status, 200);
  assert.ok(lines.some(({ sentence, kinds }) => sentence.startsWith("Mara Ito") && kinds.includes("attributed")));
  assert.ok(lines.some(({ sentence, kinds }) => sentence.startsWith("The pier is") && kinds.includes("own-voice")));
  assert.ok(!lines.some(({ sentence }) => sentence.includes("Home")));
  const page = await (await send(site, "/check", "http://pier.example/pier.html")).text();
  assert.match(page, /<span class="q-own">The pier is a disgrace/u);
});

test("what is refused is told with its code and with what to do, on the page and as JSON", async () => {
  const expected = [
    ["http://pier.example/closed/pier.html", "ROBOTS_DISALLOW"],
    ["http://pier.example/nothing.html", "HTTP_NOT_FOUND"],
    ["http://pier.example/pier.pdf", "PAGE_NOT_HTML"],
    ["http://pier.example/empty.html", "PAGE_NO_BODY"],
    ["http://pier.example/slow.html", "FETCH_TIMEOUT"],
    ["http://pier.example/inside.html", "ADDRESS_CLOSED"],
    ["http://pier.example:22/", "URL_PORT"],
    ["http://127.0.0.1/", "ADDRESS_CLOSED"],
    ["http://[::1]/", "ADDRESS_CLOSED"],
    ["http://169.254.169.254/latest/meta-data/", "ADDRESS_CLOSED"],
  ] as const;
  for (const [address, code] of expected) {
    const answer = await ask(address);
    assert.deepEqual([answer.status, answer.code], [422, code], address);
    assert.ok((answer.hint ?? "").length > 10, address);
  }
  const page = await (await send(site, "/check", "http://pier.example/closed/pier.html")).text();
  assert.match(
    page,
    /role="status"><p><b>The page of this address could not be read\.<\/b> <code dir="ltr">ROBOTS_DISALLOW/u,
  );
});

test("an address is no way to write into the page", async () => {
  const page = await (await send(site, "/check", 'http://pier.example/"><script>alert(1)</script>')).text();
  assert.doesNotMatch(page, /<script>alert/u);
});

test("a site that fetches nothing says so", async () => {
  const { status, code } = await ask("http://pier.example/pier.html", shut);
  assert.deepEqual([status, code], [404, "PAGE_NOT_READ"]);
  assert.match(await (await shut.request("/check")).text(), /address of an article that was read here/u);
  assert.match(await (await site.request("/check")).text(), /address of an article</u);
});

test("more readers than can be served at once are asked to try again", async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask("http://pier.example/slow.html")));
  assert.equal(answers.filter(({ code }) => code === "CHECK_BUSY").length, 2);
});

test("what is too long to be checked is said, and what is too large is refused with a reason", async () => {
  const long = "The pier opened in May. ".repeat(2_600);
  const told = (await (await send(site, "/check.json", long)).json()) as {
    readonly text: string;
    readonly left: number;
  };
  assert.equal(told.text.length, 60_000);
  assert.equal(told.left, 2_400);
  assert.match(await (await send(site, "/check", long)).text(), /first 60,000 characters were checked.*2,400/u);
  const refused = await send(site, "/check.json", "a".repeat(1_000_001));
  assert.equal(refused.status, 413);
  assert.deepEqual(Object.keys((await refused.json()) as object), ["error", "hint"]);
  assert.match(await (await send(site, "/check", "a".repeat(1_000_001))).text(), /<h1>This form is too large/u);
});
