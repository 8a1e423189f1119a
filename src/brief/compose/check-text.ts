import type { Candidate, Check } from "../types.ts";
import type { VerifyInput } from "../verify/types.ts";
import { findDated, verifySentence } from "../verify/verify-sentence.ts";
import type { Writing } from "./context.ts";

/** One page asks the same of the same passages when it joins, chooses and checks: the answers are kept with its writing. */
const answers = new WeakMap<Writing, Map<string, Check>>();

/** Passages are read with their outlet's name and day, which the sentence may use and the passage need not repeat. */
export function checkText(writing: Writing, text: string, citations: Candidate["citations"]): Check {
  const kept = answers.get(writing) ?? new Map<string, Check>();
  answers.set(writing, kept);
  const key = `${citations.map(({ article, span }) => `${article} ${span.join(" ")}`).join("\n")}\n${text}`;
  const known = kept.get(key) ?? verifyText(writing, text, citations);
  kept.set(key, known);
  return known;
}

function verifyText(writing: Writing, text: string, citations: Candidate["citations"]): Check {
  return verifySentence(inputOf(writing, text, citations));
}

/** Which of its passages name the day that a sentence tells; nothing where it tells none, or all do. */
export function findDatedPassages(
  writing: Writing,
  text: string,
  citations: Candidate["citations"],
): readonly number[] | undefined {
  // Most sentences tell no day: a date has a digit.
  return /\p{N}/u.test(text) ? findDated(inputOf(writing, text, citations)) : undefined;
}

function inputOf(writing: Writing, text: string, citations: Candidate["citations"]): VerifyInput {
  const passages = citations.flatMap(({ article, span }) => {
    const entry = writing.articles.get(article);
    return entry ? [{ entry, passage: entry.article.text.slice(...span) }] : [];
  });
  return {
    sentence: text,
    language: writing.language,
    evidence: passages.map(({ passage }) => passage),
    context: passages.map(({ entry }) => ({
      outlet: entry.outlet.name,
      ...(entry.article.publishedAt ? { publishedAt: entry.article.publishedAt } : {}),
      ...(entry.article.language ? { language: entry.article.language } : {}),
      text: entry.article.text,
    })),
  };
}
