import type { ArticleId } from "../../core/index.ts";
import { creditMark } from "../realise/english.ts";
import type { Candidate } from "../types.ts";
import { findQuotations } from "../verify/check-quotations.ts";
import type { Writing } from "./context.ts";

/** Share of an article's characters that may stand in quotation marks on the page. */
const quotedShare = 0.15;

interface QuoteLimit {
  /** The candidate with those of its articles that may be quoted further; undefined where none may. */
  fit(candidate: Candidate): Candidate | undefined;
  take(candidate: Candidate): void;
}

/**
 * Lets a quotation through while no article that it cites is quoted too far by it. Short articles are soon quoted far
 * enough: then the quotation stands by the others that have it.
 */
export function openQuoteLimit(writing: Writing): QuoteLimit {
  const used = new Map<string, number>();
  const textOf = (article: ArticleId): string => writing.articles.get(article)?.article.text ?? "";
  const chargesOf = ({ text, citations }: Candidate): ReadonlyMap<ArticleId, number> => {
    const charges = new Map<ArticleId, number>();
    for (const { words } of findQuotations(text)) {
      const own = plain(words);
      for (const [i, article] of [...new Set(citations.map((one) => one.article))].entries())
        if (i === 0 || plain(textOf(article)).includes(own))
          charges.set(article, (charges.get(article) ?? 0) + words.length);
    }
    return charges;
  };
  const overdrawn = (candidate: Candidate): ReadonlySet<ArticleId> =>
    new Set(
      [...chargesOf(candidate)].flatMap(([article, length]) =>
        (used.get(article) ?? 0) + length <= quotedShare * textOf(article).length ? [] : [article],
      ),
    );
  const fit = (candidate: Candidate): Candidate | undefined => {
    const over = overdrawn(candidate);
    if (over.size === 0) return candidate;
    // Words that name their outlet stand by its article and no other.
    const isBound = !candidate.text.includes(creditMark) && over.has(candidate.citations[0].article);
    const [first, ...rest] = candidate.citations.filter(({ article }) => !over.has(article));
    return isBound || !first ? undefined : fit({ ...candidate, citations: [first, ...rest] });
  };
  return {
    fit,
    take(candidate) {
      for (const [article, length] of chargesOf(candidate)) used.set(article, (used.get(article) ?? 0) + length);
    },
  };
}

/** Letters and digits alone: two outlets' quotation marks and commas differ. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
