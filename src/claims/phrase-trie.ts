import { type Piece, scanPieces } from "../language/index.ts";

/** A trie over pieces: the longest listed phrase at a place is found in one walk. */
export interface PhraseTrie<Value> {
  readonly next: Map<string, PhraseTrie<Value>>;
  value?: Value;
}

export function emptyTrie<Value>(): PhraseTrie<Value> {
  return { next: new Map() };
}

/** Adds a phrase; one that is there keeps its first value. */
export function addPhrase<Value>(root: PhraseTrie<Value>, phrase: string, value: Value): void {
  let node = root;
  for (const { text } of scanPieces(phrase)) {
    const next = node.next.get(text) ?? emptyTrie<Value>();
    node.next.set(text, next);
    node = next;
  }
  node.value ??= value;
}

/** The longest phrase that starts at piece `at`, with the index after its last piece. */
export function longestPhrase<Value>(
  root: PhraseTrie<Value>,
  pieces: readonly Piece[],
  at: number,
): { readonly value: Value; readonly after: number } | undefined {
  let node = root.next.get(pieces[at]?.text ?? "");
  let best: { value: Value; after: number } | undefined;
  for (let k = at + 1; node; k += 1) {
    if (node.value !== undefined) best = { value: node.value, after: k };
    node = node.next.get(pieces[k]?.text ?? "");
  }
  return best;
}
