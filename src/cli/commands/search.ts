import { countFound, findHits, parseQuery, type SearchHit, tellNote } from "../../search/index.ts";
import { openStore } from "../../store/index.ts";
import { type Command, exitCodes, numberOption, type ParsedArgs, type Terminal, UsageError } from "../command.ts";
import { loadConfig, loadDimensions, storeOptions } from "../workplace.ts";

const fewest = 1;
const usual = 20;

export const searchCommand: Command = {
  name: "search",
  summary: "Find stories, articles, words and records in the store.",
  operands: "WORDS",
  about:
    'The line of the search box: words, "words in this order", -without, from:OUTLET, about:RUS-CHN or about:energy, lang:zh, after:2024-05, before:2025, kind:claim (or story, article, record).\nOut: a readable list; with --json one object a line.',
  example: "./bin/rapporteur search --store /tmp/rapporteur-example.sqlite --json 'trade about:RUS-CHN' | wc -l",
  options: {
    ...storeOptions,
    json: { type: "boolean", help: "one JSON object a line" },
    limit: { type: "string", value: "N", help: `how many at most (default: ${usual})` },
  },
  run: runSearch,
};

async function runSearch(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const line = args.operands.join(" ");
  if (line.trim() === "")
    throw new UsageError("nothing to search for", "Give words, or a filter such as about:RUS-CHN.");
  const config = await loadConfig(args, terminal);
  const store = await openStore({ url: config["store.url"], now: terminal.now });
  try {
    const query = parseQuery(line, (await loadDimensions(config["relations.dimensions"])).dimensions);
    for (const note of query.notes) terminal.stderr.write(`${tellNote(note)}\n`);
    const hits = await findHits(store.db, query, { limit: numberOption(args, "limit", fewest) ?? usual });
    const write = args.values.json === true ? (hit: SearchHit): string => JSON.stringify(hit) : renderHit;
    for (const hit of hits) terminal.stdout.write(`${write(hit)}\n`);
    if (args.values.json !== true) {
      const counts = Object.entries(await countFound(store.db, query)).map(([kind, count]) => `${count} ${kind}`);
      terminal.stdout.write(`Found: ${counts.join(", ")}\n`);
    }
    return exitCodes.ok;
  } finally {
    await store.close();
  }
}

function renderHit({ kind, title, excerpt, teller, own, at, path }: SearchHit): string {
  const about = [own ? `own record of ${teller ?? "an analyst"}` : teller, at?.slice(0, 10), path]
    .filter(Boolean)
    .join(", ");
  return `${kind}: ${title}\n  ${excerpt}\n  ${about}\n`;
}
