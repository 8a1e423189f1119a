import { execFileSync, spawn } from "node:child_process";
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { isRecord, parseRow } from "./read-set.ts";
import type { EvalSet, Json, Row } from "./types.ts";

const rapporteur = fileURLToPath(new URL("../bin/rapporteur", import.meta.url));

/** Where things stand: the sets with their scorers, and a folder for predictions. */
export interface Places {
  readonly data: URL;
  readonly scratch: string;
}

/** Sends a set through the real command and its answers through the scorer. */
export async function measureSet(set: EvalSet, places: Places): Promise<Row[]> {
  const predictions = join(places.scratch, `${set.set.replaceAll("/", "-")}.jsonl`);
  const folder = new URL(set.set, places.data);
  const runs = [{ command: set.command, lines: set.lines }, ...(set.also ? [set.also] : [])];
  writeFileSync(predictions, "");
  for (const { command, lines } of runs) {
    await answerLines(`${command} --offsets codepoints`, lines(folder), (answer, seconds) =>
      appendFileSync(predictions, `${JSON.stringify(set.predict ? set.predict(answer, seconds) : answer)}\n`),
    );
  }
  const scores = score(set, places, predictions);
  return set.figures.map(({ name, path, count, goal, published }) => ({
    set: set.set,
    command: runs.map(({ command }) => command).join(", "),
    n: numberAt(scores, count),
    figure: name,
    value: numberAt(scores, path),
    goal,
    published,
  }));
}

/** Streams lines through a command and hands over each answer with the seconds since the one before. */
export async function answerLines(
  command: string,
  lines: Iterable<Json>,
  take: (answer: Json, seconds: number) => void,
): Promise<void> {
  const words = command.split(" ");
  const child = spawn(rapporteur, words, { stdio: ["pipe", "pipe", "inherit"] });
  const fed = pipeline(Readable.from(ndjson(lines)), child.stdin);
  let before = performance.now();
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
    const now = performance.now();
    take(parseRow(line), (now - before) / 1000);
    before = now;
  }
  await fed;
}

function* ndjson(rows: Iterable<Json>): Generator<string, void, undefined> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

function score(set: EvalSet, { data }: Places, predictions: string): unknown {
  const folder = fileURLToPath(data);
  const given = set.arguments.map((word) =>
    word.replace("{set}", join(folder, set.set)).replace("{pred}", predictions),
  );
  const printed = execFileSync("python3", [join(folder, set.scorer), ...given], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(printed);
}

/** The number at a path of keys parted by slashes; "*" stands for the first key. */
export function numberAt(value: unknown, path: string): number | undefined {
  let at: unknown = value;
  for (const key of path.split("/")) {
    if (!isRecord(at)) return undefined;
    at = key === "*" ? Object.values(at)[0] : at[key];
  }
  return typeof at === "number" ? at : undefined;
}
