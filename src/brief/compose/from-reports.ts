import { sliceSpan, type Span, spansOverlap } from "../../core/index.ts";
import { findMentions, stopWords, tokenize } from "../../language/index.ts";
import { countWords } from "../reading-time.ts";
import { creditFor, languageName, outletsReport, startUpper } from "../realise/english.ts";
import type { Candidate, MaterialArticle } from "../types.ts";
import { cite, isHome, longestPlain, longestQuote, originals, type Writing } from "./context.ts";
import { bareSentence, isCompleteForeign, opensLoose, withoutDateline } from "./sentence-shape.ts";

/** How many sentences of an article's start are looked at. */
const leadLength = 5;

/**
 * What outlets report in their own voice, taken from the start of each article and weighed by how much of it the
 * other outlets say as well. It is never told as fact: the outlet stands in the sentence.
 */
export function writeReports(writing: Writing): readonly Candidate[] {
  const articles = originals(writing);
  const terms = articles.map((entry) => leadTerms(writing, entry));
  return articles.flatMap((entry, i) => {
    const others = terms.filter((_, j) => j !== i);
    return leadSentences(writing, entry).flatMap(
      (span, order) => writeReport(writing, entry, span, order, others) ?? [],
    );
  });
}

function writeReport(
  writing: Writing,
  entry: MaterialArticle,
  span: Span,
  order: number,
  others: readonly ReadonlySet<string>[],
): Candidate | undefined {
  if (entry.claims.attributions.some(({ sentence }) => spansOverlap(sentence, span))) return undefined;
  const passage = sliceSpan(entry.article.text, span).replaceAll(/\s+/gu, " ").trim();
  const told = isHome(writing, entry) ? tellHome(passage) : tellForeign(entry, passage);
  if (!told) return undefined;
  const own = termsOf(passage, entry.article.language ?? writing.language);
  return {
    ...told,
    section: "happened",
    citations: [cite(entry, span)],
    weight: 8 * centrality(own, others) + 3 / (1 + order) - (told.foreign ? 2.5 : 0),
    key: `report:${passage.toLowerCase().slice(0, 80)}`,
  };
}

function tellHome(passage: string): Pick<Candidate, "text" | "foreign"> | undefined {
  const plain = withoutDateline(passage);
  const words = countWords(plain);
  if (words < 6 || words > longestQuote || /["“”]/u.test(plain) || !/[.!]$/u.test(plain) || opensLoose(plain))
    return undefined;
  const bare = bareSentence(plain);
  if (words <= longestPlain) return { text: `${bare}, ${creditFor(bare)}.` };
  return { text: `${startUpper(outletsReport)}: “${bare}”.` };
}

function tellForeign(entry: MaterialArticle, passage: string): Pick<Candidate, "text" | "foreign"> | undefined {
  const plain = withoutDateline(passage);
  if (!isCompleteForeign(plain)) return undefined;
  const language = entry.article.language ?? "und";
  const before = `${entry.outlet.name} reports in ${languageName(language)}: “`;
  const bare = bareSentence(plain);
  return { text: `${before}${bare}”.`, foreign: { span: [before.length, before.length + bare.length], language } };
}

function leadSentences(writing: Writing, entry: MaterialArticle): readonly Span[] {
  return writing.sentencesOf(entry.article.id).slice(0, leadLength);
}

function leadTerms(writing: Writing, entry: MaterialArticle): ReadonlySet<string> {
  const lead = leadSentences(writing, entry).map((span) => sliceSpan(entry.article.text, span));
  return termsOf([entry.article.title ?? "", ...lead].join(" "), entry.article.language ?? writing.language);
}

/** Content words, names by their common ids, and numbers: what two reports of one event share. */
function termsOf(text: string, language: string): ReadonlySet<string> {
  const stops = stopWords(language);
  const words = tokenize(text, language).map(({ text: word }) => word);
  const names = findMentions(text, language).map(({ code }) => `=${code}`);
  return new Set([...words.filter((word) => word.length > 2 && !stops.has(word)), ...names]);
}

/** Mean share of a sentence's terms that each other article's start has, 0 to 1; a lone article counts as its own judge. */
function centrality(own: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): number {
  if (own.size === 0) return 0;
  if (others.length === 0) return 0.5;
  const shares = others.map((terms) => [...own].filter((term) => terms.has(term)).length / own.size);
  return shares.reduce((sum, share) => sum + share, 0) / others.length;
}
