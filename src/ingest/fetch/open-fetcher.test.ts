import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { after, before, test } from "node:test";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { openNetwork } from "./network.ts";
import { openFetcher } from "./open-fetcher.ts";
import type { Fetcher, FetchLimits } from "./types.ts";

const requests: string[] = [];
const pages: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  "/robots.txt": (_, response) => response.end("User-agent: *\nDisallow: /private/\n"),
  "/feed.xml": (request, response) => {
    if (request.headers["if-none-match"] === '"v1"')
      response.writeHead(304, { etag: '"v1"', "cache-control": "max-age=600" }).end();
    else
      response
        .writeHead(200, { etag: '"v1"', "content-type": "application/rss+xml", "cache-control": "max-age=300" })
        .end("<rss/>");
  },
  "/gzip": (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("packed")),
  "/zstd": (_, response) =>
    response.writeHead(200, { "content-encoding": "zstd" }).end(zstdCompressSync(Buffer.from("packed"))),
  "/bomb": (_, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(4_000_000))),
  "/moved": (_, response) => response.writeHead(301, { location: "/feed.xml" }).end(),
  "/inward": (_, response) => response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
  "/loop": (_, response) => response.writeHead(302, { location: "/loop" }).end(),
  "/gone": (_, response) => response.writeHead(410).end(),
  "/busy": (_, response) => response.writeHead(429, { "retry-after": "120" }).end(),
  "/slow": (_, response) => setTimeout(() => response.end("late"), 2000),
};

const server = createServer((request, response) => {
  requests.push(`${request.headers.host} ${request.url} ${request.headers["user-agent"]}`);
  const serve = pages[request.url ?? ""];
  if (serve) serve(request, response);
  else response.writeHead(404).end();
});
let address = "";
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  address = `127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

function open(limits: Partial<FetchLimits> = {}): Fetcher {
  const request = openNetwork({ hosts: { "*.example": address } });
  const effects = { request, now: Date.now, sleep: async () => {}, log: () => {} };
  return openFetcher({
    effects,
    version: "0.1.0",
    contact: "https://desk.example/about",
    limits: { spacing: 0, ...limits },
  });
}

async function codeOf(path: string, limits?: Partial<FetchLimits>): Promise<string> {
  const result = await open(limits).fetchPage(`https://harbour-wire.example${path}`);
  return result.ok ? result.value.kind : result.problem.code;
}

test("a mapped host is asked under its own name, by a truthful agent, and its answer is kept with its validators", async () => {
  const result = await open().fetchPage("https://harbour-wire.example/feed.xml");
  assert.ok(result.ok && result.value.kind === "fetched");
  assert.deepEqual(result.value.validators, { etag: '"v1"' });
  assert.equal(result.value.freshFor, 300);
  assert.ok(
    requests.includes("harbour-wire.example /feed.xml Rapporteur/0.1.0 (news reader; +https://desk.example/about)"),
  );
});

test("what has not changed is said to be unchanged", async () => {
  const result = await open().fetchPage("https://harbour-wire.example/feed.xml", { etag: '"v1"' });
  assert.deepEqual(result.ok && result.value, {
    kind: "unchanged",
    url: "https://harbour-wire.example/feed.xml",
    freshFor: 600,
  });
});

for (const path of ["/gzip", "/zstd"]) {
  test(`${path} is unpacked`, async () => {
    const result = await open().fetchPage(`https://harbour-wire.example${path}`);
    assert.equal(result.ok && result.value.kind === "fetched" && Buffer.from(result.value.bytes).toString(), "packed");
  });
}

test("a permanent redirect is followed and told", async () => {
  const result = await open().fetchPage("https://harbour-wire.example/moved");
  assert.equal(result.ok && result.value.movedTo, "https://harbour-wire.example/feed.xml");
});

const expected: readonly (readonly [path: string, code: string, limits?: Partial<FetchLimits>])[] = [
  ["/private/a", "ROBOTS_DISALLOW"],
  ["/inward", "ADDRESS_CLOSED"],
  ["/loop", "TOO_MANY_REDIRECTS", { redirects: 3 }],
  ["/gone", "HTTP_GONE"],
  ["/nothing", "HTTP_NOT_FOUND"],
  ["/busy", "HOST_BUSY"],
  ["/bomb", "TOO_LARGE", { mostBytes: 100_000 }],
  ["/slow", "FETCH_TIMEOUT", { timeLimit: 300 }],
];
for (const [path, code, limits] of expected) {
  test(`${path} is answered ${code}`, async () => assert.equal(await codeOf(path, limits), code));
}

test("a host that asked to wait is left alone", async () => {
  const fetcher = open();
  await fetcher.fetchPage("https://harbour-wire.example/busy");
  const again = await fetcher.fetchPage("https://harbour-wire.example/feed.xml");
  assert.equal(again.ok ? "" : again.problem.code, "HOST_BUSY");
});

test("a name that resolves to loopback is refused inside of the connection", async () => {
  const request = openNetwork({});
  const answer = await request({ url: new URL("http://localhost:1/"), headers: {}, mostBytes: 10, timeLimit: 1000 });
  assert.equal(answer.ok ? "" : answer.problem.code, "ADDRESS_CLOSED");
});
