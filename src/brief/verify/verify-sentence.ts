import { baseLanguage, detectLanguage } from "../../language/index.ts";
import { grammarOf } from "../realise/realise.ts";
import type { Check, CheckProblem } from "../types.ts";
import { checkParting } from "../partings/check-parting.ts";
import { alignSentences } from "./align.ts";
import { blank, blankCredits } from "./blank-credits.ts";
import { checkCredits } from "./check-credits.ts";
import { checkClasses } from "./check-classes.ts";
import { checkConditions, checkSupposed } from "./check-conditions.ts";
import { checkDates, listDated } from "./check-dates.ts";
import { checkFrame } from "./frames/check-frame.ts";
import { checkDenied } from "./check-denied.ts";
import { checkDirection } from "./check-direction.ts";
import { checkNames } from "./check-names.ts";
import { checkPoles } from "./check-poles.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkOperators } from "./check-operators.ts";
import { checkQuotations, findQuotations, type Quotation } from "./check-quotations.ts";
import { checkSpeaker } from "./check-speaker.ts";
import { checkWords } from "./check-words.ts";
import { openCache } from "./cache.ts";
import { readText, readWords } from "./read-text.ts";
import type { Case, EvidenceContext, PassageReading, TextReading, VerifyInput } from "./types.ts";

const checks: readonly ((given: Case) => readonly CheckProblem[])[] = [
  checkNumbers,
  checkDates,
  checkNames,
  checkOperators,
  checkConditions,
  checkSupposed,
  checkDenied,
  checkClasses,
  checkDirection,
  checkSpeaker,
  checkPoles,
  checkWords,
];

/**
 * Checks a sentence against its passages alone: quotations letter by letter, then numbers, dates, names, negation and
 * mood of what it says in its own words. With a `language` that pages are realised in, the sentence is read back by that
 * language's grammar instead (`checkFrame`). Spans are UTF-16 offsets into the sentence. Same input, same answer.
 */
export function verifySentence(input: VerifyInput): Check {
  const { sentence, evidence, language } = input;
  const parting = checkParting(input);
  if (parting) return parting;
  const grammar = language === undefined ? undefined : grammarOf(language);
  if (grammar && language !== undefined) return checkFrame(input, grammar, language);
  const quotations = findQuotations(sentence);
  const given = openCase(input, quotations);
  const problems = [
    ...checkQuotations(quotations, evidence),
    ...checkCredits(sentence, evidence, input.context ?? []),
    ...checks.flatMap((check) => check(given)),
  ].toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  return {
    verdict: problems.length > 0 ? "unsupported" : "supported",
    problems,
    support: given.aligned.map(({ passage, span }) => ({ evidence: passage.index, span })),
  };
}

/** Which passages of a sentence name the day that it tells: see `listDated`. */
export function findDated(input: VerifyInput): readonly number[] | undefined {
  return listDated(openCase(input, findQuotations(input.sentence)));
}

function openCase(
  { sentence, evidence, context = [], language: given }: VerifyInput,
  quotations: readonly Quotation[],
): Case {
  const own = blankCredits(blankQuotations(sentence, quotations), context);
  const language = given ?? ownLanguage(own, context);
  const reference = context.find(({ publishedAt }) => publishedAt)?.publishedAt ?? referenceOf(evidence);
  const reading = readOnce(own, language, reference);
  const passages = evidence.map((text, index) => readPassage(text, index, language, context[index] ?? {}, reference));
  const home = passages.filter((passage) => passage.home);
  return {
    sentence: reading,
    raw: sentence,
    quoted: quotations.map(({ span }) => span),
    said:
      quotations.length > 0
        ? readWords(blankCredits(blankMarks(sentence, quotations), context), language)
        : reading.words,
    passages,
    home,
    aligned: alignSentences(reading, home),
    mixed: home.length < passages.length,
  };
}

/** A passage carries several sentences of a page, a sentence is tried on several passages, and a page is checked twice. */
const readings = openCache<TextReading>(2000);

function readOnce(text: string, language: string, reference: string): TextReading {
  // Relative times are told by the day alone, so that the reports of one day share what was read.
  const day = reference.slice(0, "2024-05-16".length);
  return readings.get(`${language} ${day}\n${text}`, () => readText(text, language, day));
}

function readPassage(
  text: string,
  index: number,
  language: string,
  context: EvidenceContext,
  reference: string,
): PassageReading {
  const own = context.language ? baseLanguage(context.language) : languageOf(text, language);
  const at = context.publishedAt ?? reference;
  return { ...readOnce(text, own, at), index, context, home: own === language };
}

/** An English sentence told from English passages alone is not asked again what it is in. */
function ownLanguage(text: string, context: readonly EvidenceContext[]): string {
  const isPlain = context.length > 0 && context.every(({ language }) => language && baseLanguage(language) === "en");
  return isPlain ? "en" : languageOf(text, "en");
}

/** A short text tells too little of its language. */
function languageOf(text: string, otherwise: string): string {
  const plain = text.replaceAll(/\s+/gu, " ").trim();
  if (plain.length < 70 && !/[^\p{Script=Latin}\p{Script=Common}]/u.test(plain)) return otherwise;
  return baseLanguage(detectLanguage(plain));
}

function blankQuotations(sentence: string, quotations: readonly Quotation[]): string {
  let text = sentence;
  for (const { span } of quotations)
    text = text.slice(0, span[0]) + blank(text.slice(...span)).replaceAll(/[^ ]/gu, " ") + text.slice(span[1]);
  return text;
}

/** The sentence without its quotation marks, offset for offset. */
function blankMarks(sentence: string, quotations: readonly Quotation[]): string {
  let text = sentence;
  for (const { span } of quotations)
    text = `${text.slice(0, span[0])} ${text.slice(span[0] + 1, span[1] - 1)} ${text.slice(span[1])}`;
  return text;
}

/** Without an article's day relative days are compared by one and the same made-up reference. */
function referenceOf(_evidence: readonly string[]): string {
  return "2024-06-12T12:00:00Z";
}
