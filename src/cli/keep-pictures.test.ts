import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { keepPictures } from "./keep-pictures.ts";

const start = Date.parse("2026-11-28T12:00:00Z");
const hour = 3_600_000;

function open(mostBytes = 1000): {
  readonly get: (url: string) => Promise<Uint8Array | undefined>;
  readonly asked: string[];
  readonly folder: string;
  readonly pass: (ms: number) => void;
} {
  let time = start;
  const folder = join(mkdtempSync(join(tmpdir(), "rapporteur-")), "pictures");
  const asked: string[] = [];
  const fetch = async (url: string): Promise<Uint8Array | undefined> => {
    asked.push(url);
    return url.includes("gone") ? undefined : new Uint8Array(400).fill(asked.length);
  };
  const get = keepPictures(fetch, { folder, now: () => time, mostBytes });
  return { get, asked, folder, pass: (ms) => void (time += ms) };
}

test("a picture is fetched once, also for two who ask at once, and again after a week", async () => {
  const { get, asked, pass } = open();
  const [one, two] = await Promise.all([get("https://a.example/1"), get("https://a.example/1")]);
  assert.deepEqual(one, two);
  pass(6 * 24 * hour);
  assert.equal((await get("https://a.example/1"))?.[0], 1);
  assert.equal(asked.length, 1);
  pass(25 * hour);
  assert.equal((await get("https://a.example/1"))?.[0], 2);
});

test("the folder holds no more than its bound, and what was fetched longest ago goes first", async () => {
  const { get, asked, folder, pass } = open();
  for (const n of [1, 2, 3, 4]) {
    await get(`https://a.example/${n}`);
    pass(hour);
  }
  assert.equal(readdirSync(folder).length, 2);
  await get("https://a.example/4");
  await get("https://a.example/3");
  assert.equal(asked.length, 4);
  await get("https://a.example/1");
  assert.equal(asked.length, 5);
});

test("what gave nothing is not asked again for ten minutes", async () => {
  const { get, asked, pass } = open();
  assert.equal(await get("https://a.example/gone"), undefined);
  assert.equal(await get("https://a.example/gone"), undefined);
  assert.equal(asked.length, 1);
  pass(hour);
  await get("https://a.example/gone");
  assert.equal(asked.length, 2);
});

test("where the folder cannot be made a picture is given all the same; other files in it are left alone", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "rapporteur-")), "file");
  writeFileSync(file, "x");
  const none = keepPictures(async () => new Uint8Array(3), { folder: join(file, "pictures"), now: () => start });
  assert.equal((await none("https://a.example/1"))?.byteLength, 3);
  const { get, folder } = open();
  await get("https://a.example/1");
  writeFileSync(join(folder, "notes.txt"), "x".repeat(5000));
  await get("https://a.example/2");
  await get("https://a.example/3");
  assert.ok(readdirSync(folder).includes("notes.txt"));
});
