import type { PieceReading } from "./find-parties.ts";
import { isNounHere } from "./is-noun-here.ts";
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
    const noun = language === "en" && isNounHere(pieces, at);
    const fits = (one: Trigger): boolean => one.value.frame !== "s" && !(noun && isPlainVerb(one));
    const match = named ? undefined : matchesAt(lexicon.triggers, keys, at, after).find(fits);
    if (match) found.push(match);
    at = match ? match.after : at + 1;
  }
  return found;
}

/** A verb alone or with one word after it; longer patterns and those of exercises name their noun themselves. */
function isPlainVerb({ value, first, after }: Trigger): boolean {
  return after - first <= 2 && (value.frame === "v" || value.frame === "r") && value.type !== "joint-exercise";
}
