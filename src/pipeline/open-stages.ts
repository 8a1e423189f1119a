import { openArticleStage } from "../article/index.ts";
import { type BriefStageOptions, openBriefStage } from "../brief/index.ts";
import { claimsStage } from "../claims/index.ts";
import { relationsStage } from "../relations/index.ts";
import { searchStage } from "../search/index.ts";
import type { Stage, Store } from "../store/index.ts";
import { openStoryStage } from "../story/index.ts";

export interface StageSettings {
  /** Milliseconds that one page may take. */
  readonly timeLimit: number;
  /** The model that may word pages, where one is set. */
  readonly brief?: BriefStageOptions;
}

/** All stages of the line in the order of the work: page, article with its copies, story, claims, records, brief, words to search by. */
export async function openStages(store: Store, { timeLimit, brief = {} }: StageSettings): Promise<readonly Stage[]> {
  return [
    openArticleStage({ timeLimit }),
    await openStoryStage(store.db),
    claimsStage,
    relationsStage,
    openBriefStage(brief),
    searchStage,
  ];
}
