import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type ActorTable,
  type DimensionScheme,
  findMaterial,
  gatherRegisters,
  registerTables,
  writeTableCsv,
  writeTableJson,
} from "../../relations/index.ts";
import { openStore, type Store } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal, textOption, UsageError } from "../command.ts";
import { openOutput } from "../output.ts";
import { type CodePair, findAllPairs, readPairCode } from "../pairs.ts";
import { loadActors, loadConfig, loadDimensions, storeOptions } from "../workplace.ts";

const names: readonly string[] = Object.keys(registerTables);

export const exportCommand: Command = {
  name: "export",
  summary: "Write the registers of pairs as CSV or JSON.",
  operands: "[PAIR…]",
  about:
    `Pairs are named as RUS-CHN, in either order; without one all are written. Registers: ${names.join(", ")}.\n` +
    "Out: CSV with a row for each piece of evidence, or JSON Lines with an entry a line; every one with the address of its\n" +
    "source, the quotation and its span. With --out a folder a pair, a file a register, in both forms.",
  example: "./bin/rapporteur export RUS-CHN --register events --store /tmp/rapporteur-example.sqlite",
  options: {
    ...storeOptions,
    register: { type: "string", value: "NAME", help: "one register (default: records; with --out all)" },
    format: { type: "string", value: "FORMAT", help: "csv (default) or json" },
    out: { type: "string", value: "DIR", help: "write files under this folder and not to standard output" },
  },
  run: runExport,
};

async function runExport(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const register = textOption(args, "register");
  if (register !== undefined && !names.includes(register))
    throw new UsageError(`there is no register "${register}"`, `One of ${names.join(", ")}.`);
  const format = textOption(args, "format") ?? "csv";
  if (format !== "csv" && format !== "json")
    throw new UsageError(`--format takes csv or json, not "${format}"`, "Leave it out for CSV.");
  const given = args.operands.map((pair) => readPairCode(pair));
  const config = await loadConfig(args, terminal);
  const store = await openStore({ url: config["store.url"], now: terminal.now });
  try {
    const pairs = given.length > 0 ? given : await findAllPairs(store.db);
    const scheme = await loadDimensions(config["relations.dimensions"]);
    const actors = await loadActors(config["relations.actors"]);
    const folder = textOption(args, "out");
    if (folder !== undefined)
      return await writeFiles(
        store,
        { pairs, folder, registers: register ? [register] : names, scheme, actors },
        terminal,
      );
    await writeStream(store, { pairs, register: register ?? "records", format, scheme, actors }, terminal);
    return exitCodes.ok;
  } finally {
    await store.close();
  }
}

/** One table over all pairs: the pair stands in its first column, the head is written once. */
async function writeStream(
  store: Store,
  {
    pairs,
    register,
    format,
    scheme,
    actors,
  }: {
    readonly pairs: readonly CodePair[];
    readonly register: string;
    readonly format: string;
    readonly scheme: DimensionScheme;
    readonly actors: ActorTable;
  },
  terminal: Terminal,
): Promise<void> {
  const output = openOutput(terminal.stdout);
  const make = registerTables[register];
  for (const [at, [a, b]] of pairs.entries()) {
    const material = await findMaterial(store.db, a, b, scheme, actors);
    const made = make?.(gatherRegisters(material));
    if (!made) continue;
    const pair = `${a}-${b}`;
    if (format === "json") {
      for (const row of writeTableJson(made, material))
        await output.write(`${JSON.stringify({ pair, register, ...row })}\n`);
      continue;
    }
    const table = {
      ...made,
      columns: ["pair", ...made.columns],
      rows: made.rows.map((row) => ({ ...row, cells: [pair, ...row.cells] })),
    };
    const text = writeTableCsv(table, material);
    await output.write(at === 0 ? text : text.slice(text.indexOf("\r\n") + 2));
  }
}

async function writeFiles(
  store: Store,
  {
    pairs,
    folder,
    registers,
    scheme,
    actors,
  }: {
    readonly pairs: readonly CodePair[];
    readonly folder: string;
    readonly registers: readonly string[];
    readonly scheme: DimensionScheme;
    readonly actors: ActorTable;
  },
  terminal: Terminal,
): Promise<number> {
  for (const [a, b] of pairs) {
    const material = await findMaterial(store.db, a, b, scheme, actors);
    const grown = gatherRegisters(material);
    const place = join(folder, `${a}-${b}`);
    await mkdir(place, { recursive: true });
    for (const name of registers) {
      const table = registerTables[name]?.(grown);
      if (!table) continue;
      await writeFile(join(place, `${name}.csv`), writeTableCsv(table, material));
      await writeFile(
        join(place, `${name}.json`),
        `${JSON.stringify(writeTableJson(table, material), undefined, 1)}\n`,
      );
    }
    terminal.stdout.write(`${place}: ${registers.length * 2} files\n`);
  }
  return exitCodes.ok;
}
