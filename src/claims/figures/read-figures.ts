import { type Span, spansOverlap } from "../../core/index.ts";
import { findNumbers, type NumberMention, type Piece } from "../../language/index.ts";
import { countedNoun, isMillionOf } from "./counted-noun.ts";
import {
  changeBefore,
  changeBehind,
  changeInCharacters,
  comparatorBefore,
  leadsToLevel,
  raisedBefore,
  withBases,
} from "./figure-context.ts";
import type { Amount, FigureDraft } from "./figure-draft.ts";
import { isCount, isUnlikely } from "./figure-exclusions.ts";
import { readMultiples } from "./figure-multiples.ts";
import { withRanks } from "./figure-ranks.ts";
import { isRange, joinCents, joinMargins, scaledLow, sharedUnit, signed } from "./figure-ranges.ts";
import { isCounted, isShare, joinShares, linkAbroad } from "./figure-shares.ts";
import {
  afterSubstance,
  ageBefore,
  ageUnit,
  inMillions,
  isDuration,
  multipliedUnit,
  perNumber,
  perUnit,
  pound,
  scaleAfterUnit,
  unitBefore,
  unitBehind,
} from "./figure-units.ts";
import type { Reading } from "../reading.ts";
import { type Unit, unitAt } from "./unit-lexicon.ts";

/** The amounts of a text with their units, ranges joined. Years, dates, clock times, scores and ordinals are none. */
export function readFigures(reading: Reading): FigureDraft[] {
  return paragraphs(reading).flatMap(readParagraph);
}

/** The text paragraph by paragraph: no amount, unit or range reaches over an empty line. */
function paragraphs(reading: Reading): Reading[] {
  const { sentences, pieces } = reading;
  const found: Reading[] = [];
  let first = 0;
  for (const [index, { paragraph, after }] of sentences.entries()) {
    if (sentences[index + 1]?.paragraph === paragraph) continue;
    found.push({ ...reading, pieces: pieces.slice(first, after) });
    first = after;
  }
  return found;
}

function readParagraph(reading: Reading): FigureDraft[] {
  const all = findNumbers(reading.text, reading.language, reading.pieces);
  const numbers = joinShares(reading, joinMargins(reading, all));
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
  const first = reading.pieces[0]?.start ?? 0;
  const based = withMultiples(reading, withBases(reading, figures));
  return withRanks(reading, based, [first, reading.pieces.at(-1)?.end ?? first]);
}

/** The figures with the multiples that stand beside them, in order of the text. */
function withMultiples(reading: Reading, figures: readonly FigureDraft[]): readonly FigureDraft[] {
  const found = readMultiples(reading);
  if (found.length === 0) return figures;
  const multiples = found.filter(({ span }) => !figures.some((figure) => spansOverlap(figure.span, span)));
  return multiples.length === 0 ? figures : [...figures, ...multiples].toSorted((a, b) => a.span[0] - b.span[0]);
}

function readAmount(reading: Reading, number: NumberMention, taken: number): Amount | undefined {
  const { pieces, text } = reading;
  const money = unitBefore(pieces, number.first);
  if (!money && isMillionOf(reading, number.after))
    return readAmount(reading, { ...number, value: number.value * 1e6, after: number.after + 1 }, taken);
  // "50 dollars 40 yuan": a unit that belongs to the amount before is not this one's.
  const before = money && money.first >= taken ? money : undefined;
  let after = number.after;
  // "a 68-ounce can", "20 (kg)".
  const joint = /^[-–([{<‑]$/u.test(pieces[after]?.text ?? "") ? 1 : 0;
  const of = linkBefore(reading, number);
  const behind = before && before.unit.code !== "1" ? undefined : unitBehind(reading, after + joint + of);
  const told = before?.unit ?? behind?.unit ?? foldUnit(reading, number) ?? multipliedUnit(pieces, number.first);
  // "half of the people": a share of what is counted, and not half of one.
  const unit = told && isShare(number) && isCounted(told) ? undefined : told;
  if (behind && unit) after = behind.after;
  const moneyAfter = before ? unitAt(pieces, after) : undefined;
  if (moneyAfter && moneyAfter.unit.code === before?.unit.code) after = moneyAfter.after;
  const first = before?.first ?? number.first;
  if (!unit && !isCount(reading, number)) return undefined;
  if (unit && isUnlikely(text, pieces, number, unit, after)) return undefined;
  const scaled = scaleAfterUnit(pieces, after, unit, inMillions(pieces, before ? first : after - 1, unit, number));
  after = scaled.after;
  const weighed = unit?.code === "lb" && /lion|thousand|bn/u.test(text.slice(...number.span)) ? pound : unit;
  const rate = perNumber(reading, after, weighed);
  const per = rate ?? perUnit(pieces, after, weighed) ?? perUnit(pieces, afterSubstance(pieces, after), weighed, after);
  const noun = unit
    ? undefined
    : countedNoun(reading, number.after + of + (reading.language === "en" ? joinedBefore(pieces, number.after) : 0));
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

/** "hundreds of boats", "several hundred": a round number without a factor is told by its least. */
function isLeast(pieces: readonly Piece[], { number: { first, spelled } }: Amount): boolean {
  return (
    spelled &&
    /^(?:several|tens|dozens|hundreds|thousands|millions|billions|trillions)$/u.test(pieces[first]?.text ?? "")
  );
}

/** "billions | of dollars", "half | of the votes", "half | a mile": words between a round number or share and its unit. */
function linkBefore({ pieces, language }: Reading, number: NumberMention): number {
  const { spelled, after } = number;
  const last = pieces[after - 1]?.text ?? "";
  const next = pieces[after]?.text ?? "";
  if (!spelled) return 0;
  const share = isShare(number);
  if (language !== "en" && share) return linkAbroad(pieces, after, language);
  // "une vingtaine de blessés", "una veintena de heridos", "dos docenas de heridos".
  if (/^(?:de|d')$/u.test(next) && /(?:aine|ena|enar)(?:e?s)?$/u.test(last)) return 1;
  if (share && /^(?:a|an|the|its|his|her|their|our|all)$/u.test(next)) return 1;
  if (next !== "of" || !(share || last.endsWith("s"))) return 0;
  return share && /^(?:a|an|the|its|his|her|their|our|all|those|these)$/u.test(pieces[after + 1]?.text ?? "") ? 2 : 1;
}

/** "30-odd boats", "a 26-page report": pieces between a number and the noun that it is joined to. */
function joinedBefore(pieces: readonly Piece[], at: number): number {
  if (pieces[at]?.text !== "-") return 0;
  return pieces[at + 1]?.text === "odd" ? 2 : 1;
}

/** "tenfold" is number and unit in one word, 百分之三 in one phrase. */
function foldUnit({ pieces, text }: Reading, { spelled, after, span }: NumberMention): Unit | undefined {
  if (spelled && text.startsWith("百分之", span[0])) return { code: "%", name: "percentage" };
  return spelled && pieces[after - 1]?.text.endsWith("fold") ? { code: "times", name: "count" } : undefined;
}

function isNegative(text: string, pieces: readonly Piece[], first: number): boolean {
  const start = pieces[first]?.start ?? 0;
  // "plus or minus 3" is a margin.
  if (/^(?:minus|минус)$/u.test(pieces[first - 1]?.text ?? "")) return pieces[first - 2]?.text !== "or";
  if (/(?:^|[\s($\u3400-\u9fff])[-−]$/u.test(text.slice(Math.max(0, start - 2), start))) return true;
  // "$-99": the sign stands after the money.
  return (
    pieces[first + 1]?.text === "-" && pieces[first + 1]?.start === pieces[first]?.end && pieces[first]?.kind === "mark"
  );
}

function toDraft(
  reading: Reading,
  amount: Amount,
  range: Amount | undefined,
  shared: Unit | undefined,
): FigureDraft | undefined {
  const { pieces } = reading;
  const share = isShare(amount.number) && !range;
  const unit = (range?.unit ?? amount.unit ?? shared)?.code ?? (share ? "1" : (range?.noun ?? amount.noun ?? "1"));
  // Nine digits without a unit are a telephone number.
  if (
    unit === "1" &&
    !range &&
    amount.number.value >= 1e8 &&
    !/\p{L}/u.test(reading.text.slice(...amount.number.span)) &&
    !/[.,]/u.test(reading.text.slice(...amount.number.span))
  )
    return undefined;
  if (
    unit === "1" &&
    amount.number.spelled &&
    amount.number.value < 13 &&
    !range &&
    !share &&
    reading.language !== "en"
  )
    return undefined;
  const last = range ?? amount;
  const start = amount.first < amount.number.first ? pieces[amount.first]?.start : amount.number.span[0];
  const span: Span = [start ?? 0, pieces[last.after - 1]?.end ?? 0];
  const low = (amount.negative ? -1 : 1) * scaledLow(reading, amount, range);
  const bound = comparatorBefore(reading.text, span[0]) ?? (isLeast(pieces, amount) ? "more than" : undefined);
  const comparator = bound === "up to" && leadsToLevel(pieces, amount.first) ? undefined : bound;
  const change =
    reading.language === "zh"
      ? changeInCharacters(reading.text, span[0])
      : (changeBefore(pieces, amount.first) ??
        (unit === "%" ? (raisedBefore(pieces, amount.first) ?? changeBehind(pieces, last.after)) : undefined));
  const measure = amount.noun;
  // "lost $4 in five days": how long it took.
  const lasts = isDuration(unit) && /^(?:in|over|within|for)$/u.test(pieces[amount.first - 1]?.text ?? "");
  return {
    span,
    value: low,
    // "75 -300 mm": the hyphen was the link and no sign.
    ...(range ? { low, high: signed(range) > low ? signed(range) : range.number.value } : {}),
    unit,
    ...(comparator ? { comparator } : {}),
    ...(change && !lasts ? { change } : {}),
    ...(measure ? { measure } : {}),
  };
}
