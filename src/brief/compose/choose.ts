import { stopWords, tokenize } from "../../language/index.ts";
import { countWords } from "../reading-time.ts";
import type { Candidate, SectionId } from "../types.ts";
import type { Writing } from "./context.ts";
import { countVoices } from "./voices.ts";

/** Sections in the order of the page. */
export const sectionOrder: readonly SectionId[] = ["happened", "signed", "sides", "figures", "part", "coming", "third", "unknown"];

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
export function chooseSentences(writing: Writing, candidates: readonly Candidate[], voices: number): readonly Candidate[] {
  const chosen: Candidate[] = [];
  const terms = new Map<Candidate, ReadonlySet<string>>();
  let left = wordBudget(voices);
  for (const candidate of mergeAlike(writing, candidates).toSorted(byWeight)) {
    const own = contentWords(candidate.text, writing.language);
    if (chosen.some((other) => overlap(own, terms.get(other) ?? own) >= sameShare)) continue;
    const words = countWords(candidate.text);
    if (words > left && chosen.length > 0) continue;
    chosen.push(candidate);
    terms.set(candidate, own);
    left -= words;
  }
  return chosen.toSorted((a, b) => sectionOrder.indexOf(a.section) - sectionOrder.indexOf(b.section) || byWeight(a, b));
}

/** Joins candidates that say the same thing: the heavier one's words, everyone's passages, a weight for each voice. */
export function mergeAlike(writing: Writing, candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: { candidate: Candidate; terms: ReadonlySet<string> }[] = [];
  for (const candidate of candidates.toSorted(byWeight)) {
    const terms = contentWords(candidate.text, writing.language);
    const same = kept.find(
      (other) =>
        other.candidate.key === candidate.key ||
        (isOpen(candidate) && isOpen(other.candidate) && other.candidate.section === candidate.section && overlap(terms, other.terms) >= sameShare),
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
  const more = other.citations.filter(({ article }) => !kept.citations.some((citation) => citation.article === article));
  const before = countVoices(writing.articles, kept.citations);
  const after = countVoices(writing.articles, [...kept.citations, ...more]);
  return { ...kept, citations: [first, ...rest, ...more], weight: kept.weight + 1.5 * (after - before) };
}

function byWeight(a: Candidate, b: Candidate): number {
  return b.weight - a.weight || (a.text < b.text ? -1 : 1);
}

function contentWords(text: string, language: string): ReadonlySet<string> {
  const stops = stopWords(language);
  return new Set(tokenize(text.replace(/\{outlets\}/giu, ""), language).map(({ text: word }) => word).filter((word) => !stops.has(word) && word !== "report" && word !== "reports"));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
