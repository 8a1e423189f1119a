/** Words in a shingle: five in a row are hardly ever shared by chance, and survive light editing around them. */
const wordsWide = 5;
/** Characters in a shingle of Chinese, Japanese, Thai and the like, which are written without spaces. */
const charactersWide = 9;

/** Hashes of a text's overlapping runs of words, in order. */
export interface Shingles {
  readonly hashes: Uint32Array;
  /** Tokens in one shingle. */
  readonly wide: number;
}

const token = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]|[\p{L}\p{N}]+/gu;
const unspaced = /^[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]$/u;

/** Longest text that is compared, in UTF-16 code units; what follows is a live blog or a document. */
const longestText = 60_000;

/** Shingles of a text. Case, punctuation and white space do not count. */
export function shingleText(text: string): Shingles {
  const tokens = text.slice(0, longestText).normalize("NFKC").toLowerCase().match(token) ?? [];
  const single = tokens.filter((word) => unspaced.test(word)).length;
  const wide = single * 2 > tokens.length ? charactersWide : wordsWide;
  const words = Uint32Array.from(tokens, hashWord);
  const count = Math.max(0, words.length - wide + 1);
  const hashes = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    let hash = 0x811c9dc5;
    for (let k = 0; k < wide; k += 1) hash = Math.imul(hash ^ (words[i + k] ?? 0), 0x01000193) ^ (hash >>> 15);
    hashes[i] = mix(hash);
  }
  return { hashes, wide };
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Spreads the bits, so that taking the lowest hashes is taking at random. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Shingles as they are kept: two thirds of the room of their set beside the row of them. */
export interface PackedShingles {
  /** Hashes in rising order, each once. */
  readonly set: Uint32Array;
  /** Where each shingle of the text stands in the set. */
  readonly places: Uint16Array | Uint32Array;
  readonly wide: number;
}

export function packShingles({ hashes, wide }: Shingles): PackedShingles {
  const sorted = hashes.toSorted();
  const set = sorted.filter((hash, i) => i === 0 || hash !== sorted[i - 1]);
  const places = set.length > 0xffff ? new Uint32Array(hashes.length) : new Uint16Array(hashes.length);
  for (const [i, hash] of hashes.entries()) places[i] = firstNotBelow(set, hash);
  return { set, places, wide };
}

export function unpackShingles({ set, places, wide }: PackedShingles): Shingles {
  return { hashes: Uint32Array.from(places, (at) => set[at] ?? 0), wide };
}

/** Index of the first value that is not below; the length where all are. */
export function firstNotBelow(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many hashes two sorted sets share. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let i = 0;
  let k = 0;
  let shared = 0;
  while (i < a.length && k < b.length) {
    const x = a[i] ?? 0;
    const y = b[k] ?? 0;
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) k += 1;
  }
  return shared;
}

/** Longest run of tokens of `text` whose shingles all stand in `other`, in tokens. */
export function longestRun(text: Shingles, other: Uint32Array): number {
  let best = 0;
  let run = 0;
  for (const hash of text.hashes) {
    run = holds(other, hash) ? run + 1 : 0;
    if (run > best) best = run;
  }
  return best === 0 ? 0 : best + text.wide - 1;
}

function holds(sorted: Uint32Array, value: number): boolean {
  return sorted[firstNotBelow(sorted, value)] === value;
}
