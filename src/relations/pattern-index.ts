import { fitsKey, matchPlaces, parsePattern, type Place } from "./word-match.ts";

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
  eachMatch(index, keys, at, end, (value, after) => {
    found.push({ value, first: at, after });
    return false;
  });
  return found.length > 1 ? found.toSorted((a, b) => b.after - a.after) : found;
}

/** True where a pattern of the index stands anywhere from `from` to `end`. */
export function hasMatch<T>(
  index: PatternIndex<T>,
  keys: readonly (readonly string[])[],
  from: number,
  end: number,
): boolean {
  for (let at = Math.max(0, from); at < end; at += 1) if (eachMatch(index, keys, at, end, () => true)) return true;
  return false;
}

/** Calls `take` for every match that starts at a piece until it answers true; true where it did. Most pieces begin none. */
function eachMatch<T>(
  { byWord, byStart }: PatternIndex<T>,
  keys: readonly (readonly string[])[],
  at: number,
  end: number,
  take: (value: T, after: number) => boolean,
): boolean {
  for (const key of keys[at] ?? []) {
    for (const patterns of [byWord.get(key), byStart.size > 0 ? byStart.get(key.slice(0, startLength)) : undefined]) {
      for (const { places, value } of patterns ?? []) {
        const [head] = places;
        const after = head && fitsKey(head, key) ? matchPlaces(places, keys, at, end) : undefined;
        if (after !== undefined && take(value, after)) return true;
      }
    }
  }
  return false;
}
