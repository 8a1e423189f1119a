import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { after, before, type TestContext, test } from "node:test";
import { openFetcher, openNetwork, openSharedPace, saveFeed } from "../../src/ingest/index.ts";
import { countQueues, listDead, requeueDead, runWorker, type WorkerOptions } from "../../src/pipeline/index.ts";
import { openThreads } from "../../src/cli/threads.ts";
import { createSite } from "../../src/site/index.ts";
import { digestStore, openStore, type Stage, type Store } from "../../src/store/index.ts";
import { addArticle } from "./add-article.ts";
import { missingPostgres, type PostgresServer, startPostgres } from "./postgres-server.ts";

const root = new URL("../../", import.meta.url).pathname;
const command = `${root}bin/rapporteur`;
const missing = missingPostgres();
const now = "2026-01-01T00:00:00Z";
const files = spawnSync("find", ["sample/site/harbour-wire.example", "-name", "*.html"], {
  cwd: root,
  encoding: "utf8",
})
  .stdout.trim()
  .split("\n")
  .toSorted();

let server: PostgresServer;
before(async () => {
  if (!missing) server = await startPostgres();
});
after(() => {
  if (!missing) server.stop();
});

function call(...args: readonly string[]): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  return { status, out: stdout, err: stderr };
}

/** A worker of its own process; it is ended with its test. */
interface Started {
  readonly ended: Promise<number | null>;
  /** What it has written to standard error so far. */
  readonly said: () => string;
}

function startWorker(t: TestContext, url: string, ...more: readonly string[]): Started {
  const args = ["worker", "--store", url, "--now", now, ...more];
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
  t.after(() => child.kill("SIGKILL"));
  const said: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => void said.push(text));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { ended, said: () => said.join("") };
}

/** Waits until something is so. Fails with what the worker said where that ends first, or nothing comes of it in 45 seconds. */
async function waitUntil(
  isSo: () => boolean | Promise<boolean>,
  worker: { readonly ended: Promise<unknown>; readonly said?: () => string },
): Promise<void> {
  let end: string | undefined;
  void worker.ended.then((value) => (end = `ended with ${String(value)}`));
  const last = performance.now() + 45_000;
  while (!(await isSo())) {
    const late = performance.now() > last ? "has not come so far" : undefined;
    assert.equal(end ?? late, undefined, `the worker ${end ?? late}; it said: ${worker.said?.() || "nothing"}`);
    await sleep(50);
  }
}

async function digestOf(url: string): Promise<string> {
  const store = await openStore({ url });
  const { digest } = await digestStore(store.db);
  await store.close();
  return digest;
}

test("on SQLite a worker says that it needs PostgreSQL, and what to do instead", () => {
  const { status, err } = call("worker", "--store", join(tmpdir(), "none.sqlite"));
  assert.equal(status, 2);
  assert.match(err, /SQLite file\n.*rapporteur run/u);
});

test("two workers at once end with the store of a run, and there is nothing left to do", {
  skip: missing,
  timeout: 240_000,
}, async (t) => {
  const file = join(mkdtempSync(join(tmpdir(), "rapporteur-")), "store.sqlite");
  assert.equal(call("run", "--store", file, "--now", now, ...files).status, 0);
  const wanted = await digestOf(file);
  const url = await server.freshUrl();
  assert.equal(call("run", "--put", "--store", url, "--now", now, ...files).status, 0);
  const workers = [1, 2].map(() => startWorker(t, url, "--once"));
  const ends = await Promise.all(workers.map(({ ended }) => ended));
  assert.deepEqual(ends, [0, 0], workers.map(({ said }) => said()).join("\n"));
  assert.equal(await digestOf(url), wanted);
  assert.match(call("queue", "--store", url).out, /nothing waits\n\nDead letters\n {2}none/u);
  assert.match(call("run", "--store", url, "--now", now).out, /brief +0 done/u);
  assert.equal(await digestOf(url), wanted);
});

/** A worker in this process over stages of the test's own. */
function workerOver(
  store: Store,
  url: string,
  stages: readonly Stage[],
  more: Partial<WorkerOptions> = {},
): WorkerOptions {
  const clock = (): number => Date.parse(now);
  const fetcher = openFetcher({
    version: "0",
    effects: { request: openNetwork({ hosts: {} }), now: Date.now, sleep, log: () => {} },
  });
  return {
    store,
    url,
    openStages: async () => stages,
    context: { now: clock, threads: openThreads(1), log: () => {} },
    visit: { now: clock, fetcher, entries: 10 },
    takes: new Set(["story", ...stages.map(({ name }) => name)]),
    visits: 1,
    retries: 0,
    once: true,
    holder: { host: "here", pid: process.pid },
    effects: { now: Date.now, isAlive: () => true },
    signal: new AbortController().signal,
    ...more,
  };
}

/** A stage over articles that fails at one of them, until it is told not to. */
function pickyStage(): Stage & { bad: string | undefined; readonly done: string[] } {
  const stage: Stage & { bad: string | undefined; readonly done: string[] } = {
    bad: "a3",
    done: [],
    name: "claims",
    version: "2",
    reads: ["article"],
    writes: ["claim"],
    input: { table: "article", revised: false },
    batch: 50,
    order: "any",
    decide: async (_db, items) => {
      if (items.some(({ key }) => key === stage.bad)) throw new Error("cannot read this one");
      return items;
    },
    save: async (_tx, _plan, items) => {
      stage.done.push(...items.map(({ key }) => key));
      return items;
    },
  };
  return stage;
}

test("one bad item takes no other with it: it becomes a dead letter that can be read and handed out again, and its page is due", {
  skip: missing,
  timeout: 120_000,
}, async () => {
  const url = await server.freshUrl();
  const store = await openStore({ url });
  for (let i = 1; i <= 40; i += 1) await addArticle(store.db, { id: `a${i}`, sequence: i });
  const stage = pickyStage();
  await runWorker(workerOver(store, url, [stage]));
  assert.equal(stage.done.length, 39);
  const [letter, ...others] = await listDead(store.db);
  assert.equal(others.length, 0);
  assert.match(letter?.error ?? "", /a3: cannot read this one/u);
  const site = createSite({ db: store.db, now: () => 0, title: "Rapporteur", fetchPicture: async () => undefined });
  const metrics = await (await site.request("/metrics")).text();
  assert.match(metrics, /rapporteur_queue_jobs\{queue="dead",state="waiting"\} 1/u);
  assert.match(call("queue", "--store", url).out, /claims\.2, since .*: a3: cannot read this one\n.*\ba3\b/u);
  stage.bad = undefined;
  await runWorker(workerOver(store, url, [stage]));
  assert.equal(stage.done.length, 39, "a dead letter waits for a person");
  await makeStory(store, "a3");
  assert.equal(await requeueDead(store, [letter?.id ?? ""]), 1);
  assert.equal((await store.db.selectFrom("work").select("id").where("stage", "=", "brief").execute()).length, 0);
  await runWorker(workerOver(store, url, [stage]));
  assert.deepEqual(stage.done.toSorted().at(-1), "a9");
  assert.equal(new Set(stage.done).size, 40);
  assert.deepEqual([await listDead(store.db), await countQueues(store.db)], [[], []]);
  await store.close();
});

/** A story of one article, whose page is made: without what a dead letter would have given to it. */
async function makeStory({ db }: Store, article: string): Promise<void> {
  const times = { first_at: null, last_at: null };
  await db
    .insertInto("story")
    .values({ id: "s1", running: null, revision: 1, merged_into: null, parted_from: null, ...times })
    .execute();
  await db.insertInto("story_article").values({ article, story: "s1", reasons: "[]" }).execute();
  await db
    .insertInto("work")
    .values({ stage: "brief", key: "s1", version: "2", revision: 1, state: "done", problem: null, at: now })
    .execute();
}

test("a job that failed is tried again, and is done once", { skip: missing, timeout: 120_000 }, async () => {
  const url = await server.freshUrl();
  const store = await openStore({ url });
  for (let i = 1; i <= 3; i += 1) await addArticle(store.db, { id: `a${i}`, sequence: i });
  const stage = pickyStage();
  const decide = stage.decide.bind(stage);
  let failures = 0;
  const shaky: Stage = {
    ...stage,
    decide: async (...args) => {
      try {
        return await decide(...args);
      } catch (error) {
        failures += 1;
        if (failures >= 2) stage.bad = undefined;
        throw error;
      }
    },
  };
  await runWorker(workerOver(store, url, [shaky], { retries: 3 }));
  assert.ok(failures >= 2);
  assert.deepEqual(stage.done.toSorted(), ["a1", "a2", "a3"]);
  assert.deepEqual(await listDead(store.db), []);
  await store.close();
});

test("two releases at once: the older one stops with a message as soon as the newer is at work, and undoes nothing", {
  skip: missing,
  timeout: 120_000,
}, async (t) => {
  const url = await server.freshUrl();
  const store = await openStore({ url });
  const stop = new AbortController();
  t.after(() => stop.abort());
  const { signal } = stop;
  for (let i = 1; i <= 5; i += 1) await addArticle(store.db, { id: `a${i}`, sequence: i });
  const [older, newer] = [pickyStage(), { ...pickyStage(), version: "3" }];
  older.bad = undefined;
  const code = (error: unknown): string => (error as { problem?: { code: string } }).problem?.code ?? String(error);
  const old = runWorker(workerOver(store, url, [older], { once: false, signal })).catch(code);
  await waitUntil(async () => (await countNotes(store, "2")) === 5, { ended: old });
  // The newer one comes; the older holds the lease, so it waits; the older is told to go, as a rolling upgrade does.
  const second = await openStore({ url });
  const young = runWorker(
    workerOver(second, url, [{ ...newer, decide: async (_db, items) => items }], {
      once: false,
      holder: { host: "there", pid: 1 },
      signal,
    }),
  ).catch(code);
  await store.db.deleteFrom("lease").execute();
  assert.equal(await old, "LINE_NEWER");
  await waitUntil(async () => (await countNotes(store, "3")) === 5, { ended: young });
  assert.equal(await runWorker(workerOver(store, url, [older])).catch(code), "LINE_NEWER");
  stop.abort();
  assert.equal(await young, undefined);
  await second.close();
  await store.close();
});

async function countNotes({ db }: Store, version: string): Promise<number> {
  return (await db.selectFrom("work").select("id").where("version", "=", version).execute()).length;
}

test("a worker stops cleanly when a later release changes the layout under it", {
  skip: missing,
  timeout: 60_000,
}, async (t) => {
  const url = await server.freshUrl();
  const worker = startWorker(t, url);
  await waitUntil(() => worker.said().includes("leading"), worker);
  const store = await openStore({ url });
  await store.db.insertInto("migration").values({ name: "9999-later", applied_at: now }).execute();
  assert.equal(await worker.ended, 1);
  assert.match(worker.said(), /STORE_NEWER: a later release .*9999-later/u);
  assert.equal(await store.db.selectFrom("lease").select("name").executeTakeFirst(), undefined);
  await store.close();
});

test("a host is asked by one machine at a time and no sooner than its pause, however many share the store", {
  skip: missing,
  timeout: 60_000,
}, async () => {
  const url = await server.freshUrl();
  const spacing = 300;
  const asked: number[] = [];
  let under = 0;
  let most = 0;
  const site = createServer((request, response) => {
    under += 1;
    most = Math.max(most, under);
    if (request.url !== "/robots.txt") asked.push(performance.now());
    setTimeout(() => {
      under -= 1;
      response.writeHead(request.url === "/robots.txt" ? 404 : 200).end("x");
    }, 50);
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", () => resolve()));
  const address = site.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const stores = await Promise.all([1, 2, 3].map(() => openStore({ url })));
  const effects = {
    request: openNetwork({ hosts: { "*.example": `127.0.0.1:${port}` } }),
    now: Date.now,
    sleep: async (ms: number) => sleep(ms),
    log: () => {},
  };
  const fetchers = stores.map(({ db }) =>
    openFetcher({ version: "0", effects, limits: { spacing }, pace: (limits) => openSharedPace(db, effects, limits) }),
  );
  const results = await Promise.all(
    fetchers.flatMap((fetcher, at) => [1, 2].map((page) => fetcher.fetchPage(`https://a.example/${at}${page}`))),
  );
  assert.deepEqual(
    results.map((result) => (result.ok ? "fine" : result.problem.message)),
    results.map(() => "fine"),
  );
  assert.equal(most, 1);
  const gaps = asked.slice(1).map((time, at) => time - (asked[at] ?? 0));
  assert.equal(gaps.length, 5);
  assert.ok(Math.min(...gaps) >= spacing, `${Math.min(...gaps)} ms`);
  for (const store of stores) await store.close();
  site.close();
});

test("a feed that is due is visited by a worker, once", { skip: missing, timeout: 60_000 }, async () => {
  const url = await server.freshUrl();
  const store = await openStore({ url });
  await saveFeed(store.db, "https://a.example/feed.xml", undefined);
  await runWorker(workerOver(store, url, [], { takes: new Set(["story", "feeds"]), visits: 3 }));
  const [feed] = await store.db.selectFrom("feed").selectAll().execute();
  assert.ok(feed?.checked_at);
  assert.equal((await store.db.selectFrom("fetch").select("id").execute()).length, 1);
  await store.close();
});
