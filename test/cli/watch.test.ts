import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { serveSample } from "../../src/cli/sample-server.ts";
import { openStore } from "../../src/store/index.ts";

const root = new URL("../../", import.meta.url).pathname;
const command = `${root}bin/rapporteur`;

const outlet = (name: string, feeds = ""): string => `[[outlet]]
name = "${name}"
domains = ["${name}.example"]
kind = "newspaper"
source = "sample/README.md"
checked = "2026-11-25"
feeds = [${feeds}]
`;
const followed = (name: string): string => outlet(name, `"https://${name}.example/rss.xml"`);

/** Waits until the program has said something. */
async function until(said: () => string, what: RegExp): Promise<void> {
  const end = performance.now() + 120_000;
  while (!what.test(said())) {
    if (performance.now() > end) throw new Error(`never said ${what}: ${said()}`);
    await sleep(100);
  }
}

test("run --feeds --watch takes what is new through all stages, looks at a changed list of outlets, and ends when told to", async () => {
  const server = await serveSample(`${root}sample/site`);
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-watch-"));
  const list = join(folder, "outlets.toml");
  const config = join(folder, "rapporteur.toml");
  const store = join(folder, "store.sqlite");
  writeFileSync(list, outlet("harbour-wire"));
  writeFileSync(
    config,
    `[ingest]\noutlets = ${JSON.stringify(list)}\nhosts = { "*.example" = ${JSON.stringify(server.address)} }\n`,
  );
  const child = spawn(command, ["run", "--feeds", "--watch", "--config", config, "--store", store]);
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (out += text));
  const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
  try {
    // The first round finds nothing to visit; what is written then is found by the next.
    await sleep(3000);
    writeFileSync(list, followed("harbour-wire"));
    await until(() => out, /^ {2}search +\d+ done/mu);
    assert.match(out, /harbour-wire\.example\/rss\.xml: healthy, .*; [1-9]\d* new pages/u);
    child.kill("SIGTERM");
    assert.equal(await closed, 0);
  } finally {
    child.kill("SIGKILL");
    await server.stop();
  }
  const kept = await openStore({ url: store });
  const rows = await kept.db.selectFrom("article").select("outlet").distinct().orderBy("outlet").execute();
  assert.deepEqual(
    rows.map((row) => row.outlet),
    ["harbour-wire.example"],
  );
  await kept.close();
});

test("--watch without --feeds, or with a fixed clock, is refused with what to do", () => {
  for (const args of [["--watch"], ["--feeds", "--watch", "--now", "2024-05-18T00:00:00Z"]]) {
    const { status, stderr } = spawnSync(command, ["run", ...args, "--store", "/tmp/never.sqlite"], {
      encoding: "utf8",
    });
    assert.equal(status, 2);
    assert.match(stderr, /^USAGE: .*--watch goes with --feeds/u);
    assert.match(stderr, /Try rapporteur run --feeds --watch/u);
  }
});
