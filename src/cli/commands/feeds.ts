import { readFile } from "node:fs/promises";
import { ProblemError } from "../../core/index.ts";
import { decodeBytes, discoverFeeds, listFeeds, parseOpml, renderOpml, saveFeed } from "../../ingest/index.ts";
import { openStore, type Store } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal, textOption, UsageError } from "../command.ts";
import { loadConfig, openCliFetcher, storeOptions } from "../workplace.ts";

export const feedsCommand: Command = {
  name: "feeds",
  summary: "Find the feeds of a site, and take and give lists of feeds as OPML.",
  operands: "[SITE]",
  about:
    "With a site's address: the feeds that it announces, one a line, and with --follow they are followed. Without: the feeds that are followed, as OPML.",
  example: "./bin/rapporteur feeds --store /tmp/rapporteur-example.sqlite",
  options: {
    ...storeOptions,
    follow: { type: "boolean", help: "follow the feeds that were found" },
    import: { type: "string", value: "FILE", help: "follow every feed of an OPML list" },
  },
  run: runFeeds,
};

async function runFeeds(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const [site, ...rest] = args.operands;
  if (rest.length > 0) throw new UsageError("feeds takes one site at a time", "Call it once for each site.");
  const config = await loadConfig(args, terminal);
  const store = await openStore({ url: config["store.url"], now: terminal.now });
  try {
    const list = textOption(args, "import");
    if (list !== undefined) return await importList(store, list, terminal);
    if (site === undefined) return await exportList(store, terminal);
    const found = await openCliFetcher(config, terminal).fetchPage(site);
    if (!found.ok) throw new ProblemError(found.problem);
    const page = found.value.kind === "fetched" ? found.value : undefined;
    const feeds = page ? discoverFeeds(decodeBytes(page.bytes, page.contentType).text, page.url) : [];
    for (const { url, title } of feeds) terminal.stdout.write(`${url}${title ? `\t${title}` : ""}\n`);
    if (args.values.follow === true)
      await follow(
        store,
        feeds.map(({ url }) => url),
      );
    if (feeds.length === 0)
      terminal.stderr.write(
        `NO_FEEDS: ${site} announces no feed\n  Look on the site for an address that ends in .xml, and put it into outlets.toml.\n`,
      );
    return exitCodes.ok;
  } finally {
    await store.close();
  }
}

async function importList(store: Store, file: string, terminal: Terminal): Promise<number> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) throw new UsageError(`cannot read ${file}`, "Check the name of the OPML file.");
  const list = parseOpml(text);
  if (!list.ok) throw new ProblemError(list.problem);
  await follow(
    store,
    list.value.map(({ url }) => url),
  );
  terminal.stdout.write(`${list.value.length} feeds are followed from now on\n`);
  return exitCodes.ok;
}

async function follow(store: Store, urls: readonly string[]): Promise<void> {
  await store.transaction(async (tx) => {
    for (const url of urls) await saveFeed(tx, url, undefined);
  });
}

async function exportList(store: Store, terminal: Terminal): Promise<number> {
  const feeds = await listFeeds(store.db);
  terminal.stdout.write(
    renderOpml(
      "Rapporteur",
      feeds.map(({ url, title }) => ({ url, ...(title ? { title } : {}) })),
    ),
  );
  return exitCodes.ok;
}
