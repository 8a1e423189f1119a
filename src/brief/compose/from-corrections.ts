import type { Candidate } from "../types.ts";
import { countWords } from "../reading-time.ts";
import { languageName, startUpper } from "../realise/english.ts";
import { cite, isHome, longestQuote, originals, type Writing } from "./context.ts";

/** What outlets corrected in their own reports, in the words of their notes. */
export function writeCorrections(writing: Writing): readonly Candidate[] {
  return originals(writing).flatMap((entry): readonly Candidate[] => {
    const { correction, text } = entry.article;
    const at = correction ? text.indexOf(correction) : -1;
    if (!correction || at < 0) return [];
    const words = correction.replaceAll(/\s+/gu, " ").trim().replace(/[.!]$/u, "");
    if (countWords(words) > longestQuote || /[“”"]/u.test(words)) return [];
    const language = entry.article.language ?? "und";
    const home = isHome(writing, entry);
    const where = home ? "in a note to its readers" : `in ${languageName(language)}, in a note to its readers`;
    return [
      {
        ...(home ? {} : { foreign: { words, language } }),
        text: `${startUpper(entry.outlet.name)} reports ${where}: “${words}”.`,
        section: "part",
        citations: [cite(entry, [at, at + correction.length])],
        weight: 9,
        key: `correction:${entry.article.id}`,
      },
    ];
  });
}
