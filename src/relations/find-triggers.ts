import type { EnglishSentence } from "./english/index.ts";
import { isInPhrase } from "./english/index.ts";
import type { PieceReading } from "./find-parties.ts";
import type { Trigger } from "./link-parties.ts";
import { matchesAt } from "./pattern-index.ts";

/**
 * Triggers of a stretch of pieces, in order: at each place the longest, none inside another. Weak
 * ones are left out.
 */
export function findTriggers(
  { lexicon, keys, pieces, language }: PieceReading,
  first: number,
  after: number,
  english: EnglishSentence | undefined,
): readonly Trigger[] {
  const found: Trigger[] = [];
  let at = first;
  while (at < after) {
    // A word with a capital inside a sentence is part of a name; German writes its nouns so.
    const named = at > first && pieces[at]?.capital === true && language !== "de";
    const clear = named ? [] : matchesAt(lexicon.triggers, keys, at, after).filter(({ value }) => value.frame !== "s");
    const noun = english !== undefined && isInPhrase(english, at);
    const match =
      (noun ? clear.find(({ value }) => value.frame === "n" || value.frame === "m") : undefined) ?? clear[0];
    if (match) found.push(match);
    at = match ? match.after : at + 1;
  }
  return found;
}
