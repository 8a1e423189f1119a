import { scanPieces } from "./scan-pieces.ts";
import type { Piece } from "./types.ts";

/** A trie over pieces: the listed phrases at a place are found in one walk. */
export interface PhraseTrie<Value> {
  readonly next: Map<string, PhraseTrie<Value>>;
  value?: Value;
}

export interface PhrasePlace<Value> {
  readonly value: Value;
  /** Index after the last piece of the phrase. */
  readonly after: number;
}

export function emptyTrie<Value>(): PhraseTrie<Value> {
  return { next: new Map() };
}

/** The node at which a phrase ends, made where it is not there yet. */
export function phraseNode<Value>(root: PhraseTrie<Value>, phrase: string): PhraseTrie<Value> {
  let node = root;
  for (const { text } of scanPieces(phrase)) {
    const next = node.next.get(text) ?? emptyTrie<Value>();
    node.next.set(text, next);
    node = next;
  }
  return node;
}

/** Adds a phrase; one that is there keeps its first value. */
export function addPhrase<Value>(root: PhraseTrie<Value>, phrase: string, value: Value): void {
  phraseNode(root, phrase).value ??= value;
}

/** Every phrase that starts at piece `at`, the shortest first. */
export function phrasesAt<Value>(
  root: PhraseTrie<Value>,
  pieces: readonly Piece[],
  at: number,
): readonly PhrasePlace<Value>[] {
  const found: PhrasePlace<Value>[] = [];
  let node = root.next.get(pieces[at]?.text ?? "");
  for (let k = at + 1; node; k += 1) {
    if (node.value !== undefined) found.push({ value: node.value, after: k });
    node = node.next.get(pieces[k]?.text ?? "");
  }
  return found;
}

/** The longest phrase that starts at piece `at`. */
export function longestPhrase<Value>(
  root: PhraseTrie<Value>,
  pieces: readonly Piece[],
  at: number,
): PhrasePlace<Value> | undefined {
  return phrasesAt(root, pieces, at).at(-1);
}
