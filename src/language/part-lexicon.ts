import tables from "./data/time-parts.json" with { type: "json" };
import { emptyTrie, longestPhrase, phraseNode, type PhraseTrie } from "./phrase-trie.ts";
import { scanPieces } from "./scan-pieces.ts";
import type { Piece } from "./types.ts";

/** Months of a year, January 1, from the first to the last. */
export type Months = readonly [number, number];
export type WhichWeekend = "last" | "this" | "the" | "coming" | "last week" | "this week" | "next week";

/** What the words of a phrase name. */
export type TimePart =
  /** Early, middle or late in what is named behind it. */
  | { readonly kind: "third"; readonly third: number }
  | { readonly kind: "stretch"; readonly months: Months }
  | { readonly kind: "season"; readonly months: Months }
  | { readonly kind: "decade"; readonly year: number }
  | { readonly kind: "weekend"; readonly which: WhichWeekend }
  | { readonly kind: "night"; readonly which: "evening" | "night" | "today" };

/** A part where it stands. */
export interface PartPlace<Part extends TimePart = TimePart> {
  readonly part: Part;
  readonly first: number;
  readonly after: number;
}

/** What a phrase names; `bare` where it needs no year beside it: "Jahresende". */
export interface PartWords {
  readonly part?: TimePart;
  readonly bare?: TimePart;
}

export interface PartLexicon {
  readonly root: PhraseTrie<PartWords>;
  /** Words that any of it can start with: most words are passed over at one look. */
  readonly starters: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
  readonly this: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** Words for the year of the report. */
  readonly year: ReadonlySet<string>;
  readonly decadeBefore: readonly (readonly string[])[];
  readonly decadeBehind: readonly (readonly string[])[];
  readonly ahead: ReadonlySet<string>;
  readonly aheadStarts: readonly string[];
  readonly notBefore: ReadonlySet<string>;
  readonly nightEnds: ReadonlySet<string>;
  readonly notWeekend: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  readonly coming: ReadonlySet<string>;
}

type Lists = Readonly<
  Record<
    | "last"
    | "this"
    | "links"
    | "year"
    | "decadeBefore"
    | "decadeBehind"
    | "ahead"
    | "notBefore"
    | "nightEnds"
    | "notWeekend"
    | "past"
    | "coming",
    string
  > &
    Record<"thirds" | "decades", Readonly<Record<string, number>>> &
    Record<"stretches" | "seasons", Readonly<Record<string, readonly number[]>>> &
    Record<"bare", Readonly<Record<string, number | readonly number[]>>> &
    Record<"weekends" | "nights", Readonly<Record<string, string>>>
>;

const all: Readonly<Record<string, Lists | string>> = tables;
const made = new Map<string, PartLexicon>();

/** Words for parts of a year, month or decade of a language, made at first use; undefined for a language without a table. */
export function partLexicon(language: string): PartLexicon | undefined {
  const known = made.get(language);
  if (known) return known;
  const own = all[language];
  if (own === undefined || typeof own === "string") return undefined;
  const wordsOf = (list: string): readonly string[] => list.split(" ").filter(Boolean);
  const phrases = (list: string): readonly (readonly string[])[] =>
    list === "" ? [] : list.split("|").map((phrase) => scanPieces(phrase).map(({ text }) => text));
  // A tail is scanned behind a digit, as it stands: "'s" is one piece there.
  const tails = phrases(own.decadeBehind.replaceAll(/(?<=^|\|)(?=.)/gu, "0")).map((words) => words.slice(1));
  const root = makeRoot(own);
  const decadeBefore = phrases(own.decadeBefore);
  const [past, coming] = [wordsOf(own.past), wordsOf(own.coming)];
  const lexicon = {
    root,
    starters: new Set([...root.next.keys(), ...decadeBefore.map(([word = ""]) => word), ...past, ...coming]),
    last: new Set(wordsOf(own.last)),
    this: new Set(wordsOf(own.this)),
    links: new Set(wordsOf(own.links)),
    year: new Set(own.year === "" ? [] : own.year.split("|")),
    decadeBefore,
    decadeBehind: tails,
    ahead: new Set(wordsOf(own.ahead).filter((word) => !word.endsWith("*"))),
    aheadStarts: wordsOf(own.ahead).flatMap((word) => (word.endsWith("*") ? [word.slice(0, -1)] : [])),
    notBefore: new Set(wordsOf(own.notBefore)),
    nightEnds: new Set(wordsOf(own.nightEnds)),
    notWeekend: new Set(wordsOf(own.notWeekend)),
    past: new Set(past),
    coming: new Set(coming),
  };
  made.set(language, lexicon);
  return lexicon;
}

function makeRoot(own: Lists): PhraseTrie<PartWords> {
  const root = emptyTrie<PartWords>();
  const put = (phrase: string, words: PartWords): void => {
    const node = phraseNode(root, phrase);
    node.value = { ...node.value, ...words };
  };
  const add = <Value>(table: Readonly<Record<string, Value>>, toPart: (value: Value) => TimePart | undefined): void => {
    for (const [phrases, value] of Object.entries(table))
      for (const phrase of phrases.split("|")) {
        const part = toPart(value);
        if (part) put(phrase, { part });
      }
  };
  add(own.thirds, (third) => ({ kind: "third", third }));
  add(own.stretches, ([from = 1, to = from]) => ({ kind: "stretch", months: [from, to] }));
  add(own.seasons, ([from = 1, to = from]) => ({ kind: "season", months: [from, to] }));
  add(own.decades, (year) => ({ kind: "decade", year }));
  add(own.weekends, (which) => (isWeekend(which) ? { kind: "weekend", which } : undefined));
  add(own.nights, (which) => (isNight(which) ? { kind: "night", which } : undefined));
  for (const [phrases, value] of Object.entries(own.bare))
    for (const phrase of phrases.split("|")) {
      const [from = 1, to = from] = typeof value === "number" ? [] : value;
      put(phrase, {
        bare: typeof value === "number" ? { kind: "third", third: value } : { kind: "stretch", months: [from, to] },
      });
    }
  return root;
}

function isWeekend(which: string): which is WhichWeekend {
  return /^(?:last|this|the|coming|last week|this week|next week)$/u.test(which);
}

function isNight(which: string): which is "evening" | "night" | "today" {
  return which === "evening" || which === "night" || which === "today";
}

export interface PartAt extends PartWords {
  readonly after: number;
}

/** The longest phrase for a part of time that stands at a piece. */
export function partAt({ root }: PartLexicon, pieces: readonly Piece[], at: number): PartAt | undefined {
  const found = longestPhrase(root, pieces, at);
  return found && { ...found.value, after: found.after };
}
