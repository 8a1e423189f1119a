import type { EvidenceContext } from "./types.ts";

/** Blanks what a page says about its own sources: the outlets that carry a passage, with the words that credit them. */
export function blankCredits(sentence: string, context: readonly EvidenceContext[]): string {
  const outlets = [...new Set(context.flatMap(({ outlet }) => outlet ?? []))];
  if (outlets.length === 0) return sentence;
  const name = outlets
    .toSorted((a, b) => b.length - a.length)
    .map(escapePattern)
    .join("|");
  const list = `(?:${name})(?:(?:, | and |, and )(?:${name}))*(?:,? and [\\p{L}\\p{Nd}]+ (?:more|other) outlets?)?`;
  const pattern = new RegExp(
    `,? ?(?:as )?(?:according to|quoted by|in|by) ${list}(?= ?[,.;]|$)|,? ?${list} reports?(?: in \\p{Lu}\\p{L}+)?(?: that)?`,
    "giu",
  );
  return sentence.replaceAll(pattern, (found) => blank(found));
}

/** As many spaces as there were code units, so that offsets stay. */
export function blank(text: string): string {
  return text.replaceAll(/[^,.;:]/gu, (sign) => " ".repeat(sign.length));
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}
