import type { EnglishSentence } from "./english/index.ts";
import { isInPhrase } from "./english/index.ts";
import type { PieceReading } from "./find-parties.ts";
import type { Trigger } from "./link-place.ts";
import { matchesAt } from "./pattern-index.ts";

/**
 * Triggers of a stretch of pieces, in order: at each place the longest, none inside another. Weak
 * ones are left out.
 */
export function findTriggers(
  reading: PieceReading,
  first: number,
  after: number,
  english: EnglishSentence | undefined,
): readonly Trigger[] {
  const found: Trigger[] = [];
  let at = first;
  while (at < after) {
    const clear = clearAt(reading, first, at, after);
    const noun = english !== undefined && isInPhrase(english, at);
    const match =
      (noun ? clear.find(({ value }) => value.frame === "n" || value.frame === "m") : undefined) ?? clear[0];
    if (match) found.push(match);
    at = match ? match.after : at + 1;
  }
  return found;
}

/** True where a stretch of pieces holds a trigger that is not weak. */
export function hasTrigger(reading: PieceReading, first: number, after: number): boolean {
  for (let at = first; at < after; at += 1) if (clearAt(reading, first, at, after).length > 0) return true;
  return false;
}

function clearAt(
  { lexicon, keys, pieces, language }: PieceReading,
  first: number,
  at: number,
  after: number,
): readonly Trigger[] {
  // A word with a capital inside a sentence is part of a name; German writes its nouns so.
  if (at > first && pieces[at]?.capital === true && language !== "de") return [];
  return matchesAt(lexicon.triggers, keys, at, after).filter(({ value }) => value.frame !== "s");
}
