import data from "./data/scheme.json" with { type: "json" };
import type { Dimension, EventType, RecordKind, RelationRecord, SchemeTrap } from "./types.ts";

/** All types of the scheme, in the order of its data file. */
export const eventTypes: readonly EventType[] = data.types as readonly EventType[];

/** The nine kinds of record, acts first. */
export const recordKinds: readonly RecordKind[] = [
  "event",
  "agreement",
  "plan",
  "statement",
  "figure",
  "assessment",
  "forecast",
  "position",
  "structure",
];

/** The dimensions, in the order in which a dossier shows them. */
export const dimensions: readonly Dimension[] = data.dimensions as readonly unknown[] as readonly Dimension[];

/** Where the published tables err. */
export const schemeTraps: readonly SchemeTrap[] = data.traps;

const byId = new Map(eventTypes.map((type) => [type.id, type]));

/** A type of the scheme by its id. */
export function eventType(id: string): EventType | undefined {
  return byId.get(id);
}

/** The codes of a type as a record carries them. */
export function codesOf({ cameo, plover, quad }: EventType): Pick<RelationRecord, "cameo" | "plover" | "quad"> {
  return { ...(cameo ? { cameo } : {}), ...(plover ? { plover } : {}), ...(quad ? { quad } : {}) };
}
