import type { DossierLine } from "../types.ts";
import type { PairMaterial, RecordState, SettledLine } from "./types.ts";
import { dayOfLine } from "./passages.ts";

export interface ActEntry {
  readonly type: string;
  readonly by: string;
  readonly on: string;
  readonly others: readonly string[];
  readonly place?: string;
  readonly date?: DossierLine["date"];
  readonly told?: string;
  readonly planned: boolean;
  readonly state: RecordState;
  readonly lines: readonly DossierLine[];
}

const exercises: ReadonlySet<string> = new Set(["joint-exercise"]);
const sanctions: ReadonlySet<string> = new Set(["sanction", "ease-sanctions", "halt-aid", "expel", "cut-ties"]);

/** Exercises that forces of both hold together, newest first. */
export function listExercises(
  material: Pick<PairMaterial, "articles">,
  settled: readonly SettledLine[],
): readonly ActEntry[] {
  return listActs(material, settled, exercises);
}

/** Sanctions set and eased, ties cut, people sent away; only acts and plans, never words about them. */
export function listSanctions(
  material: Pick<PairMaterial, "articles">,
  settled: readonly SettledLine[],
): readonly ActEntry[] {
  return listActs(material, settled, sanctions);
}

function listActs(
  material: Pick<PairMaterial, "articles">,
  settled: readonly SettledLine[],
  types: ReadonlySet<string>,
): readonly ActEntry[] {
  return settled
    .filter(({ line }) => types.has(line.type) && (line.kind === "event" || line.kind === "plan"))
    .map(({ line, state }): ActEntry => {
      const told = dayOfLine(material, line);
      return {
        type: line.type,
        by: line.source,
        on: line.target,
        others: line.others ?? [],
        ...(line.place ? { place: line.place } : {}),
        ...(line.date ? { date: line.date } : {}),
        ...(told ? { told } : {}),
        planned: line.kind === "plan",
        state,
        lines: [line],
      };
    })
    .toSorted((x, y) => (y.told ?? "").localeCompare(x.told ?? ""));
}
