/** Stands in a realised sentence where something else may stand; no article has it. */
export const hole = "\u0001";

/**
 * What stands in the holes of a pattern where the rest of it is the text letter by letter; undefined where it is not.
 * Each piece is taken at its first place, the last one at the end, so one pass is enough.
 */
export function matchHoles(pattern: string, text: string): readonly string[] | undefined {
  const [first = "", ...pieces] = pattern.split(hole);
  if (!text.startsWith(first)) return undefined;
  if (pieces.length === 0) return text === first ? [] : undefined;
  const found: string[] = [];
  let from = first.length;
  for (const [i, piece] of pieces.entries()) {
    const isLast = i === pieces.length - 1;
    const at = isLast ? text.length - piece.length : text.indexOf(piece, from + 1);
    if (at <= from || !text.startsWith(piece, at)) return undefined;
    found.push(text.slice(from, at));
    from = at + piece.length;
  }
  return found;
}

/** True where a hole holds nothing but names of these outlets and what the language puts between them. */
export function holdsOutlets(held: string, outlets: readonly string[], between: RegExp): boolean {
  const names = [...new Set(outlets)].toSorted((a, b) => b.length - a.length);
  const rest = names.reduce((left, name) => left.replaceAll(name, " "), held);
  return rest !== held && between.test(rest.trim());
}
