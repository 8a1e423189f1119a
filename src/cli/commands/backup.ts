import { existsSync } from "node:fs";
import { backupStore, checkStore, digestStore, openStore } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal, UsageError } from "../command.ts";
import { loadConfig, storeOptions } from "../workplace.ts";

export const backupCommand: Command = {
  name: "backup",
  summary: "Write the store to one file while it is at work, and check the file.",
  operands: "FILE",
  about:
    "The file is a SQLite store of its own, whichever engine the store is on: open it with --store FILE, or bring it back\n" +
    "with copy --from sqlite:FILE --to STORE. It holds the store as it was at one moment. Out: rows and digest of the file.",
  example:
    "rm -f /tmp/rapporteur-backup.sqlite && ./bin/rapporteur backup --store /tmp/rapporteur-example.sqlite /tmp/rapporteur-backup.sqlite",
  options: storeOptions,
  run: runBackup,
};

async function runBackup(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const [file, ...rest] = args.operands;
  if (!file || rest.length > 0) throw new UsageError("backup takes one file", "Name the file to write.");
  if (existsSync(file)) throw new UsageError(`${file} is there already`, "Name a new file: a backup overwrites none.");
  const config = await loadConfig(args, terminal);
  const store = await openStore({ url: config["store.url"], now: terminal.now });
  try {
    await backupStore(store, config["store.url"], file);
  } finally {
    await store.close();
  }
  const written = await openStore({ url: file, now: terminal.now });
  try {
    const faults = (await checkStore(written)).filter(({ ok }) => !ok);
    for (const { what } of faults) terminal.stderr.write(`${what}\n`);
    const { digest, tables } = await digestStore(written.db);
    terminal.stdout.write(`${tables.reduce((sum, { rows }) => sum + rows, 0)} rows, ${digest}\n`);
    return faults.length === 0 ? exitCodes.ok : exitCodes.bug;
  } finally {
    await written.close();
  }
}
