import words from "./data/figure-words.json" with { type: "json" };
import type { Span } from "../core/index.ts";
import { findNumbers, type NumberMention, type Piece } from "../language/index.ts";
import { countedNoun } from "./counted-noun.ts";
import type { Reading } from "./reading.ts";
import type { Comparator } from "./types.ts";
import { type Unit, unitAt } from "./unit-lexicon.ts";

/** A figure before it has an id, a period and a producer. */
export interface FigureDraft {
  readonly span: Span;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  readonly comparator?: Comparator;
  readonly change?: "up" | "down";
  readonly measure?: string;
}

interface Amount {
  readonly number: NumberMention;
  readonly unit: Unit | undefined;
  readonly first: number;
  readonly after: number;
  readonly noun: string | undefined;
  readonly negative: boolean;
}

const months: ReadonlySet<string> = new Set(words.months.split(" "));
const numbered: ReadonlySet<string> = new Set(words.numberedThings.split(" "));
const perWords: ReadonlySet<string> = new Set(words.perWords.split(" "));
const ups: ReadonlySet<string> = new Set(words.up.split(" "));
const downs: ReadonlySet<string> = new Set(words.down.split(" "));
const comparatorNames: readonly Comparator[] = [
  "more than",
  "less than",
  "at least",
  "at most",
  "about",
  "up to",
  "record",
];
const comparatorWords: readonly { readonly name: Comparator; readonly word: string; readonly ideograph: boolean }[] =
  comparatorNames.flatMap((name) =>
    words.comparators[name].split("|").map((word) => ({ name, word, ideograph: /[\u3400-\u9fff]/u.test(word) })),
  );

/** The amounts of a text with their units, ranges joined. Years, dates, clock times, scores and ordinals are none. */
export function readFigures(reading: Reading): FigureDraft[] {
  const numbers = findNumbers(reading.text, reading.language, reading.pieces);
  const amounts: Amount[] = [];
  for (const number of numbers) {
    const taken = amounts.at(-1)?.after ?? 0;
    // "64 cents a dozen": the second number belongs to the unit of the first.
    const amount = number.first < taken ? undefined : readAmount(reading, number, taken);
    if (amount) amounts.push(amount);
  }
  const figures: FigureDraft[] = [];
  for (let at = 0; at < amounts.length; at += 1) {
    const amount = amounts[at];
    if (!amount) continue;
    const next = amounts[at + 1];
    const range = next && isRange(reading, amount, next) ? next : undefined;
    const unitless = amount.unit === undefined && range === undefined;
    const shared = unitless && next ? sharedUnit(reading, amount, next) : undefined;
    const cents = next && !range ? joinCents(reading, amount, next) : undefined;
    if (range || cents) at += 1;
    const draft = toDraft(reading, cents ?? amount, range, shared);
    if (draft) figures.push(draft);
  }
  return figures;
}

function readAmount(reading: Reading, number: NumberMention, taken: number): Amount | undefined {
  const { pieces, text } = reading;
  const money = unitBefore(pieces, number.first);
  // "50 dollars 40 yuan": a unit that belongs to the amount before is not this one's.
  const before = money && money.first >= taken ? money : undefined;
  let after = number.after;
  // "a 68-ounce can", "20 (kg)".
  const joint = /^[-–([{<‑]$/u.test(pieces[after]?.text ?? "") ? 1 : 0;
  const behind = before && before.unit.code !== "1" ? undefined : unitBehind(reading, after + joint);
  const unit = before?.unit ?? behind?.unit;
  if (behind) after = behind.after;
  const moneyAfter = before ? unitAt(pieces, after) : undefined;
  if (moneyAfter && moneyAfter.unit.code === before?.unit.code) after = moneyAfter.after;
  const first = before?.first ?? number.first;
  if (!unit && !isCount(reading, number)) return undefined;
  if (unit && isUnlikely(text, pieces, number, unit, after)) return undefined;
  const scaled = scaleAfterUnit(pieces, after, unit, inMillions(pieces, before ? first : after - 1, unit, number));
  after = scaled.after;
  const weighed = unit?.code === "lb" && /lion|thousand|bn/u.test(text.slice(...number.span)) ? pound : unit;
  const per = perUnit(pieces, after, weighed);
  // "dozens of homes" count homes.
  const of =
    number.spelled && pieces[number.after]?.text === "of" && (pieces[number.after - 1]?.text.endsWith("s") ?? false)
      ? 1
      : 0;
  const noun = unit ? undefined : countedNoun(reading, number.after + of);
  const negative = isNegative(text, pieces, first);
  return {
    number: { ...number, value: scaled.value },
    unit: per?.unit ?? ageUnit(pieces, after, unit) ?? ageBefore(pieces, number) ?? weighed,
    first,
    after: per?.after ?? after,
    noun,
    negative,
  };
}

/** Money before the amount: "$5", "US$ 5", "USD 5", "C $ 5". */
function unitBefore(pieces: readonly Piece[], first: number): { unit: Unit; first: number } | undefined {
  const sign = pieces[first - 1];
  // "$-99": the sign stands between.
  const until =
    sign?.text === "-" && sign.end === pieces[first]?.start && pieces[first - 2]?.kind === "mark" ? first - 1 : first;
  for (const size of [3, 2, 1]) {
    const from = until - size;
    if (from < 0) continue;
    const found = unitAt(pieces, from);
    const unit = found?.unit;
    if (!unit || found.after !== until || !isMoney(unit)) continue;
    const word = pieces[from]?.text ?? "";
    if (size === 1 && /^\p{L}{4,}$/u.test(word) && !/^(?:dollar|euro)$/u.test(word)) continue;
    // "a $5 fee" is no Australian dollar.
    if (size > 1 && /^[asr]$/u.test(word) && pieces[from]?.end !== pieces[from + 1]?.start) continue;
    if (/^(?:won|rs|try|real|mark|marks|rand|dong)$/u.test(word) && word !== "rs") continue;
    return { unit, first: from };
  }
  return undefined;
}

const pound: Unit = { code: "GBP", name: "pound sterling" };
/** "MUSD 30", "30 MEUR": millions in the unit itself. */
function inMillions(
  pieces: readonly Piece[],
  at: number,
  unit: Unit | undefined,
  number: NumberMention,
): NumberMention {
  const prefixed = unit !== undefined && pieces[at]?.text === `m${unit.code.toLowerCase()}`;
  return prefixed ? { ...number, value: number.value * 1e6 } : number;
}

const lateScales: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12, mn: 1e6, bn: 1e9 };

/** "USD 75 million" is read with the number; "75 USD million" only here. */
function scaleAfterUnit(
  pieces: readonly Piece[],
  after: number,
  unit: Unit | undefined,
  number: NumberMention,
): { value: number; after: number } {
  const scale = unit && isMoney(unit) ? lateScales[pieces[after]?.text ?? ""] : undefined;
  return scale === undefined ? { value: number.value, after } : { value: number.value * scale, after: after + 1 };
}

function isMoney(unit: Unit): boolean {
  return /^[A-Z]{3}$/u.test(unit.code);
}

function unitBehind(reading: Reading, at: number): { unit: Unit; after: number } | undefined {
  const { pieces, text } = reading;
  const found = unitAt(pieces, at);
  if (pieces[at]?.text === "in" && isInch(pieces, at)) return { unit: { code: "in", name: "inch" }, after: at + 1 };
  if (found) {
    const piece = pieces[at];
    const surface = piece ? text.slice(piece.start, piece.end) : "";
    // One letter is a unit only in its right case and right beside the number: "5 A", "20 t".
    if (/^[A-Za-z]$/u.test(surface) && !/^[mtLlWg]$/u.test(surface)) return undefined;
    if (surface === "s" || surface === "Mark" || surface === "Won") return undefined;
    return found;
  }
  return undefined;
}

/** "2 in." and "2 in thick" are inches, "2 in Lund" are not. */
function isInch(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1]?.text;
  return (
    next === undefined ||
    /^(?:thick|wide|long|tall|deep|high|or|by|x)$/u.test(next) ||
    (next === "." && pieces[at + 2] === undefined)
  );
}

/** "barrels a day", "dollars per hour", "$15/hour". */
function perUnit(
  pieces: readonly Piece[],
  after: number,
  unit: Unit | undefined,
): { unit: Unit; after: number } | undefined {
  const dash = pieces[after]?.text === "-" && pieces[after + 2]?.text === "-" ? 1 : 0;
  const link = pieces[after + dash]?.text ?? "";
  const at = after + 1 + dash * 2;
  const word = pieces[at]?.text ?? "";
  if (!unit || unit.code === "%" || /^(?:ago|earlier|later|before|after)$/u.test(pieces[at + 1]?.text ?? ""))
    return undefined;
  const joined = link === "per" || link === "/" || ((link === "a" || link === "an") && perWords.has(word));
  if (!joined) return undefined;
  const found = unitAt(pieces, at);
  const name = found?.unit.name.split("#")[0] ?? (perWords.has(word) ? word : undefined);
  if (!name) return undefined;
  return {
    unit: { code: `${unit.code}/${found?.unit.code ?? word}`, name: `${unit.name} per ${name}` },
    after: found?.after ?? at + 1,
  };
}

function ageUnit(pieces: readonly Piece[], after: number, unit: Unit | undefined): Unit | undefined {
  if (!unit || !/^(?:a|month|week|d)$/u.test(unit.code)) return undefined;
  const next = pieces[after]?.text ?? "";
  const beyond = pieces[after + 1]?.text ?? "";
  const old = next === "old" || (next === "-" && beyond === "old") || (next === "of" && beyond === "age");
  return old ? { code: `${unit.code} of age`, name: `${unit.name} of age` } : undefined;
}

/** "aged 87", "a man of age 87". */
function ageBefore(pieces: readonly Piece[], number: NumberMention): Unit | undefined {
  const before = pieces[number.first - 1]?.text ?? "";
  return /^(?:aged?|edad|alter|âgé|âgée|возрасте)$/u.test(before) && number.value < 120
    ? { code: "a of age", name: "year of age" }
    : undefined;
}

function isNegative(text: string, pieces: readonly Piece[], first: number): boolean {
  const start = pieces[first]?.start ?? 0;
  return /(?:^|[\s($])[-−]$/u.test(text.slice(Math.max(0, start - 2), start));
}

function isUnlikely(text: string, pieces: readonly Piece[], number: NumberMention, unit: Unit, after: number): boolean {
  const surface = text.slice(...number.span);
  // "2024年": a year; "in 2024 m".
  if (unit.code === "a" && /^(?:1[89]|20)\d\d$/u.test(surface)) return true;
  if (unit.code === "a" && pieces[number.after]?.text === "年" && !number.spelled && Number(surface) > 1000)
    return true;
  if (/^[mtLgW]$/u.test(unit.code) && /\p{L}\d?-$/u.test(text.slice(Math.max(0, number.span[0] - 3), number.span[0])))
    return true;
  if (unit.code === "s" && after === number.after) return true;
  return number.value === 1 && number.spelled && unit.code === "people";
}

/** True for a bare number that counts something. */
function isCount(reading: Reading, number: NumberMention): boolean {
  const { pieces, text } = reading;
  const surface = text.slice(...number.span);
  const before = pieces[number.first - 1];
  const next = pieces[number.after];
  const beside = next !== undefined && next.start === number.span[1];
  if (number.spelled && number.value === 1) return false;
  if (!number.spelled && /^(?:1[4-9]|20)\d\d$/u.test(surface)) return false;
  if (before && (months.has(before.text) || numbered.has(before.text) || before.text === "#")) return false;
  if (before?.text === "." && months.has(pieces[number.first - 2]?.text ?? "")) return false;
  if (before?.text === "." && numbered.has(pieces[number.first - 2]?.text ?? "")) return false;
  if (
    next &&
    (months.has(next.text) || /^(?:am|pm|a\.m|p\.m|o'clock|月|日|号|时|点|年|届|th|st|nd|rd)$/u.test(next.text))
  )
    return false;
  if (
    beside &&
    (next.kind === "word" || /^[:/.]$/u.test(next.text)) &&
    /[\p{L}\p{N}]/u.test(text.charAt(number.span[1] + (next.kind === "word" ? 0 : 1)))
  )
    return reading.language === "zh" && !/^[年月日]/u.test(next.text);
  if (
    before &&
    before.end === number.span[0] &&
    /^[-:/.@]$/u.test(before.text) &&
    /[\p{L}\p{N}]/u.test(text.charAt(before.start - 1))
  )
    return false;
  return !(
    beside &&
    next.text === "-" &&
    pieces[number.after + 1]?.kind === "number" &&
    /^\d{3,4}$/u.test(pieces[number.after + 1]?.text ?? "")
  );
}

function isRange(reading: Reading, a: Amount, b: Amount): boolean {
  const between = reading.text.slice(reading.pieces[a.after - 1]?.end ?? 0, reading.pieces[b.first]?.start ?? 0);
  const sameUnit = a.unit === undefined || b.unit === undefined || a.unit.code === b.unit.code;
  if (!sameUnit || b.number.value <= a.number.value) return false;
  if (/^\s?(?:-|–|—|~|至|到)\s?$/u.test(between)) return true;
  if (/^-? to $/u.test(between)) return a.unit === undefined || !a.unit.code.includes("°") || true;
  const opener = reading.pieces[a.first - 1]?.text;
  return opener === "between" && / ?and $/u.test(between);
}

/** "13 dollars and 45 cents" is one amount. */
function joinCents(reading: Reading, a: Amount, b: Amount): Amount | undefined {
  const between = reading.text.slice(reading.pieces[a.after - 1]?.end ?? 0, reading.pieces[b.first]?.start ?? 0);
  if (!a.unit || !isMoney(a.unit) || !/^ (?:and )?$/u.test(between)) return undefined;
  const bare = b.unit === undefined && b.noun === undefined && b.number.value < 100 && Number.isInteger(b.number.value);
  if (b.unit?.code !== "cent" && !bare) return undefined;
  return { ...a, number: { ...a.number, value: a.number.value + b.number.value / 100 }, after: b.after };
}

/** "45 and 50 mg": the unit of the second belongs to the first. */
function sharedUnit(reading: Reading, a: Amount, b: Amount): Unit | undefined {
  const between = reading.text.slice(reading.pieces[a.after - 1]?.end ?? 0, reading.pieces[b.first]?.start ?? 0);
  return a.noun === undefined && / ?(?:and|or) $|^, $/u.test(between) ? b.unit : undefined;
}

function toDraft(
  reading: Reading,
  amount: Amount,
  range: Amount | undefined,
  shared: Unit | undefined,
): FigureDraft | undefined {
  const { pieces } = reading;
  const unit = (range?.unit ?? amount.unit ?? shared)?.code ?? range?.noun ?? amount.noun ?? "1";
  if (unit === "1" && amount.number.spelled && amount.number.value < 13 && !range && reading.language !== "en")
    return undefined;
  const last = range ?? amount;
  const span: Span = [pieces[amount.first]?.start ?? 0, pieces[last.after - 1]?.end ?? 0];
  const sign = amount.negative ? -1 : 1;
  const comparator = comparatorBefore(reading.text, span[0]);
  const change = changeBefore(pieces, amount.first);
  const measure = amount.noun;
  return {
    span,
    value: sign * scaledLow(amount, range),
    ...(range ? { low: scaledLow(amount, range), high: range.number.value } : {}),
    unit,
    ...(comparator ? { comparator } : {}),
    ...(change ? { change } : {}),
    ...(measure ? { measure } : {}),
  };
}

/** "3 to 5 million": the scale of the second end is the first's too. */
function scaledLow(amount: Amount, range: Amount | undefined): number {
  if (!range) return amount.number.value;
  const low = amount.number.value;
  for (const scale of [1e12, 1e9, 1e6, 1e3]) {
    if (
      range.number.value >= scale &&
      range.number.value / scale >= low &&
      low < 1000 &&
      range.number.value % (scale / 1000) === 0 &&
      range.number.value / scale < 1000
    )
      return low * scale;
  }
  return low;
}

function comparatorBefore(text: string, at: number): Comparator | undefined {
  const before = text
    .slice(Math.max(0, at - 24), at)
    .toLowerCase()
    .trimEnd();
  for (const { name, word, ideograph } of comparatorWords) {
    if (!before.endsWith(word)) continue;
    if (ideograph || !/\p{L}$/u.test(before.slice(0, -word.length))) return name;
  }
  return undefined;
}

function changeBefore(pieces: readonly Piece[], first: number): "up" | "down" | undefined {
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    const piece = pieces[at];
    if (!piece || /^[.;:]$/u.test(piece.text)) return undefined;
    if (ups.has(piece.text)) return "up";
    if (downs.has(piece.text)) return "down";
  }
  return undefined;
}
