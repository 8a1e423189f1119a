import type { Command, OptionSpec, ParsedArgs, Terminal } from "../command.ts";
import { exitCodes, numberOption } from "../command.ts";
import { type InputLine, readLines } from "../lines.ts";
import { openOutput, type Output } from "../output.ts";
import { startProgress } from "../progress.ts";
import { answerLine, type Answered } from "./answer-line.ts";
import type { FilterFlags, Line, OrderedHandler } from "./filter.ts";
import { filterOptions, inOrderOptions, readFlags } from "./flags.ts";
import { openPool } from "./pool.ts";

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
    options: { ...(spec.ordered ? inOrderOptions : filterOptions), ...spec.options },
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
