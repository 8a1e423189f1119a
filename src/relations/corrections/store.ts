import { contentId, failure, type Outcome, success } from "../../core/index.ts";
import { type Database, inPortions, type Tables } from "../../store/index.ts";
import type { Correction, DossierLine, RecordChange, RecordReading } from "../types.ts";
import { applyCorrections, readingOf } from "./apply-corrections.ts";

/** What a person says of a record: that it is wrong as a whole, or what to put in the place of what. */
export interface GivenCorrection {
  readonly action: Correction["action"];
  readonly change: RecordChange;
  readonly reason: string;
  readonly editor: string;
  /** RFC 3339. */
  readonly at: string;
}

/**
 * Keeps a person's correction of a line for good. Fails with CORRECTION_EMPTY where nothing is changed, and with
 * REASON_MISSING and EDITOR_MISSING: a correction is never anonymous and never without a reason.
 */
export async function saveCorrection(
  tx: Database,
  line: DossierLine,
  given: GivenCorrection,
): Promise<Outcome<Correction>> {
  const { action, change, reason, editor, at } = given;
  if (editor.trim() === "") return failure("EDITOR_MISSING", "whose correction is it?", "Give a name.");
  if (reason.trim() === "") return failure("REASON_MISSING", "a correction needs a reason", "Say why in a line.");
  const next = { source: change.source ?? line.source, target: change.target ?? line.target };
  if (next.source === next.target)
    return failure("SAME_PARTY", "source and target are the same", "A record is between two.");
  if (action === "correct" && Object.keys(change).length === 0)
    return failure("CORRECTION_EMPTY", "nothing was changed", "Change a field, or withdraw the record.");
  const last = await tx
    .selectFrom("record_correction")
    .select(({ fn }) => fn.max<number | null>("ordinal").as("ordinal"))
    .executeTakeFirst();
  const ordinal = (last?.ordinal ?? 0) + 1;
  const [first] = line.citations;
  const row: Tables["record_correction"] = {
    id: contentId("k", line.id, action, String(ordinal)),
    ordinal,
    record: line.id,
    action,
    source: change.source ?? null,
    target: change.target ?? null,
    article: first?.article ?? null,
    start: first?.span[0] ?? null,
    change: JSON.stringify(action === "withdraw" ? {} : change),
    was: JSON.stringify(line.corrected?.machine ?? readingOf(line)),
    reason: reason.trim(),
    editor: editor.trim(),
    at,
    undone_at: null,
    undone_by: null,
  };
  await tx.insertInto("record_correction").values(row).execute();
  return success(readRow(row));
}

/** Takes a correction back; the row stays. Fails with CORRECTION_UNKNOWN and EDITOR_MISSING. */
export async function undoCorrection(
  tx: Database,
  id: string,
  editor: string,
  at: string,
): Promise<Outcome<Correction>> {
  if (editor.trim() === "") return failure("EDITOR_MISSING", "who takes it back?", "Give a name.");
  const row = await tx.selectFrom("record_correction").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row || row.undone_at !== null)
    return failure(
      "CORRECTION_UNKNOWN",
      `no correction ${id} that stands`,
      "Take its id from: rapporteur correct --list",
    );
  const undone = { ...row, undone_at: at, undone_by: editor.trim() };
  await tx
    .updateTable("record_correction")
    .set({ undone_at: undone.undone_at, undone_by: undone.undone_by })
    .where("id", "=", id)
    .execute();
  return success(readRow(undone));
}

/** Every correction of one record, those taken back among them, oldest first. */
export async function findCorrectionsOf(db: Database, record: string): Promise<readonly Correction[]> {
  const rows = await db
    .selectFrom("record_correction")
    .selectAll()
    .where("record", "=", record)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => readRow(row));
}

/** Every correction, those taken back among them, oldest first. */
export async function listCorrections(db: Database): Promise<readonly Correction[]> {
  const rows = await db.selectFrom("record_correction").selectAll().orderBy("ordinal").execute();
  return rows.map((row) => readRow(row));
}

/** Lines as people put them right, the withdrawn ones marked: one look-up by the lines' ids. */
export async function correctLines(db: Database, lines: readonly DossierLine[]): Promise<readonly DossierLine[]> {
  const rows = await inPortions(
    lines.map(({ id }) => id),
    (part) =>
      db
        .selectFrom("record_correction")
        .selectAll()
        .where("record", "in", part)
        .where("undone_at", "is", null)
        .orderBy("ordinal")
        .execute(),
  );
  if (rows.length === 0) return lines;
  const byRecord = Map.groupBy(
    rows.map((row) => readRow(row)),
    ({ record }) => record,
  );
  return lines.map((line) => applyCorrections(line, byRecord.get(line.id) ?? []));
}

/** Ids of records whose parties a person put right, where one of the new ones is among those given. */
export async function findMovedTo(db: Database, codes: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("record_correction")
    .select("record")
    .distinct()
    .where("undone_at", "is", null)
    .where((eb) => eb.or([eb("source", "in", [...codes]), eb("target", "in", [...codes])]))
    .execute();
  return rows.map(({ record }) => record);
}

/** Of some articles, those with a correction of a record that was read in them. */
export async function findCorrected(db: Database, articles: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await inPortions(articles, (part) =>
    db.selectFrom("record_correction").select("article").distinct().where("article", "in", part).execute(),
  );
  return new Set(rows.flatMap(({ article }) => article ?? []));
}

/**
 * After an article was read again: a correction whose record has another id now goes to the one that the same passage
 * carries, of the same type and parties. Where the machine reads something else there, the correction has nothing to hold.
 */
export async function followCorrections(tx: Database, article: string): Promise<void> {
  const rows = await tx
    .selectFrom("record_correction")
    .leftJoin("record", "record.id", "record_correction.record")
    .selectAll("record_correction")
    .where("record_correction.article", "=", article)
    .where("record.id", "is", null)
    .execute();
  for (const row of rows) {
    const found = await findAgain(tx, row);
    if (found)
      await tx.updateTable("record_correction").set({ record: found }).where("record", "=", row.record).execute();
  }
}

async function findAgain(tx: Database, row: Tables["record_correction"]): Promise<string | undefined> {
  const { type, source, target } = JSON.parse(row.was) as RecordReading;
  const found = await tx
    .selectFrom("record_evidence")
    .innerJoin("record", "record.id", "record_evidence.record")
    .select("record.id")
    .where("record_evidence.article", "=", row.article)
    .where("record_evidence.start", "=", row.start)
    .where("record.type", "=", type)
    .where("record.source", "in", [source, target])
    .where("record.target", "in", [source, target])
    .orderBy("record.id")
    .executeTakeFirst();
  return found?.id;
}

function readRow(row: Tables["record_correction"]): Correction {
  const { id, record, change, was, reason, editor, at } = row;
  return {
    id,
    record,
    action: row.action === "withdraw" ? "withdraw" : "correct",
    change: JSON.parse(change) as RecordChange,
    was: JSON.parse(was) as RecordReading,
    reason,
    editor,
    at,
    ...(row.undone_at ? { undoneAt: row.undone_at } : {}),
    ...(row.undone_by ? { undoneBy: row.undone_by } : {}),
  };
}
