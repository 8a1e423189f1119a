import numerals from "./data/numerals.json" with { type: "json" };
import { baseLanguage } from "./detect-language.ts";
import { readIdeographFraction } from "./ideograph-fraction.ts";
import { readIdeographs } from "./ideograph-number.ts";
import { fractionStarters, readFraction } from "./read-fraction.ts";
import { scanPieces } from "./scan-pieces.ts";
import type { Piece } from "./types.ts";
import {
  bareScales,
  empty,
  halfBefore,
  ideographScales,
  mention,
  type NumberMention,
  ones,
  scaleTables,
  type Table,
} from "./number-tables.ts";
import { digitsValue } from "./digits-value.ts";
import { afterArticle, readWordFraction, readWords } from "./read-number-words.ts";

/** Words that a number in words can start with, by language: most words are passed over at once. */
const starters: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(numerals.words).map(([language, words]) => [
    language,
    new Set([
      ...Object.keys(words),
      ...(ones.get(language) ?? []),
      ...(bareScales.get(language) ?? []),
      ...(halfBefore.get(language) ?? []),
      ...(language === "en" ? englishStarters() : fractionStarters(language)),
    ]),
  ]),
);

function englishStarters(): string[] {
  return ["a", "an", "half", "quarter", "several", ...Object.keys(numerals.vague)];
}

const fractions: ReadonlyMap<string, number> = new Map(Object.entries(numerals.fractions));

/**
 * Numbers of a text in order: digits of any script, decimal commas and thousands marks by language, scale words,
 * numbers in words, 万 and 亿, fractions and powers. Letters joined to digits ("G7", "21st") make no number.
 */
export function findNumbers(
  text: string,
  language: string,
  pieces: readonly Piece[] = scanPieces(text),
): NumberMention[] {
  const base = baseLanguage(language);
  const found: NumberMention[] = [];
  const openers = starters.get(base);
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at];
    if (piece?.kind === "word" && base !== "zh" && !openers?.has(piece.text)) {
      at += 1;
      continue;
    }
    const read = readNumber(text, pieces, at, base);
    const number = read && base === "ar" ? withArabicRest(text, pieces, read) : read;
    if (number) found.push(number);
    at = number ? number.after : at + 1;
  }
  return found;
}

/** "مليار و460 مليون": millions that "and" joins to a larger number right before it. */
function withArabicRest(text: string, pieces: readonly Piece[], number: NumberMention): NumberMention {
  const next = pieces[number.after + 1];
  if (pieces[number.after]?.text !== "و" || next?.kind !== "number" || number.value < 1e6) return number;
  const rest = readDigits(text, pieces, number.after + 1, "ar");
  const scaled =
    rest !== undefined && rest.after > number.after + 2 && rest.value < number.value && number.value % 1e6 === 0;
  return scaled ? mention(pieces, number.first, rest.after, number.value + rest.value, number.spelled) : number;
}

function readNumber(text: string, pieces: readonly Piece[], at: number, base: string): NumberMention | undefined {
  const piece = pieces[at];
  if (!piece) return undefined;
  if (piece.kind === "number") return readDigits(text, pieces, at, base);
  const sign = piece.kind === "mark" && piece.text.charCodeAt(0) > 127 ? fractions.get(piece.text) : undefined;
  if (sign !== undefined) return mention(pieces, at, at + 1, sign, false);
  if (base === "zh" && piece.kind === "word") {
    const read = readIdeographFraction(text, pieces, at) ?? readIdeographs(text, pieces, at);
    return read && mention(pieces, at, read.after, read.value, true);
  }
  if (piece.kind !== "word" || !starters.get(base)?.has(piece.text)) return undefined;
  if ((piece.text === "a" || piece.text === "an") && !afterArticle.has(pieces[at + 1]?.text ?? "")) return undefined;
  // "خُمس": with this vowel it is a fifth and not five; pieces may come without.
  if (base === "ar" && /^خُ?مس$/u.test(piece.text) && text.slice(piece.start, piece.end).includes("\u064f"))
    return mention(pieces, at, at + 1, 0.2, true);
  if (base !== "en") return readFraction(pieces, at, base) ?? readWords(pieces, at, base);
  const words = readWords(pieces, at, base);
  return readWordFraction(pieces, at, words) ?? words;
}

function readDigits(text: string, pieces: readonly Piece[], at: number, base: string): NumberMention | undefined {
  const piece = pieces[at];
  if (!piece || followsLetters(text, piece.start)) return undefined;
  // "up .5 percent": the point stands first.
  const pointed = /(?:^|[\s($€£+−-])\.$/u.test(text.slice(Math.max(0, piece.start - 2), piece.start));
  const first = pointed && /^\d+$/u.test(piece.text) ? at - 1 : at;
  let digits = first < at ? `0.${piece.text}` : piece.text;
  let after = at + 1;
  // "10 000": groups of three after a space are one number.
  while (isSpacedGroup(text, pieces, after, digits)) {
    digits += pieces[after]?.text ?? "";
    after += 1;
  }
  // "80, 000": a text that was parted at its signs.
  while (pieces[after]?.text === "," && pieces[after + 1]?.text === "000" && /^\d+$/u.test(digits)) {
    digits += "000";
    after += 2;
  }
  let value = digitsValue(digits, first < at ? "en" : base);
  if (Number.isNaN(value)) return undefined;
  const fraction = readSlash(pieces, after, value);
  if (fraction) return mention(pieces, first, fraction.after, fraction.value, false);
  const power = readPower(text, pieces, after, value);
  if (power) return mention(pieces, first, power.after, power.value, false);
  const scaled = readScale(text, pieces, after, base);
  value *= scaled.factor;
  const rest =
    base === "zh" || base === "ru" ? readRest(text, pieces, scaled, base) : { value: 0, after: scaled.after };
  return mention(pieces, first, rest.after, roundOff(value + rest.value), false);
}

/** "27亿3000万", "1 трлн 200 млрд": what follows at once with a smaller scale is of the same number. */
function readRest(
  text: string,
  pieces: readonly Piece[],
  { factor, after }: { readonly factor: number; readonly after: number },
  base: string,
): { readonly value: number; readonly after: number } {
  const piece = pieces[after];
  const none = { value: 0, after };
  const gap = base === "zh" ? "" : " ";
  if (factor < 10_000 || piece?.kind !== "number") return none;
  if (text.slice(pieces[after - 1]?.end ?? 0, piece.start) !== gap) return none;
  const scaled = readScale(text, pieces, after + 1, base);
  const value = digitsValue(piece.text, base) * scaled.factor;
  if (!(value < factor) || (base !== "zh" && scaled.factor === 1)) return none;
  const rest = readRest(text, pieces, scaled, base);
  return { value: value + rest.value, after: rest.after };
}

function followsLetters(text: string, start: number): boolean {
  // "5 و7", "ب15": these Arabic letters are written as one with what they join.
  if (/(?:^|[^\p{L}])[وبلفك]\u0640?$/u.test(text.slice(Math.max(0, start - 3), start))) return false;
  return (
    /[\p{L}_]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    !/[\u3400-\u9fff]$/u.test(text.slice(start - 1, start)) &&
    !/(?:^|[^\p{L}])(?:USD|EUR|GBP|US|C|A|HK|RMB|Rs|NZ|S|R|M[A-Z]{3}|CHF|SFr|RM|Rp|K[Ss]h|AED|SAR|NOK|SEK|DKK|PKR|SGD|HKD|Tk)$/u.test(
      text.slice(Math.max(0, start - 5), start),
    )
  );
}

function isSpacedGroup(text: string, pieces: readonly Piece[], at: number, digits: string): boolean {
  const next = pieces[at];
  const before = pieces[at - 1];
  if (
    !next ||
    !before ||
    next.kind !== "number" ||
    !/^\d{3}$/u.test(next.text) ||
    !/^\d{1,3}$|^\d{1,3}(?:\d{3})+$/u.test(digits)
  )
    return false;
  return (
    next.start === before.end + 1 && /[ \u00a0\u202f\u2009]/u.test(text.charAt(before.end)) && before.text.length <= 3
  );
}

function readSlash(
  pieces: readonly Piece[],
  after: number,
  value: number,
): { value: number; after: number } | undefined {
  const slash = pieces[after];
  const below = pieces[after + 1];
  if (
    slash?.text === "/" &&
    below?.kind === "number" &&
    slash.start === pieces[after - 1]?.end &&
    below.start === slash.end
  ) {
    const divisor = Number(below.text);
    return divisor > 0 && pieces[after + 2]?.text !== "/" ? { value: value / divisor, after: after + 2 } : undefined;
  }
  const sign = fractions.get(pieces[after]?.text ?? "");
  if (sign !== undefined) return { value: value + sign, after: after + 1 };
  // "2 1/2": a whole and a fraction.
  const top = pieces[after];
  const bar = pieces[after + 1];
  const bottom = pieces[after + 2];
  if (
    top?.kind === "number" &&
    bar?.text === "/" &&
    bottom?.kind === "number" &&
    bar.start === top.end &&
    bottom.start === bar.end &&
    Number(top.text) < Number(bottom.text)
  ) {
    return { value: value + Number(top.text) / Number(bottom.text), after: after + 3 };
  }
  return undefined;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "×10−5", "x 10^6", "· 10⁶", "4e14"; "8x2^10" of another base, "×104" where the exponent has lost its place. "4x100 metres" is no power. */
const times =
  /^(?:\s?[×x*·⋅]\s?(?<base>\d{1,3})(?:\^(?<raised>[−-]?\d{1,3})|(?<sup>⁻?[⁰¹²³⁴-⁹]{1,3}))|\s?[×x*]\s?10(?<minus>[−-]\d{1,3}|[1-9]\d?(?!\d))|[eE](?<e>[−-]?\d{1,3}(?![\p{L}\d])))/u;
/** "2^10", "10⁶"; behind other numbers, and one to three behind ten, a superscript may be the mark of a note. */
const raised = /^\^(?<raised>[−-]?\d{1,2})(?!\d)/u;
const tenRaised = /^(?<sup>⁻[⁰¹²³⁴-⁹]{1,2}|[⁰¹²³⁴-⁹]{2}|[⁴-⁹])/u;

/** What the digits before `after` are raised to or multiplied by. */
function readPower(
  text: string,
  pieces: readonly Piece[],
  after: number,
  value: number,
): { value: number; after: number } | undefined {
  const start = pieces[after - 1]?.end ?? 0;
  const factor = times.exec(text.slice(start, start + 16));
  const behind = text.slice(start, start + 6);
  const found = factor ?? raised.exec(behind) ?? (value === 10 ? tenRaised.exec(behind) : null);
  if (!found) return undefined;
  const end = start + found[0].length;
  let next = after;
  while (next < pieces.length && (pieces[next]?.start ?? end) < end) next += 1;
  const { base = "10", raised: caret, sup, minus, e } = { ...found.groups };
  const digits = (caret ?? sup ?? minus ?? e ?? "0").replaceAll(/[⁻−]/gu, "-");
  const exponent = Number(digits.replaceAll(/[⁰¹²³⁴-⁹]/gu, (sign) => String(superscripts.indexOf(sign))));
  return { value: factor ? value * Number(base) ** exponent : value ** exponent, after: next };
}

function readScale(
  text: string,
  pieces: readonly Piece[],
  after: number,
  base: string,
): { factor: number; after: number } {
  const table = scaleTables.get(base) ?? empty;
  let at = after;
  let factor = 1;
  while (at < pieces.length) {
    const piece = pieces[at];
    if (!piece) break;
    const joined =
      piece.text === "-" && scaleTables.get("en")?.get(pieces[at + 1]?.text ?? "") !== undefined && base === "en"
        ? 1
        : 0;
    const word = joined === 1 ? (pieces[at + 1]?.text ?? "") : piece.text;
    const scale = base === "zh" ? ideographScales.get(word) : table.get(word);
    if (scale === undefined) break;
    factor *= scale;
    at += 1 + joined;
    if (pieces[at]?.text === "." && pieces[at]?.start === pieces[at - 1]?.end && /^(?:тыс|mio|mrd)$/u.test(word))
      at += 1;
  }
  if (factor === 1 && base === "en") return shortScale(text, pieces, after);
  return { factor, after: at };
}

/** What may stand after "2.3m" so that it is millions: "2.3m people" has no metres. */
const shortCounted: ReadonlySet<string> = new Set(numerals.shortCounted.split(" "));

const shortScales: Table = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["b", 1e9],
  ["t", 1e12],
  ["mn", 1e6],
  ["bn", 1e9],
]);

/** "$1.5bn", "€10M", "0.5k", "2.3m people": letters that stand right after the digits of an amount. */
function shortScale(text: string, pieces: readonly Piece[], after: number): { factor: number; after: number } {
  const piece = pieces[after];
  const number = pieces[after - 1];
  if (!piece || !number || piece.start !== number.end) return { factor: 1, after };
  const money = /[$€£¥]\s?$/u.test(text.slice(Math.max(0, number.start - 2), number.start));
  const next = pieces[after + 1];
  const named = next !== undefined && shortCounted.has(next.text);
  const factor = shortScales.get(piece.text);
  const surface = text.slice(piece.start, piece.end);
  if (factor === undefined || !(money || named || /^(?:bn|mn)$/u.test(surface))) return { factor: 1, after };
  return { factor, after: after + 1 };
}

/** Floating point leaves 2.3 × 10⁹ a hair off; twelve significant digits are more than any source gives. */
function roundOff(value: number): number {
  return Number(value.toPrecision(12));
}
