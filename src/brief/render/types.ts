import type { BriefChanges } from "../versions/compare-briefs.ts";

/** What the version that is rendered changed; a first version changed nothing. */
export interface PageChanges {
  readonly version: number;
  readonly changes: BriefChanges;
}
