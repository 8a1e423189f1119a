export type { DossierLine, Quad, RecordFigure, RecordKind, RelationRecord } from "./types.ts";
