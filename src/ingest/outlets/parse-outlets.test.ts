import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseOpml, renderOpml } from "./opml.ts";
import { findOutlet, parseOutlets } from "./parse-outlets.ts";
import { listStartingOutlets } from "./starting-list.ts";

const row = `[[outlet]]
name = "Harbour Wire"
domains = ["harbour-wire.example"]
country = "SGP"
kind = "agency"
source = "https://harbour-wire.example/about"
checked = "2026-11-25"
`;

test("an outlet is read, with what is not said left open", () => {
  const outlets = parseOutlets(row);
  assert.ok(outlets.ok);
  assert.deepEqual([outlets.value[0]?.ownership, outlets.value[0]?.feeds], ["unknown", []]);
});

test("a wrong field is named with its outlet", () => {
  const outlets = parseOutlets(row.replace('"SGP"', '"Singapore"'));
  assert.match(outlets.ok ? "" : outlets.problem.message, /outlet 1, country/u);
  assert.equal(parseOutlets("[[outlet]\n").ok, false);
});

test("a host finds its outlet, and no other that merely ends alike", () => {
  const outlets = parseOutlets(row);
  assert.ok(outlets.ok);
  assert.equal(findOutlet(outlets.value, "www.harbour-wire.example")?.name, "Harbour Wire");
  assert.equal(findOutlet(outlets.value, "notharbour-wire.example"), undefined);
});

test("the starting list holds at least 150 outlets of 40 countries, each with its source, no domain twice", () => {
  const outlets = listStartingOutlets();
  const domains = outlets.flatMap((outlet) => outlet.domains);
  assert.ok(outlets.length >= 150);
  assert.ok(new Set(outlets.map((outlet) => outlet.country)).size >= 40);
  assert.equal(new Set(domains).size, domains.length);
  assert.ok(outlets.every((outlet) => outlet.source.startsWith("https://")));
});

test("the sample's outlets are read", () => {
  const outlets = parseOutlets(readFileSync(new URL("../../../sample/outlets.toml", import.meta.url), "utf8"));
  assert.ok(outlets.ok && outlets.value.length > 10);
});

test("OPML goes out and comes back, folders of others are kept", () => {
  const feeds = [{ url: "https://harbour-wire.example/rss.xml?a=1&b=2", title: 'Harbour "Wire"' }];
  const back = parseOpml(renderOpml("Feeds", feeds));
  assert.deepEqual(back.ok && back.value, feeds);
  const nested = parseOpml(
    '<opml><body><outline text="Asia"><outline text="A" xmlUrl="https://a.example/f"/></outline></body></opml>',
  );
  assert.deepEqual(nested.ok && nested.value[0]?.folders, ["Asia"]);
  assert.equal(parseOpml("<rss/>").ok, false);
});
