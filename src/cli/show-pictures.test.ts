import assert from "node:assert/strict";
import { test } from "node:test";
import { readConfig } from "../config/index.ts";
import { choosePictures } from "./show-pictures.ts";

function choose(toml: string): string {
  const config = readConfig(`[site]\n${toml}`, {});
  return config.ok ? choosePictures(config.value) : config.problem.code;
}

test("pictures are proxied for whoever sits at the machine, and linked where others can reach the site", () => {
  assert.equal(choose(""), "proxy");
  for (const host of ["localhost", "127.0.0.1", "::1"]) assert.equal(choose(`host = "${host}"`), "proxy", host);
  for (const host of ["0.0.0.0", "::", "192.168.1.4", "news.example", "127.0.0.1.example"])
    assert.equal(choose(`host = "${host}"`), "link", host);
});

test("what is set is done wherever the site is, and nothing else can be set", () => {
  for (const set of ["proxy", "hotlink", "link"])
    for (const host of ["127.0.0.1", "0.0.0.0"]) assert.equal(choose(`host = "${host}"\npictures = "${set}"`), set);
  assert.equal(choose('pictures = "steal"'), "CONFIG_VALUE");
});
