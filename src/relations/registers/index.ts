export { type LedgerEntry, type LedgerFigure, producerState } from "./compare-figures.ts";
export type { ReadoutContent, ReadoutPair } from "./compare-readouts.ts";
export type { Coverage, HeatRow, SpeakerRow, WordsAndDeeds } from "./count-cells.ts";
export { findKept } from "./find-kept.ts";
export { findMaterial, findPartings } from "./find-material.ts";
export { gatherRegisters, type PairRegisters } from "./gather-registers.ts";
export { isCourtesy } from "./is-courtesy.ts";
export type { ActEntry } from "./list-acts.ts";
export { type AgreementEntry, type AgreementStage, agreementStages, type StageMark } from "./list-agreements.ts";
export type { DossierChange } from "./list-changes.ts";
export type { DisputeEntry } from "./list-disputes.ts";
export type { ForecastEntry } from "./list-forecasts.ts";
export type { PositionEntry } from "./list-positions.ts";
export type { Statement } from "./list-statements.ts";
export type { ThirdParty } from "./list-third-parties.ts";
export type { VisitEntry } from "./list-visits.ts";
export { type AnalystRow, parseAnalystCsv } from "./parse-analyst-csv.ts";
export { isParty, pairNamed, partyNamed, partyNames } from "./party-names.ts";
export { dayOfLine, dimensionIn, outletsOf, type Passage, passagesOf } from "./passages.ts";
export {
  findAnalystLine,
  findPairOf,
  isForecastId,
  listAnalystLines,
  listRefused,
  saveAnalystRows,
  saveDecision,
} from "./store.ts";
export type { RegisterTable } from "./table-types.ts";
export { registerTables } from "./tables.ts";
export type {
  EvidenceArticle,
  ForecastDecision,
  ForecastOutcome,
  PairMaterial,
  RecordState,
  SettledLine,
  Side,
  StateChange,
} from "./types.ts";
export { writeTableCsv, writeTableJson } from "./write-table.ts";
