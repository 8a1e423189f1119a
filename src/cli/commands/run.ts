import { toInstant } from "../../core/index.ts";
import { type Fetcher, ingestStage, nextDue } from "../../ingest/index.ts";
import { describe, isNewer } from "../../pipeline/index.ts";
import { checkLayout, openStore, type Store, storeProblem } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal, UsageError } from "../command.ts";
import { keepVisiting } from "../keep-visiting.ts";
import { readPages } from "./read-pages.ts";
import {
  clockOf,
  type LineMemory,
  type LineRun,
  loadConfig,
  loadOutlets,
  openCliFetcher,
  renderReports,
  runStages,
  storeOptions,
  untilStopped,
} from "../workplace.ts";
import { takeLines } from "../take-lines.ts";

export const runCommand: Command = {
  name: "run",
  summary: "Take articles and pages through all stages into the store.",
  operands: "[FILE…]",
  about:
    "In: articles in JSON Lines (*.jsonl, *.jsonl.gz, -), pages (*.html, *.html.gz), WARC with --warc, and with --feeds whatever is new in the feeds of your outlets.\nRunning it again does only what is left; it may be stopped at any moment.",
  example:
    "./bin/rapporteur run --store /tmp/rapporteur-example.sqlite sample/site/lefanal.example/international/2024/05/17/moscou-pekin-une-entente-sans-gazoduc.html",
  options: {
    ...storeOptions,
    feeds: { type: "boolean", help: "visit the feeds that are due, and fetch the pages that are new in them" },
    watch: {
      type: "boolean",
      help: "with --feeds: keep at it, each feed when it is due, until stopped (Ctrl+C); outlets.toml is read anew each time",
    },
    put: { type: "boolean", help: "only put the pages into the store: workers take them from there" },
    warc: { type: "boolean", help: "operands are WARC files" },
    workers: { type: "string", value: "N", help: "worker threads (default: cores)" },
    now: { type: "string", value: "TIME", help: "fix the clock (RFC 3339)" },
  },
  run: runRun,
};

async function runRun(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const watches = args.values.watch === true;
  if (watches && (args.values.feeds !== true || args.values.put === true || args.values.now !== undefined))
    throw new UsageError(
      "--watch goes with --feeds, by the clock, and takes what comes through all stages",
      "Try rapporteur run --feeds --watch.",
    );
  const config = await loadConfig(args, terminal);
  const now = clockOf(args, terminal);
  const store = await openStore({ url: config["store.url"], now });
  try {
    const outlets = await loadOutlets(store, config["ingest.outlets"]);
    const lines = readPages(args.operands, args, terminal.stdin);
    const bad = args.operands.length > 0 ? await takeLines(store, { lines, outlets, terminal, now }) : 0;
    if (watches) {
      await watchFeeds({ store, config, args, terminal, now });
      return bad > 0 ? exitCodes.badLines : exitCodes.ok;
    }
    if (args.values.feeds === true) await visitFeeds(store, { config, terminal, now });
    if (args.values.put === true) return bad > 0 ? exitCodes.badLines : exitCodes.ok;
    const reports = await runStages({ store, config, args, terminal, now });
    terminal.stdout.write(renderReports(reports));
    return bad > 0 ? exitCodes.badLines : exitCodes.ok;
  } finally {
    await store.close();
  }
}

/** Visits feeds as they come due and takes what is new through the stages, until it is told to stop. */
async function watchFeeds(line: LineRun): Promise<void> {
  const { store, config, terminal, now } = line;
  const fetcher = openCliFetcher(config, terminal);
  const memory: LineMemory = {};
  const log = (message: string): void => void terminal.stderr.write(`${message}\n`);
  await keepVisiting({
    now,
    signal: untilStopped(),
    nextDue: () => nextDue(store.db),
    failed: (caught) => {
      const error = storeProblem(caught);
      if (isNewer(error)) throw error;
      log(describe(error));
    },
    round: async () => {
      await checkLayout(store.db);
      await loadOutlets(store, config["ingest.outlets"]);
      await visitFeeds(store, { config, terminal, now, fetcher, newsOnly: true });
      const reports = await runStages(line, memory);
      const busy = reports.filter(({ done, dropped }) => done + dropped.length > 0);
      if (busy.length > 0) terminal.stdout.write(`${toInstant(now())}\n${renderReports(busy)}`);
    },
  });
}

type VisitSetting = {
  readonly config: Awaited<ReturnType<typeof loadConfig>>;
  readonly terminal: Terminal;
  readonly now: () => number;
  readonly spacing?: number;
  /** The one that asked before, with what it knows of hosts; without it a new one. */
  readonly fetcher?: Fetcher;
  /** Tells of no feed that is well and brought nothing. */
  readonly newsOnly?: boolean;
  /** One feed after another. */
  readonly inTurn?: boolean;
};

/** Visits all feeds that are due, with progress on a terminal, and tells how each fared. */
export async function visitFeeds(
  store: Store,
  { config, terminal, now, spacing, newsOnly = false, inTurn = false, ...given }: VisitSetting,
): Promise<void> {
  const fetcher = given.fetcher ?? openCliFetcher(config, terminal, spacing);
  const draw = terminal.stderr.isTTY
    ? (visited: number, due: number): void => void terminal.stderr.write(`\r\u001b[Kfeeds: ${visited} of ${due}`)
    : undefined;
  const reports = await ingestStage.run(store, { fetcher, now, entries: config["ingest.entries"], inTurn }, draw);
  if (draw) terminal.stderr.write("\r\u001b[K");
  for (const { feed, health, reason, pages, problems } of reports) {
    if (newsOnly && pages === 0 && problems.length === 0 && /^(?:healthy|quiet)$/u.test(health)) continue;
    terminal.stdout.write(`  ${feed}: ${health}, ${reason}; ${pages} new pages\n`);
    for (const { url, problem } of problems) terminal.stdout.write(`    ${url}: ${problem.code}, ${problem.message}\n`);
  }
}
