import type { Attribution } from "../../claims/index.ts";
import { sliceSpan, type Span, spansOverlap } from "../../core/index.ts";
import { countWords } from "../reading-time.ts";
import { creditMark, lowerArticle, startUpper } from "../realise/english.ts";
import type { Candidate, MaterialArticle } from "../types.ts";
import { cite, isRetold, longestQuote, originals, voicesBehind, type Writing } from "./context.ts";
import { isSoundSpeaker, sideOf, tellSpeaker } from "./speaker-names.ts";
import { findLeaning, namesItsThing } from "./leaning.ts";
import { quotedSpans } from "./quoted-spans.ts";
import { isBroken } from "./sentence-shape.ts";
import { fullName } from "./retell.ts";

/** How many voices must have a sentence before it is taken out of the middle of a long quotation. */
const leastVoices = 3;

/** A word that joins a sentence to the one before it, which is not shown. */
const conjunct = /^(?:However|Also|Moreover|And|But|So|Well|Now), |^(?:And|But) (?=\p{L})/u;

/** Sentences inside quotations that several voices carry, given to whoever the article quotes there. */
export function writeQuotes(writing: Writing): readonly Candidate[] {
  return originals(writing)
    .filter((entry) => isRetold(writing, entry))
    .flatMap((entry) => {
      const quotes = quotedSpans(entry.article.text);
      return writing.sentencesOf(entry.article.id).flatMap((span) => {
        const shared = voicesBehind(writing, entry.article.id, span);
        const quote = quotes.find((one) => spansOverlap(one, span) && one[1] - one[0] > 20);
        return shared >= leastVoices && quote ? (writeQuote(writing, entry, span, quote, shared) ?? []) : [];
      });
    });
}

function writeQuote(
  writing: Writing,
  entry: MaterialArticle,
  span: Span,
  quote: Span,
  shared: number,
): Candidate | undefined {
  const { text } = entry.article;
  const inside: Span = [Math.max(span[0], quote[0]), Math.min(span[1], quote[1])];
  const words = sliceSpan(text, inside)
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/[.,;:]$/u, "")
    .replace(conjunct, "");
  const said = speakerOf(entry, quote);
  const name = said && tellSpeaker(entry, said);
  if (!said || !name || !isSoundSpeaker(name) || said.polarity !== "positive") return undefined;
  const length = countWords(words);
  if (length < 6 || length > longestQuote || /["“”]|``|''/u.test(words) || isBroken(words) || opensOnPronoun(words))
    return undefined;
  const full = fullName(text, name);
  const speaker = lowerArticle(full ?? name);
  const mark = /[!?]$/u.test(words) ? "" : ",";
  const side = sideOf(writing, said);
  return {
    text: `“${startUpper(words)}${mark}” ${speaker}${speaker.includes(",") ? "," : ""} said${creditMark}.`,
    section: "sides",
    citations: [cite(entry, span), ...(spansOverlap(span, said.sentence) ? [] : [cite(entry, said.sentence)])],
    weight: 1 + 2 * (shared - 1),
    key: `said:${entry.article.id}:${span[0]}`,
    shared,
    speaker,
    ...(full ? { fullName: { full, family: name } } : {}),
    ...(side ? { side } : {}),
  };
}

/** "He is a good man" needs to be told of whom; "I will sail" does not. */
function opensOnPronoun(words: string): boolean {
  const leaning = findLeaning(words);
  return leaning !== undefined && !namesItsThing(words) && !/^(?:i|we|my|our|you|your|us)$/iu.test(leaning);
}

/** Whoever the text gives the quotation to: in it, just before it or just behind it. */
function speakerOf(entry: MaterialArticle, [start, end]: Span): Attribution | undefined {
  const near: Span = [start - 3, end + 40];
  return entry.claims.attributions.find(
    ({ source, within, mode }) =>
      !within && mode !== "indirect" && source.some((span) => spansOverlap(span, near) || isJustBefore(span, start)),
  );
}

function isJustBefore(span: Span, start: number): boolean {
  return span[1] <= start && start - span[1] < 40;
}
