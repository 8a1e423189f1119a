import assert from "node:assert/strict";
import { test } from "node:test";
import payloads from "../../../test/site/hostile.json" with { type: "json" };
import { escapeXml } from "./escape-xml.ts";

test("markup is escaped, and what XML has no place for is left out", () => {
  assert.equal(escapeXml(`<a b="c">&`), "&lt;a b=&quot;c&quot;&gt;&amp;");
  assert.equal(escapeXml("a\u0000\u0007b\ud800\u202ec\uffff"), "abc");
});

test("no hostile text leaves markup", () => {
  for (const payload of payloads) assert.doesNotMatch(escapeXml(payload), /[<>"]|&(?!(?:amp|lt|gt|quot);)/u);
});
