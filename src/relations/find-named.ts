import type { Span } from "../core/index.ts";
import { type Mention, type Piece, tagEnglishWords } from "../language/index.ts";
import { type Party, type PieceReading, readGovernor } from "./find-parties.ts";
import { hasMatch } from "./pattern-index.ts";

/** A longer row of capitals is a headline or a list. */
const mostWords = 5;
const never =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|i|mr|mrs|ms|dr|sir|lord|lady)$/u;

/** Pieces from `first` to before `after`. */
interface Stretch {
  readonly first: number;
  readonly after: number;
}

/**
 * Parties that no list knows, by their names in an English sentence: a region, an armed group, a company, a person. The name
 * as it stands is the code. What is known already (`mentions`) is left to what knows it.
 */
export function findNamed(
  reading: PieceReading,
  text: string,
  mentions: readonly Mention[],
  { first, after }: Stretch,
): readonly Party[] {
  const { pieces, lexicon, keys } = reading;
  if (reading.language !== "en" || !hasMatch(lexicon.triggers, keys, first, after)) return [];
  const tags = tagEnglishWords(text, pieces, first, after);
  const isName = (at: number): boolean => tags[at - first] === "PROPN" && isNameWord(reading, mentions, at);
  const found: Party[] = [];
  for (let at = first; at < after; at += 1) {
    if (!isName(at)) continue;
    let end = at + 1;
    while (end < after && isName(end)) end += 1;
    const party = end - at <= mostWords ? makeParty(reading, text, at, end) : undefined;
    if (party) found.push(party);
    at = end;
  }
  return found;
}

function isNameWord({ pieces, lexicon, keys }: PieceReading, mentions: readonly Mention[], at: number): boolean {
  const piece = pieces[at];
  if (!piece?.capital || piece.kind !== "word" || piece.text.length < 2 || never.test(piece.text)) return false;
  if (hasMatch(lexicon.cues.officials, keys, at, at + 1)) return false;
  return !mentions.some(({ span }) => isInside(piece, span));
}

function isInside({ start, end }: Piece, span: Span): boolean {
  return start < span[1] && end > span[0];
}

function makeParty(reading: PieceReading, text: string, first: number, after: number): Party | undefined {
  const [head, last] = [reading.pieces[first], reading.pieces[after - 1]];
  if (!head || !last) return undefined;
  const span: Span = [head.start, last.end];
  const code = text.slice(...span).replace(/\s+/gu, " ");
  return { code, first, after, span, town: false, weak: false, named: true, ...readGovernor(reading, first) };
}

/** Parties of both kinds in the order of the text, none over another. */
export function withNamed(parties: readonly Party[], named: readonly Party[]): readonly Party[] {
  const free = named.filter(({ span }) =>
    parties.every((party) => span[1] <= party.span[0] || party.span[1] <= span[0]),
  );
  return [...parties, ...free].toSorted((a, b) => a.first - b.first);
}
