import type { CheckProblem } from "../types.ts";
import { contentWords } from "./read-text.ts";
import type { PassageReading, TextReading } from "./types.ts";

/** A problem of all that a sentence tells, from its first content word to its last, beside the part of the passage that tells it otherwise. */
export function wholeProblem(
  kind: CheckProblem["kind"],
  sentence: TextReading,
  passage: PassageReading,
  from: number,
  to: number,
): CheckProblem {
  const own = contentWords(sentence.words);
  const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0];
  return {
    kind,
    span: [start, end],
    found: sentence.text.slice(start, end),
    expected: passage.text.slice(from, to),
    evidence: [passage.index, from, to],
  };
}
