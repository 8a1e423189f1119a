export type { DossierLine, EventType, Quad, RecordFigure, RecordKind, RelationRecord } from "./types.ts";
export { eventType, eventTypes } from "./scheme.ts";
