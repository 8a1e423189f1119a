/**
 * A word or mark as one number: a hash of it, and its kind in the lowest three bits. Numbers are compared and looked up many
 * times faster than words, and no table of all words ever read has to be kept. Of a million terms about a thousand pairs share a number.
 */
export type Term = number;

/** A mark means the same in every language; a pair is a state with a topic. */
export const termKinds = { word: 0, state: 1, person: 2, body: 3, name: 4, figure: 5, topic: 6, pair: 7 } as const;
export type TermKind = keyof typeof termKinds;

/** A mark with its text, as an explanation names it. */
export interface Mark {
  readonly term: Term;
  readonly kind: TermKind;
  readonly text: string;
}

export function kindOf(term: Term): number {
  return term & 7;
}

/** FNV-1a over the UTF-16 code units (Fowler, Noll and Vo), its bits spread by the last step of MurmurHash3. */
export function termOf(kind: TermKind, text: string): Term {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (spread(hash) << 3) | termKinds[kind];
}

export function markOf(kind: TermKind, text: string): Mark {
  return { term: termOf(kind, text), kind, text };
}

/** The term for two that stand together. */
export function pairOf(one: Term, other: Term): Term {
  return (spread(Math.imul(one, 31) + other) << 3) | termKinds.pair;
}

function spread(bits: number): number {
  let hash = bits;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
