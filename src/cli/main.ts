import { parseArgs } from "node:util";
import { ProblemError } from "../core/index.ts";
import { storeProblem } from "../store/index.ts";
import { type Command, exitCodes, formatProblem, type ParsedArgs, type Terminal, UsageError } from "./command.ts";
import { commands } from "./commands.ts";
import { fileProblem } from "./file-problem.ts";
import { renderHelp, renderOverview } from "./help.ts";

/** Runs one command line and answers its exit code; nothing here ends the process. */
export async function runMain(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "help") {
    terminal.stdout.write(renderOverview(commands.map((entry) => [entry.name, entry.summary])));
    return name === undefined ? exitCodes.usage : exitCodes.ok;
  }
  try {
    const entry = commands.find((candidate) => candidate.name === name);
    if (!entry) throw new UsageError(`there is no command "${name}"`, "rapporteur --help lists them.");
    const command = await entry.load();
    if (rest.includes("--help") || rest.includes("-h")) {
      terminal.stdout.write(renderHelp(command));
      return exitCodes.ok;
    }
    return await command.run(parseOptions(command, rest), terminal);
  } catch (caught) {
    const error = storeProblem(fileProblem(caught));
    if (!(error instanceof ProblemError)) throw error;
    terminal.stderr.write(formatProblem(error.problem));
    return error instanceof UsageError ? exitCodes.usage : exitCodes.bug;
  }
}

function parseOptions(command: Command, rest: readonly string[]): ParsedArgs {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true });
    return { operands: positionals, values: values };
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? error.message : String(error),
      `rapporteur ${command.name} --help shows its options.`,
    );
  }
}

/** "rapporteur search … | head": whoever read has seen enough, and is told of no error. */
function outliveReader(stream: NodeJS.WritableStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

if (process.env.RAPPORTEUR_NO_MAIN === undefined) {
  outliveReader(process.stdout);
  outliveReader(process.stderr);
  process.exitCode = await runMain(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    now: Date.now,
  });
}
