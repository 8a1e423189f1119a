import data from "./data/scheme.json" with { type: "json" };
import type { EventType } from "./types.ts";

/** All types of the scheme, in the order of its data file. */
export const eventTypes: readonly EventType[] = data.types as readonly EventType[];

const byId = new Map(eventTypes.map((type) => [type.id, type]));

/** A type of the scheme by its id. */
export function eventType(id: string): EventType | undefined {
  return byId.get(id);
}
