import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "node:test";
import { openStore } from "../store/index.ts";

const root = new URL("../../", import.meta.url).pathname;
const command = `${root}bin/rapporteur`;

const pages = [
  "sample/site/harbour-wire.example",
  "sample/site/lefanal.example",
  "sample/site/cape-dispatch.example",
  "sample/site/severnaya-depesha.example",
];
const files = spawnSync("find", [...pages, "-name", "*.html"], { cwd: root, encoding: "utf8" })
  .stdout.trim()
  .split("\n")
  .toSorted();
const args = (store: string): string[] => [
  "run",
  "--store",
  store,
  "--now",
  "2026-01-01T00:00:00Z",
  "--workers",
  "1",
  ...files,
];

const freshFile = (): string => join(mkdtempSync(join(tmpdir(), "rapporteur-")), "store.sqlite");

/** Everything that the stages have written, as text. */
async function contentOf(url: string): Promise<string> {
  const store = await openStore({ url });
  const tables = [
    "article",
    "copy",
    "story",
    "story_article",
    "claim",
    "figure",
    "record",
    "record_evidence",
    "brief",
    "sentence",
    "withheld",
  ] as const;
  const rows = [];
  for (const table of tables)
    rows.push(
      table,
      ...(await store.db.selectFrom(table).selectAll().execute()).map((row) => JSON.stringify(row)).toSorted(),
    );
  await store.close();
  return rows.join("\n");
}

test("running again does nothing, and the number of workers changes nothing", async () => {
  const url = freshFile();
  assert.equal(spawnSync(command, args(url), { cwd: root }).status, 0);
  const before = await contentOf(url);
  assert.match(before, /"story"/u);
  const again = spawnSync(command, args(url), { cwd: root, encoding: "utf8" });
  assert.doesNotMatch(again.stdout, /[1-9]\d* done/u);
  assert.equal(await contentOf(url), before);
  const other = freshFile();
  assert.equal(spawnSync(command, [...args(other), "--workers", "2"], { cwd: root }).status, 0);
  assert.equal(await contentOf(other), before);
});

test("killed at any moment, a restart ends with the same store as an undisturbed run", {
  timeout: 120_000,
}, async () => {
  const undisturbed = freshFile();
  assert.equal(spawnSync(command, args(undisturbed), { cwd: root }).status, 0);
  const wanted = await contentOf(undisturbed);
  for (const moment of [900, 1600, 2200]) {
    const url = freshFile();
    const child = spawn(command, args(url), { cwd: root, detached: true, stdio: "ignore" });
    await sleep(moment);
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    assert.equal(spawnSync(command, args(url), { cwd: root }).status, 0);
    assert.equal(await contentOf(url), wanted, `killed after ${moment} ms`);
  }
});
