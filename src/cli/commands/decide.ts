import { toInstant } from "../../core/index.ts";
import { type ForecastOutcome, isForecastId, saveDecision } from "../../relations/index.ts";
import { openStore } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal, textOption, UsageError } from "../command.ts";
import { clockOf, loadConfig, storeOptions } from "../workplace.ts";

const outcomes: readonly ForecastOutcome[] = ["pending", "happened", "did not", "cannot tell"];

export const decideCommand: Command = {
  name: "decide",
  summary: "Store what became of a forecast, with the evidence and who decided it.",
  operands: "ID OUTCOME",
  about:
    `ID is that of a forecast in the register; OUTCOME is one of ${outcomes.map((one) => `"${one}"`).join(", ")}. Earlier decisions stay.\n` +
    "Out: the decision as one JSON line.",
  example:
    `printf 'type,kind,source,target,url,quotation\\nvisit,forecast,ISL,NOR,https://fjord.example/1,He may come.\\n' | ./bin/rapporteur import --by "R. Ng" --store /tmp/rapporteur-example.sqlite - | sed 's/.*"id":"\\([^"]*\\)".*/\\1/' | ` +
    `xargs -I ID ./bin/rapporteur decide ID happened --by "R. Ng" --evidence https://fjord.example/2 --store /tmp/rapporteur-example.sqlite`,
  options: {
    ...storeOptions,
    by: { type: "string", value: "NAME", help: "who decides; needed" },
    evidence: {
      type: "string",
      value: "ID|URL",
      multiple: true,
      help: "what it rests on, may be given again; needed unless the outcome is pending",
    },
    note: { type: "string", value: "TEXT", help: "a line on why" },
    now: { type: "string", value: "TIME", help: "fix the clock, RFC 3339" },
  },
  run: runDecide,
};

async function runDecide(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const [record, word, ...rest] = args.operands;
  const outcome = outcomes.find((one) => one === word);
  const editor = textOption(args, "by")?.trim();
  const evidence = readEvidence(args);
  if (!record || !outcome || rest.length > 0)
    throw new UsageError(
      "decide takes an id and an outcome",
      `Outcomes: ${outcomes.map((one) => `"${one}"`).join(", ")}.`,
    );
  if (!editor) throw new UsageError("who decides?", 'Add --by "NAME": a decision is never anonymous.');
  if (outcome !== "pending" && evidence.length === 0)
    throw new UsageError("a decision needs its evidence", "Add --evidence with the id of a record or a web address.");
  const config = await loadConfig(args, terminal);
  const store = await openStore({ url: config["store.url"], now: terminal.now });
  try {
    if (!(await isForecastId(store.db, record)))
      throw new UsageError(
        `nothing here has the id ${record}`,
        "Take it from: ./bin/rapporteur export PAIR --register forecasts",
      );
    const decision = {
      record,
      outcome,
      evidence,
      note: textOption(args, "note") ?? "",
      editor,
      at: toInstant(clockOf(args, terminal)()),
    };
    await store.transaction((tx) => saveDecision(tx, decision));
    terminal.stdout.write(`${JSON.stringify(decision)}\n`);
    return exitCodes.ok;
  } finally {
    await store.close();
  }
}

function readEvidence({ values }: ParsedArgs): readonly string[] {
  const given = values.evidence;
  const list = Array.isArray(given) ? given : given === undefined ? [] : [given];
  const evidence = list.filter((one) => typeof one === "string");
  const bad = evidence.find((one) => !/^(?:https?:\/\/\S+|[a-z][0-9a-f]{20})$/u.test(one));
  if (bad !== undefined)
    throw new UsageError(
      `"${bad}" is neither the id of a record nor a web address`,
      "Give what the decision rests on.",
    );
  return evidence;
}
