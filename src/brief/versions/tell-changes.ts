import { labelsOf } from "../realise/labels.ts";
import { fill } from "../realise/read-acts.ts";
import type { BriefChanges } from "./compare-briefs.ts";

/** One thing that a version changed, ready to be written: what it is, the words before and after, and why. */
export interface ChangeLine {
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
  readonly reason?: string;
}

/** What a version changed, line by line: corrections first, then what was told anew, added and withdrawn. */
export function tellChanges(changes: BriefChanges, language: string): readonly ChangeLine[] {
  const labels = labelsOf(language);
  return [
    ...changes.corrections.map(({ outlet, at, note }) => ({
      label: fill(labels.corrected, { outlet, at }),
      reason: note,
    })),
    ...changes.revised.map(({ before, after }) => ({ label: labels.revised, before, after })),
    ...changes.added.map((after) => ({ label: labels.added, after })),
    ...changes.withdrawn.map(({ text, reason }) => ({ label: labels.withdrawn, before: text, reason })),
  ];
}
