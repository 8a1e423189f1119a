export { countRatings, findRating, listReports, saveRating, saveReport } from "./store.ts";
export { type RatingCount, type ReportKind, reportKinds, type SentenceReport } from "./types.ts";
