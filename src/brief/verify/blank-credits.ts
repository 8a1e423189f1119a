import { openCache } from "./cache.ts";
import type { EvidenceContext } from "./types.ts";

/** Blanks what a page says about its own sources: the outlets that carry a passage, with the words that credit them, and that it does not know who spoke. */
export function blankCredits(sentence: string, context: readonly EvidenceContext[]): string {
  const outlets = [...new Set(context.flatMap(({ outlet }) => outlet ?? []))];
  if (outlets.length === 0) return sentence;
  const pattern = patterns.get(outlets.join("\n"), () => compileCredits(outlets));
  return sentence.replaceAll(pattern, (found) => blank(found));
}

/** A page credits the same few outlets in all of its sentences. */
const patterns = openCache<RegExp>(500);

/** No classes of letters: compiling them without regard to case takes milliseconds for every list of outlets. */
function compileCredits(outlets: readonly string[]): RegExp {
  const name = outlets
    .toSorted((a, b) => b.length - a.length)
    .map(escapePattern)
    .join("|");
  const list = `(?:${name})(?:(?:, | and |, and )(?:${name}))*(?:,? and [^\\s,.]+ (?:more|other) outlets?)?`;
  return new RegExp(
    `,? ?(?:as )?(?:according to|quoted by|in|by) ${list}(?= ?[,.;]|$)|,? ?${list} reports?(?: in [^\\s,.“]+)?(?: that)?|^unnamed (?=[a-z])`,
    "giu",
  );
}

/** As many spaces as there were code units, so that offsets stay. */
export function blank(text: string): string {
  return text.replaceAll(/[^,.;:]/gu, (sign) => " ".repeat(sign.length));
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}
