import swaps from "./data/swaps.en.json" with { type: "json" };
import { changeMatches, swapWords } from "./find-changes.ts";
import type { Change, Planter } from "./types.ts";

const months = swaps.months.join("|");
const days = swaps.weekdays.join("|");

/** Digits that are neither part of a date, a time, a name nor an ordinal. */
const number = new RegExp(
  `(?<![\\p{L}\\p{N}.:,/–-]|(?:${months}) |\\d: )\\d+(?:,\\d{3})*(?:\\.\\d+)?(?![\\p{L}\\p{N}:/–-]|,\\d| (?:${months}|a\\.? ?m|p\\.? ?m|o’clock)|: ?\\d)`,
  "gu",
);

/** Another number: a digit changed, doubled, or one more. */
export const plantNumber: Planter = ({ own, around }) => [
  ...changeMatches(own, number, ({ 0: found }) => {
    if (isYear(found)) return undefined;
    return otherNumbers(found).filter((put) => !around.includes(put));
  }),
  ...changeMatches(own, new RegExp(`\\b(?:${swaps.numberWords.join("|")})\\b`, "gu"), ({ 0: found }) => {
    const at = swaps.numberWords.indexOf(found);
    return [swaps.numberWords[(at + 3) % swaps.numberWords.length] ?? ""].filter((put) => !around.includes(put));
  }),
];

function otherNumbers(found: string): readonly string[] {
  const value = Number(found.replaceAll(",", ""));
  const shown = (other: number): string =>
    other.toLocaleString(found.includes(",") ? "en" : "en-u-nu-latn", {
      useGrouping: found.includes(","),
      minimumFractionDigits: /\.(\d+)/u.exec(found)?.[1]?.length ?? 0,
    });
  const first = Number(found.charAt(0));
  return [shown(value * 2), `${(first % 9) + 1}${found.slice(1)}`, ...(value >= 10 ? [shown(value + 3)] : [])];
}

function isYear(found: string): boolean {
  return /^(?:18|19|20)\d\d$/u.test(found);
}

/** Another scale, unit or currency. */
export const plantUnit: Planter = ({ own, around }) => {
  const words = swapWords(own, swaps.units).filter(({ span }) =>
    /\d[ -]$|\d$|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve) $/u.test(own.slice(0, span[0])),
  );
  const signs = changeMatches(own, /\$(?=\d)/gu, () => "€");
  return [...words, ...signs].filter(
    ({ put, span }) => !around.includes(`${/\d+ ?$/u.exec(own.slice(0, span[0]))?.[0] ?? ""}${put}`),
  );
};

/** A comparator turned round, or put before a bare number. */
export const plantComparator: Planter = ({ own }) => {
  const turned = swapWords(own, swaps.comparators).filter(({ span }) => /^ \$?\d/u.test(own.slice(span[1])));
  const bare = changeMatches(own, number, ({ 0: found, index }) => {
    const before = own.slice(Math.max(0, index - 14), index);
    if (
      isYear(found) ||
      /(?:than|least|most|over|about|nearly|almost|around|roughly|approximately|some|to|No\.?|age|aged|under|-) ?\$?$/iu.test(
        before,
      )
    )
      return undefined;
    if (!/\s\$?$/u.test(before) || !/^ \p{Ll}/u.test(own.slice(index + found.length))) return undefined;
    return before.endsWith("$") ? undefined : [`more than ${found}`, `fewer than ${found}`];
  });
  return [...turned, ...bare];
};

/** Another weekday, month, day of the month, year, or side of today. */
export const plantDate: Planter = ({ own, around }) => {
  const changes: readonly Change[] = [
    ...changeMatches(own, new RegExp(`\\b(?:${days})\\b`, "gu"), ({ 0: day }) => shift(swaps.weekdays, day, 3)),
    ...changeMatches(
      own,
      new RegExp(`\\b(?:${months})(?= \\d)|(?<=\\d |in )\\b(?:${months})\\b`, "gu"),
      ({ 0: month }) => shift(swaps.months, month, 4),
    ),
    ...changeMatches(own, new RegExp(`(?<=(?:${months}) )\\d{1,2}(?!\\d)`, "gu"), ({ 0: day }) =>
      String((Number(day) % 27) + 2),
    ),
    ...changeMatches(own, /\b(?:19|20)\d\d(?![\p{L}\d-])/gu, ({ 0: year }) => [
      String(Number(year) - 2),
      String(Number(year) + 1),
    ]),
    ...swapWords(own, swaps.relativeDays),
  ];
  return changes.filter(({ put }) => !around.includes(put));
};

function shift(list: readonly string[], word: string, by: number): string {
  return list[(list.indexOf(word) + by) % list.length] ?? word;
}
