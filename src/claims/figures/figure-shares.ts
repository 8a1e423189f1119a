import data from "../data/share-words.json" with { type: "json" };
import { digitsValue, type NumberMention, type Piece } from "../../language/index.ts";
import type { Reading } from "../reading.ts";
import { type Unit, unitAt } from "./unit-lexicon.ts";

interface ShareWords {
  /** Between the part and the whole: "de cada". */
  readonly links: readonly (readonly string[])[];
  /** "uno", "eine": one, which is no number by itself. */
  readonly ones: ReadonlySet<string>;
  /** Wholes behind a link that joins much else ("von"); any where there are none. */
  readonly wholes: readonly number[];
  /** What may stand between the part and its link: "un enfant sur cinq". */
  readonly counted: ReadonlySet<string>;
  /** Between a share and what it is of: "des", "de la". */
  readonly of: ReadonlySet<string>;
}

const lists: Readonly<Record<string, ShareWords>> = Object.fromEntries(
  Object.entries(data.languages).map(([language, own]) => {
    const set = (list: string): ReadonlySet<string> => new Set(list.split(" ").filter(Boolean));
    return [
      language,
      {
        links: own.links.split("|").map((link) => link.split(" ")),
        ones: set(own.ones),
        wholes: own.wholes,
        counted: set(own.counted),
        of: set(own.of),
      },
    ];
  }),
);

/** A part of something, in words: "a third", "two thirds", "one in five". */
export function isShare({ spelled, value }: NumberMention): boolean {
  return spelled && value > 0 && value < 1;
}

/** True where what a share is of is counted and not measured: "half of the people", "a third of the seats"; "half an hour" is measured. */
export function isCounted(unit: Unit): boolean {
  return /^(?:people|seat|share|ton|barrel)$/u.test(unit.code);
}

/** Pieces between a share and what it is of, outside English: "la mitad | de los | votantes", "ein Drittel | der | Wähler". */
export function linkAbroad(pieces: readonly Piece[], after: number, language: string): number {
  const of = lists[language]?.of;
  let size = 0;
  while (of?.has(pieces[after + size]?.text ?? "") && size < longestLink) size += 1;
  return size;
}
const longestLink = 3;

/**
 * "one in five voters", "nine out of 10 shops", "siete de cada diez", "un enfant sur cinq", 每五名儿童中就有一名: two numbers that are
 * one share. "killed two in 10 days", "one in 2019" and "une étude sur cinq pays" are none.
 */
export function joinShares(reading: Reading, numbers: readonly NumberMention[]): readonly NumberMention[] {
  if (numbers.length === 0) return numbers;
  const joined: NumberMention[] = [];
  for (const whole of numbers) {
    const last = joined.at(-1);
    const part =
      reading.language === "en" ? englishPart(reading.pieces, last, whole) : partAbroad(reading, last, whole);
    if (!part) {
      joined.push(whole);
      continue;
    }
    if (part === last) joined.pop();
    joined.push(joinPair(part, whole));
  }
  return joined;
}

function joinPair(one: NumberMention, other: NumberMention): NumberMention {
  const [part, whole] = one.value < other.value ? [one, other] : [other, one];
  return {
    span: [Math.min(one.span[0], other.span[0]), Math.max(one.span[1], other.span[1])],
    value: Number((part.value / whole.value).toPrecision(12)),
    first: Math.min(one.first, other.first),
    after: Math.max(one.after, other.after),
    spelled: true,
  };
}

function englishPart(
  pieces: readonly Piece[],
  part: NumberMention | undefined,
  whole: NumberMention,
): NumberMention | undefined {
  return part && mayBePart(part, whole) && isEnglishShare(pieces, part, whole) ? part : undefined;
}

function mayBePart(part: NumberMention, whole: NumberMention): boolean {
  if (whole.value <= part.value || !Number.isInteger(part.value) || !Number.isInteger(whole.value)) return false;
  return part.value >= 1 && part.after <= whole.first;
}

function isEnglishShare(pieces: readonly Piece[], part: NumberMention, whole: NumberMention): boolean {
  if (whole.first - part.after > longestLink) return false;
  const link = pieces
    .slice(part.after, whole.first)
    .map(({ text }) => text)
    .join(" ");
  if (/^(?:out )?of every$|^in every$/u.test(link)) return true;
  if (link === "out of") return true;
  if (link !== "in" || isTime(pieces, whole.after)) return false;
  if (part.value === 1) return part.spelled && whole.value <= 1000;
  return whole.value === 10 || whole.value === 100;
}

/** "two in 10 days": a count and how long it took. */
function isTime(pieces: readonly Piece[], at: number): boolean {
  const code = unitAt(pieces, at)?.unit.code;
  return code !== undefined && /^(?:s|min|h|d|week|month|a|decade|century)$/u.test(code);
}

/** The part before a whole: a number, or a word for one; in Chinese the part stands behind. */
function partAbroad(
  { pieces, text, language }: Reading,
  last: NumberMention | undefined,
  whole: NumberMention,
): NumberMention | undefined {
  if (language === "zh") return ideographPart(text, pieces, last, whole);
  const own = lists[language];
  const link = own?.links.find((words) =>
    words.every((word, k) => pieces[whole.first - words.length + k]?.text === word),
  );
  if (!own || !link || whole.value > 1000 || isTime(pieces, whole.after)) return undefined;
  if (own.wholes.length > 0 && !own.wholes.includes(whole.value)) return undefined;
  let end = whole.first - link.length;
  const isNumber = (): boolean => last?.after === end && mayBePart(last, whole);
  const isOne = (): boolean => own.ones.has(pieces[end - 1]?.text ?? "");
  if (isNumber()) return last;
  if (!isOne() && own.counted.has(pieces[end - 1]?.text ?? "")) {
    end -= 1;
    if (isNumber()) return last;
  } else if (own.counted.size > 0) return undefined;
  const one = pieces[end - 1];
  return isOne() && one
    ? { span: [one.start, one.end], value: 1, first: end - 1, after: end, spelled: true }
    : undefined;
}

const chineseShare =
  /^(?:[名个人位户家]|\p{Script=Han}{0,3})\p{Script=Han}{0,6}?(?:[中里]|就|便|约|至少|有){1,4}(?<part>[一二两三四五六七八九]|\d{1,3})[名个人位户家]/u;

/** "每五名儿童中就有一名": the part stands behind the whole, its digit by itself is no number. */
function ideographPart(
  text: string,
  pieces: readonly Piece[],
  last: NumberMention | undefined,
  whole: NumberMention,
): NumberMention | undefined {
  if (last && last.after > whole.first) return undefined;
  if (text.charAt(whole.span[0] - 1) !== "每" || whole.value > 1000) return undefined;
  const behind = chineseShare.exec(text.slice(whole.span[1], whole.span[1] + 20));
  const part = behind?.groups?.["part"];
  if (!behind || part === undefined) return undefined;
  const end = whole.span[1] + behind[0].length - 1;
  const value = /\d/u.test(part) ? digitsValue(part, "zh") : "〇一二三四五六七八九".indexOf(part.replace("两", "二"));
  let after = whole.after;
  while ((pieces[after]?.start ?? end) < end) after += 1;
  return value > 0 && value < whole.value
    ? { span: [end - part.length, end], value, first: after - 1, after, spelled: true }
    : undefined;
}
