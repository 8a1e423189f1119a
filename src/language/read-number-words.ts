import numerals from "./data/numerals.json" with { type: "json" };
import type { Piece } from "./types.ts";
import {
  bareScales,
  empty,
  halfBefore,
  halves,
  mention,
  type NumberMention,
  ones,
  scaleTables,
  type Table,
  vague,
  wordTables,
} from "./number-tables.ts";

/** Numbers in words: "twenty-one", "three hundred and forty", "half a million", "two and a half million". */
export function readWords(pieces: readonly Piece[], first: number, base: string): NumberMention | undefined {
  const tables: Tables = { words: wordTables.get(base) ?? empty, scales: scaleTables.get(base) ?? empty };
  const start = pieces[first]?.text ?? "";
  const least = base === "en" ? vague.get(start) : undefined;
  if (least !== undefined) return readVague(pieces, first, least, tables.scales);
  const opening = openNumber(pieces, first, base, tables);
  return opening && sumWords(pieces, first, base, tables, opening);
}

interface Tables {
  readonly words: Table;
  readonly scales: Table;
}

/** Where the words of a number go on, and the factor that stands before them. */
interface Opening {
  readonly value: number;
  readonly after: number;
}

/** "a hundred", "several thousand", "half", or a number word itself; undefined where none starts. */
function openNumber(
  pieces: readonly Piece[],
  first: number,
  base: string,
  { words, scales }: Tables,
): Opening | undefined {
  const start = pieces[first]?.text ?? "";
  const few = base === "en" ? fewBefore(pieces, first) : undefined;
  if (few) {
    const next = pieces[few.after]?.text ?? "";
    return scales.get(next) === undefined || vague.get(next) !== undefined ? undefined : few;
  }
  const alone = openScale(pieces, first, base, scales);
  if (alone) return alone;
  if (ones.get(base)?.has(start) === true || halfBefore.get(base)?.has(start) === true) return undefined;
  if (base === "en" && (start === "a" || start === "an") && articled.test(pieces[first + 1]?.text ?? ""))
    return { value: 1, after: first + 1 };
  return words.get(start) !== undefined || (base === "en" && start === "half") ? { value: 0, after: first } : undefined;
}

/** "un million", "medio millón", "миллион": a scale with an article, a half or nothing before it; not behind digits that were not read. */
function openScale(pieces: readonly Piece[], first: number, base: string, scales: Table): Opening | undefined {
  const start = pieces[first]?.text ?? "";
  const led = scales.get(pieces[first + 1]?.text ?? "") !== undefined;
  if (led && ones.get(base)?.has(start) === true) return { value: 1, after: first + 1 };
  if (led && halfBefore.get(base)?.has(start) === true) return { value: 0.5, after: first + 1 };
  const bare = bareScales.get(base)?.has(start) === true && !/\p{Nd}/u.test(pieces[first - 1]?.text ?? "");
  return bare ? { value: 0, after: first } : undefined;
}

const articled = /^(?:hundred|thousand|million|billion|trillion|dozen|half)$/u;

function sumWords(
  pieces: readonly Piece[],
  first: number,
  base: string,
  { words, scales }: Tables,
  { value: factor, after }: Opening,
): NumberMention | undefined {
  let total = 0;
  let part = factor;
  let at = after;
  let last = -1;
  let large = 1;
  for (; at < pieces.length; at += 1) {
    const word = pieces[at]?.text ?? "";
    const value = words.get(word);
    const scale = scales.get(word);
    const half = last < 0 ? undefined : halfAt(pieces, at, base);
    if (half !== undefined) {
      // "un millón y medio" is half a million more, "два с половиной миллиона" half of one more.
      total += large > 1 && part === 0 ? large / 2 : 0;
      part += large > 1 && part === 0 ? 0 : 0.5;
      at = half - 1;
    } else if (value !== undefined) {
      // "two three" are two numbers; "twenty-one" and "hundred two" one.
      if (last >= 0 && !(value < 10 && last >= 20 && last < 100) && last < 100) break;
      part += value;
      last = value;
    } else if (scale !== undefined) {
      if (scale === 100) part = (part === 0 ? 1 : part) * 100;
      else if (part === 0 && total > 0 && (scales.get(pieces[at - 1]?.text ?? "") ?? scale) < scale) {
        // "dos mil millones": a larger scale right behind a scale.
        total *= scale;
        large *= scale;
      } else {
        total += (part === 0 ? 1 : part) * scale;
        part = 0;
        large = scale;
      }
      last = 100;
    } else if (base === "en" && at === first && isHalfOf(pieces, at, scales)) {
      part = 0.5;
      last = 100;
      at += 1;
    } else if (!isJoint(word) || at === first || last < 0 || !joins(words, scales, pieces, at, last)) break;
  }
  return last < 0 ? undefined : mention(pieces, first, at, total + part, true);
}

/** The words of a language for "and a half", behind a number: the place after them. */
function halfAt(pieces: readonly Piece[], at: number, base: string): number | undefined {
  for (const words of halves.get(base) ?? [])
    if (words.every((word, k) => pieces[at + k]?.text === word)) return at + words.length;
  return undefined;
}

/** "half a million". */
function isHalfOf(pieces: readonly Piece[], at: number, scales: Table): boolean {
  const [half, article, scale] = [pieces[at]?.text, pieces[at + 1]?.text ?? "", pieces[at + 2]?.text ?? ""];
  return half === "half" && /^(?:a|an)$/u.test(article) && scales.get(scale) !== undefined;
}

function isJoint(word: string): boolean {
  return word === "-" || word === "and" || word === "&" || word === ",";
}

/** "hundreds", "tens of thousands", "hundreds of millions"; "tens" alone is nothing. */
function readVague(pieces: readonly Piece[], first: number, least: number, scales: Table): NumberMention | undefined {
  const large = pieces[first + 1]?.text === "of" ? vague.get(pieces[first + 2]?.text ?? "") : undefined;
  if (large !== undefined && large > least) return mention(pieces, first, first + 3, least * large, true);
  // "hundreds of thousands of": told whole above; "tens" is no number of its own.
  return scales.get(pieces[first]?.text ?? "") === undefined
    ? undefined
    : mention(pieces, first, first + 1, least, true);
}

/** "several hundred", "a few thousand", "a couple of hundred": where the round number starts, and its least factor. */
function fewBefore(pieces: readonly Piece[], first: number): Opening | undefined {
  const [start, next, third] = [pieces[first]?.text, pieces[first + 1]?.text, pieces[first + 2]?.text];
  if (start === "several") return { value: 1, after: first + 1 };
  if (start !== "a") return undefined;
  if (next === "few") return { value: 1, after: first + 2 };
  return next === "couple" ? { value: 2, after: first + (third === "of" ? 3 : 2) } : undefined;
}

function joins(words: Table, scales: Table, pieces: readonly Piece[], at: number, last: number): boolean {
  const next = pieces[at + 1]?.text ?? "";
  const mark = pieces[at]?.text ?? "";
  const value = words.get(next);
  if (mark === "-")
    return (value !== undefined && value < 10 && last >= 20 && last % 10 === 0) || scales.get(next) !== undefined;
  return value !== undefined && last === 100;
}

const parts: Table = new Map([
  ["half", 2],
  ["halves", 2],
  ["third", 3],
  ["thirds", 3],
  ["quarter", 4],
  ["quarters", 4],
  ["fourth", 4],
  ["fourths", 4],
  ["fifth", 5],
  ["fifths", 5],
  ["sixth", 6],
  ["sixths", 6],
  ["tenth", 10],
  ["tenths", 10],
]);

/** "two thirds", "one-half", "half million", "a quarter million", "two and a half". */
export function readWordFraction(
  pieces: readonly Piece[],
  first: number,
  words: NumberMention | undefined,
): NumberMention | undefined {
  const scales = scaleTables.get("en") ?? empty;
  const opener = pieces[first]?.text === "a" ? first + 1 : first;
  const lone = parts.get(pieces[opener]?.text ?? "");
  const scale = scales.get(pieces[opener + 1]?.text ?? "");
  if (!words && (lone === 2 || lone === 4) && scale !== undefined)
    return mention(pieces, first, opener + 2, scale / lone, true);
  if (!words) return lone === undefined ? undefined : readShare(pieces, first, opener, lone);
  const dash = pieces[words.after]?.text === "-" ? 1 : 0;
  const part = parts.get(pieces[words.after + dash]?.text ?? "");
  if (part !== undefined && words.value < 20 && (words.value > 1 || part !== 3 || dash === 1)) {
    const after = words.after + dash + 1;
    const large = scales.get(pieces[after]?.text ?? "");
    return mention(pieces, first, large === undefined ? after : after + 1, (words.value / part) * (large ?? 1), true);
  }
  const point = readPoint(pieces, words);
  if (point) return point;
  const half = andHalf(pieces, words.after);
  if (half !== undefined) {
    const large = scales.get(pieces[half]?.text ?? "");
    // "a million and a half" is half a million more.
    const own = scales.get(pieces[words.after - 1]?.text ?? "") ?? 1;
    return mention(pieces, first, large === undefined ? half : half + 1, (words.value + own / 2) * (large ?? 1), true);
  }
  return undefined;
}

/** "three point two five": digits in words behind the point. */
function readPoint(pieces: readonly Piece[], { first, after, value }: NumberMention): NumberMention | undefined {
  if (pieces[after]?.text !== "point" || !Number.isInteger(value)) return undefined;
  const digits: number[] = [];
  for (let at = after + 1; ; at += 1) {
    const digit = wordTables.get("en")?.get(pieces[at]?.text ?? "");
    if (digit === undefined || digit > 9) break;
    digits.push(digit);
  }
  const end = after + 1 + digits.length;
  const large = scaleTables.get("en")?.get(pieces[end]?.text ?? "");
  const told = Number(`${value}.${digits.join("")}`);
  if (digits.length === 0) return undefined;
  return mention(pieces, first, large === undefined ? end : end + 1, told * (large ?? 1), true);
}

/** The place behind "and a half", which hyphens may join: "two-and-a-half hours". */
function andHalf(pieces: readonly Piece[], from: number): number | undefined {
  let at = from;
  for (const word of ["and", "a", "half"]) {
    if (pieces[at]?.text === "-") at += 1;
    if (pieces[at]?.text !== word) return undefined;
    at += 1;
  }
  return at;
}

/** What can stand after "a" or "an" in a number: most articles are passed over at one look. */
export const afterArticle: ReadonlySet<string> = new Set([
  ..."hundred thousand million billion trillion dozen half few couple".split(" "),
  ...parts.keys(),
  ...Object.keys(numerals.scale.en),
]);

/** "half of the votes", "half a mile", "a third of them", not "the second half of", "a third man". */
function readShare(pieces: readonly Piece[], first: number, at: number, divisor: number): NumberMention | undefined {
  const half = divisor === 2 && at === first;
  if (pieces[at + 1]?.text === "-" && divisor % 2 === 0 && joinedParts.has(pieces[at + 2]?.text ?? ""))
    return mention(pieces, first, at + 1, 1 / divisor, true);
  if (!half && at === first) return undefined;
  // "an hour and a half of it".
  if (pieces[first - 1]?.text === "and" && at > first) return undefined;
  const scale = scaleTables.get("en")?.get(pieces[at + 3]?.text ?? "");
  // "a quarter of a million".
  if (scale !== undefined && pieces[at + 1]?.text === "of" && pieces[at + 2]?.text === "a")
    return mention(pieces, first, at + 4, scale / divisor, true);
  if (isBy(pieces, first) && endsAmount(pieces[at + 1])) return mention(pieces, first, at + 1, 1 / divisor, true);
  const next = pieces[at + 1]?.text ?? "";
  const shared = half ? /^(?:of|a|an|the|its|his|her|their|our|all|those|these)$/u : /^of$/u;
  if (!shared.test(next) || partsOfTime.has(pieces[first - 1]?.text ?? "")) return undefined;
  return mention(pieces, first, at + 1, 1 / divisor, true);
}

/** "by a third", "by more than half": a change is told of it; "too clever by half" none. */
function isBy(pieces: readonly Piece[], first: number): boolean {
  let at = first - 1;
  if (/^(?:clever|cute|smart)$/u.test(pieces[first - 2]?.text ?? "")) return false;
  while (/^(?:more|less|than|nearly|almost|about|around|roughly|over|at|least|some)$/u.test(pieces[at]?.text ?? ""))
    at -= 1;
  return pieces[at]?.text === "by";
}

/** Behind "by a third" no noun follows: "by a third party". */
function endsAmount(next: Piece | undefined): boolean {
  return (
    next === undefined ||
    next.kind === "mark" ||
    /^(?:in|to|from|since|over|on|at|for|within|during|between|after|before|compared|and|or|but|this|last|next|as|while|when|because|amid|following|against|under|than|by|until|through|with|if|so|year)$/u.test(
      next.text,
    )
  );
}

/** "a half-mile", "a quarter-point": what a joined part measures; "half-time" is none. */
const joinedParts: ReadonlySet<string> = new Set(
  "mile hour inch point percentage century percent acre ton tonne pound ounce kilometre kilometer year".split(" "),
);

/** Before "half" these name a piece of a whole: "the second half of the year". */
const partsOfTime: ReadonlySet<string> = new Set(
  "first second latter other last top bottom upper lower front back northern southern eastern western final".split(" "),
);
