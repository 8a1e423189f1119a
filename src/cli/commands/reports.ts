import { listReports, reportOutcomes, type SentenceReport, settleReport } from "../../reader/index.ts";
import { openStore } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal, textOption, UsageError } from "../command.ts";
import { loadConfig, storeOptions } from "../workplace.ts";

export const reportsCommand: Command = {
  name: "reports",
  summary: "What readers reported of sentences; and store what became of one.",
  operands: "[ID OUTCOME]",
  about:
    `Without operands the reports that are open, with --all every one. OUTCOME is one of ${reportOutcomes.join(", ")}; what was decided and\n` +
    "why stands on the story's page for everyone to read, and open takes it back. A record that a report proves wrong is put right\n" +
    "with correct. Out: a line a report; with --json JSON Lines.",
  example: "./bin/rapporteur reports --all --store /tmp/rapporteur-example.sqlite",
  options: {
    ...storeOptions,
    all: { type: "boolean", help: "those decided, too" },
    reason: { type: "string", value: "TEXT", help: "why; needed unless the outcome is open" },
    json: { type: "boolean", help: "JSON Lines" },
  },
  run: runReports,
};

async function runReports(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const [id, word, ...rest] = args.operands;
  const outcome = reportOutcomes.find((one) => one === word);
  if (id !== undefined && (!outcome || rest.length > 0))
    throw new UsageError("reports takes an id and an outcome", `Outcomes: ${reportOutcomes.join(", ")}.`);
  const config = await loadConfig(args, terminal);
  const store = await openStore({ url: config["store.url"], now: terminal.now });
  try {
    if (id && outcome) {
      const done = await settleReport(store.db, { id, outcome, note: textOption(args, "reason") ?? "" });
      if (!done.ok) throw new UsageError(done.problem.message, done.problem.hint);
    }
    const reports = await listReports(store.db);
    const shown = reports.filter((one) => (id ? one.id === id : args.values.all === true || one.outcome === "open"));
    const render = args.values.json === true ? (one: SentenceReport): string => JSON.stringify(one) : tell;
    terminal.stdout.write(shown.map((one) => `${render(one)}\n`).join("") || nothingTold(reports.length));
    return exitCodes.ok;
  } finally {
    await store.close();
  }
}

function tell({ id, story, sentence, kind, note, at, outcome, outcomeNote }: SentenceReport): string {
  const why = outcomeNote ? `: ${outcomeNote}` : "";
  const own = note ? `\n    ${note.replaceAll(/\p{Cc}+/gu, " ")}` : "";
  return `${id}  ${at}  ${kind}, ${outcome}${why.replaceAll(/\p{Cc}+/gu, " ")}\n    /story/${story}, sentence ${sentence}${own}`;
}

function nothingTold(count: number): string {
  return count > 0 ? "No report is open.\n" : "No reader has reported a sentence.\n";
}
