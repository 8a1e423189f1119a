import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readConfig } from "./read-config.ts";
import { exampleToml, renderSettings } from "./render-settings.ts";

test("docs/configuration.md is what the settings say", () => {
  assert.equal(readFileSync(new URL("../../docs/configuration.md", import.meta.url), "utf8"), renderSettings());
});

test("the example in docs/configuration.md can be read", () => {
  const config = readConfig(exampleToml, {});
  assert.ok(config.ok);
  assert.deepEqual([config.value["site.port"], config.value["brief.languages"]], [8080, ["en", "fr"]]);
});
