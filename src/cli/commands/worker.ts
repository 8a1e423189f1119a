import { availableParallelism, hostname } from "node:os";
import { openSharedPace } from "../../ingest/index.ts";
import { openStages, runWorker } from "../../pipeline/index.ts";
import { openThreads } from "../threads.ts";
import { engineOf, openStore, type Store } from "../../store/index.ts";
import {
  type Command,
  exitCodes,
  numberOption,
  type ParsedArgs,
  type Terminal,
  textOption,
  UsageError,
} from "../command.ts";
import {
  clockOf,
  keepSmall,
  leaseEffects,
  loadConfig,
  loadOutlets,
  openCliFetcher,
  openWording,
  storeOptions,
  untilStopped,
} from "../workplace.ts";

export const workerCommand: Command = {
  name: "worker",
  summary: "Take work from the queue beside other workers, on as many machines as wanted.",
  operands: "",
  about:
    "Needs a store on PostgreSQL; on SQLite `run` does all in one process. One of the workers leads: it does in order what must be\n" +
    "in order, and hands out the rest. Where a worker dies, its work is back with the others within 30 seconds. Runs until it is\n" +
    "stopped; all workers of a store want the same configuration and outlets. One process keeps about one core busy.",
  example: "./bin/rapporteur worker --store /tmp/rapporteur-example.sqlite 2>&1 || [ $? = 2 ]",
  options: {
    ...storeOptions,
    stages: {
      type: "string",
      value: "NAMES",
      help: "take only these, with commas between: feeds, article, story, claims, relations, brief, search (default: all); only a worker that takes story can come to lead, and each must be taken by some worker",
    },
    concurrency: { type: "string", value: "N", help: "feeds visited at once (default: worker.visits)" },
    workers: { type: "string", value: "N", help: "worker threads for pages (default: cores)" },
    once: { type: "boolean", help: "end when nothing waits any more" },
    now: { type: "string", value: "TIME", help: "fix the clock (RFC 3339)" },
  },
  run: runIt,
};

const takable = ["feeds", "article", "story", "claims", "relations", "brief", "search"] as const;

async function runIt(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const config = await loadConfig(args, terminal);
  const url = config["store.url"];
  if (engineOf(url) !== "postgres") {
    throw new UsageError(
      `workers share a store on PostgreSQL, and ${url} is a SQLite file`,
      "On one machine rapporteur run does all stages in one process; to move, see rapporteur copy --help.",
    );
  }
  const takes = readStages(textOption(args, "stages"));
  const now = clockOf(args, terminal);
  const store = await openStore({ url, now });
  keepSmall();
  const threads = openThreads(numberOption(args, "workers", 1) ?? availableParallelism(), { young: 12 });
  const log = (message: string): void => void terminal.stderr.write(`${message}\n`);
  const effects = leaseEffects(terminal);
  try {
    await loadOutlets(store, config["ingest.outlets"]);
    await runWorker({
      store,
      url,
      openStages: () => openStages(store, { timeLimit: config["article.time-limit"], brief: openWording(config) }),
      context: { now, threads, log },
      visit: {
        now,
        entries: config["ingest.entries"],
        fetcher: openCliFetcher(config, terminal, undefined, (limits) => sharePace(store, limits)),
      },
      takes,
      visits: numberOption(args, "concurrency", 1) ?? config["worker.visits"],
      retries: config["worker.retries"],
      once: args.values.once === true,
      holder: { host: hostname(), pid: process.pid },
      effects,
      signal: untilStopped(),
    });
    return exitCodes.ok;
  } finally {
    await threads.close();
    await store.close();
  }

  function sharePace(shared: Store, limits: Parameters<typeof openSharedPace>[2]): ReturnType<typeof openSharedPace> {
    return openSharedPace(shared.db, effects, limits);
  }
}

function readStages(text: string | undefined): ReadonlySet<string> {
  const names = text === undefined ? [...takable] : text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !takable.some((known) => known === name));
  if (unknown === undefined) return new Set(names);
  throw new UsageError(`there is no stage "${unknown}"`, `The stages are: ${takable.join(", ")}.`);
}
