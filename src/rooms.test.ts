import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { findBreaches, type Rule } from "../test/architecture/find-breaches.ts";
import { rooms } from "./rooms.ts";

const folder = import.meta.dirname;

test("no file of src breaks the order of rooms, a door, a table, an effect, or makes a cycle", () => {
  const files = globSync("*/**/*.ts", { cwd: folder })
    .filter((path) => !path.endsWith(".test.ts"))
    .map((path) => ({ path: path.replaceAll("\\", "/"), source: readFileSync(`${folder}/${path}`, "utf8") }));
  assert.ok(files.length > 20);
  assert.deepEqual(findBreaches(files, rooms), []);
});

/** One planted breach of each rule; the test above is worth something only if each of these is found. */
const planted: readonly (readonly [rule: Rule, path: string, source: string])[] = [
  ["order", "core/x.ts", 'import { a } from "../story/index.ts";'],
  ["door", "story/x.ts", 'import { a } from "../language/tokens.ts";'],
  ["door", "cli/commands/x.ts", 'const a = await import("../../claims/engine.ts");'],
  ["table", "story/store.ts", 'await tx.insertInto("claim").values(row).execute();'],
  ["table", "site/x.ts", 'await db.deleteFrom("article").execute();'],
  ["effect", "claims/x.ts", 'import { request } from "undici";'],
  ["effect", "claims/x.ts", "const page = await fetch(url);"],
  ["effect", "story/x.ts", "const now = Date.now();"],
  ["effect", "reader/x.ts", 'import { readFileSync } from "node:fs";'],
  ["effect", "claims/x.ts", 'import { Piscina } from "piscina";'],
  ["effect", "site/x.ts", "const port = process.env.PORT;"],
  ["room", "helpers/x.ts", "export const a = 1;"],
];

for (const [rule, path, source] of planted) {
  test(`a planted breach is found: ${rule} in ${path}: ${source}`, () => {
    assert.deepEqual(
      findBreaches([{ path, source }], rooms).map((breach) => breach.rule),
      [rule],
    );
  });
}

test("a planted cycle is found", () => {
  const files = [
    { path: "core/a.ts", source: 'import { b } from "./b.ts";' },
    { path: "core/b.ts", source: 'import { a } from "./a.ts";' },
  ];
  assert.deepEqual(
    findBreaches(files, rooms).map((breach) => breach.rule),
    ["cycle"],
  );
});

test("what is allowed is not called a breach", () => {
  const files = [
    { path: "story/store.ts", source: 'import { a } from "../core/index.ts"; await tx.insertInto("story").execute();' },
    { path: "ingest/fetch.ts", source: 'import { request } from "undici"; options.process.run(); page.fetch(url);' },
  ];
  assert.deepEqual(findBreaches(files, rooms), []);
});
