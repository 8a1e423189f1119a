import { fileURLToPath } from "node:url";
import { openStore } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal } from "../command.ts";
import { serveSample } from "../sample-server.ts";
import { serveSite } from "../serve-site.ts";
import { loadConfig, loadOutlets, openCliFetcher, renderReports, runStages, storeOptions } from "../workplace.ts";
import { visitFeeds } from "./run.ts";

const sample: string = fileURLToPath(new URL("../../../sample/", import.meta.url));

const notice =
  "Sample edition. The outlets are invented and their pages were written for this project; the events follow the public record, told in our own words. Do not use it as a source.";

export const startCommand: Command = {
  name: "start",
  summary: "Load the bundled sample through all stages and serve the site.",
  operands: "",
  about:
    "Needs no network: the sample's pages are fetched from a server on this machine, as a live site's would be. A second start does only what is new.",
  example: "RAPPORTEUR_SITE_PORT=0 timeout 60 ./bin/rapporteur start --store /tmp/rapporteur-sample.sqlite --once",
  options: {
    ...storeOptions,
    store: {
      type: "string",
      value: "STORE",
      help: "a file, or postgres://USER@HOST/DATABASE (default: store.url of the configuration, else var/sample.sqlite)",
    },
    once: { type: "boolean", help: "load the sample, print what was done, and stop" },
    workers: { type: "string", value: "N", help: "worker threads (default: cores)" },
  },
  run: runStart,
};

async function runStart(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const given = await loadConfig(args, terminal);
  const server = await serveSample(`${sample}site`);
  const own = given["store.url"] === "var/rapporteur.sqlite" ? { "store.url": "var/sample.sqlite" } : {};
  const config = { ...given, ...own, "ingest.hosts": { "*.example": server.address } };
  const now = terminal.now;
  const store = await openStore({ url: config["store.url"], now });
  try {
    await loadOutlets(store, `${sample}outlets.toml`);
    terminal.stdout.write("Feeds of the sample edition\n");
    await visitFeeds(store, { config, terminal, now, spacing: 0, inTurn: true });
    terminal.stdout.write("Stages\n");
    terminal.stdout.write(renderReports(await runStages({ store, config, args, terminal, now })));
    if (args.values.once === true) return exitCodes.ok;
    const { address, stopped } = await serveSite({
      store,
      config,
      terminal,
      notice,
      fetcher: openCliFetcher(config, terminal, 0),
    });
    terminal.stdout.write(`\nOpen ${address}  (Ctrl+C stops)\n`);
    await stopped;
    return exitCodes.ok;
  } finally {
    await server.stop();
    await store.close();
  }
}
