export { countRatings, findRating, listReports, saveRating, saveReport, settleReport } from "./store.ts";
export {
  type RatingCount,
  type ReportKind,
  type ReportOutcome,
  reportKinds,
  reportOutcomes,
  type SentenceReport,
} from "./types.ts";
