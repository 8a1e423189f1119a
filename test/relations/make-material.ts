import type { ClaimSet } from "../../src/claims/index.ts";
import type { ArticleId, RecordId } from "../../src/core/index.ts";
import { dimensions } from "../../src/relations/scheme.ts";
import type { DossierLine } from "../../src/relations/types.ts";
import type { EvidenceArticle, PairMaterial } from "../../src/relations/registers/types.ts";

const nothingRead: ClaimSet = { attributions: [], figures: [], quotes: [], times: [], mentions: [] };

/** An article of an invented outlet, for tests: what is not given is plain. */
export function makeArticle(
  given: Partial<EvidenceArticle> & { readonly id: string; readonly text: string },
): EvidenceArticle {
  const id = given.id as ArticleId;
  return {
    outlet: `Outlet ${given.id}`,
    kind: "report",
    language: "en",
    arrivedAt: "2030-01-31T00:00:00Z",
    publishedAt: "2030-01-10T08:00:00Z",
    article: { id, text: given.text },
    ...given,
  };
}

let made = 0;

/** A line between Norway and Iceland that whole articles carry. */
export function makeLine(given: Partial<DossierLine>, articles: readonly EvidenceArticle[] = []): DossierLine {
  made += 1;
  return {
    id: `d${String(made).padStart(20, "0")}` as RecordId,
    kind: "event",
    type: "meet",
    dimension: "diplomacy",
    source: "NOR",
    target: "ISL",
    certainty: "certain",
    polarity: "positive",
    figures: [],
    citations: articles.map(({ id, text, outlet }) => ({ article: id as ArticleId, span: [0, text.length], outlet })),
    voices: articles.length,
    ...given,
  };
}

/** Material of the pair Iceland and Norway. */
export function makeMaterial(
  lines: readonly DossierLine[],
  articles: readonly EvidenceArticle[],
  more: Partial<PairMaterial> = {},
): PairMaterial {
  return {
    a: "ISL",
    b: "NOR",
    lines,
    withdrawn: [],
    around: [],
    articles: new Map(articles.map((article) => [article.id, article])),
    claims: new Map(articles.map(({ id }) => [id, nothingRead])),
    dimensions,
    actors: new Map(),
    decisions: [],
    ...more,
  };
}

/** One day as a period. */
export function onDay(day: string, to: string = day): NonNullable<DossierLine["date"]> {
  return { from: day, to, precision: "day" };
}
