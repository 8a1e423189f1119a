import { type StoryId, toInstant } from "../core/index.ts";
import type { Database, Stage } from "../store/index.ts";
import { composeBrief } from "./compose/compose-brief.ts";
import { draftBrief, tellReport } from "./model/draft-brief.ts";
import type { AskModel } from "./model/types.ts";
import { holdAtGate } from "./hold-at-gate.ts";
import { gatherMaterials } from "./gather-material.ts";
import { type ComposedBrief, findBrief, saveBriefs } from "./store.ts";
import type { Brief, Material } from "./types.ts";

export interface BriefPlan {
  readonly briefs: readonly ComposedBrief[];
}

/** What pages are made in and may be worded with: English and by rules alone, where nothing is set. */
export interface BriefStageOptions {
  /** Some of `outputLanguages`; each story has a page of its own in each. */
  readonly languages?: readonly string[];
  /** Words English pages alone: what it writes could not be read back in another language. */
  readonly model?: { readonly name: string; readonly ask: AskModel };
}

/** Changes when the rules do by which pages are composed. */
export const briefRules = "16";

/**
 * Stories to pages: composed anew when a story has changed, stored as a version where the page differs. Background is read
 * from the dossier at that time and makes no page due: it rests on what is older than the story, and what comes to light of
 * it later reaches the page with the story's next change.
 */
export function openBriefStage({ model, languages = ["en"] }: BriefStageOptions): Stage<BriefPlan> {
  const further = languages.join() === "en" ? [] : [languages.join()];
  return {
    name: "brief",
    version: [briefRules, ...(model ? [model.name] : []), ...further].join(" "),
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
    // What a model is asked for is slow, and lost where a run is cut off.
    batch: model ? 10 : 50,
    order: "any",
    async decide(db, items, { now, log }) {
      const at = toInstant(now());
      const briefs = [];
      const revisions = new Map(items.map(({ key, revision }) => [key as StoryId, revision]));
      for await (const material of gatherMaterials(db, [...revisions.keys()])) {
        if (material.articles.length === 0) continue;
        const revision = revisions.get(material.story) ?? 0;
        for (const language of languages) {
          const composed = composeBrief(material, at, language);
          const isWorded = model !== undefined && language === "en";
          const worded = isWorded ? await wordBrief(db, material, composed, model, log) : composed;
          briefs.push({ brief: holdAtGate(material, worded), revision });
        }
      }
      return { briefs };
    },
    async save(tx, { briefs }, items, { now }) {
      await saveBriefs(tx, briefs, now());
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
