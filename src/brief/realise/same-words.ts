import { setQuotes } from "./inner-quotes.ts";

/** Most words of a sentence that is told again outside quotation marks. */
export const longestAgain = 25;

/** A place in capitals, a day and an agency before the first sentence: no part of it. */
const dateline: RegExp =
  /^\p{Lu}[\p{Lu} .’'-]{2,30}(?:,? \d{1,2} \p{L}{3,10}\.?)?(?:,? ?\(?[\p{L}\d/ .-]{2,30}\)?)?\.? [—–-] (?=\p{Lu})/u;

/**
 * A source's whole sentence as a page of the same language tells it again: in one line, without the dateline and the full
 * stop, with the language's own marks. Undefined where its quotation marks do not pair.
 */
export function sameWords(passage: string, language: string): string | undefined {
  const plain = passage
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(dateline, "")
    .replace(/(?<!(?<![\p{L}\p{M}])\p{L})[.。]$/u, "");
  return setQuotes(plain, language, "outer");
}
