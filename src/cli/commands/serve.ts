import { openStore } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal } from "../command.ts";
import { serveSite } from "../serve-site.ts";
import { loadConfig, openCliFetcher, storeOptions } from "../workplace.ts";

export const serveCommand: Command = {
  name: "serve",
  summary: "Serve the site over the store.",
  operands: "",
  about:
    "Listens on site.host and site.port until it is stopped. Readers' ratings and reports are written to the store.",
  example:
    "RAPPORTEUR_SITE_PORT=0 timeout 5 ./bin/rapporteur serve --store /tmp/rapporteur-example.sqlite || [ $? = 124 ]",
  options: storeOptions,
  run: runServe,
};

async function runServe(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const config = await loadConfig(args, terminal);
  const store = await openStore({ url: config["store.url"], now: terminal.now });
  try {
    const { address, stopped } = await serveSite({
      store,
      config,
      terminal,
      fetcher: openCliFetcher(config, terminal),
    });
    terminal.stdout.write(`${address}\n`);
    await stopped;
    return exitCodes.ok;
  } finally {
    await store.close();
  }
}
