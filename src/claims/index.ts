export { readClaims } from "./read-claims.ts";
export type {
  Attribution,
  Certainty,
  ClaimSet,
  Comparator,
  CueClass,
  Figure,
  Mention,
  Polarity,
  QuotationMode,
  Quote,
  Speaker,
  SpeakerKind,
  TimeMention,
} from "./types.ts";
export { unitName } from "./unit-lexicon.ts";
export { type ClaimsPlan, claimsStage } from "./stage.ts";
export { findClaims } from "./store.ts";
