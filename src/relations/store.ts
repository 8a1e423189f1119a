import type { ArticleId, Citation } from "../core/index.ts";
import { contentId } from "../core/index.ts";
import { type Database, inPortions, saveInPortions, type Tables } from "../store/index.ts";
import { citeRecord, completeLine, isSameLine, newLine, type ReadRecord } from "./merge-records.ts";
import { correctLines, findCorrected, findMovedTo, followCorrections } from "./corrections/index.ts";
import type { DossierLine, RelationRecord } from "./types.ts";

type LineDoc = Omit<DossierLine, "id" | "citations" | "voices">;

/** An article with the records that were read in it. */
export interface ReadArticle {
  readonly article: string;
  readonly outlet: string;
  readonly records: readonly RelationRecord[];
}

/**
 * Writes the records of articles in their order, each in the place of what an earlier reading of it left. A record that tells
 * a line which is there becomes evidence of it; the rest become lines of their own.
 */
export async function saveRecords(tx: Database, read: readonly ReadArticle[]): Promise<void> {
  const articles = read.map(({ article }) => article);
  const again = new Set(
    (
      await inPortions(articles, (part) =>
        tx.selectFrom("record_evidence").select("article").distinct().where("article", "in", part).execute(),
      )
    ).map(({ article }) => article),
  );
  const corrected = await findCorrected(tx, articles);
  for (const one of read) {
    if (again.has(one.article)) await forgetArticle(tx, one.article);
    await saveRecordsOf(tx, one);
    if (corrected.has(one.article)) await followCorrections(tx, one.article);
  }
}

async function saveRecordsOf(tx: Database, { article, outlet, records }: ReadArticle): Promise<void> {
  const evidence: Tables["record_evidence"][] = [];
  for (const record of records) {
    const entry: ReadRecord = { record, article: article as ArticleId, outlet };
    const known = await findLine(tx, entry);
    if (known) await completeStored(tx, known, record);
    evidence.push(evidenceRow(known ?? (await insertLine(tx, entry)), entry));
  }
  await saveInPortions(evidence, (part) =>
    tx
      .insertInto("record_evidence")
      .values(part)
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute(),
  );
}

/** Writes into a stored line what a further report knows of it. */
async function completeStored(tx: Database, id: string, record: RelationRecord): Promise<void> {
  const row = await tx.selectFrom("record").select("doc").where("id", "=", id).executeTakeFirst();
  if (!row) return;
  const line = completeLine(JSON.parse(row.doc) as LineDoc, record);
  const doc = JSON.stringify(line);
  if (doc === row.doc) return;
  const { from, to, precision } = line.date ?? {};
  const dates = { date_from: from ?? null, date_to: to ?? null, precision: precision ?? null };
  await tx
    .updateTable("record")
    .set({ doc, ...dates })
    .where("id", "=", id)
    .execute();
}

async function forgetArticle(tx: Database, article: string): Promise<void> {
  const touched = await tx
    .selectFrom("record_evidence")
    .select("record")
    .distinct()
    .where("article", "=", article)
    .execute();
  await tx.deleteFrom("record_evidence").where("article", "=", article).execute();
  for (const { record } of touched) {
    const left = await tx
      .selectFrom("record_evidence")
      .select("id")
      .where("record", "=", record)
      .limit(1)
      .executeTakeFirst();
    if (!left) await tx.deleteFrom("record").where("id", "=", record).execute();
  }
}

async function findLine(tx: Database, entry: ReadRecord): Promise<string | undefined> {
  const { record } = entry;
  const rows = await tx
    .selectFrom("record")
    .select(["id", "doc"])
    .where("type", "=", record.type)
    .where("source", "in", [record.source, record.target])
    .where("target", "in", [record.source, record.target])
    .orderBy("id")
    .execute();
  return rows.find(({ doc }) => isSameLine(JSON.parse(doc) as LineDoc, record))?.id;
}

async function insertLine(tx: Database, entry: ReadRecord): Promise<string> {
  const { id, citations: _citations, voices: _voices, ...line } = newLine(entry);
  const row: Tables["record"] = {
    id,
    kind: line.kind,
    type: line.type,
    dimension: line.dimension,
    source: line.source,
    target: line.target,
    date_from: line.date?.from ?? null,
    date_to: line.date?.to ?? null,
    precision: line.date?.precision ?? null,
    certainty: line.certainty,
    polarity: line.polarity,
    cameo: line.cameo ?? null,
    plover: line.plover ?? null,
    quad: line.quad ?? null,
    doc: JSON.stringify(line),
  };
  await tx
    .insertInto("record")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  return id;
}

function evidenceRow(record: string, entry: ReadRecord): Tables["record_evidence"] {
  const { article, outlet, span } = citeRecord(entry);
  const [start, end] = span;
  const id = contentId("w", record, article, String(start), String(end));
  const doc = JSON.stringify({ rule: entry.record.rule, span: entry.record.span });
  return { id, record, article, start, end, outlet, doc };
}

/** Lines that the articles of each group carry, with those articles' evidence alone. */
export async function findRecordsOf(
  db: Database,
  groups: readonly (readonly string[])[],
): Promise<readonly (readonly DossierLine[])[]> {
  const rows = await inPortions(groups.flat(), (part) =>
    evidenceRows(db).where("record_evidence.article", "in", part).execute(),
  );
  const read = groups.map((articles) => {
    const own = new Set(articles);
    return gatherLines(rows.filter(({ article }) => own.has(article)));
  });
  const lines = await correctLines(db, read.flat());
  let at = 0;
  return read.map(({ length }) => {
    at += length;
    return standing(lines.slice(at - length, at));
  });
}

/** One read record by its id, as people put it right, a withdrawn one too; undefined where there is none. */
export async function findRecord(db: Database, id: string): Promise<DossierLine | undefined> {
  const rows = await evidenceRows(db).where("record.id", "=", id).execute();
  return (await correctLines(db, gatherLines(rows)))[0];
}

/** Without the lines that a person withdrew. */
function standing(lines: readonly DossierLine[]): readonly DossierLine[] {
  return lines.filter(({ corrected }) => corrected?.withdrawn !== true);
}

/** Every line between two states or bodies, in either direction, newest first, as people put it right. */
export async function findDossier(db: Database, a: string, b: string): Promise<readonly DossierLine[]> {
  return standing(await findPairLines(db, a, b));
}

/** The same with the lines that a person withdrew; of one kind alone, where one is named. */
export async function findPairLines(
  db: Database,
  a: string,
  b: string,
  only?: DossierLine["kind"],
): Promise<readonly DossierLine[]> {
  const pair = [a, b];
  const read = await evidenceRows(db)
    .where("record.source", "in", pair)
    .where("record.target", "in", pair)
    // Who puts a record right may give it another kind.
    .$if(only !== undefined, (rows) =>
      rows.where((eb) => eb.or([eb("record.kind", "=", only ?? ""), eb("record.id", "in", correctedIds(db))])),
    )
    .execute();
  const lines = await correctLines(db, gatherLines([...read, ...(await movedRows(db, pair, read))]));
  return lines
    .filter(({ source, target, kind }) => pair.includes(source) && pair.includes(target) && (only ?? kind) === kind)
    .toSorted((x, y) => (y.date?.from ?? "").localeCompare(x.date?.from ?? "") || x.id.localeCompare(y.id));
}

/** True where at least `many` passages stand behind the records of two states or bodies, with each other and with others: what their dossier reads. */
export async function hasManyPassages(db: Database, [a, b]: readonly [string, string], many: number): Promise<boolean> {
  const found = await db
    .selectFrom("record_evidence")
    .innerJoin("record", "record.id", "record_evidence.record")
    .where((eb) => eb.or([eb("record.source", "in", [a, b]), eb("record.target", "in", [a, b])]))
    .select("record_evidence.id")
    .limit(1)
    .offset(many - 1)
    .execute();
  return found.length > 0;
}

/** Evidence of records that a person gave other parties, some of them among `codes`, besides those found. */
async function movedRows(
  db: Database,
  codes: readonly string[],
  found: readonly EvidenceRow[],
): Promise<readonly EvidenceRow[]> {
  const known = new Set(found.map(({ record }) => record));
  const moved = (await findMovedTo(db, codes)).filter((id) => !known.has(id));
  return await inPortions(moved, (part) => evidenceRows(db).where("record.id", "in", part).execute());
}

/**
 * Acts and agreements of two states or bodies that ended before `before` (RFC 3339), the latest first, at most `most`: what
 * was known of them earlier. Evidence is given in full, whatever day its article is of.
 */
export async function findActsBefore(
  db: Database,
  [a, b]: readonly [string, string],
  before: string,
  most: number,
): Promise<readonly DossierLine[]> {
  const latest = await db
    .selectFrom("record")
    .select("id")
    .where("source", "in", [a, b])
    .where("target", "in", [a, b])
    .where("kind", "in", ["event", "agreement"])
    .where("polarity", "=", "positive")
    .where("date_to", "<", before)
    .orderBy("date_to", "desc")
    .orderBy("id")
    .limit(most)
    .execute();
  const ids = latest.map(({ id }) => id);
  if (ids.length === 0) return [];
  const lines = await correctLines(db, gatherLines(await evidenceRows(db).where("record.id", "in", ids).execute()));
  return standing(lines)
    .filter((line) => isActBefore(line, [a, b], before))
    .toSorted((x, y) => ids.indexOf(x.id) - ids.indexOf(y.id));
}

/** Still what was asked for, after a person put it right. */
function isActBefore(
  { kind, polarity, source, target, date }: DossierLine,
  pair: readonly string[],
  before: string,
): boolean {
  const done = (kind === "event" || kind === "agreement") && polarity === "positive";
  return done && pair.includes(source) && pair.includes(target) && date !== undefined && date.to < before;
}

/** Every line between one of the two and a third state or body. */
export async function findAround(db: Database, a: string, b: string): Promise<readonly DossierLine[]> {
  const pair = [a, b];
  const rows = await evidenceRows(db)
    .where((eb) =>
      eb.or([
        eb.and([eb("record.source", "in", pair), eb("record.target", "not in", pair)]),
        eb.and([eb("record.target", "in", pair), eb("record.source", "not in", pair)]),
      ]),
    )
    .execute();
  const lines = await correctLines(db, gatherLines([...rows, ...(await movedRows(db, pair, rows))]));
  return standing(lines).filter(({ source, target }) => pair.includes(source) !== pair.includes(target));
}

type EvidenceRow = Pick<Tables["record"], "doc"> &
  Pick<Tables["record_evidence"], "record" | "article" | "start" | "end" | "outlet"> & {
    readonly origin: string | null;
    readonly domain: string | null;
  };

function evidenceRows(db: Database) {
  return db
    .selectFrom("record_evidence")
    .innerJoin("record", "record.id", "record_evidence.record")
    .innerJoin("article", "article.id", "record_evidence.article")
    .where("article.reread_as", "is", null)
    .leftJoin("copy", "copy.article", "record_evidence.article")
    .leftJoin("article as original", "original.id", "copy.origin")
    .select((eb) => [
      "record.doc",
      "record_evidence.record",
      "record_evidence.article",
      "record_evidence.start",
      "record_evidence.end",
      "record_evidence.outlet",
      "copy.origin",
      eb.fn.coalesce("original.outlet", "article.outlet").as("domain"),
    ])
    .orderBy("article.sequence")
    .orderBy("record_evidence.start");
}

function gatherLines(rows: readonly EvidenceRow[]): readonly DossierLine[] {
  const groups = Map.groupBy(rows, ({ record }) => record);
  return [...groups].flatMap(([id, evidence]) => {
    const [first] = evidence;
    if (!first) return [];
    const citations = evidence.map(
      ({ article, start, end, outlet }): Citation => ({ article: article as ArticleId, span: [start, end], outlet }),
    );
    const voices = new Set(evidence.map(({ domain, outlet }) => domain ?? outlet)).size;
    return [{ ...(JSON.parse(first.doc) as LineDoc), id: id as DossierLine["id"], citations, voices }];
  });
}

/** Ids of records that a person put right, as a query inside another. */
function correctedIds(db: Database) {
  return db.selectFrom("record_correction").select("record").where("undone_at", "is", null);
}

/** Ids of records that a person withdrew, as a query inside another. */
function withdrawnIds(db: Database) {
  return correctedIds(db).where("action", "=", "withdraw");
}

export interface PairCount {
  readonly source: string;
  readonly target: string;
  readonly lines: number;
  readonly latest?: string;
}

/** Pairs that have lines, read ones and analysts' own, those with most first; the two in the order of their codes. */
export async function listPairs(db: Database): Promise<readonly PairCount[]> {
  const rows = await db
    .selectFrom("record")
    .select(({ fn }) => ["source", "target", fn.countAll<number>().as("lines"), fn.max("date_from").as("latest")])
    .where("id", "not in", withdrawnIds(db))
    .groupBy(["source", "target"])
    .execute();
  const own = await db
    .selectFrom("analyst_record")
    .select(["source", "target", "doc"])
    .where("state", "=", "taken")
    .execute();
  const analysts = own.flatMap(({ source, target, doc }) =>
    source && target ? [{ source, target, lines: 1, latest: doc ? dayOfDoc(doc) : null }] : [],
  );
  const pairs = new Map<string, PairCount>();
  for (const { source, target, lines, latest } of [...rows, ...analysts]) {
    const [a = source, b = target] = [source, target].toSorted();
    const known = pairs.get(`${a}-${b}`);
    const newest = [known?.latest, latest]
      .filter((date) => typeof date === "string")
      .toSorted()
      .at(-1);
    pairs.set(`${a}-${b}`, {
      source: a,
      target: b,
      lines: lines + (known?.lines ?? 0),
      ...(newest ? { latest: newest } : {}),
    });
  }
  return [...pairs.values()].toSorted(
    (x, y) => y.lines - x.lines || x.source.localeCompare(y.source) || x.target.localeCompare(y.target),
  );
}

/** The day of an analyst's own record, which stands in its document. */
function dayOfDoc(doc: string): string | null {
  return (JSON.parse(doc) as Pick<DossierLine, "date">).date?.from ?? null;
}

/** Dated lines by month (`YYYY-MM`) of each pair named, the two in the order of their codes. */
export async function countMonths(
  db: Database,
  pairs: readonly (readonly [string, string])[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const counts = new Map<string, Map<string, number>>();
  if (pairs.length === 0) return counts;
  const rows = await db
    .selectFrom("record")
    .select(["source", "target", "date_from"])
    .where("date_from", "is not", null)
    .where("id", "not in", withdrawnIds(db))
    .where((eb) => eb.or(pairs.map((pair) => eb.and([eb("source", "in", [...pair]), eb("target", "in", [...pair])]))))
    .execute();
  for (const { source, target, date_from } of rows) {
    const key = source < target ? `${source}-${target}` : `${target}-${source}`;
    const months = counts.get(key) ?? new Map<string, number>();
    const month = date_from?.slice(0, 7) ?? "";
    months.set(month, (months.get(month) ?? 0) + 1);
    counts.set(key, months);
  }
  return counts;
}
