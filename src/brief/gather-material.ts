import { findArticles } from "../article/index.ts";
import { findClaims } from "../claims/index.ts";
import type { StoryId } from "../core/index.ts";
import { findOutlets } from "../ingest/index.ts";
import { findActsBefore, findRecordsOf } from "../relations/index.ts";
import type { Database } from "../store/index.ts";
import { findMembers } from "../story/index.ts";
import { mostNamed } from "./compose/context.ts";
import { firstDayOf } from "./compose/earlier.ts";
import type { Earlier, Material, MaterialArticle, OutletFacts } from "./types.ts";

/** Earlier records that are looked at, the latest ones, and articles of each that are read. */
const most = { records: 24, articlesOf: 4 } as const;

/** Everything that a story's page may be made from, read from the store. */
export async function gatherMaterial(db: Database, story: StoryId): Promise<Material> {
  const members = await findMembers(db, story);
  const articles = await gatherArticles(db, members);
  const material = { story, articles, records: await findRecordsOf(db, members) };
  const earlier = await gatherEarlier(db, material);
  return earlier ? { ...material, earlier } : material;
}

async function gatherArticles(db: Database, ids: readonly string[]): Promise<readonly MaterialArticle[]> {
  const stored = await findArticles(db, ids);
  const outlets = await findOutlets(
    db,
    stored.flatMap(({ outletId }) => outletId ?? []),
  );
  const claims = await findClaims(db, ids);
  return stored.map(({ article, outletId, copyOf, arrivedAt }) => {
    const known = outletId === undefined ? undefined : outlets.get(outletId);
    const outlet: OutletFacts = {
      name: known?.name ?? article.outlet?.name ?? article.outlet?.domain ?? "an outlet without a name",
      ...(outletId ? { domain: outletId } : {}),
      ...(known?.country ? { country: known.country } : {}),
      ...(known ? { ownership: known.ownership, kind: known.kind } : {}),
    };
    const read = claims.get(article.id) ?? { attributions: [], figures: [], quotes: [], times: [], mentions: [] };
    return { article, outlet, claims: read, seenAt: arrivedAt, ...(copyOf ? { copyOf } : {}) };
  });
}

/** What the dossier of the story's two leading states holds from before its first report. */
async function gatherEarlier(db: Database, { articles }: Material): Promise<Earlier | undefined> {
  const [a, b] = mostNamed(articles, "state");
  const firstDay = firstDayOf({ articles });
  if (!a || !b || !firstDay) return undefined;
  const found = await findActsBefore(db, [a, b], firstDay, most.records);
  const records = found.map((line) => ({ ...line, citations: line.citations.slice(0, most.articlesOf) }));
  const own = new Set<string>(articles.map(({ article }) => article.id));
  const cited = new Set(records.flatMap(({ citations }) => citations.map(({ article }) => article)));
  if (cited.size === 0) return undefined;
  const others = await gatherArticles(
    db,
    [...cited].filter((id) => !own.has(id)),
  );
  return { articles: others, records };
}
