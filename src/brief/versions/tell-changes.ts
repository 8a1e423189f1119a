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

/** What a version changed, line by line: corrections first, then sentences told anew, added and withdrawn, then all else. */
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
    ...(changes.title ? [{ label: labels.retitled, ...changes.title }] : []),
    ...(changes.standfirst ? [{ label: labels.standfirst, ...changes.standfirst }] : []),
    ...(changes.joined.length > 0 ? [{ label: labels.joined, after: countNames(changes.joined) }] : []),
    ...(changes.left.length > 0 ? [{ label: labels.left, before: countNames(changes.left) }] : []),
    ...changes.recited.map((text) => ({ label: labels.recited, reason: text })),
    ...(changes.timeline
      ? [{ label: labels.timeline, before: String(changes.timeline.before), after: String(changes.timeline.after) }]
      : []),
    ...(changes.held
      ? [{ label: labels.held, before: String(changes.held.before), after: String(changes.held.after) }]
      : []),
  ];
}

/** "Harbour Wire (2), Le Fanal". */
function countNames(names: readonly string[]): string {
  const counts = Map.groupBy(names, (name) => name);
  return [...counts].map(([name, all]) => (all.length > 1 ? `${name} (${all.length})` : name)).join(", ");
}
