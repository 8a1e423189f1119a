import { stopWords, tokenize } from "../../language/index.ts";
import { countWords } from "../reading-time.ts";
import type { Candidate, SectionId } from "../types.ts";
import type { Writing } from "./context.ts";
import { countVoices } from "./voices.ts";

/** Sections in the order of the page. */
export const sectionOrder: readonly SectionId[] = [
  "happened",
  "signed",
  "sides",
  "figures",
  "part",
  "coming",
  "third",
  "unknown",
];

/** Share of the shorter sentence's words from which two sentences say the same thing. */
const sameShare = 0.6;

/** Words of a page by its independent voices: a short note for two, the five-minute page for twelve. */
export function wordBudget(voices: number): number {
  return Math.min(1100, 60 + 85 * voices);
}

/**
 * The sentences of the page: nothing twice, the weightiest first, as many as the evidence is good for, then sorted
 * into their sections.
 */
export function chooseSentences(
  writing: Writing,
  candidates: readonly Candidate[],
  voices: number,
): readonly Candidate[] {
  const chosen: Candidate[] = [];
  const terms = new Map<Candidate, ReadonlySet<string>>();
  const quotes = openQuoteLimit(writing);
  let left = wordBudget(voices);
  for (const candidate of mergeAlike(writing, candidates).toSorted(byWeight)) {
    const own = contentWords(candidate.text, writing.language);
    if (chosen.some((other) => !areActs(other, candidate) && overlap(own, terms.get(other) ?? own) >= sameShare))
      continue;
    const words = countWords(candidate.text);
    if (chosen.length > 0 && (words > left || isTooMuch(candidate, chosen))) continue;
    if (!quotes.allow(candidate) && chosen.length > 0) continue;
    chosen.push(candidate);
    terms.set(candidate, own);
    left -= words;
  }
  return chosen.toSorted(
    (a, b) =>
      sectionOrder.indexOf(a.section) - sectionOrder.indexOf(b.section) ||
      bySide(chosen, a, b) ||
      Number(a.foreign !== undefined) - Number(b.foreign !== undefined) ||
      byWeight(a, b),
  );
}

/** Two acts of one pair share most words and are two acts all the same. */
function areActs(a: Candidate, b: Candidate): boolean {
  return a.key.startsWith("record:") && b.key.startsWith("record:") && a.key !== b.key;
}

/** One outlet, one speaker or one foreign language must not fill the page. */
const most: { readonly ofArticle: number; readonly ofSpeaker: number; readonly foreignShare: number } = {
  ofArticle: 5,
  ofSpeaker: 4,
  foreignShare: 0.25,
};

function isTooMuch(candidate: Candidate, chosen: readonly Candidate[]): boolean {
  const article = candidate.citations[0].article;
  const ofArticle = chosen.filter(({ citations }) => citations.length === 1 && citations[0].article === article).length;
  const ofSpeaker =
    candidate.speaker === undefined ? 0 : chosen.filter(({ speaker }) => speaker === candidate.speaker).length;
  const foreign = chosen.filter((other) => other.foreign).length;
  return (
    (candidate.citations.length === 1 && ofArticle >= most.ofArticle) ||
    ofSpeaker >= most.ofSpeaker ||
    (candidate.foreign !== undefined && foreign >= Math.max(2, most.foreignShare * chosen.length))
  );
}

/** Share of an article's characters that may stand in quotation marks on the page. */
const quotedShare = 0.15;

/** Lets a quotation through while its article is not yet quoted too far. */
function openQuoteLimit(writing: Writing): { allow(candidate: Candidate): boolean } {
  const used = new Map<string, number>();
  return {
    allow({ text, citations }) {
      const quoted = [...text.matchAll(/“([^”]+)”/gu)].reduce((sum, match) => sum + (match[1]?.length ?? 0), 0);
      if (quoted === 0) return true;
      const { article } = citations[0];
      const total = (used.get(article) ?? 0) + quoted;
      if (total > quotedShare * (writing.articles.get(article)?.article.text.length ?? 0)) return false;
      used.set(article, total);
      return true;
    },
  };
}

/** Within a section statements stand side by side: the side with most to say first, those of no side last. */
function bySide(chosen: readonly Candidate[], a: Candidate, b: Candidate): number {
  if (a.section !== "sides" || a.side === b.side) return 0;
  const count = (side: string | undefined): number =>
    side === undefined ? -1 : chosen.filter((other) => other.side === side).length;
  return count(b.side) - count(a.side) || (a.side ?? "").localeCompare(b.side ?? "");
}

/** Joins candidates that say the same thing: the heavier one's words, everyone's passages, a weight for each voice. */
export function mergeAlike(writing: Writing, candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: { candidate: Candidate; terms: ReadonlySet<string> }[] = [];
  for (const candidate of candidates.toSorted(byWeight)) {
    const terms = contentWords(candidate.text, writing.language);
    const same = kept.find(
      (other) =>
        other.candidate.key === candidate.key ||
        (isOpen(candidate) &&
          isOpen(other.candidate) &&
          other.candidate.section === candidate.section &&
          overlap(terms, other.terms) >= sameShare),
    );
    if (same) same.candidate = join(writing, same.candidate, candidate);
    else kept.push({ candidate, terms });
  }
  return kept.map(({ candidate }) => candidate);
}

/** Only a sentence whose outlets are still to be filled in can take on another's passages. */
function isOpen(candidate: Candidate): boolean {
  return candidate.text.includes("{outlets}") || candidate.text.includes("{Outlets}");
}

function join(writing: Writing, kept: Candidate, other: Candidate): Candidate {
  const [first, ...rest] = kept.citations;
  const more = other.citations.filter(
    ({ article }) => !kept.citations.some((citation) => citation.article === article),
  );
  const before = countVoices(writing.articles, kept.citations);
  const after = countVoices(writing.articles, [...kept.citations, ...more]);
  return { ...kept, citations: [first, ...rest, ...more], weight: kept.weight + 1.5 * (after - before) };
}

function byWeight(a: Candidate, b: Candidate): number {
  return b.weight - a.weight || (a.text < b.text ? -1 : 1);
}

function contentWords(text: string, language: string): ReadonlySet<string> {
  const stops = stopWords(language);
  return new Set(
    tokenize(text.replace(/\{outlets\}/giu, ""), language)
      .map(({ text: word }) => word)
      .filter((word) => !stops.has(word) && word !== "report" && word !== "reports"),
  );
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
