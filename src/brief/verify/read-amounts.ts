import type { Figure } from "../../claims/index.ts";
import type { Span } from "../../core/index.ts";
import lists from "./data/operators.en.json" with { type: "json" };
import type { TextReading } from "./types.ts";

/** A number with what it counts, as far as the text says. */
export interface Amount {
  readonly span: Span;
  readonly value: number;
  readonly high?: number;
  readonly unit?: string;
  readonly comparator?: string;
  readonly change?: "up" | "down";
  /** Stem of the word after it: the thing counted, or a unit that no list has. */
  readonly noun?: string;
  /** A part of something, in words: "a third", "one in five". */
  readonly share?: true;
  /** Its value as it stands has this many significant digits. */
  readonly digits: number;
}

/** The amounts of a text; numbers inside dates are none. */
export function readAmounts(reading: TextReading): readonly Amount[] {
  return [...readNumbers(reading), ...readMultiples(reading)];
}

/** "doubled", "twice as many": figures that hold no number. */
function readMultiples({ figures, numbers, text }: TextReading): readonly Amount[] {
  return figures
    .filter(({ unit, value }) => unit === "times" || isPart(unit, value))
    .filter(({ span }) => !numbers.some((number) => span[0] <= number.span[0] && number.span[1] <= span[1]))
    .map((figure) => ({
      span: figure.span,
      value: figure.value,
      digits: significant(figure.value),
      ...(figure.unit === "times" ? { unit: figure.unit } : { share: true as const }),
      ...comparatorOf(text, figure),
      ...(figure.change ? { change: figure.change } : {}),
    }));
}

function isPart(unit: string, value: number): boolean {
  return unit === "1" && value > 0 && value < 1;
}

function readNumbers(reading: TextReading): readonly Amount[] {
  return reading.numbers.flatMap((number) => {
    const { span, value, spelled } = number;
    if (reading.times.some(({ span: time }) => time[0] < span[1] && span[0] < time[1])) return [];
    const surface = reading.text.slice(...span);
    if (spelled && value === 1 && surface.length <= 3) return [];
    const figure = reading.figures.find(({ span: around }) => around[0] <= span[0] && span[1] <= around[1]);
    const noun = /[-–]$/u.test(reading.text.slice(0, span[0])) ? undefined : wordAfter(reading, span[1]);
    return {
      span,
      value: figure && figure.high === undefined ? figure.value : value,
      digits: Math.max(significant(value), written(surface)),
      ...(figure && /^[A-Z]{3}\b|^%$|^percentage point$|^times$|^[a-zA-Z]{1,4}$/u.test(figure.unit)
        ? { unit: figure.unit }
        : {}),
      ...comparatorOf(reading.text, figure),
      ...(figure?.change ? { change: figure.change } : {}),
      ...(noun ? { noun } : {}),
      ...(figure && figure.high === undefined && isPart(figure.unit, figure.value) && !/^\d+[.,]/u.test(surface)
        ? { share: true as const }
        : {}),
    };
  });
}

/** "50 others": what they are stands elsewhere. */
const again: ReadonlySet<string> = new Set(lists.countedAgain.split(" "));
/** "30 more days" counts days. */
const further: ReadonlySet<string> = new Set(lists.countedFurther.split(" "));
const least = new RegExp(`(?:^|\\P{L})(?:${lists.least}) \\S?$`, "iu");
const most = new RegExp(`(?:^|\\P{L})(?:${lists.most}) \\S?$`, "iu");

/** "no fewer than 12" is at least 12. */
function comparatorOf(text: string, figure: Figure | undefined): Pick<Amount, "comparator"> {
  if (!figure) return {};
  const before = text.slice(Math.max(0, figure.span[0] - 24), figure.span[0]);
  if (least.test(before)) return { comparator: "at least" };
  if (most.test(before)) return { comparator: "at most" };
  return figure.comparator ? { comparator: figure.comparator } : {};
}

/** The word right behind a number; a comma or full stop parts them. */
function wordAfter({ words, text }: TextReading, end: number): string | undefined {
  const at = words.findIndex(({ start }) => start >= end);
  const next = words[at + (further.has(words[at]?.text ?? "") ? 1 : 0)];
  return next && !next.stop && !again.has(next.text) && /^[\s-]{0,2}(?:\p{L}+\s)?$/u.test(text.slice(end, next.start))
    ? next.stem
    : undefined;
}

/** Zeros behind a decimal point are meant: "3.500" has four. Thousands ("3,500") may be rounded. */
function written(surface: string): number {
  const match = /^(?<whole>\d{1,3}(?:,\d{3})*)\.(?<part>\d+)(?!\d)/u.exec(surface);
  return match
    ? `${match.groups?.whole ?? ""}${match.groups?.part ?? ""}`.replaceAll(",", "").replace(/^0+/u, "").length
    : 0;
}

/** "240.1" has four, "200" one: zeros at the end may be rounding. */
function significant(value: number): number {
  const digits = value.toExponential().replace(/e.*$/u, "").replaceAll(/\D/gu, "");
  return Math.max(1, digits.length);
}
