import tables from "./data/times.json" with { type: "json" };
import type { Period } from "../core/index.ts";
import type { RelativeUnit } from "./calendar.ts";
import type { PartLexicon } from "./part-lexicon.ts";
import { scanPieces } from "./scan-pieces.ts";
import type { Piece } from "./types.ts";

export type TimeWord =
  | { readonly kind: "month"; readonly month: number }
  | { readonly kind: "weekday"; readonly day: number }
  | { readonly kind: "relative"; readonly unit: RelativeUnit; readonly offset: number };

export interface TimeNode {
  readonly next: Map<string, TimeNode>;
  word?: TimeWord;
}

export interface TimeLexicon {
  readonly root: TimeNode;
  readonly units: ReadonlyMap<string, RelativeUnit>;
  readonly ago: ReadonlySet<string>;
  /** "hace", "il y a": the words before how long ago it was; empty where they stand behind. */
  readonly agoBefore: readonly string[];
  /** "يومين": two of a unit in one word. */
  readonly pairs: ReadonlyMap<string, readonly [RelativeUnit, number]>;
  readonly next: ReadonlySet<string>;
  /** "last", "dernier": beside a month, the latest that is over. */
  readonly last: ReadonlySet<string>;
  readonly yearWords: ReadonlySet<string>;
}

/** A text whose times are read; `reference` is the day of the report. */
export interface Reader {
  readonly pieces: readonly Piece[];
  readonly language: string;
  readonly lexicon: TimeLexicon;
  readonly parts: PartLexicon | undefined;
  readonly reference: Date | undefined;
}
/** A time at its pieces, from `first` to before `after`. */
export type Found = { readonly period: Period; readonly first: number; readonly after: number } | undefined;

interface TimeTable {
  readonly months: readonly string[];
  readonly days: readonly string[];
  readonly relative: Readonly<Record<string, readonly (string | number)[]>>;
  readonly ago: readonly string[];
  readonly agoBefore: string;
  readonly pairs: Readonly<Record<string, readonly (string | number)[]>>;
  readonly units: Readonly<Record<string, string>>;
  readonly next: string;
  readonly last: string;
  readonly yearWords: string;
}

const all: Readonly<Record<string, TimeTable | string>> = tables;
const lexicons = new Map<string, TimeLexicon>();

/** Time words of a language, made at first use; undefined for a language without a table. */
export function timeLexicon(language: string): TimeLexicon | undefined {
  const known = lexicons.get(language);
  if (known) return known;
  const table = all[language];
  if (!table || typeof table === "string") return undefined;
  const made = makeLexicon(table);
  lexicons.set(language, made);
  return made;
}

function makeLexicon(table: TimeTable): TimeLexicon {
  const root: TimeNode = { next: new Map() };
  for (const [index, names] of table.months.entries())
    for (const name of names.split("|")) add(root, name, { kind: "month", month: index + 1 });
  for (const [index, names] of table.days.entries())
    for (const name of names.split("|")) add(root, name, { kind: "weekday", day: index });
  for (const [name, [unit, offset]] of Object.entries(table.relative)) {
    if (isUnit(unit) && typeof offset === "number") add(root, name, { kind: "relative", unit, offset });
  }
  const units = new Map<string, RelativeUnit>();
  for (const [unit, names] of Object.entries(table.units))
    if (isUnit(unit)) for (const name of names.split("|")) units.set(name, unit);
  const pairs = new Map<string, readonly [RelativeUnit, number]>();
  for (const [name, [unit, count]] of Object.entries(table.pairs))
    if (isUnit(unit) && typeof count === "number") pairs.set(name, [unit, count]);
  return {
    root,
    units,
    ago: new Set(table.ago),
    agoBefore: table.agoBefore.split(" ").filter(Boolean),
    pairs,
    next: new Set(table.next.split("|")),
    last: new Set(table.last.split("|")),
    yearWords: new Set(table.yearWords.split("|")),
  };
}

function isUnit(value: unknown): value is RelativeUnit {
  return value === "day" || value === "week" || value === "month" || value === "year";
}

function add(root: TimeNode, name: string, word: TimeWord): void {
  let node = root;
  for (const piece of scanPieces(name)) {
    const next = node.next.get(piece.text) ?? { next: new Map() };
    node.next.set(piece.text, next);
    node = next;
  }
  node.word = word;
}

/** What a single word tells of time in a language, lower case: "montag" a day of the week, "мая" a month. */
export function timeWordKind(word: string, language: string): TimeWord["kind"] | undefined {
  return timeLexicon(language)?.root.next.get(word)?.word?.kind;
}

/** The longest time word of a lexicon that stands at a piece, and the piece after it. */
export function wordAt(
  root: TimeNode,
  pieces: readonly Piece[],
  at: number,
): { readonly word: TimeWord; readonly after: number } | undefined {
  let node: TimeNode | undefined = root;
  let best: { word: TimeWord; after: number } | undefined;
  for (let k = at; k < pieces.length; k += 1) {
    node = node.next.get(pieces[k]?.text ?? "");
    if (!node) break;
    if (node.word) best = { word: node.word, after: k + 1 };
  }
  return best;
}
