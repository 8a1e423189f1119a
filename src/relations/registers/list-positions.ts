import type { DossierLine } from "../types.ts";
import { dimensionIn, toldAt } from "./passages.ts";
import type { PairMaterial } from "./types.ts";

/** What a party holds, as its own words or words told of it show. */
export interface PositionEntry {
  readonly party: string;
  readonly towards: string;
  readonly type: string;
  readonly dimension: string;
  /** First and last time in this record, YYYY-MM-DD; an older word may be outside it. */
  readonly since?: string;
  readonly last?: string;
  /** Oldest first. */
  readonly lines: readonly DossierLine[];
}

const standing: ReadonlySet<string> = new Set(["endorse", "reject", "demand"]);

/** Standing positions by party and dimension: records of the kind, and words that take a side. Praise and thanks take none. */
export function listPositions(material: PairMaterial): readonly PositionEntry[] {
  const lines = material.lines.filter(
    ({ kind, type }) => kind === "position" || (kind === "statement" && standing.has(type)),
  );
  const groups = Map.groupBy(lines, (line) =>
    [line.source, line.target, line.type, dimensionIn(material, line)].join("\u0000"),
  );
  return [...groups.values()]
    .map((group) => readPosition(material, group))
    .toSorted((x, y) => x.party.localeCompare(y.party) || (x.since ?? "").localeCompare(y.since ?? ""));
}

function readPosition(material: PairMaterial, group: readonly DossierLine[]): PositionEntry {
  const dated = group.map((line) => ({ line, at: (line.date?.from ?? toldAt(material, line))?.slice(0, 10) }));
  const lines = dated.toSorted((x, y) => (x.at ?? "").localeCompare(y.at ?? ""));
  const days = lines.flatMap(({ at }) => at ?? []);
  const [first] = group;
  return {
    party: first?.source ?? "",
    towards: first?.target ?? "",
    type: first?.type ?? "",
    dimension: first ? dimensionIn(material, first) : "general",
    ...(days[0] ? { since: days[0], last: days.at(-1) ?? days[0] } : {}),
    lines: lines.map(({ line }) => line),
  };
}
