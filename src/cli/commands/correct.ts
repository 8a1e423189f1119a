import { correctRecord, undoRecordCorrection } from "../../brief/index.ts";
import { toInstant } from "../../core/index.ts";
import {
  type Correction,
  type DossierLine,
  correctedStates,
  findAnalystLine,
  findRecord,
  listCorrections,
  readChange,
} from "../../relations/index.ts";
import { openStore, type Store } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal, textOption, UsageError } from "../command.ts";
import { clockOf, loadConfig, loadDimensions, storeOptions } from "../workplace.ts";

export const correctCommand: Command = {
  name: "correct",
  summary: "Put one record right by hand, with a reason and a name; or take that back.",
  operands: "ID",
  about:
    "ID is that of a record (in its address, in every export); with --undo that of a correction. What was corrected stays so when\n" +
    "articles are read again; the machine's own reading stands beside it everywhere. A withdrawn record counts nowhere.\n" +
    "Out: the correction as one JSON line; with --list every one, those taken back among them.",
  example:
    `printf 'type,source,target,url,quotation\\nvisit,ISL,NOR,https://fjord.example/1,He came.\\n' | ./bin/rapporteur import --by "R. Ng" --store /tmp/rapporteur-example.sqlite - | sed 's/.*"id":"\\([^"]*\\)".*/\\1/' | ` +
    `xargs -I ID ./bin/rapporteur correct ID --date 2030-01-07 --state planned --reason "The page says when." --by "R. Ng" --store /tmp/rapporteur-example.sqlite`,
  options: {
    ...storeOptions,
    by: { type: "string", value: "NAME", help: "who corrects; needed" },
    reason: { type: "string", value: "TEXT", help: "why; needed unless --undo" },
    withdraw: { type: "boolean", help: "the record is wrong as a whole" },
    type: { type: "string", value: "TYPE", help: "what it is, a type of the scheme" },
    source: { type: "string", value: "CODE", help: "who acted or spoke" },
    target: { type: "string", value: "CODE", help: "towards whom" },
    swap: { type: "boolean", help: "the other way round" },
    date: { type: "string", value: "DAY", help: "2024, 2024-05 or 2024-05-16" },
    "date-to": { type: "string", value: "DAY", help: "last day of several" },
    dimension: { type: "string", value: "ID", help: "what it is about" },
    state: { type: "string", value: "STATE", help: `one of ${correctedStates.join(", ")}` },
    amount: { type: "string", value: "AMOUNT", help: "of a figure: how much, such as 240.1 bn" },
    unit: { type: "string", value: "CODE", help: "of a figure: its currency" },
    producer: { type: "string", value: "NAME", help: "of a figure: who counted it" },
    undo: { type: "boolean", help: "ID is a correction: take it back" },
    list: { type: "boolean", help: "print every correction, and change nothing" },
    now: { type: "string", value: "TIME", help: "fix the clock, RFC 3339" },
  },
  run: runCorrect,
};

async function runCorrect(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const list = args.values.list === true;
  const [id, ...rest] = args.operands;
  if (list ? id !== undefined : !id || rest.length > 0)
    throw new UsageError("correct takes one id", "Take it from: ./bin/rapporteur export PAIR --register records");
  const config = await loadConfig(args, terminal);
  const store = await openStore({ url: config["store.url"], now: terminal.now });
  try {
    const { dimensions } = await loadDimensions(config["relations.dimensions"]);
    const known = dimensions.map((one) => one.id);
    const found = id ? [await takeOne(store, args, terminal, id, known)] : await listCorrections(store.db);
    for (const one of found) terminal.stdout.write(`${JSON.stringify(one)}\n`);
    return exitCodes.ok;
  } finally {
    await store.close();
  }
}

async function takeOne(
  store: Store,
  args: ParsedArgs,
  terminal: Terminal,
  id: string,
  dimensions: readonly string[],
): Promise<Correction> {
  const editor = textOption(args, "by")?.trim();
  if (!editor) throw new UsageError("who corrects?", 'Add --by "NAME": a correction is never anonymous.');
  const at = toInstant(clockOf(args, terminal)());
  const done = await store.transaction(async (tx) => {
    if (args.values.undo === true) return await undoRecordCorrection(tx, id, editor, at);
    const line = (await findRecord(tx, id)) ?? (await findAnalystLine(tx, id));
    if (!line)
      throw new UsageError(
        `nothing here has the id ${id}`,
        "Take it from: ./bin/rapporteur export PAIR --register records",
      );
    const change = readChange(givenIn(args, line), dimensions);
    if (!change.ok) return change;
    const action = args.values.withdraw === true ? ("withdraw" as const) : ("correct" as const);
    return await correctRecord(tx, line, {
      action,
      change: change.value,
      reason: textOption(args, "reason") ?? "",
      editor,
      at,
    });
  });
  if (!done.ok) throw new UsageError(done.problem.message, done.problem.hint);
  return done.value;
}

function givenIn(args: ParsedArgs, line: DossierLine): Parameters<typeof readChange>[0] {
  const swap = args.values.swap === true;
  return {
    type: textOption(args, "type"),
    source: textOption(args, "source") ?? (swap ? line.target : undefined),
    target: textOption(args, "target") ?? (swap ? line.source : undefined),
    date: textOption(args, "date"),
    dateTo: textOption(args, "date-to"),
    dimension: textOption(args, "dimension"),
    state: textOption(args, "state"),
    amount: textOption(args, "amount"),
    unit: textOption(args, "unit"),
    producer: textOption(args, "producer"),
  };
}
