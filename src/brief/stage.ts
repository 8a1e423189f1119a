import { findArticles } from "../article/index.ts";
import { findClaims } from "../claims/index.ts";
import { type StoryId, toInstant } from "../core/index.ts";
import { type ListedOutlet, listOutlets } from "../ingest/index.ts";
import { findRecordsOf } from "../relations/index.ts";
import type { Database, Stage } from "../store/index.ts";
import { findMembers } from "../story/index.ts";
import { composeBrief } from "./compose/compose-brief.ts";
import { draftBrief, tellReport } from "./model/draft-brief.ts";
import type { AskModel } from "./model/types.ts";
import { findBrief, saveBrief } from "./store.ts";
import type { Brief, Material, OutletFacts } from "./types.ts";

export interface BriefPlan {
  readonly briefs: readonly { readonly brief: Brief; readonly revision: number }[];
}

/** What pages are made in and may be worded with: English and by rules alone, where nothing is set. */
export interface BriefStageOptions {
  /** Some of `outputLanguages`; each story has a page of its own in each. */
  readonly languages?: readonly string[];
  /** Words English pages alone: what it writes could not be read back in another language. */
  readonly model?: { readonly name: string; readonly ask: AskModel };
}

/** Stories to pages: composed anew when a story has changed, stored as a version where the page differs. */
export function openBriefStage({ model, languages = ["en"] }: BriefStageOptions): Stage<BriefPlan> {
  const further = languages.join() === "en" ? [] : [languages.join()];
  return {
    name: "brief",
    version: ["2", ...(model ? [model.name] : []), ...further].join(" "),
    reads: [
      "story",
      "story_article",
      "article",
      "copy",
      "claim",
      "figure",
      "record",
      "record_evidence",
      "outlet",
      "brief",
    ],
    writes: ["brief", "sentence", "withheld"],
    input: { table: "story", revised: true },
    batch: 20,
    order: "any",
    async decide(db, items, { now, log }) {
      const at = toInstant(now());
      const briefs = [];
      const outlets = new Map((await listOutlets(db)).map((outlet) => [outlet.id, outlet]));
      for (const { key, revision } of items) {
        const material = await gatherMaterial(db, key as StoryId, outlets);
        if (material.articles.length === 0) continue;
        for (const language of languages) {
          const composed = composeBrief(material, at, language);
          const isWorded = model !== undefined && language === "en";
          briefs.push({ brief: isWorded ? await wordBrief(db, material, composed, model, log) : composed, revision });
        }
      }
      return { briefs };
    },
    async save(tx, { briefs }, items, { now }) {
      for (const { brief, revision } of briefs) await saveBrief(tx, brief, revision, now());
      return items;
    },
  };
}

async function wordBrief(
  db: Database,
  material: Material,
  composed: Brief,
  model: { readonly name: string; readonly ask: AskModel },
  log: (message: string) => void,
): Promise<Brief> {
  const before = await findBrief(db, material.story, undefined, "en");
  const brief = await draftBrief(material, composed, model, before?.brief);
  if (brief.model) log(`${material.story}: ${tellReport(brief.model)}`);
  return brief;
}

/** Everything that a story's page may be made from, read from the store. */
async function gatherMaterial(
  db: Database,
  story: StoryId,
  outlets: ReadonlyMap<string, ListedOutlet>,
): Promise<Material> {
  const members = await findMembers(db, story);
  const stored = await findArticles(db, members);
  const claims = await findClaims(db, members);
  const articles = stored.map(({ article, outletId, copyOf, arrivedAt }) => {
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
  return { story, articles, records: await findRecordsOf(db, members) };
}
