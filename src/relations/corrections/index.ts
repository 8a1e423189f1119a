export { machineLine } from "./apply-corrections.ts";
export { correctedStates, type GivenChange, readChange } from "./read-change.ts";
export {
  correctLines,
  findCorrectionsOf,
  findMovedTo,
  followCorrections,
  type GivenCorrection,
  listCorrections,
  saveCorrection,
  undoCorrection,
} from "./store.ts";
