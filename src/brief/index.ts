export { allSources } from "./all-sources.ts";
export { namedSpeaker } from "./named-speaker.ts";
export { pageNotes } from "./page-notes.ts";
export { standfirstSentences } from "./standfirst-sentences.ts";
export { composeBrief } from "./compose/compose-brief.ts";
export { correctRecord, undoRecordCorrection } from "./correct-record.ts";
export { tellAct, tellIn } from "./compose/from-records.ts";
export { isParting } from "./compose/head.ts";
export type {
  Brief,
  BriefEvent,
  BriefImage,
  BriefSentence,
  BriefSource,
  Check,
  CheckProblem,
  Material,
  MaterialArticle,
  OutletFacts,
  ProblemKind,
  SectionId,
  WithheldSentence,
} from "./types.ts";
export type { EvidenceContext, VerifyInput } from "./verify/types.ts";
export { verifySentence } from "./verify/verify-sentence.ts";
export type { BriefChanges } from "./versions/compare-briefs.ts";
export {
  type BriefVersion,
  findBrief,
  findBriefLanguages,
  countBriefs,
  findBriefs,
  listBriefs,
  listVersionNumbers,
  listVersions,
  type StoredBrief,
} from "./store.ts";
export { auditText } from "./audit/audit-text.ts";
export { indexSupport, type SupportIndex } from "./audit/find-support.ts";
export type { AuditKind, AuditLine } from "./audit/types.ts";
export { nameIn, outputLanguages } from "./realise/realise.ts";
export { placePhrases } from "./realise/places.ts";
export { labelsOf, tellHand, tellWithheld } from "./realise/labels.ts";
export type { PageChanges } from "./render/types.ts";
export { tellChanges } from "./versions/tell-changes.ts";
export { renderMarkdown } from "./render/markdown.ts";
export { type BriefPlan, type BriefStageOptions, briefRules, openBriefStage } from "./stage.ts";
export { draftBrief } from "./model/draft-brief.ts";
export { type ModelEffects, type ModelSettings, openModel } from "./model/open-model.ts";
export type { AskModel, ModelReport } from "./model/types.ts";
export { renderHtml } from "./render/page.ts";
export { renderDocx } from "./render/docx.ts";
