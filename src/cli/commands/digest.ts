import { digestStore, openStore } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal } from "../command.ts";
import { loadConfig, storeOptions } from "../workplace.ts";

export const digestCommand: Command = {
  name: "digest",
  summary: "One number for all that a store holds.",
  operands: "",
  about:
    "Equal for two stores that hold the same, on either engine and however often the work was stopped on the way; times and\n" +
    "counts of the work itself are left out. Out: the digest; with --tables a line a table before it.",
  example: "./bin/rapporteur digest --tables --store /tmp/rapporteur-example.sqlite",
  options: { ...storeOptions, tables: { type: "boolean", help: "each table's rows and digest as well" } },
  run: runDigest,
};

async function runDigest(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const config = await loadConfig(args, terminal);
  const store = await openStore({ url: config["store.url"], now: terminal.now });
  try {
    const { digest, tables } = await digestStore(store.db);
    if (args.values.tables === true)
      for (const table of tables)
        terminal.stdout.write(`${table.digest.slice(0, 16)}  ${String(table.rows).padStart(9)}  ${table.table}\n`);
    terminal.stdout.write(`${digest}\n`);
    return exitCodes.ok;
  } finally {
    await store.close();
  }
}
