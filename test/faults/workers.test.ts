import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { after, before, test } from "node:test";
import { makeArticles } from "../../evals/bench/make-articles.ts";
import { openRandom } from "../../evals/random.ts";
import { openStore, type Store } from "../../src/store/index.ts";
import { openQueue } from "../../src/pipeline/workers/open-queue.ts";
import { missingPostgres, type PostgresServer, startPostgres } from "../store/postgres-server.ts";
import { digestOf, freshFile } from "./line.ts";
import { countUndone, type Machine, makeMachine, missingMachines } from "./machines.ts";

/** `npm run test:faults` sets it; `npm test` runs a short form. */
const isLong = process.env["RAPPORTEUR_KILLS"] !== undefined;
const [forSeconds, killEvery, inWave] = isLong ? [120, 10, 300] : [10, 5, 20];
const seed = process.env["RAPPORTEUR_SEED"] ?? "1";
const missing = missingPostgres() ?? missingMachines();
const command = new URL("../../bin/rapporteur", import.meta.url).pathname;
const now = "2026-03-01T00:00:00Z";
const limit = { timeout: 1_800_000 };

let server: PostgresServer;
let machines: readonly Machine[] = [];

before(async () => {
  if (missingPostgres()) return;
  server = await startPostgres({ open: "10.77.0.0/16" });
  if (!missing) machines = [1, 2].map(makeMachine);
});
after(() => {
  for (const machine of machines) machine.remove();
  if (!missingPostgres()) server.stop();
});

/** Articles come in waves, the next when the last is through: so what belongs together does not depend on who is how fast. */
function writeWave(number: number): string {
  const articles = makeArticles(inWave, `wave ${number}`).map((article) => ({
    ...article,
    id: `w${number}${article.id}`,
  }));
  const file = join(mkdtempSync(join(tmpdir(), "rapporteur-wave-")), "wave.jsonl");
  writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(""));
  return file;
}

/** Beside the test, so that workers are killed meanwhile. */
async function run(...args: readonly string[]): Promise<void> {
  const child = spawn(command, ["run", "--now", now, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  assert.equal(await new Promise((resolve) => child.once("close", resolve)), 0);
}

/** Three workers on two machines; one of them at random dies every so often, and another is started in its place. */
function keepWorkers(url: (machine: Machine) => string): {
  killOne(): void;
  stop(): Promise<void>;
  readonly said: string[];
} {
  const next = openRandom(seed);
  const said: string[] = [];
  const start = (machine: Machine): ChildProcess => {
    const child = machine.start(["worker", "--store", url(machine), "--now", now, "--workers", "1"]);
    child.stderr?.setEncoding("utf8").on("data", (text: string) => void said.push(`${machine.name}: ${text}`));
    return child;
  };
  const places = [0, 0, 1].flatMap((number) => machines[number] ?? []);
  const workers = places.map(start);
  const kill = (child: ChildProcess | undefined, signal: NodeJS.Signals): void => {
    if (child?.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
  };
  return {
    said,
    killOne() {
      const at = Math.floor(next() * workers.length);
      kill(workers[at], "SIGKILL");
      const machine = places[at];
      if (machine) workers[at] = start(machine);
    },
    async stop() {
      const ends = workers.map((child) => new Promise((resolve) => child.once("close", resolve)));
      for (const child of workers) kill(child, "SIGTERM");
      await Promise.all(ends);
    },
  };
}

/** The pages of the last wave in one transaction: a round that began with half of a wave would make pages of half the news. */
async function putAtOnce(store: Store, waves: readonly string[]): Promise<void> {
  const staged = freshFile();
  for (const wave of waves) await run("--put", "--store", staged, wave);
  const there = await openStore({ url: staged });
  const pages = await there.db.selectFrom("page").selectAll().orderBy("sequence").execute();
  await there.close();
  await store.transaction(async (tx) => {
    for (const page of pages)
      await tx
        .insertInto("page")
        .values(page)
        .onConflict((conflict) => conflict.column("id").doNothing())
        .execute();
  });
}

async function untilThrough(store: Store, said: readonly string[]): Promise<void> {
  const started = Date.now();
  while ((await countUndone(store)) > 0) {
    assert.ok(Date.now() - started < 300_000, `a wave is not through after five minutes: ${said.slice(-20).join("")}`);
    await sleep(300);
  }
}

test(`three workers on two machines, one killed every ${killEvery} s for ${forSeconds} s, end with an undisturbed run's store`, {
  ...limit,
  skip: missing,
}, async (context) => {
  const url = await server.freshUrl();
  const store = await openStore({ url });
  const workers = keepWorkers(({ gateway }) => url.replace("127.0.0.1", gateway));
  const waves: string[] = [];
  let kills = 0;
  const started = Date.now();
  const killing = setInterval(() => {
    workers.killOne();
    kills += 1;
  }, killEvery * 1000);
  try {
    while (Date.now() - started < forSeconds * 1000) {
      const wave = writeWave(waves.length + 1);
      waves.push(wave);
      await putAtOnce(store, waves);
      await untilThrough(store, workers.said);
    }
  } finally {
    clearInterval(killing);
    await workers.stop();
    await store.close();
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  const undisturbed = freshFile();
  for (const wave of waves) await run("--store", undisturbed, wave);
  assert.equal(await digestOf(url), await digestOf(undisturbed), `seed ${seed}: ${workers.said.slice(-20).join("")}`);
  assert.ok(kills >= Math.floor(forSeconds / killEvery));
  context.diagnostic(`${kills} kills in ${seconds} s, ${waves.length} waves of ${inWave} articles, the same store`);
});

test("a worker waits for a server that is gone, and goes on where it was", {
  ...limit,
  skip: missingPostgres() ?? (isLong ? false : "npm run test:faults does it"),
}, async () => {
  const url = await server.freshUrl();
  const wave = writeWave(1);
  await run("--put", "--store", url, wave);
  const child = spawn(command, ["worker", "--store", url, "--now", now, "--workers", "1"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => void said.push(text));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  while (!said.join("").includes("leading")) await sleep(50);
  server.kill();
  await sleep(5000);
  server.start();
  const store = await openStore({ url });
  await untilThrough(store, said);
  await store.close();
  child.kill("SIGTERM");
  assert.equal(await ended, 0);
  const undisturbed = freshFile();
  await run("--store", undisturbed, wave);
  assert.equal(await digestOf(url), await digestOf(undisturbed));
});

test("the work of a worker that says nothing more is given to another within 30 seconds", {
  ...limit,
  skip: missingPostgres() ?? (isLong ? false : "npm run test:faults waits for it"),
}, async (context) => {
  const url = await server.freshUrl();
  const open = { url, queues: ["claims.2"], retries: 3, log: (): void => {} };
  const [first, second] = [await openQueue(open), await openQueue(open)];
  await first.hand("claims.2", [{ stage: "claims", part: "do", items: [], leader: "a 1" }]);
  assert.ok(await first.take("claims.2"));
  await first.close();
  const started = Date.now();
  let job;
  while (!job && Date.now() - started < 40_000) {
    job = await second.take("claims.2");
    await sleep(100);
  }
  const seconds = (Date.now() - started) / 1000;
  await second.close();
  assert.equal(job?.tried, 1);
  assert.ok(seconds <= 30, `${seconds} s`);
  context.diagnostic(`given back after ${seconds.toFixed(1)} s`);
});
