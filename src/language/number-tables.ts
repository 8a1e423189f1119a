import numerals from "./data/numerals.json" with { type: "json" };
import type { Span } from "../core/index.ts";
import type { Piece } from "./types.ts";

/** A number as it stands in a text, scale words worked in. */
export interface NumberMention {
  readonly span: Span;
  readonly value: number;
  /** Indexes of its first piece and of the one after its last. */
  readonly first: number;
  readonly after: number;
  /** Written in words and not in digits. */
  readonly spelled: boolean;
}

/** Numbers by their word, lower case. A map: the words come from outside, and an object has names of its own ("constructor"). */
export type Table = ReadonlyMap<string, number>;

/** Values of words, by language. */
export const wordTables: ReadonlyMap<string, Table> = tablesOf(numerals.words);

/** Round plurals that no number stands before: "hundreds" is told as one hundred, its least. */
export const vague: Table = new Map(Object.entries(numerals.vague));

/** "Thousand", "million": factors, by language. */
export const scaleTables: ReadonlyMap<string, Table> = tablesOf(numerals.scale);

/** "un", "eine": one, before a scale alone. */
export const ones: ReadonlyMap<string, ReadonlySet<string>> = setsOf(numerals.ones);

/** "миллион", "mil": scales that stand for themselves without a number. */
export const bareScales: ReadonlyMap<string, ReadonlySet<string>> = setsOf(numerals.bareScales);

/** "medio", "halbe": a half before a scale. */
export const halfBefore: ReadonlyMap<string, ReadonlySet<string>> = setsOf(numerals.halfBefore);

/** "y medio", "с половиной": a half behind a number, by language, each as its words. */
export const halves: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries(numerals.halves).map(([language, list]) => [language, list.map((words) => words.split(" "))]),
);

/** 千, 万, 亿. */
export const ideographScales: Table = new Map(Object.entries(numerals.ideographScale));

export const empty: Table = new Map();

function setsOf(lists: Readonly<Record<string, readonly string[]>>): Map<string, ReadonlySet<string>> {
  return new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words)]));
}

function tablesOf(lists: Readonly<Record<string, Readonly<Record<string, number>>>>): Map<string, Table> {
  return new Map(Object.entries(lists).map(([language, words]) => [language, new Map(Object.entries(words))]));
}

export function mention(
  pieces: readonly Piece[],
  first: number,
  after: number,
  value: number,
  spelled: boolean,
): NumberMention {
  return { span: [pieces[first]?.start ?? 0, pieces[after - 1]?.end ?? 0], value, first, after, spelled };
}
