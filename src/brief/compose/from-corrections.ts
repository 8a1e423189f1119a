import type { Candidate } from "../types.ts";
import { baseLanguage } from "../../language/index.ts";
import { realise } from "../realise/realise.ts";
import { countWords } from "../reading-time.ts";
import { creditMark, languageName, startUpper } from "../realise/english.ts";
import { cite, isHome, isRetold, longestPlain, longestQuote, originals, type Writing } from "./context.ts";

/** What outlets corrected in their own reports, in the words of their notes. */
export function writeCorrections(writing: Writing): readonly Candidate[] {
  return originals(writing).flatMap((entry): readonly Candidate[] => {
    const { correction, text } = entry.article;
    const at = correction ? text.indexOf(correction) : -1;
    if (!correction || at < 0) return [];
    const words = correction.replaceAll(/\s+/gu, " ").trim().replace(/[.!]$/u, "");
    if (countWords(words) > longestQuote || /[“”"]/u.test(words)) return [];
    const citations = [cite(entry, [at, at + correction.length])] as const;
    const shared = { section: "part", citations, weight: 9, key: `correction:${entry.article.id}` } as const;
    if (isRetold(writing, entry) && countWords(words) <= longestPlain)
      return [{ ...shared, text: `${tellNote(words)}${creditMark}.` }];
    const language = entry.article.language ?? "und";
    const home = isHome(writing, entry);
    const plan = {
      kind: "quote",
      outlet: entry.outlet.name,
      language: baseLanguage(language),
      words,
      note: true,
    } as const;
    const told = realise(plan, writing.language);
    if (told) return [{ ...shared, text: told, ...(home ? {} : { foreign: { words, language } }) }];
    const where = home ? "in a note to its readers" : `in ${languageName(language)}, in a note to its readers`;
    return [
      {
        ...(home ? {} : { foreign: { words, language } }),
        text: `${entry.outlet.name} reports ${where}: “${words}”.`,
        ...shared,
      },
    ];
  });
}

/** "Correction: an earlier version of this report said so" as the page tells it. */
function tellNote(words: string): string {
  const note = words
    .replace(/^Corrections?(?: \([^)]*\))?:? */iu, "")
    .replaceAll(/\bthis (?=report|article|story)/giu, "its ");
  return startUpper(note).replaceAll(/\. (?<first>\p{Lu})/gu, (all, first: string) => `; ${first.toLowerCase()}`);
}
