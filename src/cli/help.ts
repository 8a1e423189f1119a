import type { Command } from "./command.ts";

/** The `--help` of one command. */
export function renderHelp(command: Command): string {
  const rows = [...Object.entries(command.options), ["help", { type: "boolean", help: "print this" }] as const];
  const names = rows.map(([name, option]) => {
    const short = "short" in option && option.short ? `-${option.short}, ` : "";
    const value = option.type === "string" ? ` ${("value" in option && option.value) || "TEXT"}` : "";
    return `  ${short}--${name}${value}`;
  });
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const options = rows.map(([, option], i) => `${(names[i] ?? "").padEnd(width)}${option.help}`);
  return [
    `rapporteur ${command.name} ${command.operands}`.trimEnd(),
    "",
    command.summary,
    "",
    command.about,
    "",
    "Options",
    ...options,
    "",
    "Example",
    `  ${command.example}`,
    "",
  ].join("\n");
}

/** The list that `rapporteur` prints by itself. */
export function renderOverview(summaries: readonly (readonly [name: string, summary: string])[]): string {
  const width = Math.max(...summaries.map(([name]) => name.length)) + 2;
  return [
    "rapporteur COMMAND [OPTIONS] [FILE…]",
    "",
    "Reads many newsrooms' coverage of the same event and writes one page where every sentence shows who said it.",
    "",
    "Commands",
    ...summaries.map(([name, summary]) => `  ${name.padEnd(width)}${summary}`),
    "",
    "rapporteur COMMAND --help shows a command's options and an example that works as pasted.",
    "",
  ].join("\n");
}
