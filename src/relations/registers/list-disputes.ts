import { eventType } from "../scheme.ts";
import type { DossierLine } from "../types.ts";
import type { Statement } from "./list-statements.ts";
import { dayOfLine, dimensionIn } from "./passages.ts";
import type { PairMaterial } from "./types.ts";

/** A friction with the words and acts of each side beside each other; the record does not say who is right. */
export interface DisputeEntry {
  readonly dimension: string;
  readonly from?: string;
  readonly to?: string;
  readonly ofA: readonly DossierLine[];
  readonly ofB: readonly DossierLine[];
  /** What the side that has no record of its own in it is quoted with in the same articles. */
  readonly saidByA: readonly Statement[];
  readonly saidByB: readonly Statement[];
}

/** How long two records of one dimension may lie apart to be one dispute, in days. */
const apart = 30;

/** Disputes between the two, newest first: records of quads 3 and 4, and denials, that follow each other in one dimension or story. */
export function listDisputes(material: PairMaterial, statements: readonly Statement[]): readonly DisputeEntry[] {
  const lines = material.lines
    .filter((line) => isFriction(line))
    .map((line) => ({
      line,
      at: dayOfLine(material, line) ?? "",
      dimension: dimensionIn(material, line),
      stories: storiesOf(material, line),
    }))
    .toSorted((x, y) => x.at.localeCompare(y.at) || x.line.id.localeCompare(y.line.id));
  const runs: (typeof lines)[] = [];
  for (const entry of lines) {
    const run = runs.findLast((one) => one.some((told) => isOneDispute(told, entry)));
    if (run) run.push(entry);
    else runs.push([entry]);
  }
  return runs
    .map((run) => readDispute(material, statements, run))
    .toSorted((x, y) => (y.to ?? "").localeCompare(x.to ?? ""));
}

/** Conflict in words or in deed. An appeal for help is quad 3 in the published tables and no friction. */
export function isFriction(line: DossierLine): boolean {
  const quad = line.quad ?? eventType(line.type)?.quad;
  return (quad === 3 || quad === 4) && line.type !== "appeal" && line.kind !== "figure";
}

interface Told {
  readonly at: string;
  readonly dimension: string;
  readonly stories: readonly string[];
}

/** Of one dimension or of one story, and not far apart. */
function isOneDispute(a: Told, b: Told): boolean {
  if (daysBetween(a.at, b.at) > apart) return false;
  return a.dimension === b.dimension || a.stories.some((story) => b.stories.includes(story));
}

function storiesOf({ articles }: PairMaterial, { citations }: DossierLine): readonly string[] {
  return citations.flatMap(({ article }) => articles.get(article)?.story ?? []);
}

function readDispute(
  { a, b }: PairMaterial,
  statements: readonly Statement[],
  run: readonly { readonly line: DossierLine; readonly at: string; readonly dimension: string }[],
): DisputeEntry {
  const lines = run.map(({ line }) => line);
  const articles = new Set<string>(lines.flatMap(({ citations }) => citations.map(({ article }) => article)));
  const days = run.flatMap(({ at }) => (at ? [at] : []));
  const quoted = (side: Statement["side"]): readonly Statement[] =>
    statements.filter((one) => one.side === side && articles.has(one.article));
  return {
    dimension: run[0]?.dimension ?? "general",
    ...(days[0] ? { from: days[0], to: days.at(-1) ?? days[0] } : {}),
    ofA: lines.filter(({ source }) => source === a),
    ofB: lines.filter(({ source }) => source === b),
    saidByA: quoted("a"),
    saidByB: quoted("b"),
  };
}

function daysBetween(from: string, to: string): number {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return Number.isNaN(start) || Number.isNaN(end) ? Number.POSITIVE_INFINITY : (end - start) / 86_400_000;
}
