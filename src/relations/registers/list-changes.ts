import type { DossierLine } from "../types.ts";
import type { LedgerEntry } from "./compare-figures.ts";
import { toldAt } from "./passages.ts";
import type { PairMaterial, SettledLine } from "./types.ts";

export interface DossierChange {
  /** RFC 3339, when it came into the record. */
  readonly at: string;
  readonly what: "added" | "denied" | "cancelled" | "done" | "corrected" | "parts" | "decided";
  readonly line: DossierLine;
}

/** What changed in a dossier, newest first: lines by the arrival of their first report, and what later reports did to them. */
export function listChanges(
  material: PairMaterial,
  settled: readonly SettledLine[],
  ledger: readonly LedgerEntry[],
): readonly DossierChange[] {
  const parting = new Set(
    ledger.filter(({ parts }) => parts).flatMap(({ figures }) => figures.map(({ line }) => line.id)),
  );
  const changes = settled.flatMap(({ line, history }): readonly DossierChange[] => {
    const added: DossierChange = {
      at: arrivalOf(material, line),
      what: parting.has(line.id) ? "parts" : "added",
      line,
    };
    const later = history
      .slice(1)
      .flatMap(({ state, line: cause }): readonly DossierChange[] =>
        state === "reported" || state === "replaced" ? [] : [{ at: arrivalOf(material, cause), what: state, line }],
      );
    return [added, ...later];
  });
  const decided = material.decisions.flatMap(({ record, at }): readonly DossierChange[] => {
    const line = material.lines.find(({ id }) => id === record);
    return line ? [{ at, what: "decided", line }] : [];
  });
  const told = (line: DossierLine): string => toldAt(material, line) ?? "";
  return [...changes, ...decided].toSorted(
    (x, y) =>
      y.at.slice(0, 10).localeCompare(x.at.slice(0, 10)) ||
      told(y.line).localeCompare(told(x.line)) ||
      x.line.id.localeCompare(y.line.id),
  );
}

function arrivalOf({ articles }: PairMaterial, { citations, analyst }: DossierLine): string {
  const first = citations.flatMap(({ article }) => articles.get(article)?.arrivedAt ?? []).toSorted()[0];
  return first ?? analyst?.at ?? "";
}
