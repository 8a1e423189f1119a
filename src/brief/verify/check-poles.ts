import lists from "./data/poles.en.json" with { type: "json" };
import { stem } from "../../language/index.ts";
import type { CheckProblem } from "../types.ts";
import { sameStatement } from "./align.ts";
import { isTurned } from "./operators.ts";
import type { Aligned, Case, Word } from "./types.ts";
import { standsBeside } from "./word-slots.ts";

/** One end of a scale: which scale, and which of its two ends. */
interface End {
  readonly scale: number;
  readonly side: number;
}

const ends: ReadonlyMap<string, readonly End[]> = readEnds();

function readEnds(): ReadonlyMap<string, readonly End[]> {
  const found = new Map<string, End[]>();
  for (const [scale, sides] of lists.poles.entries())
    for (const [side, words] of sides.entries())
      for (const form of new Set(words.split(" ").map((word) => stem(word, "en"))))
        found.set(form, [...(found.get(form) ?? []), { scale, side }]);
  return found;
}

/**
 * A word of one end of a scale where the passages have one of the other: "hindered by the port" of "helped by the port",
 * "before the vote" of "after the vote". Nothing where a negation stands by either, or where the passages have a word of
 * the sentence's own end near.
 */
export function checkPoles({ sentence, aligned, home, mixed }: Case): readonly CheckProblem[] {
  if (mixed || home.length === 0 || sentence.language !== "en") return [];
  const { words } = sentence;
  return words.flatMap((word, at) => {
    const own = word.capital ? undefined : ends.get(word.stem);
    if (!own || isTurned(words, at)) return [];
    const found = own.map((end) => findOther(words, at, end, aligned));
    const [place] = found;
    if (!place || found.includes(undefined)) return [];
    if (home.some((passage) => standsBeside(word, words, passage.words))) return [];
    const { entry, word: other } = place;
    return [
      {
        kind: "missing" as const,
        span: [word.start, word.end] as const,
        found: sentence.text.slice(word.start, word.end),
        expected: entry.passage.text.slice(other.start, other.end),
        evidence: [entry.passage.index, other.start, other.end] as const,
      },
    ];
  });
}

interface Place {
  readonly entry: Aligned;
  readonly word: Word;
}

/** The word of the other end in the place of the sentence's own; none where an aligned sentence has one of the same end. */
function findOther(words: readonly Word[], at: number, end: End, aligned: readonly Aligned[]): Place | undefined {
  if (aligned.some((entry) => entry.words.some((word) => hasEnd(word, end)))) return undefined;
  const present = new Set(words.map(({ stem: form }) => form));
  const against = { scale: end.scale, side: 1 - end.side };
  for (const entry of aligned)
    for (const [i, word] of entry.words.entries()) {
      if (present.has(word.stem) || !hasEnd(word, against) || isTurned(entry.words, i)) continue;
      const sides = countSides(neighbours(words, at), neighbours(entry.words, i));
      if (sides === 2 || (sides === 1 && entry.share >= sameStatement)) return { entry, word };
    }
  return undefined;
}

function hasEnd(word: Word, { scale, side }: End): boolean {
  return ends.get(word.stem)?.some((end) => end.scale === scale && end.side === side) ?? false;
}

function neighbours(words: readonly Word[], at: number): readonly (string | undefined)[] {
  return [words.slice(0, at).findLast(({ stop }) => !stop)?.stem, words.slice(at + 1).find(({ stop }) => !stop)?.stem];
}

function countSides(own: readonly (string | undefined)[], others: readonly (string | undefined)[]): number {
  return own.filter((form, i) => form !== undefined && form === others[i]).length;
}
