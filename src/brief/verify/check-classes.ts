import lists from "./data/operators.en.json" with { type: "json" };
import type { CheckProblem } from "../types.ts";
import type { Aligned, Case, Word } from "./types.ts";

const quantifiers: ReadonlyMap<string, string> = new Map(
  (["none", "few", "some", "many", "most", "all", "only"] as const).flatMap((name) =>
    lists.quantifiers[name].split(" ").map((word) => [word, name] as const),
  ),
);
const causes: ReadonlySet<string> = new Set(lists.causes.split(" "));
const causeWords: ReadonlySet<string> = new Set(lists.causeWords.split(" "));
const superlatives: ReadonlySet<string> = new Set(lists.superlativeWords.split(" "));

/** Quantifiers, superlatives and words of cause that no aligned sentence has the like of. */
export function checkClasses({ sentence, aligned, mixed }: Case): readonly CheckProblem[] {
  if (mixed || aligned.length === 0 || sentence.language !== "en") return [];
  const near = aligned.flatMap(({ words }) => words);
  const given = new Set(near.map(({ text }) => text));
  return sentence.words.flatMap((word, at) => {
    const { text, start, end } = word;
    const problem: CheckProblem = { kind: "missing", span: [start, end], found: sentence.text.slice(start, end) };
    if (superlatives.has(text) && !given.has(text)) return [problem];
    if (
      causeWords.has(text) &&
      !given.has(text) &&
      !near.some((other) => causes.has(other.text) && other.text.length > 4)
    )
      return [problem];
    return checkQuantifier(sentence.words, at, aligned) ? [problem] : [];
  });
}

/** True where the thing counted stands in the passages under other quantifiers only, or the quantifier nowhere. */
function checkQuantifier(words: readonly Word[], at: number, aligned: readonly Aligned[]): boolean {
  const name = quantifiers.get(words[at]?.text ?? "");
  if (name === undefined) return false;
  const head = headOf(words, at);
  if (!head) return false;
  const heads = aligned.flatMap((entry) =>
    entry.words.flatMap((word, i) => (word.stem === head.stem ? [quantifierBefore(entry.words, i)] : [])),
  );
  if (heads.includes(name)) return false;
  if (heads.some((other) => other !== undefined)) return true;
  return !aligned.some((entry) => entry.words.some(({ text }) => quantifiers.get(text) === name));
}

function headOf(words: readonly Word[], at: number): Word | undefined {
  return words.slice(at + 1, at + 4).find(({ stop, clause }) => !stop && clause === words[at]?.clause);
}

function quantifierBefore(words: readonly Word[], at: number): string | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) {
    const name = quantifiers.get(words[i]?.text ?? "");
    if (name !== undefined) return name;
  }
  return undefined;
}
