import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism, hostname } from "node:os";
import { setFlagsFromString } from "node:v8";
import { type BriefStageOptions, openModel } from "../brief/index.ts";
import { type Config, readConfig, type SettingName, settings } from "../config/index.ts";
import { type Outcome, ProblemError, toMillis } from "../core/index.ts";
import {
  type Fetcher,
  type FetcherOptions,
  listStartingOutlets,
  openFetcher,
  openNetwork,
  type Outlet,
  parseOutlets,
  saveFeed,
  saveOutlets,
} from "../ingest/index.ts";
import { holdLease, lastWork, type LeaseEffects, openStages, runLine, type StageReport } from "../pipeline/index.ts";
import { openThreads } from "./threads.ts";
import {
  type ActorTable,
  builtInDimensions,
  type DimensionScheme,
  noActors,
  parseActors,
  parseDimensions,
} from "../relations/index.ts";
import type { Stage, Store } from "../store/index.ts";
import { numberOption, type OptionSpec, type ParsedArgs, type Terminal, textOption, UsageError } from "./command.ts";

/** Options of every command that works on a store. */
export const storeOptions: Readonly<Record<string, OptionSpec>> = {
  store: {
    type: "string",
    value: "STORE",
    help: "a file, or postgres://USER@HOST/DATABASE (default: store.url of the configuration, else var/rapporteur.sqlite)",
  },
  config: { type: "string", value: "FILE", help: "configuration file (default: rapporteur.toml, where there is one)" },
};

export const version = "0.1.0";

/** The configuration of a command: file, environment, then the command line. */
export async function loadConfig(args: ParsedArgs, terminal: Terminal): Promise<Config> {
  const named = textOption(args, "config");
  const toml = await readFile(named ?? "rapporteur.toml", "utf8").catch(() => undefined);
  if (toml === undefined && named !== undefined)
    throw new UsageError(`cannot read ${named}`, "Check the name of the configuration file.");
  const config = readConfig(toml ?? "", terminal.env);
  if (!config.ok) throw new ProblemError(config.problem);
  const store = textOption(args, "store");
  return store === undefined ? config.value : { ...config.value, "store.url": store };
}

/** The clock of a command: `--now` where it is given, else the real one. */
export function clockOf(args: ParsedArgs, terminal: Terminal): () => number {
  const text = textOption(args, "now");
  const fixed = toMillis(text);
  if (text !== undefined && fixed === undefined)
    throw new UsageError(`--now takes an RFC 3339 time, not "${text}"`, "Try --now 2024-05-18T00:05:00Z.");
  return fixed === undefined ? terminal.now : () => fixed;
}

/** Brings the starting list of outlets and the user's own into the store; the user's rows win, and only their feeds are followed. */
export async function loadOutlets(store: Store, file: string): Promise<readonly Outlet[]> {
  const toml = await readFile(file, "utf8").catch(() => undefined);
  const own = toml === undefined ? [] : readOutlets(toml, file);
  const known = new Set(own.flatMap(({ domains }) => domains));
  const starting = listStartingOutlets().filter(({ domains }) => !domains.some((domain) => known.has(domain)));
  await store.transaction(async (tx) => {
    await saveOutlets(tx, [...starting, ...own]);
    for (const { domains, feeds } of own) for (const feed of feeds) await saveFeed(tx, feed, domains[0]);
  });
  return [...starting, ...own];
}

/** The dimensions that dossiers are sorted by: the scheme's, with the user's own where there is a file of them. */
export function loadDimensions(file: string): Promise<DimensionScheme> {
  return loadTable(file, { setting: "relations.dimensions", read: parseDimensions, otherwise: builtInDimensions });
}

/** A user's own actors, who go by their name and side in dossiers; none where there is no file of them. */
export function loadActors(file: string): Promise<ActorTable> {
  return loadTable(file, { setting: "relations.actors", read: parseActors, otherwise: noActors });
}

interface OwnTable<T> {
  readonly setting: SettingName;
  readonly read: (toml: string) => Outcome<T>;
  readonly otherwise: T;
}

/** A table of a user's own. Nobody has to have the file that is the setting's default. */
async function loadTable<T>(file: string, { setting, read, otherwise }: OwnTable<T>): Promise<T> {
  const toml = await readFile(file, "utf8").catch(() => undefined);
  if (toml === undefined && file !== settings[setting].value)
    throw new UsageError(`cannot read ${file}`, `Check ${setting} in the configuration.`);
  if (toml === undefined) return otherwise;
  const table = read(toml);
  if (table.ok) return table.value;
  throw new ProblemError({ ...table.problem, message: `${file}: ${table.problem.message}` });
}

function readOutlets(toml: string, file: string): readonly Outlet[] {
  const outlets = parseOutlets(toml);
  if (outlets.ok) return outlets.value;
  throw new ProblemError({ ...outlets.problem, message: `${file}: ${outlets.problem.message}` });
}

/** A polite fetcher on the real network. `spacing` is the pause between two requests to one host, milliseconds. */
export function openCliFetcher(
  config: Config,
  terminal: Terminal,
  spacing?: number,
  pace?: FetcherOptions["pace"],
): Fetcher {
  const contact = config["ingest.contact"];
  return openFetcher({
    effects: {
      request: openNetwork({ hosts: config["ingest.hosts"] }),
      now: terminal.now,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      log: (message) => terminal.stderr.write(`${message}\n`),
    },
    version,
    ...(contact ? { contact } : {}),
    ...(spacing === undefined ? {} : { limits: { spacing } }),
    ...(pace ? { pace } : {}),
  });
}

/** The model that may word pages, where the configuration names one. */
export function openWording(config: Config): BriefStageOptions {
  const [url, name] = [config["model.url"], config["model.name"]];
  const languages = config["brief.languages"];
  if (!url || !name) return { languages };
  const model = {
    url,
    name,
    timeout: config["model.timeout"],
    retries: config["model.retries"],
    budget: config["model.budget"],
  };
  return { languages, model: { name, ask: openModel(model, { fetch: globalThis.fetch }) } };
}

export interface LineRun {
  readonly store: Store;
  readonly config: Config;
  readonly args: ParsedArgs;
  readonly terminal: Terminal;
  readonly now: () => number;
}

/**
 * Keeps the heap near to what is in use: V8 lets it grow to a multiple of that before it looks for what can go. With 25
 * percent a run over 3,000 made articles peaks at two thirds of the memory, for a few hundredths more time.
 */
export function keepSmall(): void {
  setFlagsFromString("--heap-growing-percent=25");
}

/** What the stages of one run remember of the store, for the next run of the same process. */
export interface LineMemory {
  stages?: readonly Stage[];
  /** The last note of work when they came to rest. */
  lastWork?: number;
}

/**
 * All stages over everything that waits, with progress on a terminal. With a `memory` the open stories and the articles among which
 * copies are looked for are read once and not at each run, unless another process was at work in between.
 */
export async function runStages(
  { store, config, args, terminal, now }: LineRun,
  memory?: LineMemory,
): Promise<readonly StageReport[]> {
  keepSmall();
  const threads = openThreads(numberOption(args, "workers", 1) ?? availableParallelism(), { young: 12 });
  const draw = terminal.stderr.isTTY
    ? (stage: string, done: number): void => void terminal.stderr.write(`\r\u001b[K${stage}: ${done}`)
    : undefined;
  const lease = await holdLease(store, "run", { host: hostname(), pid: process.pid }, leaseEffects(terminal));
  // A batch may take longer than the lease lasts, where a model is asked for one.
  const beat = setInterval(() => void store.transaction((tx) => lease.renew(tx)).catch(() => {}), beatEvery).unref();
  try {
    const kept = memory?.lastWork === (await lastWork(store.db)) ? memory.stages : undefined;
    // Of a run that fails nothing is kept.
    if (memory) delete memory.stages;
    const open = { timeLimit: config["article.time-limit"], brief: openWording(config) };
    const stages = kept ?? (await openStages(store, open));
    const reports = await runLine(store, {
      lease,
      stages,
      context: { now, threads, log: (message) => terminal.stderr.write(`${message}\n`) },
      keep: memory !== undefined,
      ...(draw ? { onProgress: draw } : {}),
    });
    if (memory) Object.assign(memory, { stages, lastWork: await lastWork(store.db) } satisfies LineMemory);
    return reports;
  } finally {
    clearInterval(beat);
    await lease.release();
    if (draw) terminal.stderr.write("\r\u001b[K");
    await threads.close();
  }
}

/** Told to stop for the first time, a command ends what it has at work; the second time it is ended. */
export function untilStopped(): AbortSignal {
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort()).once("SIGTERM", () => stop.abort());
  return stop.signal;
}

/** How often a run says that it is there, in milliseconds: well within the time of its lease. */
const beatEvery = 10_000;

/** The real clock, whatever `--now` says: a lease must run out. */
export function leaseEffects(terminal: Terminal): LeaseEffects {
  return {
    now: Date.now,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    isAlive: isProcessAlive,
    log: (message) => terminal.stderr.write(`${message}\n`),
  };
}

/** A process that has ended and that its parent has not asked after yet still answers to its number on Linux. */
function isEnded(pid: number): boolean {
  try {
    return /\) [ZX] /u.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return false;
  }
}

function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isEnded(pid);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** What each stage did, a line a stage. */
export function renderReports(reports: readonly StageReport[]): string {
  return reports
    .map(({ stage, done, dropped, ms }) => {
      const reasons = Map.groupBy(dropped, ({ problem }) => problem.code);
      const why = [...reasons].map(([code, items]) => `${items.length} ${code}`).join(", ");
      return `  ${stage.padEnd(10)} ${String(done).padStart(6)} done${why ? `, dropped: ${why}` : ""} (${(ms / 1000).toFixed(1)} s)\n`;
    })
    .join("");
}
