export { machineLine } from "./apply-corrections.ts";
export { changeFields, correctedStates, fieldsOf, type GivenChange, readChange, withoutSame } from "./read-change.ts";
export {
  correctLines,
  findCorrected,
  findCorrectionsOf,
  findMovedTo,
  followCorrections,
  type GivenCorrection,
  listCorrections,
  saveCorrection,
  undoCorrection,
} from "./store.ts";
