import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { buffer } from "node:stream/consumers";
import { toInstant } from "../../core/index.ts";
import { decodeBytes } from "../../ingest/index.ts";
import { listAnalystLines, listRefused, parseAnalystCsv, saveAnalystRows } from "../../relations/index.ts";
import { saveOwnDocs } from "../../search/index.ts";
import { openStore, type Store } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal, textOption, UsageError } from "../command.ts";
import { clockOf, loadConfig, storeOptions } from "../workplace.ts";

export const importCommand: Command = {
  name: "import",
  summary: "Bring an analyst's own records into the dossiers, marked as theirs.",
  operands: "[FILE…]",
  about:
    "In: CSV (commas, semicolons or tabs) whose first row names the columns: type, source, target, url, quotation; also kind, dimension, date, date_to,\n" +
    "others, place, polarity, said_by, value, unit, measure, producer, note. Other columns are kept.\n" +
    "Out: a JSON line a row, taken or with everything that is wrong in it. Refused rows are kept too (--refused lists them)\n" +
    "and the exit status is then 3. The same row brought in twice is one.",
  example: `printf 'type,source,target,date,url,quotation\\nvisit,ISL,NOR,2030-01-07,https://fjord.example/1,He came.\\n' | ./bin/rapporteur import --by "R. Ng" --store /tmp/rapporteur-example.sqlite -`,
  options: {
    ...storeOptions,
    by: { type: "string", value: "NAME", help: "whose records they are; needed" },
    now: { type: "string", value: "TIME", help: "fix the clock, RFC 3339" },
    refused: { type: "boolean", help: "list the rows that were refused so far, and bring in nothing" },
  },
  run: runImport,
};

async function runImport(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const analyst = textOption(args, "by")?.trim();
  const onlyList = args.values.refused === true;
  if (!analyst && !onlyList)
    throw new UsageError("whose records are they?", 'Add --by "NAME": every record is marked with it.');
  const config = await loadConfig(args, terminal);
  const at = toInstant(clockOf(args, terminal)());
  const store = await openStore({ url: config["store.url"], now: terminal.now });
  try {
    if (onlyList || !analyst) return await listBad(store, terminal);
    const files = args.operands.length > 0 ? args.operands : ["-"];
    let refused = 0;
    for (const file of files) {
      const bytes = file === "-" ? await buffer(terminal.stdin) : await readNamed(file);
      const { text } = decodeBytes(bytes, "text/csv");
      refused += await takeFile(
        store,
        parseAnalystCsv(text, { analyst, file: file === "-" ? "standard input" : basename(file), at }),
        terminal,
      );
    }
    return refused > 0 ? exitCodes.badLines : exitCodes.ok;
  } finally {
    await store.close();
  }
}

async function takeFile(store: Store, rows: ReturnType<typeof parseAnalystCsv>, terminal: Terminal): Promise<number> {
  const added = await store.transaction(async (tx) => {
    const fresh = await saveAnalystRows(tx, rows);
    await saveOwnDocs(tx, await listAnalystLines(tx));
    return fresh;
  });
  for (const row of rows) {
    const { id, row: number, file } = row;
    const answer =
      row.kind === "taken"
        ? { id, file, row: number, state: row.kind }
        : { id, file, row: number, state: row.kind, errors: row.problems };
    terminal.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  const refused = rows.filter(({ kind }) => kind === "refused").length;
  terminal.stderr.write(`${rows.length - refused} rows taken, ${refused} refused, ${added} new in the store\n`);
  return refused;
}

async function readNamed(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) throw new UsageError(`cannot read ${file}`, "Check the name of the CSV file.");
  return bytes;
}

async function listBad(store: Store, terminal: Terminal): Promise<number> {
  for (const row of await listRefused(store.db)) terminal.stdout.write(`${JSON.stringify(row)}\n`);
  return exitCodes.ok;
}
