import { characterKinds, characterTable } from "./characters.ts";
import type { Piece, PieceKind } from "./types.ts";

const { space, letter, digit, ideograph } = characterKinds;
const apostrophes: ReadonlySet<number> = new Set([0x27, 0x2019, 0x02bc]);
const clitics: ReadonlySet<string> = new Set(["s", "ll", "re", "ve", "d", "m"]);
const period = 0x2e;
const joinedLetters: ReadonlySet<string> = new Set("وبلفك");
const currencies: ReadonlySet<string> = new Set(
  "USD EUR GBP JPY CNY RMB RUB INR CAD AUD Rs US HK NT CHF SFr RM Rp KSh Ksh AED SAR NOK SEK DKK PKR SGD HKD Tk".split(
    " ",
  ),
);

/**
 * Every run of the text but white space, in one pass over the code units. Ideographs come one by one. "U.S." is one word
 * ("u.s"), "China's" a word and a clitic, "didn't" one word, "3.5" and "1,200" one number, and every other sign a mark.
 */
export function scanPieces(text: string): Piece[] {
  const kinds = characterTable();
  const pieces: Piece[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === space) at += 1;
    else if (kind === letter) at = scanWord(text, at, kinds, pieces);
    else if (kind === digit) at = scanNumber(text, at, kinds, pieces);
    else {
      const clitic = kind === ideograph ? 0 : cliticEnd(text, at, kinds);
      if (clitic > 0) {
        add(pieces, text, at, clitic, "clitic");
        at = clitic;
      } else {
        add(pieces, text, at, at + 1, kind === ideograph ? "word" : "mark");
        at += 1;
      }
    }
  }
  return pieces;
}

function add(pieces: Piece[], text: string, start: number, end: number, kind: PieceKind): void {
  const surface = text.slice(start, end);
  const lower = kind === "mark" ? surface : lowerWord(surface);
  const first = surface.charCodeAt(0);
  // The title case of most letters differs from the lower case in the first unit; digits and ideographs never do.
  const capital = kind === "word" && lower.charCodeAt(0) !== first;
  pieces.push({ text: lower, start, end, kind, capital });
}

function lowerWord(surface: string): string {
  const lower = surface.toLowerCase();
  return lower.includes("’") ? lower.replace("’", "'") : lower;
}

function scanWord(text: string, start: number, kinds: Uint8Array, pieces: Piece[]): number {
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit];
    // "USD115", "Rs500": the amount is a piece of its own.
    if (kind === digit && at - start <= 3 && currencies.has(text.slice(start, at))) break;
    // "5 و7", "ب15", "بـ85": an Arabic letter that is written as one with the number behind it.
    if (kind === digit && isJoinedLetter(text.slice(start, Math.min(at, start + 3)))) break;
    if (kind === letter || kind === digit) at += 1;
    else if (unit === period && isInitial(text, start, at, kinds)) at += 1;
    else if (apostrophes.has(unit) && kinds[text.charCodeAt(at + 1)] === letter && cliticEnd(text, at, kinds) === 0)
      at += 1;
    else break;
  }
  add(pieces, text, start, at, "word");
  return at;
}

function isJoinedLetter(word: string): boolean {
  return joinedLetters.has(word) || (word.length === 2 && word.endsWith("\u0640") && joinedLetters.has(word.charAt(0)));
}

/** Inside "U.S": a period after one letter, with one more letter after it. */
function isInitial(text: string, start: number, at: number, kinds: Uint8Array): boolean {
  if (kinds[text.charCodeAt(at + 1)] !== letter || kinds[text.charCodeAt(at + 2)] === letter) return false;
  return at - start === 1 || text.charCodeAt(at - 2) === period;
}

/** End of a contraction's tail that starts with the apostrophe at `at`; 0 where there is none. */
function cliticEnd(text: string, at: number, kinds: Uint8Array): number {
  if (at === 0 || !apostrophes.has(text.charCodeAt(at)) || kinds[text.charCodeAt(at - 1)] === space) return 0;
  for (const size of [1, 2]) {
    const end = at + 1 + size;
    if (clitics.has(text.slice(at + 1, end).toLowerCase()) && kinds[text.charCodeAt(end)] !== letter) return end;
  }
  return 0;
}

function scanNumber(text: string, start: number, kinds: Uint8Array, pieces: Piece[]): number {
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (kinds[unit] === digit) at += 1;
    else if (isNumberMark(unit) && kinds[text.charCodeAt(at + 1)] === digit) at += 1;
    else break;
  }
  add(pieces, text, start, at, "number");
  return at;
}

/** Period, comma, and the Arabic decimal and thousands marks. */
function isNumberMark(unit: number): boolean {
  return unit === period || unit === 0x2c || unit === 0x66b || unit === 0x66c;
}
