import type { Span } from "../../core/index.ts";

/**
 * For each sentence the items with a span that touches it, in the items' own order. Sentences are in the order of the text
 * and do not overlap; a text of thousands of them is gone through once, and not once a sentence.
 */
export function touching<T>(
  sentences: readonly Span[],
  items: readonly T[],
  spansOf: (item: T) => readonly Span[],
): readonly (readonly T[])[] {
  const found: T[][] = sentences.map(() => []);
  for (const item of items) {
    for (const [from, to] of spansOf(item)) {
      for (let i = firstEndingAt(sentences, from); i < sentences.length && (sentences[i]?.[0] ?? to) <= to; i += 1) {
        const list = found[i];
        if (list?.at(-1) !== item) list?.push(item);
      }
    }
  }
  return found;
}

/** Index of the first sentence that ends at an offset or behind it. */
function firstEndingAt(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.[1] ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
