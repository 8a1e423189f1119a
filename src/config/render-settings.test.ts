import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { renderSettings } from "./render-settings.ts";

test("docs/configuration.md is what the settings say", () => {
  assert.equal(readFileSync(new URL("../../docs/configuration.md", import.meta.url), "utf8"), renderSettings());
});
