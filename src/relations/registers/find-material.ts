import { findArticles, findLater } from "../../article/index.ts";
import { findClaims } from "../../claims/index.ts";
import { type ListedOutlet, listOutlets } from "../../ingest/index.ts";
import type { Database } from "../../store/index.ts";
import { findStoriesOf } from "../../story/index.ts";
import { type ActorTable, noActors } from "../actors.ts";
import { builtInDimensions, type DimensionScheme, dimensionsOfPair } from "../dimensions.ts";
import { correctLines } from "../corrections/index.ts";
import { findAround, findPairLines } from "../store.ts";
import type { DossierLine } from "../types.ts";
import { compareFigures, type LedgerEntry } from "./compare-figures.ts";
import { findAnalystLines, findDecisions } from "./store.ts";
import type { EvidenceArticle, PairMaterial } from "./types.ts";

/** Everything stored about a pair that its registers are grown from. `a` and `b` are codes, in the order of the dossier. */
export async function findMaterial(
  db: Database,
  a: string,
  b: string,
  scheme: DimensionScheme = builtInDimensions,
  actors: ActorTable = noActors,
): Promise<PairMaterial> {
  const all = [...(await findPairLines(db, a, b)), ...(await correctLines(db, await findAnalystLines(db, a, b)))];
  const lines = all.filter((line) => !isWithdrawn(line));
  const withdrawn = all.filter(isWithdrawn);
  const around = await findAround(db, a, b);
  const ids = [
    ...new Set([...lines, ...withdrawn, ...around].flatMap(({ citations }) => citations.map(({ article }) => article))),
  ];
  const cited = [
    ...new Set([...lines, ...withdrawn].flatMap(({ citations }) => citations.map(({ article }) => article))),
  ];
  return {
    a,
    b,
    lines,
    withdrawn,
    around,
    articles: await findEvidence(db, ids),
    claims: await findClaims(db, cited),
    dimensions: dimensionsOfPair(scheme, a, b),
    actors,
    decisions: await findDecisions(db),
  };
}

/** Figures of a pair on which some articles part, and the material to show them with. */
export interface Partings {
  readonly material: PairMaterial;
  readonly figures: readonly LedgerEntry[];
}

/**
 * The measures of a pair on which the articles of `own` (ids) give figures that part, newest period first. Of all else that is
 * stored about the two nothing is read, and of each figure one article for each outlet: a pair may have thousands.
 */
export async function findPartings(
  db: Database,
  [a, b]: readonly [string, string],
  own: ReadonlySet<string>,
  scheme: DimensionScheme = builtInDimensions,
): Promise<Partings> {
  const analysts = (await correctLines(db, await findAnalystLines(db, a, b))).filter(({ kind }) => kind === "figure");
  const all = [...(await findPairLines(db, a, b, "figure")), ...analysts].filter((line) => !isWithdrawn(line));
  const bare: PairMaterial = {
    a,
    b,
    lines: all,
    withdrawn: [],
    around: [],
    articles: new Map(),
    claims: new Map(),
    dimensions: dimensionsOfPair(scheme, a, b),
    actors: noActors,
    decisions: [],
  };
  const find = (material: PairMaterial): readonly LedgerEntry[] =>
    compareFigures(material).filter(
      ({ parts, figures }) => parts && figures.filter(({ line }) => isCitedBy(line, own)).length > 1,
    );
  const parting = new Set(find(bare).flatMap(({ figures }) => figures.map(({ line }) => line)));
  const lines = [...parting].map((line) => onceAnOutlet(line, own));
  const cited = [...new Set(lines.flatMap(({ citations }) => citations.map(({ article }) => article)))];
  const material = { ...bare, lines, articles: await findEvidence(db, cited) };
  return { material, figures: find(material) };
}

function isCitedBy({ citations }: DossierLine, articles: ReadonlySet<string>): boolean {
  return citations.some(({ article }) => articles.has(article));
}

/** The line with its first citation of each outlet, and all of those that are asked for. */
function onceAnOutlet(line: DossierLine, articles: ReadonlySet<string>): DossierLine {
  const first = new Map(line.citations.toReversed().map((citation) => [citation.outlet, citation]));
  const citations = line.citations.filter(
    (citation) => first.get(citation.outlet) === citation || articles.has(citation.article),
  );
  return { ...line, citations };
}

function isWithdrawn({ corrected }: DossierLine): boolean {
  return corrected?.withdrawn === true;
}

async function findEvidence(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, EvidenceArticle>> {
  const outlets = await listOutlets(db);
  const stories = await findStoriesOf(db, ids);
  const replaced = await findLater(db, ids);
  const found = await findArticles(db, ids);
  return new Map(
    found.map(({ article, arrivedAt, outletId }): [string, EvidenceArticle] => {
      const url = article.canonicalUrl ?? article.url;
      const outlet = outletOf(outlets, outletId ?? article.outlet?.domain ?? hostOf(url));
      const story = stories.get(article.id);
      const replacedBy = replaced.get(article.id);
      const domain = outlet?.id ?? article.outlet?.domain ?? hostOf(url);
      return [
        article.id,
        {
          id: article.id,
          outlet: outlet?.name ?? article.outlet?.name ?? domain ?? "an outlet without a name",
          ...(domain ? { domain } : {}),
          ...(outlet?.country ? { country: outlet.country } : {}),
          ...(outlet ? { ownership: outlet.ownership, outletKind: outlet.kind } : {}),
          kind: article.kind ?? "report",
          language: article.language ?? "und",
          ...(article.title ? { title: article.title } : {}),
          ...(url ? { url } : {}),
          ...(article.publishedAt ? { publishedAt: article.publishedAt } : {}),
          arrivedAt,
          text: article.text,
          ...(article.correction ? { correction: article.correction } : {}),
          ...(replacedBy ? { replacedBy } : {}),
          ...(story ? { story } : {}),
          article,
        },
      ];
    }),
  );
}

/** The outlet of a domain or of a host under it. */
function outletOf(outlets: readonly ListedOutlet[], host: string | undefined): ListedOutlet | undefined {
  return host ? outlets.find(({ id }) => host === id || host.endsWith(`.${id}`)) : undefined;
}

function hostOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).hostname : undefined;
}
