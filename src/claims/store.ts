import { contentId } from "../core/index.ts";
import { type Database, inPortions, saveInPortions, type Tables } from "../store/index.ts";
import { parseClaims } from "./parse-claims.ts";
import type { ClaimSet } from "./types.ts";

/** An article with its claims. */
export interface ReadArticle {
  readonly article: string;
  readonly claims: ClaimSet;
}

/** Writes all claims of articles in the place of what an earlier reading left. */
export async function saveClaims(tx: Database, read: readonly ReadArticle[]): Promise<void> {
  const articles = read.map(({ article }) => article);
  await saveInPortions(articles, async (part) => {
    await tx.deleteFrom("claim").where("article", "in", part).execute();
    await tx.deleteFrom("figure").where("article", "in", part).execute();
  });
  const rows = read.flatMap(({ article, claims }) => claimRows(article, claims));
  await saveInPortions(rows, (part) => tx.insertInto("claim").values(part).execute());
  const figures = read.flatMap(({ article, claims }) => figureRows(article, claims));
  await saveInPortions(figures, (part) => tx.insertInto("figure").values(part).execute());
}

/** The claims of some articles as they were read; an article that was not read yet is absent. */
export async function findClaims(db: Database, articles: readonly string[]): Promise<ReadonlyMap<string, ClaimSet>> {
  const claims = await inPortions(articles, (part) =>
    db
      .selectFrom("claim")
      .select(["article", "kind", "doc"])
      .where("article", "in", part)
      .orderBy("article")
      .orderBy("ordinal")
      .execute(),
  );
  const figures = await inPortions(articles, (part) =>
    db
      .selectFrom("figure")
      .select(["article", "doc"])
      .where("article", "in", part)
      .orderBy("article")
      .orderBy("ordinal")
      .execute(),
  );
  const figuresOf = Map.groupBy(figures, ({ article }) => article);
  const found = new Map<string, ClaimSet>();
  for (const [article, rows] of Map.groupBy(claims, (row) => row.article)) {
    const docs = (kind: string): string[] => rows.filter((row) => row.kind === kind).map(({ doc }) => doc);
    const [reading = "{}"] = docs("reading");
    found.set(
      article,
      parseClaims(
        reading,
        docs("attribution"),
        docs("quote"),
        docs("time"),
        docs("mention"),
        (figuresOf.get(article) ?? []).map(({ doc }) => doc),
      ),
    );
  }
  return found;
}

type ClaimRow = Tables["claim"];

function claimRows(article: string, claims: ClaimSet): ClaimRow[] {
  const { reference, unsupportedLanguage } = claims;
  const row = (kind: string, ordinal: number, [start, end]: readonly [number, number], doc: object): ClaimRow => ({
    id: contentId("c", article, kind, String(ordinal), String(start), String(end)),
    article,
    kind,
    ordinal,
    start,
    end,
    speaker: null,
    speaker_kind: null,
    side: null,
    doc: JSON.stringify(doc),
  });
  // One row for the reading itself, so that an article without claims counts as read.
  const reading = row("reading", 0, [0, 0], {
    ...(reference ? { reference } : {}),
    ...(unsupportedLanguage ? { unsupportedLanguage } : {}),
  });
  return [
    reading,
    ...claims.attributions.map((one, index) => ({
      ...row("attribution", index, one.sentence, one),
      id: one.id,
      speaker: one.speaker.name ?? null,
      speaker_kind: one.speaker.kind,
      side: one.speaker.side ?? null,
    })),
    ...claims.quotes.map((one, index) => row("quote", index, one.span, one)),
    ...claims.times.map((one, index) => row("time", index, one.span, one)),
    ...claims.mentions.map((one, index) => row("mention", index, one.span, one)),
  ];
}

function figureRows(article: string, { figures }: ClaimSet): Tables["figure"][] {
  return figures.map((one, ordinal) => ({
    id: one.id,
    article,
    ordinal,
    start: one.span[0],
    end: one.span[1],
    value: one.value,
    unit: one.unit,
    measure: one.measure ?? null,
    period_from: one.period?.from ?? null,
    period_to: one.period?.to ?? null,
    producer: one.producer ?? null,
    doc: JSON.stringify(one),
  }));
}
