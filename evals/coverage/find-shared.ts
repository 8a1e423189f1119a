import { splitSentences, stem, stopWords, tokenize } from "../../src/language/index.ts";
import type { SharedClaim, Statement, VoicedArticle } from "./types.ts";

/** Cosine of two sentences' weighted words from which they carry one claim; read off 60 pairs by hand. */
export const alike = 0.5;

/** Sentences with fewer content words say too little to be compared. */
const leastWords = 5;

/**
 * The claims that at least `least` independent voices of a story carry: around each sentence those of other voices that
 * are like it, the best carried first, each sentence in one claim alone. Knows nothing of how a page is composed.
 */
export function findShared(articles: readonly VoicedArticle[], least: number): readonly SharedClaim[] {
  const left = new Set(weighAll(articles));
  const claims: SharedClaim[] = [];
  for (;;) {
    const best = [...left]
      .map((seed) => gather(seed, left))
      .reduce<SharedClaim | undefined>((top, one) => (!top || one.voices > top.voices ? one : top), undefined);
    if (!best || best.voices < least) return claims;
    claims.push(best);
    for (const statement of best.statements) left.delete(statement);
  }
}

function gather(seed: Statement, all: Iterable<Statement>): SharedClaim {
  const statements = [
    seed,
    ...[...all].filter((other) => other !== seed && cosine(seed.weights, other.weights) >= alike),
  ];
  return { voices: new Set(statements.map(({ voice }) => voice)).size, statements };
}

function weighAll(articles: readonly VoicedArticle[]): readonly Statement[] {
  const split = articles.flatMap((article) =>
    splitSentences(article.text, article.language).map((span) => ({ article, span, words: wordsOf(article, span) })),
  );
  const held = new Map<string, number>();
  for (const word of split.flatMap(({ words }) => [...new Set(words)])) held.set(word, (held.get(word) ?? 0) + 1);
  return split.flatMap(({ article, span, words }) => {
    if (new Set(words).size < leastWords) return [];
    const rare = (word: string): number => Math.log(1 + split.length / (held.get(word) ?? 1));
    const weights = new Map(words.map((word) => [word, rare(word)]));
    return [{ article: article.id, voice: article.voice, span, text: article.text.slice(...span), weights }];
  });
}

function wordsOf({ text, language }: VoicedArticle, span: readonly [number, number]): readonly string[] {
  const stops = stopWords(language);
  return tokenize(text.slice(...span), language)
    .map(({ text: word }) => word)
    .filter((word) => !stops.has(word))
    .map((word) => stem(word, language));
}

/** 0 to 1. */
export function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [word, weight] of a) product += weight * (b.get(word) ?? 0);
  const length = (weights: ReadonlyMap<string, number>): number =>
    Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return product / Math.max(1e-9, length(a) * length(b));
}
