import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { createSite } from "../../src/site/index.ts";
import { backupStore, copyStore, digestStore, openStore, type Store } from "../../src/store/index.ts";
import { openSampleStore } from "../site/sample-store.ts";
import { missingPostgres, type PostgresServer, startPostgres } from "./postgres-server.ts";

const root = new URL("../../", import.meta.url).pathname;
const missing = missingPostgres();
const freshFile = (): string => join(mkdtempSync(join(tmpdir(), "rapporteur-")), "store.sqlite");
const quiet = (): void => {};

let sample: { readonly store: Store; readonly url: string };
let server: PostgresServer | undefined;

before(async () => {
  sample = await openSampleStore();
  if (!missing) server = await startPostgres();
});
after(async () => {
  await sample.store.close();
  server?.stop();
});

async function digestOf(url: string): Promise<string> {
  const store = await openStore({ url });
  const { digest } = await digestStore(store.db);
  await store.close();
  return digest;
}

/** Addresses of every page that the edition leads to, with what they answer. */
async function pagesOf({ db }: Store): Promise<readonly string[]> {
  // Without pictures of its own: whether a page offers one hangs on how soon a busy machine has its fonts.
  const draw = async (): Promise<undefined> => undefined;
  const app = createSite({ db, now: () => 0, title: "Rapporteur", fetchPicture: async () => undefined, draw });
  const read = async (path: string): Promise<string> => (await app.request(path)).text();
  const home = await read("/");
  const paths = new Set(
    [...home.matchAll(/href="(\/(?:story|dossier|sources?|method|feed)[^"#]*)"/gu)].map(([, path]) => path ?? ""),
  );
  const pages = ["/", "/index.json", "/dossiers", "/sources", ...paths].toSorted();
  return Promise.all(pages.map(async (path) => `${path}\n${await read(path)}`));
}

test("a store moved to PostgreSQL and back holds the same, and its pages are the same byte for byte", {
  skip: missing,
}, async () => {
  const url = (await server?.freshUrl()) ?? "";
  const target = await openStore({ url });
  await copyStore(sample.store, target, quiet);
  assert.equal((await digestStore(target.db)).digest, await digestOf(sample.url));
  assert.deepEqual(await pagesOf(target), await pagesOf(sample.store));
  const file = freshFile();
  const back = await openStore({ url: file });
  await copyStore(target, back, quiet);
  await back.close();
  await target.close();
  assert.equal(await digestOf(file), await digestOf(sample.url));
});

test("a copy that was stopped goes on, and never mixes two stores", async () => {
  const file = freshFile();
  const target = await openStore({ url: file });
  const stop = new Error("stopped");
  await assert.rejects(
    copyStore(sample.store, target, ({ table }) => {
      if (table === "claim") throw stop;
    }),
    stop,
  );
  const copied = await copyStore(sample.store, target, quiet);
  assert.ok(copied.find(({ table }) => table === "article")?.before);
  assert.equal((await digestStore(target.db)).digest, await digestOf(sample.url));
  const other = await openStore({ url: freshFile() });
  await assert.rejects(copyStore(other, target, quiet), (error: unknown) =>
    /STORE_FILLED/u.test((error as { problem?: { code: string } }).problem?.code ?? ""),
  );
  await other.close();
  await target.close();
});

test("a backup holds the store as it was, whichever engine it is on", async () => {
  const file = freshFile();
  await backupStore(sample.store, sample.url, file);
  assert.equal(await digestOf(file), await digestOf(sample.url));
  if (!server) return;
  const url = await server.freshUrl();
  const there = await openStore({ url });
  await copyStore(sample.store, there, quiet);
  const second = freshFile();
  await backupStore(there, url, second);
  await there.close();
  assert.equal(await digestOf(second), await digestOf(sample.url));
});

test("the same run on PostgreSQL and on SQLite gives the same store", { skip: missing, timeout: 120_000 }, async () => {
  const url = (await server?.freshUrl()) ?? "";
  const file = freshFile();
  const pages = spawnSync(
    "find",
    ["sample/site/harbour-wire.example", "sample/site/lefanal.example", "-name", "*.html"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  for (const store of [url, file]) {
    const args = [
      "run",
      "--store",
      store,
      "--now",
      "2026-01-01T00:00:00Z",
      ...pages.stdout.trim().split("\n").toSorted(),
    ];
    const { status, stderr } = spawnSync(`${root}bin/rapporteur`, args, { cwd: root, encoding: "utf8" });
    assert.equal(status, 0, stderr);
  }
  assert.equal(await digestOf(url), await digestOf(file));
});

test("two runs at once do the work once", { timeout: 120_000 }, async () => {
  const [alone, shared] = [freshFile(), freshFile()];
  const run = (store: string): string =>
    `./bin/rapporteur run --store ${store} --now 2026-01-01T00:00:00Z $(find sample/site/harbour-wire.example -name '*.html' | LC_ALL=C sort)`;
  const first = spawnSync("bash", ["-c", run(alone)], { cwd: root, encoding: "utf8" });
  assert.equal(first.status, 0, first.stderr);
  const both = spawnSync("bash", ["-c", `${run(shared)} & a=$!; ${run(shared)}; b=$?; wait $a && exit $b`], {
    cwd: root,
    encoding: "utf8",
  });
  assert.equal(both.status, 0, both.stderr);
  assert.equal(await digestOf(shared), await digestOf(alone));
});
