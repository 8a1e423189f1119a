import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { type ArchivedPage, readWarc } from "./read-warc.ts";

function record(type: string, url: string, http: string, body: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(`${http}\r\n\r\n`), body]);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-05-16T10:10:10Z\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-1234567890ab>\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${content.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from("\r\n\r\n")]);
}

const page = Buffer.from("<h1>Port opens</h1><p>Caf\u00e9 \u043f\u043e\u0440\u0442</p>");
const url = "https://cape-dispatch.example/world/port";
const records = [
  record("request", url, "GET /world/port HTTP/1.1\r\nHost: cape-dispatch.example", Buffer.alloc(0)),
  record("response", url, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8", page),
  record("response", `${url}/img.png`, "HTTP/1.1 200 OK\r\nContent-Type: image/png", Buffer.from([1, 2, 3])),
  record("response", `${url}/gone`, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html", page),
  record(
    "response",
    `${url}/zip`,
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
    gzipSync(page),
  ),
];

async function read(chunks: readonly Buffer[]): Promise<ArchivedPage[]> {
  const found: ArchivedPage[] = [];
  const stream = (async function* () {
    yield* chunks;
  })();
  for await (const archived of readWarc(stream)) found.push(archived);
  return found;
}

for (const [what, pack] of [
  ["plain", (bytes: Buffer) => bytes],
  ["gzip, a member a record", (bytes: Buffer) => gzipSync(bytes)],
] as const) {
  test(`the web pages of a WARC (${what}) are read with address, type and date, the rest is passed over`, async () => {
    const found = await read(records.map(pack));
    assert.deepEqual(
      found.map(({ url: at, date }) => [at, date]),
      [
        [url, "2024-05-16T10:10:10Z"],
        [`${url}/zip`, "2024-05-16T10:10:10Z"],
      ],
    );
    assert.equal(found[0]?.contentType, "text/html; charset=utf-8");
    for (const { bytes } of found) assert.equal(Buffer.from(bytes).toString(), page.toString());
  });
}

test("records that come in pieces of a few bytes are the same records", async () => {
  const whole = Buffer.concat(records);
  const pieces = Array.from({ length: Math.ceil(whole.length / 7) }, (_, i) => whole.subarray(i * 7, i * 7 + 7));
  assert.equal((await read(pieces)).length, 2);
});
