import abbreviations from "./data/abbreviations.json" with { type: "json" };
import type { Span } from "../core/index.ts";
import { trimSpan } from "../core/index.ts";
import { baseLanguage } from "./detect-language.ts";

/** A piece longer than this is cut at its last space: no sentence is that long, and later work is kept linear. */
const longestPiece = 5000;
const closers = /["'”’»)\]」』】）›“]/u;
const ends = /[.!?…。！？؟।]+/gu;
const wideEnds = /[。！？]/u;
const lists: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(abbreviations.languages).map(([language, words]) => [language, new Set(words)]),
);

/**
 * The sentences of a text in order, trimmed, none across an empty line, none longer than 5,000 code units. A full stop
 * ends one unless it belongs to a listed abbreviation, an initial or a number; closing quotation marks and brackets stay
 * with the sentence, and words that go on in lower case after a quotation ("…!" he said) do too.
 */
export function splitSentences(text: string, language: string): Span[] {
  const known = lists[baseLanguage(language)] ?? lists.en ?? new Set();
  const found: Span[] = [];
  let from = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n/gu)) {
    splitParagraph(text, from, gap.index, known, found);
    from = gap.index + gap[0].length;
  }
  splitParagraph(text, from, text.length, known, found);
  return found;
}

function splitParagraph(text: string, start: number, end: number, known: ReadonlySet<string>, found: Span[]): void {
  const paragraph = text.slice(start, end);
  let from = 0;
  ends.lastIndex = 0;
  for (const mark of paragraph.matchAll(ends)) {
    const after = afterClosers(paragraph, mark.index + mark[0].length);
    if (!isBoundary(paragraph, mark.index, mark[0], after, known)) continue;
    addPiece(text, start + from, start + after, found);
    from = after;
  }
  addPiece(text, start + from, end, found);
}

function addPiece(text: string, from: number, to: number, found: Span[]): void {
  let at = from;
  while (to - at > longestPiece) {
    const space = text.lastIndexOf(" ", at + longestPiece);
    const cut = space > at ? space : at + longestPiece;
    push(text, at, cut, found);
    at = cut;
  }
  push(text, at, to, found);
}

function push(text: string, from: number, to: number, found: Span[]): void {
  const span = trimSpan(text, [from, to]);
  if (span) found.push(span);
}

function afterClosers(text: string, at: number): number {
  let after = at;
  while (after < text.length && closers.test(text.charAt(after))) {
    // “ closes in German and opens elsewhere: only with no space before and space after does it close.
    if (text.charAt(after) === "“" && !/\s|^$/u.test(text.charAt(after + 1))) break;
    after += 1;
  }
  return after;
}

function isBoundary(text: string, at: number, mark: string, after: number, known: ReadonlySet<string>): boolean {
  if (wideEnds.test(mark)) return !/^[^\n]?[，、；：]/u.test(text.slice(after, after + 1));
  if (after >= text.length) return true;
  if (!/\s/u.test(text.charAt(after))) return /[\u3400-\u9fff]/u.test(text.charAt(after));
  const next = nextWord(text, after);
  if (/^\p{Ll}/u.test(next)) return false;
  if (mark !== ".") return true;
  const before = lastWord(text, at);
  if (isPartedNumber(text, at, before, next) || isPartedHour(text, at, before, next)) return false;
  if (/^\p{Lu}$/u.test(before)) return false;
  if (/^\d{1,2}$/u.test(before) && known.has("1.")) return false;
  return !isAbbreviation(before.toLowerCase(), next, known);
}

/** "$2. 6 million", "in 8. 5 hours": a decimal that a page has parted, where a small word or a sign of money tells so. */
function isPartedNumber(text: string, at: number, before: string, next: string): boolean {
  if (!/^\d{1,3}$/u.test(before) || !/^\d{1,2}$/u.test(next)) return false;
  if (
    /[$€£¥]$/u.test(
      text
        .slice(0, at - before.length)
        .slice(-2)
        .trimEnd(),
    )
  )
    return true;
  return /^[\s.]*\d{1,2}\s?(?:%|(?:percent|per cent|million|billion|trillion|[ap]\.? ?m)\b)/u.test(
    text.slice(at, at + 24),
  );
}

/** "9 a. m. Friday": the letters of an hour that a page has parted; a word that opens sentences ends one after it. */
function isPartedHour(text: string, at: number, before: string, next: string): boolean {
  return (
    before === "m" &&
    /\b[ap]\. ?m$/u.test(text.slice(Math.max(0, at - 6), at)) &&
    !openers.has(next) &&
    text.charAt(at + 1) === " "
  );
}

/** An abbreviation does not end a sentence; one of initials ("U.S.") may, where a word that opens sentences follows. */
function isAbbreviation(word: string, next: string, known: ReadonlySet<string>): boolean {
  if (known.has(word)) return true;
  if (!/^(?:\p{L}\.)+\p{L}$/u.test(word)) return false;
  return !openers.has(next);
}
const openers: ReadonlySet<string> = new Set(abbreviations.sentenceOpeners);

function nextWord(text: string, at: number): string {
  const start = text.slice(at, at + 40).search(/[^\s"'“”‘’«»„([¿¡-]/u);
  if (start < 0) return "";
  return /^[\p{L}\p{N}']+/u.exec(text.slice(at + start, at + start + 40))?.[0] ?? text.charAt(at + start);
}

function lastWord(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < 24 && /[\p{L}\p{N}.]/u.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, at);
}
