import tables from "./data/cues.json" with { type: "json" };
import type { Draft } from "./draft.ts";
import { parseCueClass } from "./cue-class.ts";

export interface CueTable {
  readonly verbs: ReadonlyMap<string, Draft["cueClass"]>;
  readonly openers: ReadonlySet<string>;
  readonly sourceBefore: readonly (readonly string[])[];
  readonly sourceAfter: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Words that open a phrase of time or place: the subject then stands after the verb. */
  readonly leaders: ReadonlySet<string>;
}

interface RawTable {
  readonly verbs: Readonly<Record<string, string>>;
  readonly openers: string;
  readonly sourceBefore: string;
  readonly sourceAfter: string;
  readonly stops: string;
  readonly auxiliaries: string;
  readonly leaders: string;
}

const all: Readonly<Record<string, RawTable | string>> = tables;
const made = new Map<string, CueTable>();

/** The cues of a language other than English; undefined where there are none. */
export function cueTable(language: string): CueTable | undefined {
  const known = made.get(language);
  if (known) return known;
  const raw = all[language];
  if (!raw || typeof raw === "string") return undefined;
  const verbs = new Map<string, Draft["cueClass"]>();
  for (const [cueClass, forms] of Object.entries(raw.verbs)) {
    for (const form of forms.split(" ")) verbs.set(form, parseCueClass(cueClass));
  }
  const table: CueTable = {
    verbs,
    openers: setOf(raw.openers),
    sourceBefore: raw.sourceBefore.split("|").map((phrase) => phrase.split(" ")),
    sourceAfter: setOf(raw.sourceAfter),
    stops: setOf(raw.stops),
    auxiliaries: setOf(raw.auxiliaries),
    leaders: setOf(raw.leaders),
  };
  made.set(language, table);
  return table;
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").filter((word) => word !== ""));
}
