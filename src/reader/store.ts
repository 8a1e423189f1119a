import { contentId, failure, type Outcome, success } from "../core/index.ts";
import type { Database } from "../store/index.ts";
import type { RatingCount, ReportKind, ReportOutcome, SentenceReport } from "./types.ts";

/** Stores whether a reader found a page useful; the same reader's next answer takes the place of the last. */
export async function saveRating(
  db: Database,
  rating: { story: string; reader: string; useful: boolean; at: string },
): Promise<void> {
  const { story, reader, at } = rating;
  const row = { useful: rating.useful ? 1 : 0, at };
  await db
    .insertInto("rating")
    .values({ id: contentId("r", story, reader), story, reader, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}

/** What a reader has answered for a page; nothing where they have not. */
export async function findRating(
  db: Database,
  { story, reader }: { readonly story: string; readonly reader: string },
): Promise<boolean | undefined> {
  const id = contentId("r", story, reader);
  const row = await db.selectFrom("rating").select("useful").where("id", "=", id).executeTakeFirst();
  return row && row.useful === 1;
}

export async function countRatings(db: Database, story: string): Promise<RatingCount> {
  const rows = await db.selectFrom("rating").select("useful").where("story", "=", story).execute();
  const useful = rows.filter((row) => row.useful === 1).length;
  return { useful, notUseful: rows.length - useful };
}

/** Stores a reader's report on one sentence, as open until `settleReport` decides it. */
export async function saveReport(
  db: Database,
  report: { story: string; sentence: string; kind: ReportKind; note: string; at: string },
): Promise<void> {
  const id = contentId("q", report.story, report.sentence, report.kind, report.note, report.at);
  await db
    .insertInto("report")
    .values({ id, ...report, outcome: "open", outcome_note: null })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** Reports in the order in which they came: on one story, or on all. */
export async function listReports(db: Database, story?: string): Promise<readonly SentenceReport[]> {
  const reports = db.selectFrom("report").selectAll().orderBy("at").orderBy("id");
  const rows = await (story === undefined ? reports : reports.where("story", "=", story)).execute();
  return rows.map(({ kind, outcome, outcome_note, ...row }) => ({
    ...row,
    kind: kind as ReportKind,
    outcome: outcome as ReportOutcome,
    ...(outcome_note ? { outcomeNote: outcome_note } : {}),
  }));
}

/** Longest reason of a decision, UTF-16 units. */
const longestReason = 500;

/**
 * Stores what became of a report, which its story's page shows; "open" takes a decision back. A report is never decided
 * without a reason. Problems: REPORT_UNKNOWN, REASON_MISSING.
 */
export async function settleReport(
  db: Database,
  { id, outcome, note }: { readonly id: string; readonly outcome: ReportOutcome; readonly note: string },
): Promise<Outcome<ReportOutcome>> {
  const reason = note.trim().slice(0, longestReason);
  if (outcome !== "open" && reason === "")
    return failure(
      "REASON_MISSING",
      "a report is not decided without a reason",
      "Say what was wrong, or why it stands.",
    );
  const { numUpdatedRows } = await db
    .updateTable("report")
    .set({ outcome, outcome_note: outcome === "open" ? null : reason })
    .where("id", "=", id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    return failure("REPORT_UNKNOWN", `there is no report ${id}`, "List them: rapporteur reports");
  return success(outcome);
}
