import type { Candidate, Check } from "../types.ts";
import { verifySentence } from "../verify/verify-sentence.ts";
import type { Writing } from "./context.ts";

/** Passages are read with their outlet's name and day, which the sentence may use and the passage need not repeat. */
export function checkText(writing: Writing, text: string, citations: Candidate["citations"]): Check {
  const passages = citations.flatMap(({ article, span }) => {
    const entry = writing.articles.get(article);
    return entry ? [{ entry, passage: entry.article.text.slice(...span) }] : [];
  });
  return verifySentence({
    sentence: text,
    language: writing.language,
    evidence: passages.map(({ passage }) => passage),
    context: passages.map(({ entry }) => ({
      outlet: entry.outlet.name,
      ...(entry.article.publishedAt ? { publishedAt: entry.article.publishedAt } : {}),
      ...(entry.article.language ? { language: entry.article.language } : {}),
      text: entry.article.text,
    })),
  });
}
