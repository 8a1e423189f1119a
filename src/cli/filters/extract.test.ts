import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { createHandler } from "./extract.ts";
import type { Line } from "./filter.ts";
import { createHandler as createFeedHandler } from "./parse-feed.ts";

const html =
  "<html lang='ru'><h1>Паром будет ходить всю зиму</h1><p>Порты договорились, что паром будет ходить всю зиму, сообщила служба порта.</p></html>";
const flags = { offsets: "utf16", explain: false, options: {} } as const;

async function answer(line: Line, explain = false): Promise<Line> {
  const answered = await createHandler({ ...flags, explain })(line);
  assert.ok(answered.ok);
  return answered.value[0] ?? {};
}

test("text and bytes of a page give the same article, the charset beside it", async () => {
  const text = await answer({ id: "a", html });
  const bytes = await answer({
    id: "a",
    bytes: Buffer.from(html).toString("base64"),
    contentType: "text/html; charset=utf-8",
  });
  assert.deepEqual(bytes, text);
  assert.deepEqual([text.id, text.language, text.charset], ["a", "ru", "utf-8"]);
});

test("gzip that nothing announced is unpacked, broken gzip is answered by its code", async () => {
  assert.equal(
    (await answer({ id: "a", bytes: gzipSync(html).toString("base64") })).title,
    "Паром будет ходить всю зиму",
  );
  const broken = await createHandler(flags)({ id: "a", bytes: Buffer.from([0x1f, 0x8b, 1, 2]).toString("base64") });
  assert.equal(broken.ok ? "" : broken.problem.code, "GZIP_BROKEN");
});

test("a line without a page says what is missing, --explain says what decisions rested on", async () => {
  const missing = await createHandler(flags)({ id: "a", url: "https://harbour-wire.example/a" });
  assert.equal(missing.ok ? "" : missing.problem.code, "PAGE_MISSING");
  assert.equal(typeof (await answer({ html }, true)).explain, "object");
});

test("a feed's own headers decide its charset", async () => {
  const bytes = Buffer.from("<rss><channel><title>caf\u00e9</title></channel></rss>", "latin1").toString("base64");
  const answered = await createFeedHandler()({ bytes, headers: { "Content-Type": "text/xml; charset=iso-8859-1" } });
  assert.ok(answered.ok);
  assert.deepEqual([answered.value[0]?.title, answered.value[0]?.charset], ["café", "windows-1252"]);
});
