import type { PieceReading } from "./find-parties.ts";
import type { Trigger } from "./link-parties.ts";
import { matchesAt } from "./pattern-index.ts";

/** Triggers of a stretch of pieces, in order: at each place the longest, none inside another. Weak ones are left out. */
export function findTriggers(
  { lexicon, keys, pieces, language }: PieceReading,
  first: number,
  after: number,
): readonly Trigger[] {
  const found: Trigger[] = [];
  let at = first;
  while (at < after) {
    // A word with a capital inside a sentence is part of a name; German writes its nouns so.
    const named = at > first && pieces[at]?.capital === true && language !== "de";
    const match = named
      ? undefined
      : matchesAt(lexicon.triggers, keys, at, after).find(({ value }) => value.frame !== "s");
    if (match) found.push(match);
    at = match ? match.after : at + 1;
  }
  return found;
}
