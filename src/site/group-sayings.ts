import type { SearchHit } from "../search/index.ts";

/** One thing that somebody said, however often it was reported. */
export interface Saying {
  /** The first report of it. */
  readonly first: SearchHit;
  /** The same in other articles, in the order of time. */
  readonly again: readonly SearchHit[];
  /** What was said of the same, in other words, on another day. */
  readonly kin: readonly SearchHit[];
}

/** Share of words in common from which two sentences are one saying, or are about one thing. */
const same = 0.6;
const near = 0.3;
/** Words shorter than this tell nothing of a sentence's matter. */
const shortest = 4;

/** Sentences of one speaker, in the order of time, to sayings: repeated ones together, kin of other days pointed to. */
export function groupSayings(said: readonly SearchHit[]): readonly Saying[] {
  const groups: { first: SearchHit; words: ReadonlySet<string>; again: SearchHit[] }[] = [];
  for (const hit of said) {
    const words = wordsOf(hit.excerpt);
    const known = groups.find((group) => group.first.language === hit.language && share(group.words, words) >= same);
    if (known) {
      if (known.first.article === undefined || known.first.article !== hit.article) known.again.push(hit);
    } else groups.push({ first: hit, words, again: [] });
  }
  return groups.map(({ first, words, again }) => {
    const kin = groups.filter((other) => dayOf(other.first) !== dayOf(first) && share(other.words, words) >= near);
    return { first, again, kin: kin.map((other) => other.first) };
  });
}

function dayOf({ at }: SearchHit): string {
  return at?.slice(0, 10) ?? "";
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= shortest || /[\u3400-\u9fff]/u.test(word)));
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = a.intersection(b).size;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
