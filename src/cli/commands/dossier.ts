import { findMaterial, gatherRegisters, registerTables, writeTableJson } from "../../relations/index.ts";
import { openStore } from "../../store/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal, textOption, UsageError } from "../command.ts";
import { readPairCode } from "../pairs.ts";
import { loadActors, loadConfig, loadDimensions, storeOptions } from "../workplace.ts";
import { renderDossierText } from "./render-dossier.ts";

export const dossierCommand: Command = {
  name: "dossier",
  summary: "Print the dossier of a pair.",
  operands: "PAIR",
  about:
    "PAIR as RUS-CHN or russia-china, in either order, any two states or bodies. Out: Markdown, every line with its passages' outlets and\n" +
    "addresses; with --format json one JSON object with all registers and their evidence.",
  example: "./bin/rapporteur dossier RUS-CHN --store /tmp/rapporteur-example.sqlite",
  options: { ...storeOptions, format: { type: "string", value: "FORMAT", help: "md (default) or json" } },
  run: runDossier,
};

async function runDossier(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const text = args.operands.join(" ");
  if (text === "") throw new UsageError("dossier takes one pair", "For example: ./bin/rapporteur dossier RUS-CHN");
  const [a, b] = readPairCode(text);
  const format = textOption(args, "format") ?? "md";
  if (format !== "md" && format !== "json")
    throw new UsageError(`--format takes md or json, not "${format}"`, "Leave it out for Markdown.");
  const config = await loadConfig(args, terminal);
  const store = await openStore({ url: config["store.url"], now: terminal.now });
  try {
    const scheme = await loadDimensions(config["relations.dimensions"]);
    const actors = await loadActors(config["relations.actors"]);
    const material = await findMaterial(store.db, a, b, scheme, actors);
    const registers = gatherRegisters(material);
    const tables = Object.entries(registerTables).map(
      ([name, make]) => [name, writeTableJson(make(registers), material)] as const,
    );
    terminal.stdout.write(
      format === "json"
        ? `${JSON.stringify({ pair: [a, b], coverage: registers.coverage, ...Object.fromEntries(tables) })}\n`
        : renderDossierText(material, registers),
    );
    return exitCodes.ok;
  } finally {
    await store.close();
  }
}
