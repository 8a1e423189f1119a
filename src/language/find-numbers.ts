import numerals from "./data/numerals.json" with { type: "json" };
import type { Span } from "../core/index.ts";
import { baseLanguage } from "./detect-language.ts";
import { readIdeographs } from "./ideograph-number.ts";
import { scanPieces } from "./scan-pieces.ts";
import type { Piece } from "./types.ts";

/** A number as it stands in a text, scale words worked in. */
export interface NumberMention {
  readonly span: Span;
  readonly value: number;
  /** Indexes of its first piece and of the one after its last. */
  readonly first: number;
  readonly after: number;
  /** Written in words and not in digits. */
  readonly spelled: boolean;
}

type Table = Readonly<Record<string, number>>;
const wordTables: Readonly<Record<string, Table>> = numerals.words;
/** Words that a number in words can start with, by language: most words are passed over at once. */
const starters: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(numerals.words).map(([language, words]) => [
    language,
    new Set([...Object.keys(words), ...(language === "en" ? englishStarters() : [])]),
  ]),
);

function englishStarters(): string[] {
  return ["a", "an", "half", "quarter", "several", ...Object.keys(numerals.vague)];
}

/** Round plurals that no number stands before: "hundreds" is told as one hundred, its least. */
const vague: Readonly<Record<string, number>> = numerals.vague;

const scaleTables: Readonly<Record<string, Table>> = numerals.scale;
const fractions: ReadonlyMap<string, number> = new Map(Object.entries(numerals.fractions));
const commaLanguages: ReadonlySet<string> = new Set(numerals.decimalComma);
const empty: Table = {};

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
    const number = readNumber(text, pieces, at, base);
    if (number) found.push(number);
    at = number ? number.after : at + 1;
  }
  return found;
}

function readNumber(text: string, pieces: readonly Piece[], at: number, base: string): NumberMention | undefined {
  const piece = pieces[at];
  if (!piece) return undefined;
  if (piece.kind === "number") return readDigits(text, pieces, at, base);
  const fraction = piece.kind === "mark" && piece.text.charCodeAt(0) > 127 ? fractions.get(piece.text) : undefined;
  if (fraction !== undefined) return mention(pieces, at, at + 1, fraction, false);
  if (base === "zh" && piece.kind === "word") {
    const read = readIdeographs(text, pieces, at);
    return read && mention(pieces, at, read.after, read.value, true);
  }
  if (piece.kind !== "word" || !starters.get(base)?.has(piece.text)) return undefined;
  if ((piece.text === "a" || piece.text === "an") && !afterArticle.has(pieces[at + 1]?.text ?? "")) return undefined;
  const words = readWords(pieces, at, base);
  return base === "en" ? (readWordFraction(pieces, at, words) ?? words) : words;
}

function mention(
  pieces: readonly Piece[],
  first: number,
  after: number,
  value: number,
  spelled: boolean,
): NumberMention {
  return { span: [pieces[first]?.start ?? 0, pieces[after - 1]?.end ?? 0], value, first, after, spelled };
}

function readDigits(text: string, pieces: readonly Piece[], first: number, base: string): NumberMention | undefined {
  const piece = pieces[first];
  if (!piece || followsLetters(text, piece.start)) return undefined;
  let digits = piece.text;
  let after = first + 1;
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
  let value = digitsValue(digits, base);
  if (Number.isNaN(value)) return undefined;
  const fraction = readFraction(pieces, after, value);
  if (fraction) return mention(pieces, first, fraction.after, fraction.value, false);
  const power = readPower(text, pieces, after);
  if (power) return mention(pieces, first, power.after, value * power.factor, false);
  const scaled = readScale(text, pieces, after, base);
  value *= scaled.factor;
  return mention(pieces, first, scaled.after, roundOff(value), false);
}

function followsLetters(text: string, start: number): boolean {
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

/** Digits of any script with the marks of a language to a number; "1.234,5" and "1,234.5" are told apart. */
export function digitsValue(digits: string, language: string): number {
  if (/^\d+$/u.test(digits)) return Number(digits);
  const plain = digits
    .replaceAll(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
    .replaceAll("\u066c", "")
    .replaceAll("\u066b", ".");
  const comma = commaLanguages.has(language);
  const lastDot = plain.lastIndexOf(".");
  const lastComma = plain.lastIndexOf(",");
  if (lastDot >= 0 && lastComma >= 0)
    return lastDot > lastComma
      ? Number(plain.replaceAll(",", ""))
      : Number(plain.replaceAll(".", "").replace(",", "."));
  if (lastComma >= 0) return comma ? Number(oneMark(plain, ",", !comma)) : Number(oneMark(plain, ",", true));
  return lastDot >= 0 ? Number(oneMark(plain, ".", comma)) : Number(plain);
}

/** With `thousands`, a mark before three digits parts thousands; otherwise it is the decimal mark. */
function oneMark(plain: string, mark: string, thousands: boolean): string {
  const parts = plain.split(mark);
  const groups = parts.slice(1).every((part) => part.length === 3);
  if (parts.length > 2 || (thousands && groups)) return groups ? parts.join("") : "NaN";
  return parts.join(".");
}

function digitOf(digit: string): number {
  const point = digit.codePointAt(0) ?? 48;
  if (point < 128) return point - 48;
  // Blocks of digits start where a code point is a digit and the one before is not.
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (point - zero) % 10;
}

function readFraction(
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

/** "×10−5", "x 10^6". */
function readPower(
  text: string,
  pieces: readonly Piece[],
  after: number,
): { factor: number; after: number } | undefined {
  const start = pieces[after - 1]?.end ?? 0;
  const found = /^(?:\s?[×x*]\s?10\^?|e(?=[−-]?\d{1,3}(?![\p{L}\d])))([−-]?\d{1,3})/u.exec(
    text.slice(start, start + 16),
  );
  if (!found) return undefined;
  const end = start + found[0].length;
  let next = after;
  while (next < pieces.length && (pieces[next]?.start ?? end) < end) next += 1;
  return { factor: 10 ** Number((found[1] ?? "0").replace("−", "-")), after: next };
}

function readScale(
  text: string,
  pieces: readonly Piece[],
  after: number,
  base: string,
): { factor: number; after: number } {
  const table = scaleTables[base] ?? empty;
  let at = after;
  let factor = 1;
  while (at < pieces.length) {
    const piece = pieces[at];
    if (!piece) break;
    const joined =
      piece.text === "-" && scaleTables.en?.[pieces[at + 1]?.text ?? ""] !== undefined && base === "en" ? 1 : 0;
    const word = joined === 1 ? (pieces[at + 1]?.text ?? "") : piece.text;
    const scale = base === "zh" ? ideographScale(word) : table[word];
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

/** "$1.5bn", "€10M", "0.5k", "2.3m people": letters that stand right after the digits of an amount. */
function shortScale(text: string, pieces: readonly Piece[], after: number): { factor: number; after: number } {
  const piece = pieces[after];
  const number = pieces[after - 1];
  if (!piece || !number || piece.start !== number.end) return { factor: 1, after };
  const money = /[$€£¥]\s?$/u.test(text.slice(Math.max(0, number.start - 2), number.start));
  const next = pieces[after + 1];
  const named = next !== undefined && shortCounted.has(next.text);
  const factor = { k: 1e3, m: 1e6, b: 1e9, t: 1e12, mn: 1e6, bn: 1e9 }[piece.text];
  const surface = text.slice(piece.start, piece.end);
  if (factor === undefined || !(money || named || /^(?:bn|mn)$/u.test(surface))) return { factor: 1, after };
  return { factor, after: after + 1 };
}

function ideographScale(word: string): number | undefined {
  const table: Table = numerals.ideographScale;
  return table[word];
}

/** Numbers in words: "twenty-one", "three hundred and forty", "half a million", "two and a half million". */
function readWords(pieces: readonly Piece[], first: number, base: string): NumberMention | undefined {
  const words = wordTables[base] ?? empty;
  const scales = scaleTables[base] ?? empty;
  const start = pieces[first]?.text ?? "";
  const opensWithArticle =
    base === "en" &&
    (start === "a" || start === "an") &&
    /^(?:hundred|thousand|million|billion|trillion|dozen|half)$/u.test(pieces[first + 1]?.text ?? "");
  if (base === "en" && vague[start] !== undefined) return readVague(pieces, first, vague[start], scales);
  const few = base === "en" ? fewBefore(pieces, first) : undefined;
  if (
    few &&
    (scales[pieces[few.after]?.text ?? ""] === undefined || vague[pieces[few.after]?.text ?? ""] !== undefined)
  )
    return undefined;
  if (words[start] === undefined && !opensWithArticle && !few && !(base === "en" && start === "half")) return undefined;
  let total = 0;
  let part = few?.value ?? (opensWithArticle ? 1 : 0);
  let at = few?.after ?? (opensWithArticle ? first + 1 : first);
  let last = -1;
  for (; at < pieces.length; at += 1) {
    const word = pieces[at]?.text ?? "";
    const value = words[word];
    const scale = scales[word];
    if (value !== undefined) {
      // "two three" are two numbers; "twenty-one" and "hundred two" one.
      if (last >= 0 && !(value < 10 && last >= 20 && last < 100) && last < 100) break;
      part += value;
      last = value;
    } else if (scale !== undefined) {
      if (scale === 100) part = (part === 0 ? 1 : part) * 100;
      else {
        total += (part === 0 ? 1 : part) * scale;
        part = 0;
      }
      last = 100;
    } else if (
      word === "half" &&
      base === "en" &&
      at === first &&
      /^(?:a|an)$/u.test(pieces[at + 1]?.text ?? "") &&
      scales[pieces[at + 2]?.text ?? ""] !== undefined
    ) {
      part = 0.5;
      last = 100;
      at += 1;
    } else if (
      !(
        (word === "-" || word === "and" || word === "&" || word === ",") &&
        at > first &&
        last >= 0 &&
        joins(words, scales, pieces, at, last)
      )
    )
      break;
  }
  if (last < 0) return undefined;
  return mention(pieces, first, at, total + part, true);
}

/** "hundreds", "tens of thousands", "hundreds of millions"; "tens" alone is nothing. */
function readVague(pieces: readonly Piece[], first: number, least: number, scales: Table): NumberMention | undefined {
  const large = pieces[first + 1]?.text === "of" ? vague[pieces[first + 2]?.text ?? ""] : undefined;
  if (large !== undefined && large > least) return mention(pieces, first, first + 3, least * large, true);
  // "hundreds of thousands of": told whole above; "tens" is no number of its own.
  return scales[pieces[first]?.text ?? ""] === undefined ? undefined : mention(pieces, first, first + 1, least, true);
}

/** "several hundred", "a few thousand", "a couple of hundred": where the round number starts, and its least factor. */
function fewBefore(pieces: readonly Piece[], first: number): { value: number; after: number } | undefined {
  const [start, next, third] = [pieces[first]?.text, pieces[first + 1]?.text, pieces[first + 2]?.text];
  if (start === "several") return { value: 1, after: first + 1 };
  if (start !== "a") return undefined;
  if (next === "few") return { value: 1, after: first + 2 };
  return next === "couple" ? { value: 2, after: first + (third === "of" ? 3 : 2) } : undefined;
}

const parts: Table = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  tenth: 10,
  tenths: 10,
};

/** "two thirds", "one-half", "half million", "a quarter million", "two and a half". */
function readWordFraction(
  pieces: readonly Piece[],
  first: number,
  words: NumberMention | undefined,
): NumberMention | undefined {
  const scales = scaleTables.en ?? empty;
  const opener = pieces[first]?.text === "a" ? first + 1 : first;
  const lone = parts[pieces[opener]?.text ?? ""];
  const scale = scales[pieces[opener + 1]?.text ?? ""];
  if (!words && (lone === 2 || lone === 4) && scale !== undefined)
    return mention(pieces, first, opener + 2, scale / lone, true);
  if (!words) return lone === undefined ? undefined : readShare(pieces, first, opener, lone);
  const dash = pieces[words.after]?.text === "-" ? 1 : 0;
  const part = parts[pieces[words.after + dash]?.text ?? ""];
  if (part !== undefined && words.value < 20 && (words.value > 1 || part !== 3 || dash === 1)) {
    const after = words.after + dash + 1;
    const large = scales[pieces[after]?.text ?? ""];
    return mention(pieces, first, large === undefined ? after : after + 1, (words.value / part) * (large ?? 1), true);
  }
  if (
    pieces[words.after]?.text === "and" &&
    pieces[words.after + 1]?.text === "a" &&
    pieces[words.after + 2]?.text === "half"
  ) {
    const large = scales[pieces[words.after + 3]?.text ?? ""];
    return mention(
      pieces,
      first,
      words.after + (large === undefined ? 3 : 4),
      (words.value + 0.5) * (large ?? 1),
      true,
    );
  }
  return undefined;
}

/** What can stand after "a" or "an" in a number: most articles are passed over at one look. */
const afterArticle: ReadonlySet<string> = new Set([
  ..."hundred thousand million billion trillion dozen half few couple".split(" "),
  ...Object.keys(parts),
  ...Object.keys(numerals.scale.en),
]);

/** "half of the votes", "half a mile", "a third of them", not "the second half of", "a third man". */
function readShare(pieces: readonly Piece[], first: number, at: number, divisor: number): NumberMention | undefined {
  const half = divisor === 2 && at === first;
  if (pieces[at + 1]?.text === "-" && divisor % 2 === 0 && joinedParts.has(pieces[at + 2]?.text ?? ""))
    return mention(pieces, first, at + 1, 1 / divisor, true);
  if (!half && at === first) return undefined;
  const next = pieces[at + 1]?.text ?? "";
  const shared = half ? /^(?:of|a|an|the|its|his|her|their|our|all|those|these)$/u : /^of$/u;
  if (!shared.test(next) || partsOfTime.has(pieces[first - 1]?.text ?? "")) return undefined;
  return mention(pieces, first, at + 1, 1 / divisor, true);
}

/** "a half-mile", "a quarter-point": what a joined part measures; "half-time" is none. */
const joinedParts: ReadonlySet<string> = new Set(
  "mile hour inch point percentage century percent acre ton tonne pound ounce kilometre kilometer year".split(" "),
);

/** Before "half" these name a piece of a whole: "the second half of the year". */
const partsOfTime: ReadonlySet<string> = new Set(
  "first second latter other last top bottom upper lower front back northern southern eastern western final".split(" "),
);

function joins(words: Table, scales: Table, pieces: readonly Piece[], at: number, last: number): boolean {
  const next = pieces[at + 1]?.text ?? "";
  const mark = pieces[at]?.text ?? "";
  const value = words[next];
  if (mark === "-") return (value !== undefined && value < 10 && last >= 20) || scales[next] !== undefined;
  return value !== undefined && last === 100;
}

/** Floating point leaves 2.3 × 10⁹ a hair off; twelve significant digits are more than any source gives. */
function roundOff(value: number): number {
  return Number(value.toPrecision(12));
}
