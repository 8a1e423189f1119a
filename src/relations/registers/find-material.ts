import { findArticles, findLater } from "../../article/index.ts";
import { findClaims } from "../../claims/index.ts";
import { type ListedOutlet, listOutlets } from "../../ingest/index.ts";
import type { Database } from "../../store/index.ts";
import { findStoriesOf } from "../../story/index.ts";
import { type ActorTable, noActors } from "../actors.ts";
import { builtInDimensions, type DimensionScheme, dimensionsOfPair } from "../dimensions.ts";
import { correctLines } from "../corrections/index.ts";
import { findAround, findDossier, findWithdrawn } from "../store.ts";
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
  const own = await correctLines(db, await findAnalystLines(db, a, b));
  const lines = [...(await findDossier(db, a, b)), ...own.filter(({ corrected }) => corrected?.withdrawn !== true)];
  const withdrawn = [...(await findWithdrawn(db, a, b)), ...own.filter(({ corrected }) => corrected?.withdrawn)];
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
