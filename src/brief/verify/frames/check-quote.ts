import { sliceSpan, spansOverlap } from "../../../core/index.ts";
import type { Grammar } from "../../realise/grammar.ts";
import { findQuotations, checkQuotations } from "../check-quotations.ts";
import type { CheckProblem } from "../../types.ts";
import { hole } from "./match-holes.ts";
import type { Source } from "./read-sources.ts";

/**
 * The problems of a sentence that gives words as they stand: its outlet, its language, its speaker and what stands in its
 * brackets must be the passage's. Undefined where it is no such sentence.
 */
export function checkQuote(
  sentence: string,
  sources: readonly Source[],
  grammar: Grammar,
): readonly CheckProblem[] | undefined {
  const quotation = findQuotations(sentence).at(-1);
  if (!quotation) return undefined;
  const words = quotation.words.replaceAll(/^\u00A0|\u00A0$/gu, "");
  const source = sources.find((one) => isFramed(sentence, words, one, grammar));
  if (source)
    return checkQuotations(
      [{ ...quotation, words }],
      sources.map(({ passage }) => passage),
    );
  const isQuoted =
    checkQuotations(
      [{ ...quotation, words }],
      sources.map(({ passage }) => passage),
    ).length === 0;
  return isQuoted
    ? [{ kind: "attribution", span: [0, quotation.span[0]], found: sentence.slice(0, quotation.span[0]) }]
    : [{ kind: "quotation", span: quotation.span, found: words }];
}

function isFramed(sentence: string, words: string, source: Source, grammar: Grammar): boolean {
  const plan = { kind: "quote", outlet: source.outlet, language: source.language, words } as const;
  const frames = [
    grammar.tellQuote(plan),
    grammar.tellQuote({ ...plan, note: true }),
    ...speakersOf(words, source).map((speaker) => grammar.tellQuote({ ...plan, speaker })),
  ];
  return frames.some((frame) => frame === sentence || isBracketed(sentence, frame, source, grammar));
}

/** Who the passage has speak these very words. */
function speakersOf(words: string, { claims, text, span }: Source): readonly string[] {
  const start = words.slice(0, 24);
  return claims.attributions.flatMap(({ speaker, sentence, content, polarity }) => {
    if (!speaker.name || polarity !== "positive" || !spansOverlap(sentence, span)) return [];
    return content.some((part) => sliceSpan(text, part).includes(start)) ? [speaker.name] : [];
  });
}

/** The frame with brackets put in, which hold names and amounts of the passage alone. */
function isBracketed(sentence: string, frame: string, source: Source, grammar: Grammar): boolean {
  const { open, close, comma, semicolon } = grammar.brackets;
  const at = sentence.indexOf(open);
  const end = sentence.indexOf(close, at);
  if (at < 0 || end < 0) return false;
  const without = `${sentence.slice(0, at)}${hole}${sentence.slice(end + close.length)}`;
  if (without.replace(hole, "") !== frame) return false;
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
