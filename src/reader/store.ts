import { contentId } from "../core/index.ts";
import type { Database } from "../store/index.ts";
import type { RatingCount, ReportKind, SentenceReport } from "./types.ts";

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

/** Stores a reader's report on one sentence, as open; there is no way to decide on one so far. */
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

export async function listReports(db: Database, story: string): Promise<readonly SentenceReport[]> {
  const rows = await db.selectFrom("report").selectAll().where("story", "=", story).orderBy("at").execute();
  return rows.map(({ sentence, kind, note, at, outcome, outcome_note }) => ({
    sentence,
    kind: kind as ReportKind,
    note,
    at,
    outcome,
    ...(outcome_note ? { outcomeNote: outcome_note } : {}),
  }));
}
