import type { Lexicon } from "./lexicon.ts";
import type { Trigger } from "./link-parties.ts";
import { matchesAt } from "./pattern-index.ts";

/** Triggers of a stretch of pieces, in order: at each place the longest, none inside another. Weak ones are left out. */
export function findTriggers(
  { triggers }: Lexicon,
  keys: readonly (readonly string[])[],
  first: number,
  after: number,
): readonly Trigger[] {
  const found: Trigger[] = [];
  let at = first;
  while (at < after) {
    const match = matchesAt(triggers, keys, at, after).find(({ value }) => value.frame !== "s");
    if (match) found.push(match);
    at = match ? match.after : at + 1;
  }
  return found;
}
