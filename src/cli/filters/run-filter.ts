import { ProblemError, toMillis } from "../../core/index.ts";
import type { Command, OptionSpec, ParsedArgs, Terminal } from "../command.ts";
import { exitCodes, numberOption, textOption, UsageError } from "../command.ts";
import { type InputLine, readLines } from "../lines.ts";
import { openOutput, type Output } from "../output.ts";
import { startProgress } from "../progress.ts";
import { answerLine, type Answered } from "./answer-line.ts";
import type { FilterFlags, Line, OrderedHandler } from "./filter.ts";
import { openPool } from "./pool.ts";

/** Options that every filter has. */
const filterOptions: Readonly<Record<string, OptionSpec>> = {
  now: { type: "string", value: "TIME", help: "fix the clock (RFC 3339)" },
  workers: { type: "string", value: "N", help: "worker threads (default: cores)" },
  offsets: { type: "string", value: "KIND", help: "utf16 (default) or codepoints" },
  explain: { type: "boolean", help: "add what each decision rested on" },
};

export interface FilterSpec {
  readonly name: string;
  readonly summary: string;
  readonly about: string;
  readonly example: string;
  readonly options?: Readonly<Record<string, OptionSpec>>;
  /** Address of a module that is a `FilterModule`: lines are answered independently, in worker threads. */
  readonly module?: URL;
  /** For a filter whose answers depend on the lines before: made once, run in order. */
  readonly ordered?: {
    readonly known: readonly string[];
    open(flags: FilterFlags): Promise<OrderedHandler> | OrderedHandler;
  };
  readonly timeLimit?: number;
  /** Makes lines of operands that are not JSON Lines (pages, feeds, WARC). */
  readonly read?: (
    operands: readonly string[],
    args: ParsedArgs,
    stdin: NodeJS.ReadableStream,
  ) => AsyncIterable<InputLine>;
}

/** A command that reads JSON Lines and writes JSON Lines, kept to the contract. */
export function defineFilter(spec: FilterSpec): Command {
  return {
    name: spec.name,
    summary: spec.summary,
    operands: "[FILE…]",
    about: spec.about,
    example: spec.example,
    options: { ...filterOptions, ...spec.options },
    run: (args, terminal) => runFilter(spec, args, terminal),
  };
}

async function runFilter(spec: FilterSpec, args: ParsedArgs, terminal: Terminal): Promise<number> {
  const flags = readFlags(args);
  const output = openOutput(terminal.stdout);
  const progress = startProgress(spec.name, terminal);
  const lines = (spec.read ?? ((operands, _args, stdin) => readLines(operands, stdin)))(
    args.operands,
    args,
    terminal.stdin,
  );
  let bad = 0;
  const emit = async (answered: Answered): Promise<void> => {
    bad += answered.failed ? 1 : 0;
    progress.step();
    await output.write(answered.text);
  };
  try {
    if (spec.ordered) await runOrdered(spec.ordered, flags, lines, output, emit);
    else await runParallel(spec, args, flags, lines, output, emit);
  } catch (error) {
    throw asProblem(error);
  } finally {
    progress.end();
  }
  return bad > 0 ? exitCodes.badLines : exitCodes.ok;
}

async function runOrdered(
  ordered: NonNullable<FilterSpec["ordered"]>,
  flags: FilterFlags,
  lines: AsyncIterable<InputLine>,
  output: Output,
  emit: (answered: Answered) => Promise<void>,
): Promise<void> {
  const handler = await ordered.open(flags);
  for await (const line of lines) {
    if (output.closed) return;
    await emit(await answerLine(line.text, ordered.known, (given) => handler.next(given)));
  }
  for (const line of await handler.end()) await output.write(`${JSON.stringify(line satisfies Line)}\n`);
}

/** Keeps up to `width` lines under way and writes answers in the order of the input. */
async function runParallel(
  spec: FilterSpec,
  args: ParsedArgs,
  flags: FilterFlags,
  lines: AsyncIterable<InputLine>,
  output: Output,
  emit: (answered: Answered) => Promise<void>,
): Promise<void> {
  if (!spec.module) throw new Error(`${spec.name} has neither a module nor an ordered handler`);
  const workers = numberOption(args, "workers", 1);
  const timeLimit = numberOption(args, "time-limit", 1) ?? spec.timeLimit;
  const pool = openPool({
    module: spec.module.href,
    flags,
    ...(workers === undefined ? {} : { workers }),
    ...(timeLimit === undefined ? {} : { timeLimit }),
  });
  const underWay: Promise<Answered>[] = [];
  try {
    for await (const line of lines) {
      if (output.closed) return;
      const answer = pool.answer(line.text);
      answer.catch(() => {}); // Awaited below, in order; this only keeps an early failure from being called unhandled.
      underWay.push(answer);
      const first = underWay.length >= pool.width ? underWay.shift() : undefined;
      if (first) await emit(await first);
    }
    for (const answer of underWay) await emit(await answer);
  } finally {
    await pool.close();
  }
}

function readFlags(args: ParsedArgs): FilterFlags {
  const offsets = textOption(args, "offsets") ?? "utf16";
  if (offsets !== "utf16" && offsets !== "codepoints") {
    throw new UsageError(
      `--offsets takes utf16 or codepoints, not "${offsets}"`,
      "Leave it out for UTF-16 code units.",
    );
  }
  const now = textOption(args, "now");
  const clock = toMillis(now);
  if (now !== undefined && clock === undefined) {
    throw new UsageError(`--now takes an RFC 3339 time, not "${now}"`, "Try --now 2024-05-18T00:05:00Z.");
  }
  return {
    offsets,
    explain: args.values.explain === true,
    options: args.values,
    ...(clock === undefined ? {} : { now: clock }),
  };
}

function asProblem(error: unknown): unknown {
  const failure = error as NodeJS.ErrnoException;
  if (failure?.code === "ENOENT" || failure?.code === "EACCES" || failure?.code === "EISDIR") {
    return new UsageError(
      `cannot read ${failure.path ?? "the file"} (${failure.code})`,
      "Check the name, or give - for standard input.",
    );
  }
  if (failure?.code === "Z_DATA_ERROR" || failure?.code === "Z_BUF_ERROR") {
    return new ProblemError({
      code: "GZIP_BROKEN",
      message: "the file is not whole gzip",
      hint: "Fetch it again, or unzip it by hand.",
    });
  }
  return error;
}
