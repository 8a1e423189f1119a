import { dimensions, eventTypes, renderScheme, schemeTraps } from "../../relations/index.ts";
import { type Command, exitCodes } from "../command.ts";

export const schemeCommand: Command = {
  name: "scheme",
  summary: "Print the scheme of records: dimensions, types, codes, and where published tables err.",
  operands: "",
  about: "Out: Markdown, the page docs/scheme.md; with --json the scheme as one JSON object.",
  example: "./bin/rapporteur scheme | head -20",
  options: { json: { type: "boolean", help: "one JSON object" } },
  async run(args, terminal) {
    const scheme = { types: eventTypes, dimensions, traps: schemeTraps };
    terminal.stdout.write(args.values.json === true ? `${JSON.stringify(scheme)}\n` : renderScheme(scheme));
    return exitCodes.ok;
  },
};
