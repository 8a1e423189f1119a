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
  if (reading.language === "ar" && b.first === a.after) return joinsInside(reading, b);
  if (b.first === a.after)
    return reading.language === "zh" || joinsInside(reading, b) || precededBy(reading, b, "joins");
  return hasMatch(reading.lexicon.cues.joins, reading.keys, a.after, b.first) || joinsInside(reading, b);
}

/** "وأوكرانيا", "ودول آسيان": the Arabic "and" is written with the word behind it. */
export function joinsInside({ language, pieces }: PieceReading, { first }: Party): boolean {
  return language === "ar" && ((pieces[first]?.text ?? "").startsWith("و") || pieces[first - 1]?.text === "ودول");
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
  // "con el primer ministro de A", "avec le président du A": the office stands behind the word, and the name behind the office.
  const office = isOfficeOf({ keys, pieces, lexicon }, party);
  for (let at = party.first - 1; at >= Math.max(0, party.first - withReach); at -= 1) {
    if (hasMatch(index, keys, at, at + 1)) return true;
    if (pieces[at]?.kind === "mark" && pieces[at]?.text !== "-") return false;
    if (office && genitive.test(pieces[at]?.text ?? "")) continue;
    if (hasMatch(lexicon.cues.prepositions, keys, at, at + 1)) return false;
  }
  return (
    cue === "toward" &&
    hasMatch(index, keys, party.first, party.first + 1) &&
    /^[لب]/u.test(pieces[party.first]?.text ?? "")
  );
}

/** Pieces in which a preposition leads a name: "avec le ministre des Affaires étrangères du A". */
const withReach = 8;

/** "The president of Russia", "la ministra de Exteriores de Chile": an office that the name belongs to. */
export function isOfficeOf(
  { lexicon, keys, pieces }: Pick<PieceReading, "lexicon" | "keys" | "pieces">,
  { first }: Party,
): boolean {
  if (hasMatch(lexicon.cues.officials, keys, Math.max(0, first - 3), first)) return true;
  for (let at = first - 1; at >= 0; at -= 1) {
    if (hasMatch(lexicon.cues.officials, keys, at, at + 1)) return true;
    const led = genitive.test(pieces[at]?.text ?? "") || hasMatch(lexicon.cues.portfolios, keys, at, at + 1);
    if (!led) return false;
  }
  return false;
}

const genitive = /^(?:de|del|du|des|d'|la|les|los|las|von|vom)$/u;

export function distinct(parties: readonly Party[]): readonly Party[] {
  return [...new Map(parties.toReversed().map((party) => [party.code, party])).values()].toReversed();
}

export function link(source: Party, target: Party, rule: string): Link | undefined {
  return source.code === target.code ? undefined : { source, target, others: [], rule };
}
