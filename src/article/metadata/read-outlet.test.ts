import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePage } from "../page/parse-page.ts";
import { gatherFacts } from "./facts.ts";
import { outletKeys, readOutlet } from "./read-outlet.ts";

test("an outlet is called what its page calls it, else what the starting list does", () => {
  const named = gatherFacts(
    parsePage('<meta property="og:site_name" content="Le Monde.fr">'),
    "https://www.lemonde.fr/a",
  );
  assert.deepEqual(readOutlet(named), { name: "Le Monde.fr", domain: "lemonde.fr" });
  const bare = gatherFacts(parsePage("<p>x</p>"), "https://www.lemonde.fr/a");
  assert.deepEqual(readOutlet(bare), { name: "Le Monde", domain: "lemonde.fr" });
  assert.ok(outletKeys(bare).includes("lemonde"));
});

test("an outlet that nobody names has its domain alone, and a page from nowhere has none", () => {
  const own = gatherFacts(parsePage("<p>x</p>"), "https://m.cape-dispatch.example/a");
  assert.deepEqual(readOutlet(own), { domain: "cape-dispatch.example" });
  const bareFile = gatherFacts(parsePage("<p>x</p>"), undefined);
  assert.equal(readOutlet(bareFile), undefined);
  assert.deepEqual(readOutlet(bareFile, "https://www.fjord.example/bridge"), { domain: "fjord.example" });
});
