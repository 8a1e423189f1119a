import { contentId } from "../core/index.ts";
import type { Database, Tables } from "../store/index.ts";
import type { Attribution, ClaimSet, Figure, Mention, Quote, TimeMention } from "./types.ts";

type ClaimRow = Tables["claim"];
type FigureRow = Tables["figure"];

/** Writes what was read out of an article, in the place of what an earlier reading left. */
export async function saveClaims(tx: Database, article: string, claims: ClaimSet): Promise<void> {
  await tx.deleteFrom("claim").where("article", "=", article).execute();
  await tx.deleteFrom("figure").where("article", "=", article).execute();
  const rows: readonly ClaimRow[] = [
    ...claims.attributions.map((claim, i) => attributionRow(article, claim, i)),
    ...claims.quotes.map((quote, i) => plainRow(article, "quote", quote, i)),
    ...claims.times.map((time, i) => plainRow(article, "time", time, i)),
    ...claims.mentions.map((mention, i) => plainRow(article, "mention", mention, i)),
  ];
  for (const row of rows) await tx.insertInto("claim").values(row).execute();
  for (const [i, figure] of claims.figures.entries())
    await tx
      .insertInto("figure")
      .values(figureRow(article, figure, i))
      .execute();
}

function attributionRow(article: string, claim: Attribution, ordinal: number): ClaimRow {
  const [start, end] = claim.sentence;
  const { name, kind, side } = claim.speaker;
  return {
    id: contentId("c", article, claim.id, String(ordinal)),
    article,
    kind: "attribution",
    ordinal,
    start,
    end,
    speaker: name ?? null,
    speaker_kind: kind,
    side: side ?? null,
    doc: JSON.stringify(claim),
  };
}

function plainRow(article: string, kind: string, claim: Quote | TimeMention | Mention, ordinal: number): ClaimRow {
  const [start, end] = claim.span;
  const id = contentId("c", article, kind, String(ordinal));
  return {
    id,
    article,
    kind,
    ordinal,
    start,
    end,
    speaker: null,
    speaker_kind: null,
    side: null,
    doc: JSON.stringify(claim),
  };
}

function figureRow(article: string, figure: Figure, ordinal: number): FigureRow {
  const { span, value, unit, measure, period, producer } = figure;
  return {
    id: contentId("g", article, String(ordinal)),
    article,
    ordinal,
    start: span[0],
    end: span[1],
    value,
    unit,
    measure: measure ?? null,
    period_from: period?.from ?? null,
    period_to: period?.to ?? null,
    producer: producer ?? null,
    doc: JSON.stringify(figure),
  };
}

/** What was read out of each article; articles that were not read yet are not in the answer. */
export async function findClaims(db: Database, articles: readonly string[]): Promise<ReadonlyMap<string, ClaimSet>> {
  const found = new Map<string, ClaimSet>();
  for (const article of articles) {
    const rows = await db
      .selectFrom("claim")
      .select(["kind", "doc"])
      .where("article", "=", article)
      .orderBy("ordinal")
      .execute();
    const figures = await db
      .selectFrom("figure")
      .select("doc")
      .where("article", "=", article)
      .orderBy("ordinal")
      .execute();
    const read = <T>(kind: string): readonly T[] =>
      rows.filter((row) => row.kind === kind).map(({ doc }) => JSON.parse(doc) as T);
    found.set(article, {
      attributions: read<Attribution>("attribution"),
      quotes: read<Quote>("quote"),
      times: read<TimeMention>("time"),
      mentions: read<Mention>("mention"),
      figures: figures.map(({ doc }) => JSON.parse(doc) as Figure),
    });
  }
  return found;
}
