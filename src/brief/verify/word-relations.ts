import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import lists from "./data/endings.en.json" with { type: "json" };

export type WordRelation = "same" | "broader" | "opposite";

interface Synset {
  readonly pos: string;
  readonly broader: readonly number[];
}

interface Lexicon {
  readonly synsets: readonly Synset[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly opposites: ReadonlySet<string>;
}

let loaded: Lexicon | undefined;

/** WordNet 3.1 as derived by `evals/derive-synsets.ts`; read at the first question, some 100 ms. */
function lexicon(): Lexicon {
  loaded ??= parseLexicon(gunzipSync(readFileSync(new URL("data/synsets.en.gz", import.meta.url))).toString("latin1"));
  return loaded;
}

function parseLexicon(text: string): Lexicon {
  const byWord = new Map<string, number[]>();
  const opposites = new Set<string>();
  const synsets = text.split("\n").map((line, i): Synset => {
    const [own = "", broader = "", against = ""] = line.split("\t");
    for (const word of own.slice(1).split(" ")) {
      const known = byWord.get(word);
      if (known) known.push(i);
      else byWord.set(word, [i]);
    }
    for (const pair of against.split(" ")) if (pair) opposites.add(pair);
    return { pos: own.charAt(0), broader: broader === "" ? [] : broader.split(" ").map(Number) };
  });
  return { synsets, byWord, opposites };
}

/** The forms under which the lexicon may list a word, "arrested": arrested, arrest. */
export function baseForms(word: string): readonly string[] {
  const { byWord } = lexicon();
  const known = forms.get(word);
  if (known) return known;
  const found = findForms(word, byWord);
  if (forms.size > mostForms) forms.clear();
  forms.set(word, found);
  return found;
}

/** Answers are kept up to this many words. */
const mostForms = 20_000;
const forms = new Map<string, readonly string[]>();

function findForms(word: string, byWord: Lexicon["byWord"]): readonly string[] {
  const candidates = lists.endings.flatMap(([ending = "", put = ""]) => {
    if (!word.endsWith(ending) || word.length - ending.length < 3) return [];
    const form = word.slice(0, word.length - ending.length) + put;
    const undoubled = /([bdgklmnprt])\1$/u.test(form) && put === "" && ending !== "" ? [form.slice(0, -1)] : [];
    return [form, ...undoubled].filter((known) => byWord.has(known));
  });
  return [...new Set(candidates)];
}

/** True of "deadliest": no entry of its own, the greatest degree of an adjective. */
export function isSuperlative(word: string): boolean {
  if (word.length < 6 || !word.endsWith("est")) return false;
  const { byWord, synsets } = lexicon();
  if (byWord.has(word)) return false;
  return baseForms(word).some((form) => byWord.get(form)?.some((id) => synsets[id]?.pos === "a"));
}

/** Two things of one kind: nouns right below one broader word. Forms in -ed and -ing are acts. */
export function areSiblings(word: string, other: string): boolean {
  if (/(?:ed|ing)$/u.test(word) || /(?:ed|ing)$/u.test(other)) return false;
  const [mine, its] = [ancestors(word), ancestors(other)];
  return [...mine].some((id) => its.has(id));
}

function ancestors(word: string): ReadonlySet<number> {
  const { byWord, synsets } = lexicon();
  const nouns = baseForms(word)
    .flatMap((form) => byWord.get(form) ?? [])
    .filter((id) => synsets[id]?.pos === "n");
  return new Set(nouns.flatMap(above));
}

/** How many meanings the lexicon gives the word as a noun; 0 where it is none or not listed. */
export function countNounSenses(word: string): number {
  const { byWord, synsets } = lexicon();
  const senses = baseForms(word).flatMap((form) => byWord.get(form) ?? []);
  return new Set(senses.filter((id) => synsets[id]?.pos === "n")).size;
}

/** True where the lexicon lists the word or one that it is a form of: it need not be a name. */
export function isListed(word: string): boolean {
  return baseForms(word).length > 0;
}

/**
 * What an English word of a sentence is to one of its source: the same or alike in some sense, a broader word, or its
 * opposite; undefined where the lexicon does not join them.
 */
export function relateWords(word: string, source: string): WordRelation | undefined {
  const { byWord, opposites } = lexicon();
  const [own, others] = [baseForms(word), baseForms(source)];
  if (own.some((a) => others.some((b) => opposites.has(`${a}:${b}`))) || isPrefixed(word, source)) return "opposite";
  const sets = new Set(own.flatMap((form) => byWord.get(form) ?? []));
  if (sets.size === 0) return undefined;
  const start = others.flatMap((form) => byWord.get(form) ?? []);
  if (start.some((id) => sets.has(id))) return "same";
  const up = start.flatMap(above);
  if (up.some((id) => sets.has(id))) return "broader";
  return areSimilar(sets, start) ? "same" : undefined;
}

/** "unpaid" and "paid", "imprecise" and "precise": the negative prefixes of English (Quirk et al. 1985, I.21). */
function isPrefixed(word: string, source: string): boolean {
  const [short, long] = word.length < source.length ? [word, source] : [source, word];
  return short.length >= 4 && ["un", "in", "im", "il", "ir", "dis", "non"].some((prefix) => long === prefix + short);
}

function above(id: number): readonly number[] {
  return lexicon().synsets[id]?.broader ?? [];
}

/** Adjectives of one cluster, verbs of one broader verb one way up. */
function areSimilar(sets: ReadonlySet<number>, start: readonly number[]): boolean {
  const { synsets } = lexicon();
  const mine = new Set([...sets].flatMap((id) => (synsets[id]?.pos === "n" ? [] : above(id))));
  return start.some(
    (id) =>
      mine.has(id) ||
      (synsets[id]?.pos !== "n" && above(id).some((head) => synsets[head]?.pos === "a" && mine.has(head))),
  );
}

/** "agreement" and "agreed": forms of one root that the stemmer keeps apart. */
export function sharesRoot(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same >= 4 && same >= Math.min(a.length, b.length) * 0.7 && Math.max(a.length, b.length) - same <= 5;
}
