import words from "../data/figure-words.json" with { type: "json" };
import { digitsValue, type NumberMention } from "../../language/index.ts";
import { changeBefore } from "./figure-context.ts";
import type { Amount } from "./figure-draft.ts";
import { isMoney } from "./figure-units.ts";
import type { Reading } from "../reading.ts";
import type { Unit } from "./unit-lexicon.ts";

const rangeOpeners: ReadonlySet<string> = new Set(words.rangeOpeners.split(" "));

const rangeJoins: ReadonlySet<string> = new Set(words.rangeJoins.split(" "));

const rangeAnds: ReadonlySet<string> = new Set(words.rangeAnds.split(" "));

/** "5-7", "from 5 to 7", "between 5 and 7", also in other languages. */
export function isRange(reading: Reading, a: Amount, b: Amount): boolean {
  const whole = reading.text.slice(reading.pieces[a.after - 1]?.end ?? 0, reading.pieces[b.first]?.start ?? 0);
  // "from -10 to -5", "от минус 5 до плюс 3": the sign of the second is no part of the link.
  const between = whole.replace(/(?<=\p{L}\s)(?:[-−+]|(?:минус|плюс|minus|plus)\s)$/u, "");
  // "$800 to $1,000 per keeper": what it is paid for stands behind both.
  const sameUnit =
    a.unit === undefined ||
    b.unit === undefined ||
    a.unit.code === b.unit.code ||
    b.unit.code.startsWith(`${a.unit.code}/`);
  if (!sameUnit) return false;
  // "75 -300 mm": here the hyphen is the link and no sign.
  if (/^\s?(?:-|–|—|~|至|到)\s?$/u.test(between)) return b.number.value > signed(a);
  if (signed(b) <= signed(a)) return false;
  if (/^-? to $/u.test(between)) return !isLevelAfterChange(reading, a, b);
  // "deux ou trois ans", "два или три дня".
  if (/^ (?:ou|o|oder|или) $/u.test(between) && a.unit === undefined && b.number.value <= a.number.value * 2)
    return true;
  const sign = /^(?:[-−+]|минус|плюс|minus|plus)$/u.test(reading.pieces[a.first - 1]?.text ?? "") ? 1 : 0;
  const opener = reading.pieces[a.first - 1 - sign]?.text ?? "";
  if (opener === "between" && / ?and $/u.test(between)) return true;
  const join = between.trim();
  if (join === "bis") return true;
  return rangeOpeners.has(opener) && (rangeJoins.has(join) || rangeAnds.has(join));
}

/** "-5 to 10 degrees". */
export function signed({ number: { value }, negative }: Amount): number {
  return negative ? -value : value;
}

/** " +/- " has so many code units. */
const longestMargin = 5;

/** "3.2 ± 0.1 percent", "9.8 +/- 0.2": the second number tells how sure the first is, and the unit behind it is that of both. */
export function joinMargins({ text }: Reading, numbers: readonly NumberMention[]): readonly NumberMention[] {
  if (numbers.length < 2) return numbers;
  const joined: NumberMention[] = [];
  for (const number of numbers) {
    const value = joined.at(-1);
    if (
      value &&
      number.span[0] - value.span[1] <= longestMargin &&
      /^\s?(?:±|\+\/?[-−])\s?$/u.test(text.slice(value.span[1], number.span[0]))
    )
      joined[joined.length - 1] = { ...value, span: [value.span[0], number.span[1]], after: number.after };
    else joined.push(number);
  }
  return joined;
}

/** "fell 2.3 % to 7,450", "slid $1.20 to $45.30": a change and the level it led to. "rose 5 to 10 percent" is a range. */
function isLevelAfterChange({ pieces }: Reading, a: Amount, b: Amount): boolean {
  // "rose by 296 to 2,800": what follows "by" is the change itself.
  if (pieces[a.first - 1]?.text === "by" && changeBefore(pieces, a.first) !== undefined) return true;
  // "rose 206,900 to 4.64 million": the second is many times the first.
  const far = b.number.value > a.number.value * 5 && a.number.value >= 1000;
  if (a.unit === undefined) return far && changeBefore(pieces, a.first) !== undefined;
  const isLed = pieces[a.first]?.start !== undefined && a.first < a.number.first;
  if (b.unit === undefined) return !isLed;
  return changeBefore(pieces, a.first) !== undefined && !rangeOpeners.has(pieces[a.first - 1]?.text ?? "");
}

/** "13 dollars and 45 cents" is one amount. */
export function joinCents(reading: Reading, a: Amount, b: Amount): Amount | undefined {
  const between = reading.text.slice(reading.pieces[a.after - 1]?.end ?? 0, reading.pieces[b.first]?.start ?? 0);
  if (!a.unit || !isMoney(a.unit) || !/^ (?:and )?$/u.test(between)) return undefined;
  const bare = b.unit === undefined && b.noun === undefined && b.number.value < 100 && Number.isInteger(b.number.value);
  if (b.unit?.code !== "cent" && !bare) return undefined;
  return { ...a, number: { ...a.number, value: a.number.value + b.number.value / 100 }, after: b.after };
}

/** "45 and 50 mg": the unit of the second belongs to the first. */
export function sharedUnit(reading: Reading, a: Amount, b: Amount): Unit | undefined {
  const between = reading.text.slice(reading.pieces[a.after - 1]?.end ?? 0, reading.pieces[b.first]?.start ?? 0);
  return a.noun === undefined && /^,? ?(?:and|or) $|^, $/u.test(between) ? b.unit : undefined;
}

/** "3 to 5 million", "5.000 y 7.000 millones", "50至70亿": the scale of the second end is the first's too. */
export function scaledLow(reading: Reading, amount: Amount, range: Amount | undefined): number {
  const low = amount.number.value;
  if (!range) return low;
  const high = range.number.value;
  const digits = /^[\d.,\u00a0\u202f ]+/u.exec(reading.text.slice(...range.number.span))?.[0].trim();
  const bare = digits === undefined ? Number.NaN : digitsValue(digits, reading.language);
  // A first end with a scale of its own is larger than the second's bare digits.
  if (bare > 0 && high > bare) return low <= bare ? Number((low * (high / bare)).toPrecision(12)) : low;
  for (const scale of [1e12, 1e9, 1e6, 1e3])
    if (high >= scale && high / scale >= low && low < 1000 && high / scale < 1000 && high % (scale / 1000) === 0)
      return low * scale;
  return low;
}
