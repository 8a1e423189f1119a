import { spawn, spawnSync, type SpawnSyncReturns } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { digestStore, openStore } from "../../src/store/index.ts";

const root = new URL("../../", import.meta.url).pathname;
const command = `${root}bin/rapporteur`;

const pages = ["harbour-wire", "lefanal", "cape-dispatch", "severnaya-depesha"].map(
  (outlet) => `sample/site/${outlet}.example`,
);
const files = spawnSync("find", [...pages, "-name", "*.html"], { cwd: root, encoding: "utf8" })
  .stdout.trim()
  .split("\n")
  .toSorted();

export interface RunOptions {
  readonly now?: string;
  /** Part of the files: from the first to before the second. */
  readonly part?: readonly [number, number];
}

function args(store: string, { now = "2026-01-01T00:00:00Z", part }: RunOptions = {}): string[] {
  return ["run", "--store", store, "--now", now, "--workers", "1", ...(part ? files.slice(...part) : files)];
}

export const fileCount: number = files.length;

export const freshFile = (): string => join(mkdtempSync(join(tmpdir(), "rapporteur-fault-")), "store.sqlite");

/** Takes some pages of the sample through all stages. */
export function runLine(store: string, options?: RunOptions): SpawnSyncReturns<string> {
  return spawnSync(command, args(store, options), { cwd: root, encoding: "utf8" });
}

/** The same, ended like a machine that loses its power after so many milliseconds. Answers whether it was still at work. */
export async function killLine(store: string, after: number): Promise<boolean> {
  const child = spawn(command, args(store), { cwd: root, detached: true, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await Promise.race([sleep(after), ended]);
  const atWork = child.exitCode === null && child.signalCode === null;
  if (atWork && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  await ended;
  return atWork;
}

/** The same beside the test; answers its exit code and what it said. */
export function startLine(store: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(command, args(store), { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
  const said: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => void said.push(chunk));
  return new Promise((resolve) => {
    child.once("close", (code) => resolve({ code, said: said.join("") }));
  });
}

/** What a store holds, a line a table, so that a difference shows where it is. */
export async function digestOf(url: string): Promise<string> {
  const store = await openStore({ url });
  try {
    const { tables } = await digestStore(store.db);
    return tables.map(({ table, rows, digest }) => `${table} ${rows} ${digest}`).join("\n");
  } finally {
    await store.close();
  }
}
