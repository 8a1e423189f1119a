import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { after, before, test } from "node:test";
import { openRandom } from "../../evals/random.ts";
import { missingPostgres, type PostgresServer, startPostgres } from "../store/postgres-server.ts";
import { digestOf, fileCount, freshFile, killLine, runLine, startLine } from "./line.ts";

/** `npm run test:faults` sets it; `npm test` runs a short form. */
const kills = Number(process.env["RAPPORTEUR_KILLS"] ?? 4);
const seed = process.env["RAPPORTEUR_SEED"] ?? "1";
const long = { timeout: 3_600_000 };

let wanted = "";
let runTime = 0;
let server: PostgresServer | undefined;

before(async () => {
  const undisturbed = freshFile();
  const started = Date.now();
  const { status, stderr } = runLine(undisturbed);
  runTime = Date.now() - started;
  assert.equal(status, 0, stderr);
  wanted = await digestOf(undisturbed);
  if (!missingPostgres()) server = await startPostgres();
});
after(() => server?.stop());

async function killOften(freshStore: () => Promise<string>, times: number): Promise<void> {
  const next = openRandom(seed);
  let killed = 0;
  for (let at = 0; at < times; at += 1) {
    const store = await freshStore();
    const moment = Math.round(next() * runTime);
    if (await killLine(store, moment)) killed += 1;
    const { status, stderr } = runLine(store);
    assert.equal(status, 0, stderr);
    assert.equal(await digestOf(store), wanted, `seed ${seed}, kill ${at}, after ${moment} ms`);
  }
  assert.ok(killed > 0, "no run was caught at work");
}

test(`sqlite: killed at ${kills} random moments, the store ends as an undisturbed run's`, long, () =>
  killOften(async () => freshFile(), kills),
);

test(
  `postgres: killed at ${Math.ceil(kills / 2)} random moments, the store ends as an undisturbed run's`,
  {
    ...long,
    skip: missingPostgres(),
  },
  () => killOften(async () => (await server?.freshUrl()) ?? "", Math.ceil(kills / 2)),
);

test("postgres: the server dies in the middle; the run says so, and the next one ends as it should", {
  ...long,
  skip: missingPostgres(),
}, async () => {
  const store = (await server?.freshUrl()) ?? "";
  const running = startLine(store);
  await sleep(runTime * 0.6);
  server?.kill();
  const { code, said } = await running;
  if (code !== 0) assert.match(said, /STORE_(?:LOST|UNREADABLE)/u);
  assert.match(runLine(store).stderr, /STORE_(?:LOST|UNREADABLE)/u);
  server?.start();
  const { status, stderr } = runLine(store);
  assert.equal(status, 0, stderr);
  assert.equal(await digestOf(store), wanted);
});

test("the disk runs full: the run says so, and with room again the store ends as it should", {
  ...long,
  skip: process.getuid?.() === 0 ? false : "a small file system can be mounted by root alone",
}, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-small-"));
  if (!mounted(["-t", "tmpfs", "-o", "size=1200k", "tmpfs", folder])) {
    context.skip("this machine does not let a file system be mounted");
    return;
  }
  try {
    const store = join(folder, "store.sqlite");
    const { status, stderr } = runLine(store);
    assert.notEqual(status, 0);
    assert.match(stderr, /STORE_FULL|STORE_UNREADABLE/u);
    assert.ok(mounted(["-o", "remount,size=64m", folder]));
    assert.equal(runLine(store).status, 0);
    assert.equal(await digestOf(store), wanted);
  } finally {
    execFileSync("umount", [folder], { stdio: "ignore" });
  }
});

test("a file that is no store is told as such and left as it is", () => {
  const store = freshFile();
  const words = "not a store at all, but a file of some length that SQLite cannot read\n".repeat(40);
  writeFileSync(store, words);
  const { status, stderr } = runLine(store);
  assert.notEqual(status, 0);
  assert.match(stderr, /STORE_DAMAGED/u);
  assert.equal(readFileSync(store, "utf8"), words);
});

test("a store on a file system that may not be written is told as such", {
  ...long,
  skip: process.getuid?.() === 0 ? false : "a file system can be mounted by root alone",
}, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-locked-"));
  if (!mounted(["-t", "tmpfs", "-o", "size=64m", "tmpfs", folder])) {
    context.skip("this machine does not let a file system be mounted");
    return;
  }
  try {
    const store = join(folder, "store.sqlite");
    assert.equal(runLine(store).status, 0);
    assert.ok(mounted(["-o", "remount,ro", folder]));
    const { status, stderr } = runLine(store);
    assert.notEqual(status, 0);
    assert.match(stderr, /STORE_READ_ONLY|STORE_UNREADABLE/u);
    assert.ok(mounted(["-o", "remount,rw", folder]));
    assert.equal(await digestOf(store), wanted);
  } finally {
    execFileSync("umount", [folder], { stdio: "ignore" });
  }
});

function mounted(args: readonly string[]): boolean {
  try {
    execFileSync("mount", args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test("the clock set back between two runs loses nothing and stops nothing", async () => {
  const store = freshFile();
  const half = Math.floor(fileCount / 2);
  assert.equal(runLine(store, { now: "2026-01-02T00:00:00Z", part: [0, half] }).status, 0);
  const { status, stdout, stderr } = runLine(store, { now: "2019-06-01T00:00:00Z", part: [half, fileCount] });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /brief\s+[1-9]/u);
});

test("a copy taken of a store at rest is the store", async () => {
  const store = freshFile();
  assert.equal(runLine(store).status, 0);
  const copy = freshFile();
  mkdirSync(dirname(copy), { recursive: true });
  for (const end of ["", "-wal"]) if (existsSync(store + end)) copyFileSync(store + end, copy + end);
  assert.equal(await digestOf(copy), wanted);
});
