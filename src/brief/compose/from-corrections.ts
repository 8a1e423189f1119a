import type { Candidate } from "../types.ts";
import { countWords } from "../reading-time.ts";
import { cite, isHome, longestQuote, originals, type Writing } from "./context.ts";

/** What outlets corrected in their own reports, in the words of their notes. */
export function writeCorrections(writing: Writing): readonly Candidate[] {
  return originals(writing).flatMap((entry): readonly Candidate[] => {
    const { correction, text } = entry.article;
    const at = correction ? text.indexOf(correction) : -1;
    if (!correction || at < 0 || !isHome(writing, entry)) return [];
    const words = correction.replaceAll(/\s+/gu, " ").trim().replace(/[.!]$/u, "");
    if (countWords(words) > longestQuote || /[“”"]/u.test(words)) return [];
    return [
      {
        text: `${entry.outlet.name} reports in a note to its readers: “${words}”.`,
        section: "part",
        citations: [cite(entry, [at, at + correction.length])],
        weight: 9,
        key: `correction:${entry.article.id}`,
      },
    ];
  });
}
