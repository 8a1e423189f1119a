import type { Problem } from "../core/index.ts";
import { ProblemError } from "../core/index.ts";

/** Exit codes of the contract: all well, a bug, wrong usage, some lines were answered by an error. */
export const exitCodes: { readonly ok: 0; readonly bug: 1; readonly usage: 2; readonly badLines: 3 } = {
  ok: 0,
  bug: 1,
  usage: 2,
  badLines: 3,
};

/** The outside world, handed to a command so that a test can hand it another. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => number;
}

export interface OptionSpec {
  readonly type: "string" | "boolean";
  readonly short?: string;
  readonly multiple?: boolean;
  /** How the value is written in the help: `TIME`, `N`, `FILE`. */
  readonly value?: string;
  readonly help: string;
  readonly default?: string | boolean;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What stands after the name: `[FILE…]`. */
  readonly operands: string;
  /** What goes in and what comes out, a line or two. */
  readonly about: string;
  /** One complete command line that works as pasted from the root of a checkout. */
  readonly example: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  run(args: ParsedArgs, terminal: Terminal): Promise<number>;
}

export interface ParsedArgs {
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
}

/** Wrong usage: the command line itself cannot be understood. */
export class UsageError extends ProblemError {
  constructor(message: string, hint: string) {
    super({ code: "USAGE", message, hint });
  }
}

/** A text option, or undefined where it was not given. */
export function textOption(args: ParsedArgs, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === "string" ? value : undefined;
}

/** A whole number of at least `least`; anything else is wrong usage. */
export function numberOption(args: ParsedArgs, name: string, least: number): number | undefined {
  const text = textOption(args, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) {
    throw new UsageError(
      `--${name} takes a whole number of at least ${least}, not "${text}"`,
      `Try --${name} ${least}.`,
    );
  }
  return value;
}

/** Three lines on standard error: code and message, then what to do. */
export function formatProblem(problem: Problem): string {
  return `${problem.code}: ${problem.message}\n  ${problem.hint}\n`;
}
