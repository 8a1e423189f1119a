import type { Grammar } from "../../realise/grammar.ts";
import type { Check, CheckProblem } from "../../types.ts";
import type { VerifyInput } from "../types.ts";
import { bearsOut } from "./bears-out.ts";
import { checkAct } from "./check-act.ts";
import { isAmounts } from "./check-amounts.ts";
import { diagnoseQuote, isQuote } from "./check-quote.ts";
import { hole, matchHoles } from "./match-holes.ts";
import { measureWords } from "../../reading-time.ts";
import { crossesQuote, isInTranscript } from "../../read-speech.ts";
import { longestAgain, sameWords } from "../../realise/same-words.ts";
import { readSources, type Source } from "./read-sources.ts";

/**
 * Checks a sentence that a page made by grammar in a language other than its passages'. Words cannot be compared across
 * languages, so the sentence is read back: it must be, letter by letter, what the grammar says of a record, an amount or
 * the words of a cited passage. Anything else is not borne out, however near it is.
 */
export function checkFrame(input: VerifyInput, grammar: Grammar, language: string): Check {
  const { sentence } = input;
  const sources = readSources(input);
  const problems = findProblems(sentence, sources, grammar, language);
  return {
    verdict: problems.length > 0 ? "unsupported" : "supported",
    problems,
    support:
      problems.length > 0 ? [] : sources.map(({ index, passage }) => ({ evidence: index, span: [0, passage.length] })),
  };
}

function findProblems(
  sentence: string,
  sources: readonly Source[],
  grammar: Grammar,
  language: string,
): readonly CheckProblem[] {
  if (isQuote(sentence, sources, grammar, language) || isAmounts(sentence, sources, grammar)) return [];
  const acts = actsOf(sentence, sources, grammar);
  if (acts.some((act) => isToldAgain(act, sources, language))) return [];
  const found = acts.map((act) => checkAct(act, sources, grammar, language));
  if (found.includes(undefined)) return [];
  const quoted = diagnoseQuote(sentence, sources);
  if (quoted) return [quoted];
  const kind = found.find((one) => typeof one === "string") ?? "missing";
  return [{ kind, span: [0, sentence.length], found: sentence }];
}

/** A whole sentence in the language of the page that one outlet has letter by letter and the others bear out. */
function isToldAgain(told: string, sources: readonly Source[], language: string): boolean {
  if (measureWords(told) > longestAgain) return false;
  const whole = sources.filter(
    ({ language: own, claims, text, span }) =>
      own === language && !crossesQuote(claims.quotes, span) && !isInTranscript(text, span),
  );
  const isExact = ({ passage }: Source): boolean => sameWords(passage, language) === told;
  const outlets = new Set(sources.map(({ outlet }) => outlet));
  const bearing = new Set(
    whole.flatMap((source) => (isExact(source) || bearsOut(source.passage, told, language) ? [source.outlet] : [])),
  );
  return whole.some(isExact) && bearing.size === outlets.size;
}

/** The act without its outlets and full stop; a title has neither. */
function actsOf(sentence: string, sources: readonly Source[], grammar: Grammar): readonly string[] {
  const outlets = sources.map(({ outlet }) => outlet);
  const credited = [false, true]
    .flatMap((again) => matchHoles(grammar.credit(hole, outlets, again), sentence) ?? [])
    .filter((act) => grammar.credit(act, outlets) === sentence);
  return credited.length > 0 ? credited : [sentence.replace(/[.。]$/u, "")];
}
