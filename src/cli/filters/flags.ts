import { toMillis } from "../../core/index.ts";
import { type OptionSpec, type ParsedArgs, textOption, UsageError } from "../command.ts";
import type { FilterFlags } from "./filter.ts";

/** Options that every filter has. */
export const filterOptions: Readonly<Record<string, OptionSpec>> = {
  now: { type: "string", value: "TIME", help: "fix the clock, where the answer hangs on it (RFC 3339)" },
  workers: { type: "string", value: "N", help: "worker threads (default: cores)" },
  offsets: { type: "string", value: "KIND", help: "utf16 (default) or codepoints" },
  explain: { type: "boolean", help: "add what each decision rested on" },
};

/** Those of a filter whose lines hang on each other. It takes them all, as the contract wants. */
export const inOrderOptions: typeof filterOptions = {
  ...filterOptions,
  workers: { type: "string", value: "N", help: "of no effect: this command works in one thread" },
};

/** What a filter is told on its command line; anything that is no choice is wrong usage. */
export function readFlags(args: ParsedArgs): FilterFlags {
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
