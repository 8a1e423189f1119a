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

export type Table = Readonly<Record<string, number>>;

export const wordTables: Readonly<Record<string, Table>> = numerals.words;

/** Round plurals that no number stands before: "hundreds" is told as one hundred, its least. */
export const vague: Readonly<Record<string, number>> = numerals.vague;

export const scaleTables: Readonly<Record<string, Table>> = numerals.scale;

export const empty: Table = {};

export function mention(
  pieces: readonly Piece[],
  first: number,
  after: number,
  value: number,
  spelled: boolean,
): NumberMention {
  return { span: [pieces[first]?.start ?? 0, pieces[after - 1]?.end ?? 0], value, first, after, spelled };
}
