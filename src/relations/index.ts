export { type ActorTable, noActors, parseActors } from "./actors.ts";
export {
  changeFields,
  correctedStates,
  fieldsOf,
  findCorrectionsOf,
  type GivenChange,
  type GivenCorrection,
  listCorrections,
  machineLine,
  readChange,
  saveCorrection,
  undoCorrection,
  withoutSame,
} from "./corrections/index.ts";
export { tellCorrection } from "./corrections/tell-correction.ts";
export { longSentences } from "./long-sentences.ts";
export { measureOfType, typesMeasuredOn } from "./measured-types.ts";
export { builtInDimensions, type DimensionScheme, parseDimensions } from "./dimensions.ts";
export { mergeRecords, type ReadRecord } from "./merge-records.ts";
export { nameSpeaker } from "./name-speaker.ts";
export { readEventSentence } from "./read-event-sentence.ts";
export { type Pair, readPair } from "./read-pair.ts";
export { readRecords } from "./read-records.ts";
export { renderScheme } from "./render-scheme.ts";
export * from "./registers/index.ts";
export { dimensions, eventType, eventTypes, recordKinds, schemeTraps } from "./scheme.ts";
export { type RelationsPlan, relationsStage } from "./stage.ts";
export {
  countMonths,
  findDossier,
  findActsBefore,
  findRecord,
  findRecordsOf,
  hasManyPassages,
  listPairs,
  type PairCount,
} from "./store.ts";
export type {
  AnalystMark,
  CorrectedMark,
  Correction,
  Dimension,
  DossierLine,
  EventType,
  Quad,
  RecordFigure,
  RecordKind,
  RelationRecord,
  SchemeTrap,
} from "./types.ts";
