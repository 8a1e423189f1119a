import type { Party, PieceReading } from "./find-parties.ts";
import type { TriggerValue } from "./lexicon.ts";
import { hasMatch, type PatternMatch } from "./pattern-index.ts";

export type Trigger = PatternMatch<TriggerValue>;

export interface Link {
  readonly source: Party;
  readonly target: Party;
  readonly others: readonly string[];
  readonly rule: string;
}

/** A trigger in its sentence, with the parties on its two sides. */
export interface LinkPlace {
  readonly reading: PieceReading;
  readonly trigger: Trigger;
  /** First piece of the sentence. */
  readonly from: number;
  readonly before: readonly Party[];
  readonly after: readonly Party[];
}

/** Types whose other side is a place: "came to Iceland", "drew its troops back from Iceland". */
export const movement: ReadonlySet<string> = new Set(["visit", "withdraw-forces"]);

/** Types whose object may stand behind "with", "from" or "for": ties cut with it, help sent for it, a demand of it. */
export const companions: ReadonlySet<string> = new Set([
  "visit",
  "threaten",
  "withdraw-forces",
  "cut-ties",
  "recognise",
  "demand",
  "appeal",
  "end-agreement",
]);

/** Types whose words name what the two have between them: "closed the border with A", "broke off talks with A", "a ban on fish from A". */
export const relational: ReadonlySet<string> = new Set([
  "cut-ties",
  "end-agreement",
  "ratify-agreement",
  "recognise",
  "coerce",
  "sanction",
  "ease-sanctions",
  "halt-talks",
  "halt-aid",
  "mobilise",
  "protest-note",
  "apologise",
]);

/** Types whose object may be a thing or a person that only an adjective gives to a state: "two Norwegian sailors", "Norwegian goods". */
export const ofThings: ReadonlySet<string> = new Set([
  "release",
  "detain",
  "expel",
  "sanction",
  "ease-sanctions",
  "halt-aid",
  "attack",
]);

/** "A and B", with at most a title between: "Xi and Russian President Putin". */
export function areJoined(reading: PieceReading, a: Party, b: Party): boolean {
  if (b.first - a.after > 4) return false;
  // The Arabic "and" is a part of the word that it joins.
  if (reading.language === "ar" && b.first === a.after) return joinsInside(reading, b);
  if (b.first === a.after)
    return reading.language === "zh" || joinsInside(reading, b) || precededBy(reading, b, "joins");
  return hasMatch(reading.lexicon.cues.joins, reading.keys, a.after, b.first) || joinsInside(reading, b);
}

export function joinsInside(reading: PieceReading, party: Party): boolean {
  return reading.language === "ar" && (reading.pieces[party.first]?.text ?? "").startsWith("و");
}

/** "مالي، غينيا": two of one list. */
export function isListed(reading: PieceReading, a: Party, b: Party): boolean {
  const between = reading.pieces.slice(a.after, b.first);
  return areJoined(reading, a, b) || (between.length > 0 && between.every(({ kind }) => kind === "mark"));
}

export function precededBy(
  { keys, pieces, lexicon }: PieceReading,
  party: Party,
  cue: "passiveBy" | "with" | "toward" | "joins" | "apart" | "between",
): boolean {
  const index = lexicon.cues[cue];
  for (let at = party.first - 1; at >= Math.max(0, party.first - 6); at -= 1) {
    if (hasMatch(index, keys, at, at + 1)) return true;
    if (pieces[at]?.kind === "mark" && pieces[at]?.text !== "-") return false;
    if (hasMatch(lexicon.cues.prepositions, keys, at, at + 1)) return false;
  }
  return (
    cue === "toward" &&
    hasMatch(index, keys, party.first, party.first + 1) &&
    /^[لب]/u.test(pieces[party.first]?.text ?? "")
  );
}

export function distinct(parties: readonly Party[]): readonly Party[] {
  return [...new Map(parties.toReversed().map((party) => [party.code, party])).values()].toReversed();
}

export function link(source: Party, target: Party, rule: string): Link | undefined {
  return source.code === target.code ? undefined : { source, target, others: [], rule };
}
