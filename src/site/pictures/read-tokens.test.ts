import assert from "node:assert/strict";
import { test } from "node:test";
import { readSheet } from "../routes/assets.ts";
import { readTokens } from "./read-tokens.ts";

test("the colours of light pages are read from the sheet", () => {
  const sheet = ":root { --paper: #fff; --ink: #000; --s1: 1rem; }\n@media dark { :root { --paper: #111; } }";
  assert.deepEqual(readTokens(sheet), { paper: "#fff", ink: "#000" });
  const { paper, ink, link, "ink-2": quiet } = readTokens(readSheet());
  assert.ok(paper && ink && link && quiet);
});
