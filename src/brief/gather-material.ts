import { findArticles } from "../article/index.ts";
import { findClaims } from "../claims/index.ts";
import type { StoryId } from "../core/index.ts";
import { findOutlets } from "../ingest/index.ts";
import { findActsBefore, findRecordsOf } from "../relations/index.ts";
import { type Database, groupByWeight } from "../store/index.ts";
import { findMembersOf } from "../story/index.ts";
import { mostNamed } from "./compose/context.ts";
import { firstDayOf } from "./compose/earlier.ts";
import type { Earlier, Material, MaterialArticle, OutletFacts } from "./types.ts";

/** Earlier records that are looked at, the latest ones, and articles of each that are read. */
const most = { records: 24, articlesOf: 4 } as const;

/** Articles that are held at once, with all that was read in them. */
const mostRead = 200;

/** Everything that the page of each story may be made from, read from the store for some stories at once. */
export async function* gatherMaterials(db: Database, stories: readonly StoryId[]): AsyncGenerator<Material> {
  const members = await findMembersOf(db, stories);
  const groups = groupByWeight(stories, (story) => members.get(story)?.length ?? 0, mostRead);
  for (const group of groups) yield* gatherGroup(db, group, members);
}

async function* gatherGroup(
  db: Database,
  stories: readonly StoryId[],
  members: ReadonlyMap<string, readonly string[]>,
): AsyncGenerator<Material> {
  const groups = stories.map((story) => members.get(story) ?? []);
  const all = await gatherArticles(db, groups.flat());
  const records = await findRecordsOf(db, groups);
  for (const [i, story] of stories.entries()) {
    const own = new Set(groups[i]);
    const articles = all.filter(({ article }) => own.has(article.id));
    const material = { story, articles, records: records[i] ?? [] };
    const earlier = await gatherEarlier(db, material);
    yield earlier ? { ...material, earlier } : material;
  }
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
