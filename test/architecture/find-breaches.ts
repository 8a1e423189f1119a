import type { Effect, Room } from "../../src/rooms.ts";

/** A source file: its path from `src/`, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly source: string;
}

export type Rule = "order" | "door" | "table" | "effect" | "cycle" | "room";

export interface Breach {
  readonly rule: Rule;
  readonly path: string;
  readonly what: string;
}

/** What in a file's text shows that it reaches for an effect. */
const signs: Readonly<Record<Effect, RegExp>> = {
  network: /\bfrom "(?:undici|node:(?:https?|net|dns|dns\/promises|tls|dgram)|@hono\/node-server)"|(?<![.\w])fetch\(/u,
  files: /\bfrom "node:fs(?:\/promises)?"/u,
  clock: /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/u,
  workers: /\bfrom "(?:piscina|node:worker_threads)"/u,
  process: /(?<![.\w"])process\.|\bfrom "node:child_process"/u,
};

/** All breaches of the house's rules in the given files: order of rooms, doors, tables, effects, cycles. */
export function findBreaches(files: readonly SourceFile[], rooms: readonly Room[]): readonly Breach[] {
  const imports = new Map(files.map((file) => [file.path, findImports(file)]));
  return [
    ...files.flatMap((file) => checkFile(file, imports.get(file.path) ?? [], rooms)),
    ...findCycles(imports).map((cycle): Breach => ({ rule: "cycle", path: cycle[0] ?? "", what: cycle.join(" -> ") })),
  ];
}

function checkFile(file: SourceFile, imports: readonly string[], rooms: readonly Room[]): readonly Breach[] {
  const here = file.path.split("/")[0] ?? "";
  const index = rooms.findIndex((room) => room.name === here);
  const room = rooms[index];
  if (!room) return [{ rule: "room", path: file.path, what: `"${here}" is no room of src/rooms.ts` }];
  const breach = (rule: Rule, what: string): Breach => ({ rule, path: file.path, what });
  const entered = imports.filter((target) => target.split("/")[0] !== here);
  return [
    ...entered
      .filter((target) => rooms.findIndex(({ name }) => name === target.split("/")[0]) > index)
      .map((target) => breach("order", `imports from a later room: ${target}`)),
    ...entered
      .filter((target) => target.split("/").slice(1).join("/") !== "index.ts")
      .map((target) => breach("door", `enters a room past its door: ${target}`)),
    ...writtenTables(file.source)
      .filter((table) => !room.tables.includes(table))
      .map((table) => breach("table", `writes the table "${table}" of another room`)),
    ...(Object.keys(signs) as Effect[])
      .filter((effect) => signs[effect].test(file.source) && !room.may.includes(effect))
      .map((effect) => breach("effect", `reaches for ${effect}`)),
  ];
}

function findImports({ path, source }: SourceFile): readonly string[] {
  const folder = path.split("/").slice(0, -1);
  return [...source.matchAll(/(?:\bfrom|\bimport\(|^import)\s*"(\.[^"]+\.ts)"/gmu)].map(([, target = ""]) =>
    resolve(folder, target),
  );
}

function resolve(folder: readonly string[], target: string): string {
  const parts = [...folder];
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function writtenTables(source: string): readonly string[] {
  return [...source.matchAll(/\.(?:insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(\s*"(\w+)"/gu)].map(
    ([, table = ""]) => table,
  );
}

function findCycles(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path]);
    if (at >= 0 || finished.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return cycles;
}
