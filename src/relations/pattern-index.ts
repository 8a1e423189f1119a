import { fitsPlace, matchPlaces, parsePattern, type Place } from "./word-match.ts";

export interface Pattern<T> {
  readonly places: readonly Place[];
  readonly value: T;
}

/** Patterns by their first word, so that a text is read in one pass. */
export interface PatternIndex<T> {
  readonly byWord: ReadonlyMap<string, readonly Pattern<T>[]>;
  readonly byStart: ReadonlyMap<string, readonly Pattern<T>[]>;
}

export interface PatternMatch<T> {
  readonly value: T;
  /** Pieces from `first` to before `after`. */
  readonly first: number;
  readonly after: number;
}

const startLength = 2;

export function indexPatterns<T>(
  lists: readonly { readonly patterns: string; readonly value: T }[],
  language: string,
): PatternIndex<T> {
  const byWord = new Map<string, Pattern<T>[]>();
  const byStart = new Map<string, Pattern<T>[]>();
  for (const { patterns, value } of lists) {
    for (const pattern of patterns.split("|")) {
      const places = parsePattern(pattern, language);
      const [head] = places;
      if (head?.words) for (const word of head.words) push(byWord, word, { places, value });
      else if (head?.start) push(byStart, head.start.slice(0, startLength), { places, value });
    }
  }
  return { byWord, byStart };
}

function push<T>(map: Map<string, Pattern<T>[]>, key: string, pattern: Pattern<T>): void {
  const list = map.get(key);
  if (list) list.push(pattern);
  else map.set(key, [pattern]);
}

/** Every match that starts at a piece, the longest first. */
export function matchesAt<T>(
  index: PatternIndex<T>,
  keys: readonly (readonly string[])[],
  at: number,
  end: number,
): readonly PatternMatch<T>[] {
  const found: PatternMatch<T>[] = [];
  for (const key of keys[at] ?? []) {
    const patterns = [...(index.byWord.get(key) ?? []), ...(index.byStart.get(key.slice(0, startLength)) ?? [])];
    for (const { places, value } of patterns) {
      const [head] = places;
      const after = head && fitsPlace(head, [key]) ? matchPlaces(places, keys, at, end) : undefined;
      if (after !== undefined) found.push({ value, first: at, after });
    }
  }
  return found.toSorted((a, b) => b.after - a.after);
}

/** True where a pattern of the index stands anywhere from `from` to `end`. */
export function hasMatch<T>(
  index: PatternIndex<T>,
  keys: readonly (readonly string[])[],
  from: number,
  end: number,
): boolean {
  for (let at = Math.max(0, from); at < end; at += 1) if (matchesAt(index, keys, at, end).length > 0) return true;
  return false;
}
