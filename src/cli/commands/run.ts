import { openStore, type Store } from "../../store/index.ts";
import { ingestStage } from "../../ingest/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal } from "../command.ts";
import { readPages } from "./read-pages.ts";
import {
  clockOf,
  loadConfig,
  loadOutlets,
  openCliFetcher,
  renderReports,
  runStages,
  storeOptions,
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
    put: { type: "boolean", help: "only put the pages into the store: workers take them from there" },
    warc: { type: "boolean", help: "operands are WARC files" },
    workers: { type: "string", value: "N", help: "worker threads (default: cores)" },
    now: { type: "string", value: "TIME", help: "fix the clock (RFC 3339)" },
  },
  run: runRun,
};

async function runRun(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const config = await loadConfig(args, terminal);
  const now = clockOf(args, terminal);
  const store = await openStore({ url: config["store.url"], now });
  try {
    const outlets = await loadOutlets(store, config["ingest.outlets"]);
    const lines = readPages(args.operands, args, terminal.stdin);
    const bad = args.operands.length > 0 ? await takeLines(store, { lines, outlets, terminal, now }) : 0;
    if (args.values.feeds === true) await visitFeeds(store, { config, terminal, now });
    if (args.values.put === true) return bad > 0 ? exitCodes.badLines : exitCodes.ok;
    const reports = await runStages({ store, config, args, terminal, now });
    terminal.stdout.write(renderReports(reports));
    return bad > 0 ? exitCodes.badLines : exitCodes.ok;
  } finally {
    await store.close();
  }
}

type VisitSetting = {
  readonly config: Awaited<ReturnType<typeof loadConfig>>;
  readonly terminal: Terminal;
  readonly now: () => number;
  readonly spacing?: number;
  /** One feed after another. */
  readonly inTurn?: boolean;
};

/** Visits all feeds that are due, with progress on a terminal, and tells how each fared. */
export async function visitFeeds(
  store: Store,
  { config, terminal, now, spacing, inTurn = false }: VisitSetting,
): Promise<void> {
  const fetcher = openCliFetcher(config, terminal, spacing);
  const draw = terminal.stderr.isTTY
    ? (visited: number, due: number): void => void terminal.stderr.write(`\r\u001b[Kfeeds: ${visited} of ${due}`)
    : undefined;
  const reports = await ingestStage.run(store, { fetcher, now, entries: config["ingest.entries"], inTurn }, draw);
  if (draw) terminal.stderr.write("\r\u001b[K");
  for (const { feed, health, reason, pages, problems } of reports) {
    terminal.stdout.write(`  ${feed}: ${health}, ${reason}; ${pages} new pages\n`);
    for (const { url, problem } of problems) terminal.stdout.write(`    ${url}: ${problem.code}, ${problem.message}\n`);
  }
}
