import { spansOverlap } from "../../../core/index.ts";
import { readSpeech } from "../../read-speech.ts";
import type { Grammar } from "../../realise/grammar.ts";
import { findQuotations, checkQuotations } from "../check-quotations.ts";
import type { CheckProblem } from "../../types.ts";
import type { Source } from "./read-sources.ts";

/**
 * The problems of a sentence that gives words as they stand: its outlet, its language, its speaker and what stands in its
 * brackets must be the passage's. Undefined where it has no quotation; what is wrong with it is told by `diagnoseQuote`.
 */
export function isQuote(sentence: string, sources: readonly Source[], grammar: Grammar, page: string): boolean {
  return (
    sources.some((source) => isSpeech(sentence, source, grammar, page)) ||
    findQuotations(sentence).some(({ words }) => {
      const bare = words.replaceAll(/^\u00A0|\u00A0$/gu, "");
      return (
        sources.some((source) => isFramed(sentence, bare, source, grammar)) &&
        sources.some(({ passage }) => isCarried(bare, passage))
      );
    })
  );
}

/** What is wrong with a sentence in quotation marks that is none of the passages': the frame round the words, or the words. */
export function diagnoseQuote(sentence: string, sources: readonly Source[]): CheckProblem | undefined {
  const quotations = findQuotations(sentence);
  const longest = quotations.toSorted((a, b) => b.words.length - a.words.length)[0];
  if (!longest) return undefined;
  const { words, span } = longest;
  const bare = words.replaceAll(/^\u00A0|\u00A0$/gu, "");
  return sources.some(({ passage }) => isCarried(bare, passage))
    ? { kind: "attribution", span: [0, span[0]], found: sentence.slice(0, span[0]) }
    : { kind: "quotation", span, found: bare };
}

function isCarried(words: string, passage: string): boolean {
  return checkQuotations([{ span: [0, words.length], words }], [passage]).length === 0;
}

/** A speaker's own words, letter by letter what is read out of the passage, with this outlet and no other speaker. */
function isSpeech(
  sentence: string,
  { claims, text, span, outlet, language }: Source,
  grammar: Grammar,
  page: string,
): boolean {
  return claims.attributions.some((said) =>
    readSpeech({ text, language, claims }, said, page).some(
      ({ speaker, words, span: own }) =>
        spansOverlap(own, span) && grammar.tellQuote({ kind: "quote", outlet, language, words, speaker }) === sentence,
    ),
  );
}

/** The whole sentence of the passage, in quotation marks of its outlet. */
function isFramed(sentence: string, words: string, source: Source, grammar: Grammar): boolean {
  const plan = { kind: "quote", outlet: source.outlet, language: source.language, words } as const;
  const frames = [grammar.tellQuote(plan), grammar.tellQuote({ ...plan, note: true })];
  return frames.some((frame) => frame === sentence || isBracketed(sentence, frame, source, grammar));
}

/** The frame with brackets put in, which hold names and amounts of the passage alone. */
function isBracketed(sentence: string, frame: string, source: Source, grammar: Grammar): boolean {
  const { open, close, comma, semicolon } = grammar.brackets;
  // An outlet's own name may have brackets too.
  let at = sentence.indexOf(open);
  let end = sentence.indexOf(close, at);
  while (at >= 0 && end >= 0 && `${sentence.slice(0, at)}${sentence.slice(end + close.length)}` !== frame) {
    at = sentence.indexOf(open, at + 1);
    end = sentence.indexOf(close, at);
  }
  if (at < 0 || end < 0) return false;
  const known = new Set([
    ...source.claims.mentions
      .filter(({ span }) => spansOverlap(span, source.span))
      .flatMap(({ code }) => grammar.nameOf(code) ?? []),
    ...source.claims.figures
      .filter(({ span }) => spansOverlap(span, source.span))
      .map(({ value, unit }) => grammar.tellAmount({ value, unit })),
  ]);
  const inside = sentence.slice(at + open.length, end);
  return inside.split(semicolon).every((part) => isListed(part, comma, known));
}

/** "26,3 %, 5 %": a comma may stand inside an amount too, so the longest known piece is taken each time. */
function isListed(part: string, comma: string, known: ReadonlySet<string>): boolean {
  if (known.has(part)) return true;
  return part.split(comma).every((piece) => known.has(piece));
}
