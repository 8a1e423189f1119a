import assert from "node:assert/strict";
import { test } from "node:test";
import { readConfig } from "./index.ts";

test("without a file every setting has its default", () => {
  const read = readConfig("", {});
  assert.ok(read.ok);
  assert.equal(read.value["site.port"], 8026);
});

test("the environment wins over the file", () => {
  const read = readConfig('[store]\nurl = "a.sqlite"\n[site]\nport = 9000', { RAPPORTEUR_STORE: "b.sqlite" });
  assert.ok(read.ok);
  assert.equal(read.value["store.url"], "b.sqlite");
  assert.equal(read.value["site.port"], 9000);
});

test("a value of the wrong kind, an unknown name and broken TOML are each answered by name", () => {
  const codes = ['[site]\nport = "x"', "[site]\ncolour = 1", "[site\n"].map((toml) => {
    const read = readConfig(toml, {});
    return read.ok ? "ok" : read.problem.code;
  });
  assert.deepEqual(codes, ["CONFIG_VALUE", "CONFIG_UNKNOWN", "CONFIG_SYNTAX"]);
});

test("a list is parted by commas in the environment", () => {
  const read = readConfig("", { RAPPORTEUR_BRIEF_LANGUAGES: "en,ru" });
  assert.ok(read.ok);
  assert.deepEqual(read.value["brief.languages"], ["en", "ru"]);
});
