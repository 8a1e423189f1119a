import { contentId, toInstant, toMillis, type Problem, type RecordId } from "../../core/index.ts";
import type { Database, Tables } from "../../store/index.ts";
import { correctLines } from "../corrections/index.ts";
import type { DossierLine } from "../types.ts";
import type { AnalystRow } from "./parse-analyst-csv.ts";
import type { ForecastDecision, ForecastOutcome } from "./types.ts";

/** Stores what a person decided of a forecast, beside every earlier decision on it. */
export async function saveDecision(tx: Database, decision: ForecastDecision): Promise<void> {
  const { record, outcome, evidence, note, editor } = decision;
  const at = await afterEarlier(tx, decision);
  await tx
    .insertInto("forecast_decision")
    .values({
      id: contentId("f", record, outcome, editor, at),
      record,
      outcome,
      evidence: JSON.stringify(evidence),
      note,
      editor,
      at,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** The last decision of a record counts: one made within the second of another stands a second after it. */
async function afterEarlier(tx: Database, { record, outcome, editor, at }: ForecastDecision): Promise<string> {
  const last = await tx
    .selectFrom("forecast_decision")
    .select(["at", "outcome", "editor"])
    .where("record", "=", record)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!last || (toMillis(last.at) ?? 0) < (toMillis(at) ?? 0)) return at;
  if (last.at === at && last.outcome === outcome && last.editor === editor) return at;
  return toInstant((toMillis(last.at) ?? 0) + 1000);
}

/** Every decision, oldest first. */
export async function findDecisions(db: Database): Promise<readonly ForecastDecision[]> {
  const rows = await db.selectFrom("forecast_decision").selectAll().orderBy("at").orderBy("id").execute();
  return rows.map(({ id: _id, evidence, outcome, ...row }) => ({
    ...row,
    outcome: outcome as ForecastOutcome,
    evidence: JSON.parse(evidence) as string[],
  }));
}

/** True where the id is that of a stored record, of an analyst's or of somebody's stored words. */
export async function isForecastId(db: Database, id: string): Promise<boolean> {
  if (await findPairOf(db, id)) return true;
  return (await db.selectFrom("claim").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
}

/**
 * Stores the rows of an analyst's file, the good and the refused ones, each under an id made from its content, so that
 * bringing a file in twice changes nothing. Answers how many were new.
 */
export async function saveAnalystRows(tx: Database, rows: readonly AnalystRow[]): Promise<number> {
  let added = 0;
  for (const row of rows) {
    const result = await tx
      .insertInto("analyst_record")
      .values(tableRow(row))
      .onConflict((conflict) => conflict.column("id").doNothing())
      .executeTakeFirst();
    added += Number(result.numInsertedOrUpdatedRows ?? 0);
  }
  return added;
}

function tableRow(row: AnalystRow): Tables["analyst_record"] {
  const taken = row.kind === "taken" ? row.line : undefined;
  return {
    id: row.id,
    analyst: row.analyst,
    file: row.file,
    row: row.row,
    state: row.kind,
    source: taken?.source ?? null,
    target: taken?.target ?? null,
    raw: JSON.stringify(row.raw),
    doc: taken ? JSON.stringify(taken) : null,
    problems: row.kind === "refused" ? JSON.stringify(row.problems) : null,
    at: row.at,
  };
}

/** Analysts' own lines between two parties, in either direction. */
export async function findAnalystLines(db: Database, a: string, b: string): Promise<readonly DossierLine[]> {
  const rows = await db
    .selectFrom("analyst_record")
    .select(["id", "doc"])
    .where("state", "=", "taken")
    .where("source", "in", [a, b])
    .where("target", "in", [a, b])
    .orderBy("at")
    .orderBy("row")
    .execute();
  return rows.flatMap(({ id, doc }) => (doc ? [{ ...(JSON.parse(doc) as DossierLine), id: id as RecordId }] : []));
}

/** Every line that analysts brought in, of all pairs. */
export async function listAnalystLines(db: Database): Promise<readonly DossierLine[]> {
  const rows = await db
    .selectFrom("analyst_record")
    .select(["id", "doc"])
    .where("state", "=", "taken")
    .orderBy("at")
    .orderBy("row")
    .execute();
  return rows.flatMap(({ id, doc }) => (doc ? [{ ...(JSON.parse(doc) as DossierLine), id: id as RecordId }] : []));
}

export interface RefusedRow {
  readonly analyst: string;
  readonly file: string;
  readonly row: number;
  readonly raw: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** Rows that could not be taken, with what was wrong: nothing that was brought in is lost. */
export async function listRefused(db: Database): Promise<readonly RefusedRow[]> {
  const rows = await db
    .selectFrom("analyst_record")
    .selectAll()
    .where("state", "=", "refused")
    .orderBy("at")
    .orderBy("row")
    .execute();
  return rows.map(({ analyst, file, row, raw, problems }) => ({
    analyst,
    file,
    row,
    raw: JSON.parse(raw) as Record<string, string>,
    problems: JSON.parse(problems ?? "[]") as Problem[],
  }));
}

/** The two parties of a record by its id, a read one or an analyst's; undefined where there is none. */
export async function findPairOf(db: Database, id: string): Promise<readonly [string, string] | undefined> {
  const read = await db.selectFrom("record").select(["source", "target"]).where("id", "=", id).executeTakeFirst();
  const row =
    read ??
    (await db
      .selectFrom("analyst_record")
      .select(["source", "target"])
      .where("id", "=", id)
      .where("state", "=", "taken")
      .executeTakeFirst());
  if (!row?.source || !row.target) return undefined;
  const moved = await findParties(db, id);
  return [moved.source ?? row.source, moved.target ?? row.target];
}

/** The parties that people put in the place of those that a record was read with, the last ones of each. */
async function findParties(
  db: Database,
  id: string,
): Promise<{ readonly source: string | undefined; readonly target: string | undefined }> {
  const rows = await db
    .selectFrom("record_correction")
    .select(["source", "target"])
    .where("record", "=", id)
    .where("undone_at", "is", null)
    .orderBy("ordinal", "desc")
    .execute();
  const last = (name: "source" | "target"): string | undefined =>
    rows.find((row) => row[name] !== null)?.[name] ?? undefined;
  return { source: last("source"), target: last("target") };
}

/** One line that an analyst brought in, by its id, as people put it right. */
export async function findAnalystLine(db: Database, id: string): Promise<DossierLine | undefined> {
  const row = await db
    .selectFrom("analyst_record")
    .select("doc")
    .where("id", "=", id)
    .where("state", "=", "taken")
    .executeTakeFirst();
  if (!row?.doc) return undefined;
  return (await correctLines(db, [{ ...(JSON.parse(row.doc) as DossierLine), id: id as RecordId }]))[0];
}
