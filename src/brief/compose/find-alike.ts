import type { ArticleId, Span } from "../../core/index.ts";
import { stem, stopWords, tokenize } from "../../language/index.ts";

/** A sentence of an article, with the voice that it is of. */
export interface Said {
  readonly article: ArticleId;
  readonly voice: string;
  readonly span: Span;
}

/** Another voice's sentence, with how much of the two is the same: cosine of their words, 0 to 1. */
export interface Likened extends Said {
  readonly likeness: number;
}

interface Weighed extends Said {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

/** Cosine of two sentences' words, weighted by rarity in the story, from which they say the same thing. */
export const alike = 0.5;

/** The same from which two reports are most often of one event, told in other words; read off 35 pairs of 34 stories by hand. */
const nearlyAlike = 0.28;

/** Sentences with fewer content words say too little to be compared. */
const leastWords = 4;

/** For each sentence, by its article and start, those of other voices that are nearly alike. */
export type AlikeIndex = ReadonlyMap<string, readonly Likened[]>;

/** The key of a sentence in the index. */
export function sentenceKey(article: string, [start]: Span): string {
  return `${article}:${start}`;
}

/** Finds the sentences of a story that several voices have in their own words or one another's. `text` gives a sentence's words. */
export function findAlike(said: readonly Said[], text: (one: Said) => string, language: string): AlikeIndex {
  const weighed = weigh(said, text, language);
  const holders = new Map<string, Weighed[]>();
  for (const one of weighed)
    for (const word of one.weights.keys()) {
      const list = holders.get(word) ?? [];
      list.push(one);
      holders.set(word, list);
    }
  return new Map(
    weighed.flatMap((one) => {
      const products = new Map<Weighed, number>();
      for (const [word, weight] of one.weights)
        for (const other of holders.get(word) ?? [])
          if (other.voice !== one.voice)
            products.set(other, (products.get(other) ?? 0) + weight * (other.weights.get(word) ?? 0));
      const same = [...products].flatMap(([other, product]): readonly Likened[] => {
        const likeness = product / (one.length * other.length);
        return likeness >= nearlyAlike
          ? [{ article: other.article, voice: other.voice, span: other.span, likeness }]
          : [];
      });
      return same.length > 0 ? [[sentenceKey(one.article, one.span), same] as const] : [];
    }),
  );
}

function weigh(said: readonly Said[], text: (one: Said) => string, language: string): readonly Weighed[] {
  const stops = stopWords(language);
  const words = said.map((one) =>
    tokenize(text(one), language)
      .map(({ text: word }) => word)
      .filter((word) => !stops.has(word))
      .map((word) => stem(word, language)),
  );
  const held = new Map<string, number>();
  for (const word of words.flatMap((list) => [...new Set(list)])) held.set(word, (held.get(word) ?? 0) + 1);
  return said.flatMap((one, i) => {
    const own = new Set(words[i]);
    if (own.size < leastWords) return [];
    const weights = new Map([...own].map((word) => [word, Math.log(1 + said.length / (held.get(word) ?? 1))]));
    const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
    return [{ article: one.article, voice: one.voice, span: one.span, weights, length }];
  });
}
