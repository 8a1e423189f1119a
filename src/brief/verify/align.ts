import { contentWords } from "./read-text.ts";
import type { Aligned, PassageReading, TextReading, Word } from "./types.ts";

/** How many sentences of the passages a sentence is held against word by word. */
const most = 3;

/** Share of a sentence's words from which an aligned one is held to tell the same thing. */
export const sameStatement = 0.5;

/** The passages' sentences that share most content words with the sentence, best first. */
export function alignSentences(sentence: TextReading, passages: readonly PassageReading[]): readonly Aligned[] {
  const wanted = new Set(contentWords(sentence.words).map(({ stem }) => stem));
  const scored = passages.flatMap((passage) => {
    const groups = groupWords(passage.words);
    return passage.sentences.map((span, i): Aligned => {
      const words = groups.get(i) ?? [];
      const shared = new Set(words.flatMap(({ stem }) => (wanted.has(stem) ? [stem] : [])));
      return { passage, sentence: i, span, words, share: shared.size / Math.max(1, wanted.size) };
    });
  });
  const sorted = scored.toSorted((a, b) => b.share - a.share || a.passage.index - b.passage.index);
  const best = sorted[0]?.share ?? 0;
  return sorted.filter(({ share }) => share > 0 && share >= best * 0.6).slice(0, Math.max(most, passages.length));
}

function groupWords(words: readonly Word[]): ReadonlyMap<number, readonly Word[]> {
  const groups = new Map<number, Word[]>();
  for (const word of words) {
    const group = groups.get(word.sentence);
    if (group) group.push(word);
    else groups.set(word.sentence, [word]);
  }
  return groups;
}
