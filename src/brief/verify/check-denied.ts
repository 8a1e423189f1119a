import type { Attribution } from "../../claims/index.ts";
import lists from "./data/operators.en.json" with { type: "json" };
import type { CheckProblem } from "../types.ts";
import { isNegative } from "./operators.ts";
import { contentWords, wordsIn } from "./read-text.ts";
import type { Case, PassageReading, Word } from "./types.ts";
import { wholeProblem } from "./whole-problem.ts";

const denying: ReadonlySet<string> = new Set(lists.denying.split(" "));

/** Share of a sentence's words that somebody must have denied before the sentence tells what is denied. */
const sameDenial = 0.6;

/** What the passages have only as something denied must not be told as so: "the board denied that it sold the ferry". */
export function checkDenied({ sentence, home, mixed, said }: Case): readonly CheckProblem[] {
  if (mixed || said.some((word) => isNegative(word) || denying.has(word.text))) return [];
  if (sentence.attributions.some(({ polarity }) => polarity === "denied")) return [];
  const own = contentWords(sentence.words);
  // What stands in quotation marks is held to the letter: of a quotation with its speaker nothing else is told.
  if (own.length * 2 < contentWords(said).length) return [];
  const stems = new Set(own.map(({ stem }) => stem));
  const denials = home.flatMap((passage) =>
    passage.attributions.filter(isDenial).map((one) => ({ passage, one, words: denied(passage, one) })),
  );
  const found = denials.find(({ words }) => shareOf(stems, words) >= sameDenial);
  if (!found || home.some((passage) => isToldElsewhere(passage, stems))) return [];
  const { passage, one } = found;
  const from = one.cue[0]?.[0] ?? one.sentence[0];
  const to = one.content.at(-1)?.[1] ?? one.sentence[1];
  return [wholeProblem("negation", sentence, passage, from, to)];
}

function isDenial({ polarity, mode }: Attribution): boolean {
  return polarity === "denied" && mode !== "direct";
}

/** Who denies and what: a statement that is told of the one who denies it shares the name as well. */
function denied({ words }: PassageReading, { source, content }: Attribution): readonly Word[] {
  return [...source, ...content].flatMap((span) => contentWords(wordsIn(words, span)));
}

/** Another sentence of the passage, or a part that nobody denies, says it as well. */
function isToldElsewhere({ words, attributions }: PassageReading, stems: ReadonlySet<string>): boolean {
  const spans = attributions.filter(isDenial).flatMap(({ content }) => content);
  const rest = words.filter(({ start, end }) => !spans.some(([from, to]) => from < end && start < to));
  return shareOf(stems, contentWords(rest)) >= sameDenial;
}

function shareOf(stems: ReadonlySet<string>, words: readonly Word[]): number {
  const shared = new Set(words.flatMap(({ stem }) => (stems.has(stem) ? [stem] : [])));
  return shared.size / Math.max(1, stems.size);
}
