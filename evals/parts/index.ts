import type { Part } from "../types.ts";
import { claimsPart } from "./claims.ts";
import { coveragePart } from "./coverage.ts";
import { extractionPart } from "./extraction.ts";
import { feedsPart } from "./feeds.ts";
import { plantsPart } from "./plants.ts";
import { relationsPart } from "./relations.ts";
import { storiesPart } from "./stories.ts";
import { storyFeaturesPart } from "./story-features.ts";
import { supportPart } from "./support.ts";

/** All parts in the order of the line. */
export const parts: readonly Part[] = [
  extractionPart,
  feedsPart,
  storiesPart,
  storyFeaturesPart,
  claimsPart,
  relationsPart,
  supportPart,
  plantsPart,
  coveragePart,
];
