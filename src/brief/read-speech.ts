import type { Attribution, ClaimSet } from "../claims/index.ts";
import { sliceSpan, type Span, spansOverlap, trimSpan } from "../core/index.ts";
import { splitSentences } from "../language/index.ts";
import { setQuotes } from "./realise/inner-quotes.ts";
import { openCache } from "./verify/cache.ts";
import { isOwnVoice } from "./own-voice.ts";
import { nameSpeaker } from "./name-speaker.ts";

/** One sentence of what somebody said in their own words, ready to stand in the page's marks. */
export interface Speech {
  /** As a plan takes it: a listed person by the English name, anybody else as the source has it. */
  readonly speaker: string;
  readonly words: string;
  /** Where the words stand in the article. */
  readonly span: Span;
}

interface Told {
  readonly text: string;
  /** BCP 47 base. */
  readonly language: string;
  readonly claims: Pick<ClaimSet, "quotes">;
}

/**
 * A speaker's own words sentence by sentence, those that stand in the sentence of the attribution first. What is only a part
 * of a clause in quotation marks is no sentence of theirs, and what a cue cuts in two is told of neither half. `page` is
 * the language of the page, whose marks stand inside.
 */
export function readSpeech({ text, language, claims }: Told, said: Attribution, page: string): readonly Speech[] {
  const behindDash = dashSpeech(text, language, said);
  const speaker =
    (said.mode === "indirect" && !behindDash) || said.polarity !== "positive"
      ? undefined
      : nameSpeaker(text, said, language, page);
  if (speaker === undefined) return [];
  const quotes = claims.quotes.map(({ span }) => span).filter((span) => spansOverlap(span, said.sentence));
  const spans = quotes.flatMap((quote) =>
    isClosed(text, quote) && opensClause(text, quote[0]) ? sentencesIn(text, language, quote, said) : [],
  );
  const isOwn = (span: Span): boolean => spansOverlap(span, said.sentence);
  const found = [...spans.filter(isOwn), ...spans.filter((span) => !isOwn(span))];
  return (found.length === 0 && behindDash ? [behindDash] : found).flatMap((span) => {
    const words = setQuotes(flatten(sliceSpan(text, span)), page, "inner");
    return words === undefined ? [] : [{ speaker, words, span }];
  });
}

/** A cue that stands behind a comma and a dash, as it does behind direct speech. */
export function hasDashCue(text: string, { content, cue: [cue] }: Attribution): boolean {
  return content.some(
    ([, end]) =>
      cue &&
      end <= cue[0] &&
      /^[»”“"]?[,!?…]?[»”“"]?\s*[—–-]\s*$/u.test(sliceSpan(text, [end, cue[0]])) &&
      cue[0] > end,
  );
}

/** Direct speech that has a dash and no marks: only where the words are nobody's but the speaker's ("we shall sail"). */
function dashSpeech(text: string, language: string, said: Attribution): Span | undefined {
  const [content] = said.content;
  if (!content || said.content.length > 1 || !hasDashCue(text, said)) return undefined;
  const lead = /^[\s—–-]*/u.exec(sliceSpan(text, content))?.[0].length ?? 0;
  const span: Span = [content[0] + lead, content[1]];
  const words = sliceSpan(text, span);
  return span[0] >= said.sentence[0] &&
    /^\p{Lu}/u.test(words) &&
    isOwnVoice(words, language) &&
    !/[«»“”„"]/u.test(words)
    ? span
    : undefined;
}

/** Closed by a mark and not by the end of the paragraph. */
function isClosed(text: string, quote: Span): boolean {
  return quote[1] - quote[0] > 2 && /[”“"»«」』]|''/u.test(text.charAt(quote[1] - 1));
}

/** A quotation that a clause runs into ("said the pier was “unsafe for …”") is a part of that clause. */
function opensClause(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start).trimEnd();
  return (
    before === "" || /[:：,،，.!?。！？…—–»”"“)\n-]$/u.test(before) || /\n\s*$/u.test(text.slice(0, start).slice(-4))
  );
}

function sentencesIn(text: string, language: string, quote: Span, { content }: Attribution): readonly Span[] {
  const pieces = content.toSorted((a, b) => a[0] - b[0]);
  return pieces.flatMap((piece, i) => {
    const within: Span = [Math.max(piece[0], quote[0] + 1), Math.min(piece[1], quote[1] - 1)];
    const dash = within[0] < within[1] ? (/^\s*[—–-]\s+/u.exec(sliceSpan(text, within))?.[0].length ?? 0) : 0;
    const inside = trimSpan(text, [within[0] + dash, within[1]]);
    if (!inside || inside[0] >= inside[1]) return [];
    const next = pieces[i + 1];
    const goesOn = next !== undefined && /^[\s"“„«»—–-]*\p{Ll}/u.test(sliceSpan(text, next));
    const found = splitSentences(sliceSpan(text, inside), language).map(
      ([from, to]): Span => [inside[0] + from, inside[0] + to],
    );
    return found.filter(
      (span, at) =>
        /^[\p{Lu}\p{Lo}\p{N}"“„«]/u.test(sliceSpan(text, span).trim()) && !(goesOn && at === found.length - 1),
    );
  });
}

/** In one line and without the mark that the page's own sentence ends with. */
function flatten(words: string): string {
  return words
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/[\s—–-]+$/u, "")
    .replace(/(?<!\.)[.,;:。，；：،]$/u, "");
}

/** A sentence that begins or ends inside somebody's quotation is not the outlet's, and is not whole. */
export function crossesQuote(quotes: ClaimSet["quotes"], [start, end]: Span): boolean {
  return quotes.some(
    ({ span: [from, to] }) => (from < start && to > start + 1) || (from >= start && from < end - 1 && to > end + 1),
  );
}

/** "В.Путин: ", "J. Dorin: ": a turn of a transcript, by initials, a name and a colon. */
const turn: RegExp = /(?<!\p{L})(?:\p{Lu}\. ?){1,2}\p{Lu}\p{Ll}+: /u;

const firstTurns = openCache<number>(200);

/** A sentence of a transcript is its speaker's and not the outlet's: it stands behind the first turn, or is one. */
export function isInTranscript(text: string, [, end]: Span): boolean {
  return firstTurns.get(text, () => turn.exec(text)?.index ?? text.length) < end - 1;
}
