import { countArticles } from "../../article/index.ts";
import { listBriefs } from "../../brief/index.ts";
import { countPages, listFeeds } from "../../ingest/index.ts";
import { countWork, listDropped } from "../../pipeline/index.ts";
import { listPairs } from "../../relations/index.ts";
import { openStore, type Store } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal } from "../command.ts";
import { loadConfig, storeOptions } from "../workplace.ts";

export const statusCommand: Command = {
  name: "status",
  summary: "What the store holds, how the feeds do, what was dropped and why.",
  operands: "",
  about: "Out: a readable page; with --json one JSON object.",
  example: "./bin/rapporteur status --store /tmp/rapporteur-example.sqlite",
  options: { ...storeOptions, json: { type: "boolean", help: "one JSON object" } },
  run: runStatus,
};

async function runStatus(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const config = await loadConfig(args, terminal);
  const store = await openStore({ url: config["store.url"], now: terminal.now });
  try {
    const status = await gatherStatus(store);
    terminal.stdout.write(args.values.json === true ? `${JSON.stringify(status)}\n` : renderStatus(status));
    return exitCodes.ok;
  } finally {
    await store.close();
  }
}

async function gatherStatus({ db }: Store) {
  const briefs = await listBriefs(db);
  return {
    pages: await countPages(db),
    ...(await countArticles(db)),
    stories: briefs.length,
    sentences: briefs.reduce((sum, { brief }) => sum + brief.sentences.length, 0),
    withheld: briefs.reduce((sum, { brief }) => sum + brief.withheld.length, 0),
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
