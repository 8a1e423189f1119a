export { judgeWords } from "./certainty/judge-certainty.ts";
export { readClaims } from "./read-claims.ts";
export { listRules, ruleFacts, type RuleFacts } from "./rule-facts.ts";
export { type ClaimsPlan, claimsStage } from "./stage.ts";
export { findClaims, saveClaims } from "./store.ts";
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
export { unitName } from "./figures/unit-lexicon.ts";
export { endsInOffice, titleEnds } from "./speakers/titles.ts";
export { isAsker } from "./transcript-rule.ts";
