import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import lists from "./data/endings.en.json" with { type: "json" };

/** A word as the lexicon has it. */
export interface LexiconEntry {
  /** The forms under which it may be listed, "arrested": arrested, arrest. */
  readonly forms: readonly string[];
  /** Numbers of the synsets of these forms. */
  readonly senses: readonly number[];
  /** What is listed as the opposite of one of these forms. */
  readonly opposites: readonly string[];
}

/** Lists of numbers one after the other, the one of `i` from `starts[i]` to `starts[i + 1]`: an array each would take five times the room. */
interface NumberLists {
  readonly starts: Uint32Array;
  readonly all: Uint32Array;
}

/** 80,000 synsets: what there is one of for each is kept in typed arrays. */
interface Lexicon {
  /** Part of speech by synset: the code of n, v, a or r. */
  readonly pos: Uint8Array;
  /** Broader and similar synsets by synset. */
  readonly broader: NumberLists;
  /** Numbers of the words. */
  readonly words: ReadonlyMap<string, number>;
  /** Synsets by the number of a word. */
  readonly senses: NumberLists;
  /** Antonyms by word. */
  readonly opposites: ReadonlyMap<string, readonly string[]>;
}

let loaded: Lexicon | undefined;

/** WordNet 3.1 as derived by `evals/derive-synsets.ts`; read at the first question, some 100 ms. */
function lexicon(): Lexicon {
  loaded ??= parseLexicon(gunzipSync(readFileSync(new URL("data/synsets.en.gz", import.meta.url))).toString("latin1"));
  return loaded;
}

function parseLexicon(text: string): Lexicon {
  const lines = text.split("\n");
  const pos = new Uint8Array(lines.length);
  const words = new Map<string, number>();
  const opposites = new Map<string, string[]>();
  const listed: number[] = [];
  const places: number[] = [];
  const broader: number[] = [];
  const starts = new Uint32Array(lines.length + 1);
  for (const [i, line] of lines.entries()) {
    const [own = "", broad = "", against = ""] = line.split("\t");
    pos[i] = own.charCodeAt(0);
    for (const word of own.slice(1).split(" ")) {
      const known = words.get(word) ?? words.size;
      words.set(word, known);
      listed.push(known);
      places.push(i);
    }
    if (broad !== "") for (const id of broad.split(" ")) broader.push(Number(id));
    starts[i + 1] = broader.length;
    for (const pair of against.split(" ")) {
      const [one = "", other = ""] = pair.split(":");
      if (pair) opposites.set(one, [...(opposites.get(one) ?? []), other]);
    }
  }
  const senses = groupNumbers(words.size, listed, places);
  return { pos, broader: { starts, all: Uint32Array.from(broader) }, words, senses, opposites };
}

/** Values by their keys, which are numbers below `size`, those of one key in the order given. */
function groupNumbers(size: number, keys: readonly number[], values: readonly number[]): NumberLists {
  const starts = new Uint32Array(size + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let i = 0; i < size; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const all = new Uint32Array(values.length);
  for (const [i, key] of keys.entries()) {
    const at = next[key] ?? 0;
    all[at] = values[i] ?? 0;
    next[key] = at + 1;
  }
  return { starts, all };
}

function listAt({ starts, all }: NumberLists, i: number): Uint32Array {
  return all.subarray(starts[i] ?? 0, starts[i + 1] ?? 0);
}

/** Answers are kept up to this many words. */
const mostEntries = 20_000;
const entries = new Map<string, LexiconEntry>();

/** A word with its forms and senses; both empty where the lexicon lists none. */
export function lookUp(word: string): LexiconEntry {
  const known = entries.get(word);
  if (known) return known;
  const { words, senses, opposites } = lexicon();
  const forms = findForms(word, words);
  const found: LexiconEntry = {
    forms,
    senses: forms.flatMap((form) => [...listAt(senses, words.get(form) ?? 0)]),
    opposites: forms.flatMap((form) => opposites.get(form) ?? []),
  };
  if (entries.size > mostEntries) entries.clear();
  entries.set(word, found);
  return found;
}

function findForms(word: string, words: Lexicon["words"]): readonly string[] {
  const candidates = lists.endings.flatMap(([ending = "", put = ""]) => {
    if (!word.endsWith(ending) || word.length - ending.length < 3) return [];
    const form = word.slice(0, word.length - ending.length) + put;
    const undoubled = /([bdgklmnprt])\1$/u.test(form) && put === "" && ending !== "" ? [form.slice(0, -1)] : [];
    return [form, ...undoubled].filter((known) => words.has(known));
  });
  return [...new Set(candidates)];
}

/** True of a word that is listed as it stands. */
export function hasOwnEntry(word: string): boolean {
  return lexicon().words.has(word);
}

/** True where a synset is one of nouns (n), verbs (v), adjectives (a) or adverbs (r). */
export function isOf(synset: number, pos: "n" | "v" | "a" | "r"): boolean {
  return lexicon().pos[synset] === pos.charCodeAt(0);
}

/** Numbers of the synsets right above one, and, of an adjective, of those beside it. */
export function above(synset: number): Uint32Array {
  return listAt(lexicon().broader, synset);
}
