export { countRatings, listReports, saveRating, saveReport } from "./store.ts";
export { type RatingCount, type ReportKind, reportKinds, type SentenceReport } from "./types.ts";
