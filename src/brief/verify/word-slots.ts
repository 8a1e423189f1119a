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
  const { content: own, places, stems: present } = contentOf(sentence);
  const at = places.get(word) ?? -1;
  const [before, after] = [own[at - 1], own[at + 1]];
  return aligned.flatMap((entry) => {
    const { content: words } = contentOf(entry.words);
    return words.flatMap((other, i): readonly Slot[] => {
      if (present.has(other.stem)) return [];
      const sides = countSides([before, after], [words[i - 1], words[i + 1]]);
      return sides > 0 ? [{ entry, word: other, sides }] : [];
    });
  });
}

/** The word itself stands in the source beside a neighbour that it has in the sentence. */
export function standsBeside(word: Word, sentence: readonly Word[], source: readonly Word[]): boolean {
  const { content: own, places } = contentOf(sentence);
  const at = places.get(word) ?? -1;
  const { content: words } = contentOf(source);
  return words.some(
    ({ stem }, i) => stem === word.stem && countSides([own[at - 1], own[at + 1]], [words[i - 1], words[i + 1]]) > 0,
  );
}

interface Content {
  readonly content: readonly Word[];
  readonly places: ReadonlyMap<Word, number>;
  readonly stems: ReadonlySet<string>;
}

/** What says something in the words of a text, with its places: asked for again with every word of a sentence. */
function contentOf(words: readonly Word[]): Content {
  const found = contents.get(words);
  if (found) return found;
  const content = contentWords(words);
  const made = {
    content,
    places: new Map(content.map((word, at) => [word, at])),
    stems: new Set(content.map(({ stem }) => stem)),
  };
  contents.set(words, made);
  return made;
}
const contents = new WeakMap<readonly Word[], Content>();

function countSides(own: readonly (Word | undefined)[], others: readonly (Word | undefined)[]): number {
  return own.filter((word, i) => word !== undefined && word.stem === others[i]?.stem).length;
}
