import numerals from "./data/numerals.json" with { type: "json" };
import { ideographScales, type Table } from "./number-tables.ts";
import type { Piece } from "./types.ts";

const units: Table = new Map(Object.entries(numerals.ideographs));

/** A number in Chinese characters ("三十五", "两千四百亿"), from the piece at `first`; a lone 一 or 十 is no number. */
export function readIdeographs(
  text: string,
  pieces: readonly Piece[],
  first: number,
): { value: number; after: number } | undefined {
  let total = 0;
  let section = 0;
  let digit = 0;
  let at = first;
  for (; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece || (at > first && piece.start !== pieces[at - 1]?.end)) break;
    const unit = units.get(piece.text);
    const scale = ideographScales.get(piece.text);
    if (unit !== undefined) digit = unit;
    else if (scale === undefined) break;
    else if (scale < 10_000) {
      section += (digit === 0 ? 1 : digit) * scale;
      digit = 0;
    } else {
      total = (total + section + digit) * scale;
      section = 0;
      digit = 0;
    }
  }
  const surface = text.slice(pieces[first]?.start ?? 0, pieces[at - 1]?.end ?? 0);
  if (at === first || /^[一十百千万亿零〇]$/u.test(surface)) return undefined;
  return { value: total + section + digit, after: at };
}
