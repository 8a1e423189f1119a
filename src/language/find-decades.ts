import { yearPeriod } from "./calendar.ts";
import { digitsValue } from "./digits-value.ts";
import type { Found, Reader } from "./time-lexicon.ts";

/** "1990s", "1990-х годах", "90er Jahre", "années 1990", "20世纪90年代". */
export function readDecade({ pieces, language, parts: lexicon }: Reader, at: number): Found {
  if (!lexicon) return undefined;
  const led = lexicon.decadeBefore.find((words) => words.every((word, k) => pieces[at + k]?.text === word));
  const place = at + (led?.length ?? 0);
  const century = language === "zh" ? centuryBefore(pieces, place) : undefined;
  const number = pieces[century?.after ?? place];
  if (number?.kind !== "number" || !/^(?:1[89]|20)?[0-9]0$/u.test(number.text)) return undefined;
  const digits = century?.after ?? place;
  const tail = lexicon.decadeBehind.find((words) => words.every((word, k) => pieces[digits + 1 + k]?.text === word));
  if (!led && (!tail || pieces[digits + 1]?.start !== number.end)) return undefined;
  const value = digitsValue(number.text, "en");
  // "90-х" by itself, and decades that may be of either century, are left.
  const isShort = number.text.length === 2;
  if (isShort && !century && (value < 30 || (!led && language !== "zh" && (tail?.length ?? 0) < 2))) return undefined;
  const year = isShort ? (century?.year ?? 1900) + value : value;
  return { period: yearPeriod(year, year + 9), first: at, after: digits + 1 + (led ? 0 : (tail?.length ?? 0)) };
}

/** 20世纪, 上世纪: the century before the decade. */
function centuryBefore(
  pieces: Reader["pieces"],
  at: number,
): { readonly year: number; readonly after: number } | undefined {
  const word = [0, 1, 2].map((k) => pieces[at + k]?.text ?? "").join("");
  if (word === "上世纪" || word === "20世纪") return { year: 1900, after: at + 3 };
  return word === "本世纪" || word === "21世纪" ? { year: 2000, after: at + 3 } : undefined;
}
