import { setTimeout as sleep } from "node:timers/promises";
import { countArticles } from "../../article/index.ts";
import { countBriefs } from "../../brief/index.ts";
import { countPages, listFeeds } from "../../ingest/index.ts";
import { countWork, listDropped } from "../../pipeline/index.ts";
import { listPairs } from "../../relations/index.ts";
import { openStore, type Store } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal } from "../command.ts";
import { loadConfig, storeOptions, untilStopped } from "../workplace.ts";

export const statusCommand: Command = {
  name: "status",
  summary: "What the store holds, how the feeds do, what was dropped and why.",
  operands: "",
  about:
    "Out: a readable page; with --json one JSON object. With --watch the page is drawn anew every two seconds until it is\n" +
    "stopped, with what each stage has done since the last time.",
  example: "./bin/rapporteur status --store /tmp/rapporteur-example.sqlite",
  options: {
    ...storeOptions,
    json: { type: "boolean", help: "one JSON object" },
    watch: { type: "boolean", help: "draw it anew every two seconds" },
  },
  run: runStatus,
};

async function runStatus(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const config = await loadConfig(args, terminal);
  const store = await openStore({ url: config["store.url"], now: terminal.now });
  try {
    if (args.values.watch === true) return await watch(store, terminal);
    const status = await gatherStatus(store);
    terminal.stdout.write(args.values.json === true ? `${JSON.stringify(status)}\n` : renderStatus(status));
    return exitCodes.ok;
  } finally {
    await store.close();
  }
}

const watchEvery = 2000;

/** Draws the page over and over until the process is told to stop. */
async function watch(store: Store, terminal: Terminal): Promise<number> {
  const stopped = untilStopped();
  let before = new Map<string, number>();
  while (!stopped.aborted) {
    const status = await gatherStatus(store);
    const rates = status.work.map(({ stage, done }) => {
      const known = before.get(stage);
      const rate = known === undefined ? "" : ((done - known) / (watchEvery / 1000)).toFixed(1);
      return `  ${stage.padEnd(10)} ${rate.padStart(7)} a second\n`;
    });
    before = new Map(status.work.map(({ stage, done }) => [stage, done]));
    const head = terminal.stdout.isTTY ? "\u001b[H\u001b[2J" : "";
    terminal.stdout.write(`${head}${renderStatus(status)}\nRates\n${rates.join("")}`);
    await sleep(watchEvery, undefined, { signal: stopped }).catch(() => {});
  }
  return exitCodes.ok;
}

async function gatherStatus({ db }: Store) {
  return {
    pages: await countPages(db),
    ...(await countArticles(db)),
    ...(await countBriefs(db)),
    pairs: (await listPairs(db)).length,
    work: await countWork(db),
    feeds: await listFeeds(db),
    dropped: await listDropped(db, 20),
  };
}

function renderStatus(status: Awaited<ReturnType<typeof gatherStatus>>): string {
  const counts = (["pages", "articles", "outlets", "stories", "sentences", "withheld", "pairs"] as const).map(
    (name) => `  ${name.padEnd(10)} ${String(status[name]).padStart(7)}`,
  );
  const work = status.work.map(
    ({ stage, done, dropped }) => `  ${stage.padEnd(10)} ${String(done).padStart(7)} done, ${dropped} dropped`,
  );
  const feeds = status.feeds.map(
    ({ url, health, reason }) => `  ${health.padEnd(8)} ${url}${reason ? `: ${reason}` : ""}`,
  );
  const dropped = status.dropped.map(
    ({ stage, key, problem }) => `  ${stage} ${key}: ${problem.code}, ${problem.message}`,
  );
  const part = (title: string, rows: readonly string[], none: string): readonly string[] => [
    title,
    ...(rows.length > 0 ? rows : [`  ${none}`]),
    "",
  ];
  return [
    ...part("Store", counts, ""),
    ...part("Stages", work, "nothing done yet"),
    ...part("Feeds", feeds, "no feed is followed: name some in outlets.toml"),
    ...part("Dropped last", dropped, "nothing"),
  ].join("\n");
}
