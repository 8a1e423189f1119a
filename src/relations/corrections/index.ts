export { correctedStates, type GivenChange, readChange } from "./read-change.ts";
export {
  correctLines,
  findMovedTo,
  followCorrections,
  type GivenCorrection,
  listCorrections,
  saveCorrection,
  undoCorrection,
} from "./store.ts";
