import type { Article } from "../../article/index.ts";
import type { Span } from "../../core/index.ts";
import { findMentions, splitSentences, stem, stopWords, tokenize } from "../../language/index.ts";
import { verifySentence } from "../verify/verify-sentence.ts";
import type { AuditLine } from "./types.ts";

interface Passage {
  readonly article: Article;
  readonly span: Span;
  readonly terms: ReadonlySet<string>;
}

/** Passages of the articles that a text is held against, by their content words. */
export interface SupportIndex {
  readonly passages: readonly Passage[];
  readonly byTerm: ReadonlyMap<string, readonly number[]>;
}

/** How many passages a sentence is checked against, the nearest first. */
const nearest = 3;

/** Share of a sentence's terms that a passage must have before the two can be about the same thing. */
const leastShare = 0.35;

export function indexSupport(articles: readonly Article[]): SupportIndex {
  const passages = articles.flatMap((article) =>
    splitSentences(article.text, article.language ?? "en").map(
      (span): Passage => ({ article, span, terms: termsOf(article.text.slice(...span), article.language ?? "en") }),
    ),
  );
  const byTerm = new Map<string, number[]>();
  for (const [i, { terms }] of passages.entries())
    for (const term of terms) byTerm.set(term, [...(byTerm.get(term) ?? []), i]);
  return { passages, byTerm };
}

/** Whether a sentence is borne out by the indexed articles, contradicted by the passage nearest to it, or not found. */
export function findSupport(
  index: SupportIndex,
  sentence: string,
  language: string = "en",
): Pick<AuditLine, "verdict" | "support" | "problems"> {
  const near = nearestPassages(index, termsOf(sentence, language));
  if (near.length === 0) return { verdict: "not-found", support: [], problems: [] };
  const evidence = near.map(({ article, span }) => article.text.slice(...span));
  const check = verifySentence({ sentence, evidence });
  const support = near.map(({ article, span }) => ({
    article: article.id,
    span,
    outlet: article.outlet?.name ?? article.outlet?.domain ?? "",
  }));
  const missing = check.problems.every(({ kind }) => kind === "missing" || kind === "name");
  const verdict = check.verdict === "supported" ? "supported" : missing ? "not-found" : "contradicted";
  return { verdict, support, problems: check.problems };
}

function nearestPassages({ passages, byTerm }: SupportIndex, terms: ReadonlySet<string>): readonly Passage[] {
  const shared = new Map<number, number>();
  for (const term of terms) for (const i of byTerm.get(term) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
  return [...shared]
    .filter(([, count]) => count / Math.max(1, terms.size) >= leastShare)
    .toSorted(([a, x], [b, y]) => y - x || a - b)
    .slice(0, nearest)
    .flatMap(([i]) => passages[i] ?? []);
}

function termsOf(text: string, language: string): ReadonlySet<string> {
  const stops = stopWords(language);
  const words = tokenize(text, language).flatMap(({ text: word }) => (stops.has(word) ? [] : [stem(word, language)]));
  return new Set([...words, ...findMentions(text, language).map(({ code }) => `=${code}`)]);
}
