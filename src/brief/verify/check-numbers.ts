import type { CheckProblem } from "../types.ts";
import { type Amount, readAmounts } from "./read-amounts.ts";
import type { Case, PassageReading } from "./types.ts";

interface Place {
  readonly passage: PassageReading;
  readonly amount: Amount;
}

/**
 * Every number of the sentence must stand in a passage, as it is or rounded, with its unit, counting the same thing and
 * not turned round by a comparator ("more than" against "nearly").
 */
export function checkNumbers({ sentence, passages }: Case): readonly CheckProblem[] {
  const amounts = readAmounts(sentence);
  if (amounts.length === 0) return [];
  const places = passages.flatMap((passage) => readAmounts(passage).map((amount): Place => ({ passage, amount })));
  return amounts.flatMap((amount) => checkAmount(amount, places, passages, sentence.text) ?? []);
}

function checkAmount(
  amount: Amount,
  places: readonly Place[],
  passages: readonly PassageReading[],
  text: string,
): CheckProblem | undefined {
  const found = text.slice(...amount.span);
  const same = places.filter((place) => isSameValue(amount, place.amount));
  if (same.length === 0) {
    if (isYear(amount) && passages.some((passage) => hasYear(passage, amount.value))) return undefined;
    if (amount.value <= 3 && amount.unit === undefined && passages.some((passage) => isCounted(passage, amount.value)))
      return undefined;
    return { kind: "number", span: amount.span, found, ...expectedOf(amount, places) };
  }
  const units = same.filter((place) => sameUnit(amount, place));
  const [first] = same;
  if (units.length === 0 && first) return problemAt(amount, found, first);
  const other = swappedWith(amount, units, places);
  if (other) return problemAt(amount, found, other);
  const turned = units.every((place) => isTurned(amount, place.amount)) ? units[0] : undefined;
  return turned && problemAt(amount, found, turned);
}

/** "three ships and two planes" of "two ships and three planes": what is counted has another number, and this number another noun. */
function swappedWith(amount: Amount, same: readonly Place[], places: readonly Place[]): Place | undefined {
  const mayBe = ({ passage, amount: { noun } }: Place): boolean =>
    !passage.home || noun === undefined || noun === amount.noun;
  if (amount.noun === undefined || same.some(mayBe)) return undefined;
  return places.find(({ amount: { noun, value } }) => noun === amount.noun && value !== amount.value);
}

function problemAt(amount: Amount, found: string, { passage, amount: other }: Place): CheckProblem {
  return {
    kind: "number",
    span: amount.span,
    found,
    expected: widened(passage.text, other),
    evidence: [passage.index, ...other.span],
  };
}

/** The amount with the words beside it, which say its unit and comparator. */
function widened(text: string, { span: [start, end] }: Amount): string {
  const before = /(?:\p{L}+ ){0,2}\S?$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? "";
  const after = /^\s?[^\s.,;]*/u.exec(text.slice(end, end + 24))?.[0] ?? "";
  return (before + text.slice(start, end) + after).trim();
}

/** Of the passages' amounts the one of the same unit or noun: what the sentence should have said. */
function expectedOf(amount: Amount, places: readonly Place[]): Pick<CheckProblem, "expected" | "evidence"> {
  const alike = places.filter(
    ({ amount: other }) =>
      (amount.noun !== undefined && other.noun === amount.noun) ||
      (amount.unit !== undefined && other.unit === amount.unit),
  );
  const [only] = alike;
  if (alike.length !== 1 || !only) return {};
  return {
    expected: only.passage.text.slice(...only.amount.span),
    evidence: [only.passage.index, ...only.amount.span],
  };
}

/** "A third" of 33 %: one is told in words and the other in per cent. */
function isShareOfCent(amount: Amount, other: Amount): boolean {
  return (amount.share === true && other.unit === "%") || (other.share === true && amount.unit === "%");
}

/** 33 and 33.3 % are a third, 30 % is none; "nearly" and "more than a third" is what lies near it on that side. */
function isSameShare(amount: Amount, other: Amount): boolean {
  const [share, cent] = amount.share ? [amount, other] : [other, amount];
  const exact = share.value * 100;
  const places = String(cent.value).split(".")[1]?.length ?? 0;
  const same = Number(exact.toFixed(places)) === cent.value;
  const apart = (cent.value - exact) / exact;
  const [told, beside] = [share.comparator ?? "", cent.comparator ?? ""];
  if (above.has(told)) return (same && above.has(beside)) || (apart > 0 && apart <= 3 * nearShare);
  if (below.has(told)) return same || (apart < 0 && apart >= -2 * nearShare);
  if (told === "about") return Math.abs(apart) <= nearShare;
  return same && !below.has(beside);
}

/** "About a third" may be this much more or less of it. */
const nearShare = 0.06;

/** The same value, or the passage's rounded to the digits that the sentence gives. */
function isSameValue(amount: Amount, other: Amount): boolean {
  if (isShareOfCent(amount, other)) return isSameShare(amount, other);
  // "Doubled" is not said by "two ministers".
  if ((amount.unit === "times") !== (other.unit === "times")) return false;
  if (amount.value === other.value || amount.value === other.high) return true;
  if (amount.value === 0 || other.value === 0) return false;
  if (amount.value < 100 && Number.isInteger(amount.value) && amount.digits < 2) return false;
  if (amount.digits < 2 || other.digits <= amount.digits) return false;
  return Number(other.value.toPrecision(amount.digits)) === Number(amount.value.toPrecision(amount.digits));
}

function sameUnit(amount: Amount, { passage, amount: other }: Place): boolean {
  if (isShareOfCent(amount, other)) return true;
  if (amount.unit !== undefined && other.unit !== undefined) return amount.unit === other.unit;
  if (!passage.home || amount.noun === undefined || other.noun === undefined) return true;
  if (amount.unit === undefined && other.unit === undefined && amount.noun !== other.noun) {
    // "3 senior officials" for "3 officials": the thing counted stands near enough.
    return isNear(passage, other, amount.noun);
  }
  return amount.unit === other.unit || isNear(passage, other, amount.noun);
}

function isNear({ words }: PassageReading, { span }: Amount, stem: string): boolean {
  const at = words.findIndex(({ start }) => start >= span[0]);
  return words.slice(Math.max(0, at - 3), at + 7).some((word) => word.stem === stem);
}

const above: ReadonlySet<string> = new Set(["more than", "at least"]);
const below: ReadonlySet<string> = new Set(["less than", "at most", "up to"]);

function isTurned(amount: Amount, other: Amount): boolean {
  // "Fell by 20 percent" of what rose by it.
  if (amount.change && other.change && amount.change !== other.change) return true;
  if (isShareOfCent(amount, other)) return false;
  const [a, b] = [amount.comparator, other.comparator];
  // "Up to 500 people" and "nearly 500 people" are not 500.
  if (a === undefined) return b !== undefined && below.has(b) && amount.value === other.value;
  if (b === undefined) {
    if (amount.value !== other.value)
      return (above.has(a) && other.value < amount.value) || (below.has(a) && other.value > amount.value);
    return above.has(a) || below.has(a);
  }
  return (above.has(a) && below.has(b)) || (below.has(a) && above.has(b));
}

function isYear({ value, unit }: Amount): boolean {
  return unit === undefined && Number.isInteger(value) && value >= 1800 && value <= 2100;
}

function hasYear({ times }: PassageReading, year: number): boolean {
  return times.some(({ period }) => Number(period.from.slice(0, 4)) <= year && year <= Number(period.to.slice(0, 4)));
}

/** "The two presidents" of a passage that names both. */
function isCounted({ mentions, text }: PassageReading, count: number): boolean {
  if (count === 2 && /\b(?:both|pair|couple|twice|second|and)\b/iu.test(text))
    return new Set(mentions.map(({ code }) => code)).size >= 2;
  return new Set(mentions.map(({ code }) => code)).size === count;
}
