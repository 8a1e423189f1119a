import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import {
  array,
  assert as assertProperty,
  asyncProperty,
  constantFrom,
  double,
  integer,
  nat,
  oneof,
  tuple,
  uint8Array,
} from "fast-check";
import { createHandler as createExtract } from "./extract.ts";
import type { Handler } from "./filter.ts";
import { createHandler as createParseFeed } from "./parse-feed.ts";

const sample = new URL("../../../sample/site/", import.meta.url).pathname;
const files = (pattern: string): string[] => globSync(pattern, { cwd: sample }).toSorted();
const pages = files("**/*.html");
const feeds = files("**/*.{xml,json,rss,atom}");

type Edit = readonly [kind: number, at: number, length: number, value: Uint8Array];

/** What goes wrong on the way and what attackers send: bytes changed, dropped, doubled, put in; ends cut off. */
function mutate(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  return edits.reduce<Buffer>((buffer, [kind, share, length, value]) => {
    const at = Math.floor(share * buffer.length);
    const [before, cut, rest] = [
      buffer.subarray(0, at),
      buffer.subarray(at, at + length),
      buffer.subarray(at + length),
    ];
    if (kind === 0) return Buffer.concat([before, value, rest]);
    if (kind === 1) return Buffer.concat([before, rest]);
    if (kind === 2) return Buffer.concat([before, cut, cut, cut, rest]);
    if (kind === 3) return Buffer.concat([before, value, cut, rest]);
    return Buffer.from(before);
  }, Buffer.from(bytes));
}

const words = [
  "<",
  ">",
  '"',
  "<!--",
  "<![CDATA[",
  "]]>",
  "</script>",
  "<p>",
  "</div>",
  "&#x110000;",
  "&amp",
  "\0",
  "<time datetime='",
  "{",
  "2024-13-45",
  "ï»¿",
];
const piece = oneof(
  uint8Array({ maxLength: 40 }),
  constantFrom(...words).map((word) => new Uint8Array(Buffer.from(word))),
  constantFrom("<div>", "<b><i>", "<item>", "[", "((").map((word) => new Uint8Array(Buffer.from(word.repeat(3000)))),
);
const edit = tuple(integer({ min: 0, max: 4 }), double({ min: 0, max: 1, noNaN: true }), nat(2000), piece);
const edits = array(edit, { minLength: 1, maxLength: 6 });
const contentType = constantFrom(undefined, "text/html; charset=utf-16", "text/xml; charset=gbk", "x; charset=none");

/** Milliseconds that one answer may take; whole pages take five. */
const limit = 2000;

function holds(handle: Handler, names: readonly string[]): void {
  const property = asyncProperty(constantFrom(...names), edits, contentType, async (name, changes, type) => {
    const bytes = Buffer.from(mutate(readFileSync(`${sample}${name}`), changes)).toString("base64");
    const started = performance.now();
    const answer = await handle({ url: `https://${name}`, bytes, contentType: type });
    assert.ok(performance.now() - started < limit, `${name} took too long`);
    if (answer.ok) assert.equal(typeof JSON.stringify(answer.value), "string");
    else assert.ok(answer.problem.code !== "" && answer.problem.message !== "" && answer.problem.hint !== "");
  });
  test(`${names.length} documents of the sample, bytes changed at random, are all answered`, async () => {
    await assertProperty(property, { numRuns: 120, seed: 8027, endOnFailure: true });
  });
}

holds(createExtract({ offsets: "utf16", explain: true, options: {} }), pages);
holds(createParseFeed(), feeds);
