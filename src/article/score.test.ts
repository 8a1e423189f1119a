import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { measureBodies } from "./score.ts";

const folder = new URL("../../../shared/data/extraction/scrapinghub/", import.meta.url);

test("a page that is found whole scores one", () => {
  const text =
    "The two ports agreed on Thursday to run the ferry all winter, the harbour office said after a day of talks.";
  const page = {
    url: "https://harbour-wire.example/a",
    bytes: Buffer.from(`<h1>Ferry to run</h1><p>${text}</p>`),
    text,
  };
  assert.deepEqual(measureBodies([page]), { precision: 1, recall: 1, f1: 1, pages: 1 });
});

test("bodies of the labelled set keep their quality", {
  skip: existsSync(folder) ? false : "the labelled set is not on this machine",
}, () => {
  const rows = readFileSync(new URL("truth.jsonl", folder), "utf8").trim().split("\n").slice(0, 60);
  const pages = rows.map((row) => {
    const { id, url, contentType, text } = JSON.parse(row);
    return { url, contentType, text, bytes: gunzipSync(readFileSync(new URL(`pages/${id}.html.gz`, folder))) };
  });
  assert.ok(measureBodies(pages).f1 > 0.94);
});
