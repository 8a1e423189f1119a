import { contentWords } from "./read-text.ts";
import type { Aligned, Word } from "./types.ts";

/** A source's word that stands where a word of the sentence stands: between the same neighbours. */
export interface Slot {
  readonly entry: Aligned;
  readonly word: Word;
  /** Neighbours in common, 1 or 2. */
  readonly sides: number;
}

/**
 * Words of the aligned sentences that stand in the place of `word`: the content word before or after is the same, and
 * the sentence itself does not have them. "Andrew and his sister" against "Andrew and his brother".
 */
export function findSlots(word: Word, sentence: readonly Word[], aligned: readonly Aligned[]): readonly Slot[] {
  const own = contentWords(sentence);
  const at = own.indexOf(word);
  const [before, after] = [own[at - 1], own[at + 1]];
  const present = new Set(own.map(({ stem }) => stem));
  return aligned.flatMap((entry) => {
    const words = contentWords(entry.words);
    return words.flatMap((other, i): readonly Slot[] => {
      if (present.has(other.stem)) return [];
      const sides = countSides([before, after], [words[i - 1], words[i + 1]]);
      return sides > 0 ? [{ entry, word: other, sides }] : [];
    });
  });
}

/** The word itself stands in the source beside a neighbour that it has in the sentence. */
export function standsBeside(word: Word, sentence: readonly Word[], source: readonly Word[]): boolean {
  const own = contentWords(sentence);
  const at = own.indexOf(word);
  const words = contentWords(source);
  return words.some(
    ({ stem }, i) => stem === word.stem && countSides([own[at - 1], own[at + 1]], [words[i - 1], words[i + 1]]) > 0,
  );
}

function countSides(own: readonly (Word | undefined)[], others: readonly (Word | undefined)[]): number {
  return own.filter((word, i) => word !== undefined && word.stem === others[i]?.stem).length;
}
