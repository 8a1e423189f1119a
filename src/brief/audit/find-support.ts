import type { Article } from "../../article/index.ts";
import type { Span } from "../../core/index.ts";
import { findMentions, splitSentences, stem, stopWords, tokenize } from "../../language/index.ts";
import type { Check } from "../types.ts";
import type { EvidenceContext } from "../verify/types.ts";
import { verifySentence } from "../verify/verify-sentence.ts";
import type { AuditLine, AuditPassage } from "./types.ts";

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
const nearest = 4;

/** Share of a sentence's terms that a passage must have before the two can be about the same thing. */
const leastShare = 0.5;

/**
 * Share from which a passage tells the same thing, so that what differs in it gainsays the sentence: another number or day
 * stands by itself, another word or mood of one word may be of something else.
 */
const sameShare = { amount: 0.6, word: 0.8 } as const;

/** A sentence of fewer terms ("What to read next") is like too many passages to be held against any. */
const leastTerms = 3;

export function indexSupport(articles: readonly Article[]): SupportIndex {
  const passages = articles.flatMap((article) =>
    splitSentences(article.text, article.language ?? "en").map(
      (span): Passage => ({ article, span, terms: termsOf(article.text.slice(...span), article.language ?? "en") }),
    ),
  );
  const byTerm = new Map<string, number[]>();
  for (const [i, { terms }] of passages.entries()) {
    for (const term of terms) {
      const known = byTerm.get(term);
      if (known) known.push(i);
      else byTerm.set(term, [i]);
    }
  }
  return { passages, byTerm };
}

type Support = Pick<AuditLine, "verdict" | "support" | "problems">;

interface Held {
  readonly passage: Passage;
  readonly share: number;
  readonly check: Check;
}

/**
 * Whether a sentence is borne out by a passage of the indexed articles or by several together, contradicted by one that
 * tells the same thing otherwise, or not found. The passages that say so stand beside the answer; none where it is not found.
 */
export function findSupport(index: SupportIndex, sentence: string, language: string = "en"): Support {
  const terms = termsOf(sentence, language);
  const near = terms.size < leastTerms ? [] : nearestPassages(index, terms);
  if (near.length === 0) return { verdict: "not-found", support: [], problems: [] };
  const held = near.map(({ passage, share }): Held => ({ passage, share, check: verify(sentence, [passage]) }));
  const bearing = held.filter(({ check }) => check.verdict === "supported");
  if (bearing.length > 0) return supported(bearing.map(({ passage }) => passage));
  const passages = near.map(({ passage }) => passage);
  const isNear = passages.length > 1 && (near[0]?.share ?? 0) >= sameShare.amount;
  const together = isNear ? verify(sentence, passages) : undefined;
  if (together?.verdict === "supported") return supported(passages);
  const against = held.find(gainsays);
  if (against)
    return { verdict: "contradicted", support: [tellPassage(against.passage)], problems: against.check.problems };
  return { verdict: "not-found", support: [], problems: [] };
}

function verify(sentence: string, passages: readonly Passage[]): Check {
  return verifySentence({
    sentence,
    evidence: passages.map(({ article, span }) => article.text.slice(...span)),
    context: passages.map(({ article }) => contextOf(article)),
  });
}

function contextOf({ text, language, publishedAt, outlet }: Article): EvidenceContext {
  const name = outlet?.name ?? outlet?.domain;
  return {
    text,
    ...(language ? { language } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(name ? { outlet: name } : {}),
  };
}

function supported(passages: readonly Passage[]): Support {
  return { verdict: "supported", support: passages.map(tellPassage), problems: [] };
}

function tellPassage({ article, span }: Passage): AuditPassage {
  const url = article.canonicalUrl ?? article.url;
  return {
    article: article.id,
    span,
    outlet: article.outlet?.name ?? article.outlet?.domain ?? "",
    text: article.text.slice(...span),
    ...(url ? { url } : {}),
    ...(article.publishedAt ? { publishedAt: article.publishedAt } : {}),
  };
}

/**
 * A passage gainsays a sentence where it tells the same thing with something else in the place of what the sentence has.
 * What it merely does not say, a quotation or a name among it, gainsays nothing.
 */
function gainsays({ share, check: { problems } }: Held): boolean {
  if (problems.some(({ kind, expected }) => expected === undefined || kind === "quotation" || kind === "name"))
    return false;
  const isAmount = problems.every(({ kind }) => kind === "number" || kind === "date");
  return share >= (isAmount ? sameShare.amount : sameShare.word);
}

function nearestPassages(
  { passages, byTerm }: SupportIndex,
  terms: ReadonlySet<string>,
): readonly { readonly passage: Passage; readonly share: number }[] {
  const shared = new Map<number, number>();
  for (const term of terms) for (const i of byTerm.get(term) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
  return [...shared]
    .map(([i, count]) => ({ i, share: count / Math.max(1, terms.size) }))
    .filter(({ share }) => share >= leastShare)
    .toSorted((a, b) => b.share - a.share || a.i - b.i)
    .slice(0, nearest)
    .flatMap(({ i, share }) => {
      const passage = passages[i];
      return passage ? [{ passage, share }] : [];
    });
}

function termsOf(text: string, language: string): ReadonlySet<string> {
  const stops = stopWords(language);
  const words = tokenize(text, language).flatMap(({ text: word }) => (stops.has(word) ? [] : [stem(word, language)]));
  return new Set([...words, ...findMentions(text, language).map(({ code }) => `=${code}`)]);
}
