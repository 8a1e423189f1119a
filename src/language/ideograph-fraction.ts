import numerals from "./data/numerals.json" with { type: "json" };
import { digitsValue } from "./digits-value.ts";
import { readIdeographs } from "./ideograph-number.ts";
import type { Piece } from "./types.ts";

/** 三 of 三成: one digit, or one and a half. */
const digits: ReadonlyMap<string, number> = new Map(Object.entries(numerals.ideographs));

/** Behind 成 these make another word: 三成员, 五成功. */
const notTenths = /^[员功立为果本就长熟交绩分份都型家效语像形行品因书材套群败不人]$/u;

/** Before 一半 and 半数: the other half, and a half of a match or a year. */
const notHalf = /^[另前后上下]$/u;

/** A share in Chinese from a piece on: 三分之一, 一半, 半数, 三成; 百分之三 is 3, its unit is %. */
export function readIdeographFraction(
  text: string,
  pieces: readonly Piece[],
  first: number,
): { value: number; after: number } | undefined {
  const word = pieces[first]?.text ?? "";
  const [second, third] = [pieces[first + 1]?.text ?? "", pieces[first + 2]?.text ?? ""];
  if (word === "一" && second === "半") return isApart(pieces, first) ? { value: 0.5, after: first + 2 } : undefined;
  if (word === "半" && second === "数") return isApart(pieces, first) ? { value: 0.5, after: first + 2 } : undefined;
  if (!digits.has(word) && word !== "十" && word !== "百") return undefined;
  const tenths = digits.get(word) ?? 0;
  const isTenths = second === "成" && tenths > 0 && !digits.has(pieces[first - 1]?.text ?? "");
  if (isTenths && digits.has(third)) return { value: (tenths * 10 + (digits.get(third) ?? 0)) / 100, after: first + 3 };
  if (isTenths && third === "半") return { value: (tenths * 10 + 5) / 100, after: first + 3 };
  if (isTenths) return notTenths.test(third) ? undefined : { value: tenths / 10, after: first + 2 };
  const bottom = numberAt(text, pieces, first);
  if (!bottom || pieces[bottom.after]?.text !== "分" || pieces[bottom.after + 1]?.text !== "之") return undefined;
  const top = numberAt(text, pieces, bottom.after + 2);
  if (top && bottom.value === 100) return top;
  return top && top.value < bottom.value ? { value: top.value / bottom.value, after: top.after } : undefined;
}

function isApart(pieces: readonly Piece[], first: number): boolean {
  return !notHalf.test(pieces[first - 1]?.text ?? "");
}

/** One digit by itself too: 百分之一, 百分之3.5. */
function numberAt(text: string, pieces: readonly Piece[], at: number): { value: number; after: number } | undefined {
  if (pieces[at]?.kind === "number") return { value: digitsValue(pieces[at].text, "zh"), after: at + 1 };
  const read = readIdeographs(text, pieces, at);
  if (read) return read;
  const lone = pieces[at]?.text ?? "";
  const value = lone === "十" ? 10 : lone === "百" ? 100 : digits.get(lone);
  return value === undefined ? undefined : { value, after: at + 1 };
}
