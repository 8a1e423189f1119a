import assert from "node:assert/strict";
import { test } from "node:test";
import iconv from "iconv-lite";
import { decodeBytes } from "./decode-bytes.ts";

const russian =
  "Порты договорились, что паром будет ходить всю зиму, сообщила служба порта после переговоров в старой таможне. ".repeat(
    3,
  );
const chinese = "港口办公室星期四表示，两个港口同意让渡轮整个冬天都运行，双方各付一半费用，三月份再讨论时间表。".repeat(
  4,
);

const cases: readonly (readonly [
  name: string,
  bytes: Uint8Array,
  contentType: string | undefined,
  charset: string,
  source: string,
])[] = [
  ["byte order mark over header", Buffer.from("\uFEFFплот"), "text/html; charset=windows-1251", "utf-8", "bom"],
  [
    "header over meta",
    iconv.encode(`<meta charset="utf-8">${russian}`, "windows-1251"),
    "text/html; charset=windows-1251",
    "windows-1251",
    "header",
  ],
  [
    "meta",
    iconv.encode(
      `<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">${russian}`,
      "windows-1251",
    ),
    "text/html",
    "windows-1251",
    "declaration",
  ],
  [
    "XML declaration",
    iconv.encode(`<?xml version="1.0" encoding="koi8-r"?><rss>${russian}</rss>`, "koi8-r"),
    undefined,
    "koi8-r",
    "declaration",
  ],
  [
    "an untrue meta on flawless UTF-8",
    Buffer.from(`<meta charset="windows-1252">${russian}`),
    undefined,
    "utf-8",
    "validity",
  ],
  ["undeclared UTF-8", Buffer.from(russian), undefined, "utf-8", "validity"],
  ["undeclared windows-1251", iconv.encode(russian, "windows-1251"), undefined, "windows-1251", "detection"],
  ["undeclared Chinese", iconv.encode(`<p>${chinese}</p>`, "gb18030"), undefined, "gb18030", "detection"],
  [
    "a commented meta",
    Buffer.from(`<!-- <meta charset="koi8-r"> --><meta charset="utf-8">x`),
    undefined,
    "utf-8",
    "declaration",
  ],
  [
    "UTF-16 without a mark",
    Buffer.from("<html>plain words of a page</html>", "utf16le"),
    undefined,
    "utf-16le",
    "detection",
  ],
];
for (const [name, bytes, contentType, charset, source] of cases) {
  test(`${name}: ${charset} by ${source}`, () => {
    const decoded = decodeBytes(bytes, contentType);
    assert.deepEqual([decoded.charset, decoded.source], [charset, source]);
    assert.equal(decoded.text.includes("\uFFFD"), false);
  });
}

test("a few broken bytes in UTF-8 do not change the charset", () => {
  const decoded = decodeBytes(
    Buffer.concat([Buffer.from(russian), Buffer.from([0xff, 0xc3])]),
    "text/html; charset=utf-8",
  );
  assert.equal(decoded.charset, "utf-8");
});
