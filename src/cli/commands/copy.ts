import { copyStore, digestStore, openStore, type Store } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal, textOption, UsageError } from "../command.ts";

export const copyCommand: Command = {
  name: "copy",
  summary: "Move a store to another file or engine.",
  operands: "",
  about:
    "Takes every row of one store to another, SQLite or PostgreSQL either way. Stopped on the way, the same command goes on\n" +
    "where it was. Nothing may write to the two meanwhile. Out: a line a table, then whether both hold the same.",
  example:
    "./bin/rapporteur copy --from sqlite:/tmp/rapporteur-example.sqlite --to sqlite:/tmp/rapporteur-copy.sqlite && rm /tmp/rapporteur-copy.sqlite*",
  options: {
    from: { type: "string", value: "URL", help: "sqlite:FILE or postgres://USER@HOST/DATABASE" },
    to: { type: "string", value: "URL", help: "the same; made where it is new" },
  },
  run: runCopy,
};

async function runCopy(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const from = textOption(args, "from");
  const to = textOption(args, "to");
  if (!from || !to) throw new UsageError("copy needs --from and --to", "Give the addresses of two stores.");
  if (from === to) throw new UsageError("--from and --to are the same store", "Give another target.");
  const source = await openStore({ url: from, now: terminal.now });
  try {
    const target = await openStore({ url: to, now: terminal.now });
    try {
      return await moveAll(source, target, terminal);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Copies and compares; not the same afterwards means that somebody wrote to one of the two. */
async function moveAll(source: Store, target: Store, terminal: Terminal): Promise<number> {
  await copyStore(source, target, ({ table, before, copied }) => {
    const there = before > 0 ? `, ${before} were there` : "";
    terminal.stdout.write(`${String(copied).padStart(9)}  ${table}${there}\n`);
  });
  const [a, b] = [await digestStore(source.db), await digestStore(target.db)];
  const same = a.digest === b.digest;
  terminal.stdout.write(same ? `both hold the same: ${a.digest}\n` : "the two differ: was one of them written to?\n");
  return same ? exitCodes.ok : exitCodes.bug;
}
