import words from "../data/figure-words.json" with { type: "json" };
import type { NumberMention, Piece } from "../../language/index.ts";
import { isNoCountAbroad } from "./counted-abroad.ts";
import { isLaidOut } from "./figure-layout.ts";
import { isNamed } from "./figure-names.ts";
import type { Reading } from "../reading.ts";
import { isDuration } from "./figure-units.ts";
import type { Unit } from "./unit-lexicon.ts";

const months: ReadonlySet<string> = new Set(words.months.split(" "));

const numbered: ReadonlySet<string> = new Set(words.numberedThings.split(" "));

/** True where a unit and its number stand together by chance. */
export function isUnlikely(
  text: string,
  pieces: readonly Piece[],
  number: NumberMention,
  unit: Unit,
  after: number,
): boolean {
  const surface = text.slice(...number.span);
  // "a las 17,30 horas": a clock; "cien por cien".
  if (unit.code === "h" && /^\d{1,2}[.,][0-5]\d$/u.test(surface) && pieces[number.after]?.text === "horas") return true;
  if (unit.code === "%" && surface === "cien") return true;
  // "2024年": a year; "in 2024 m".
  if (unit.code === "a" && /^(?:1[89]|20)\d\d$/u.test(surface)) return true;
  if (unit.code === "a" && pieces[number.after]?.text === "年" && !number.spelled && Number(surface) > 1000)
    return true;
  if (/^[mtLgW]$/u.test(unit.code) && /\p{L}\d?-$/u.test(text.slice(Math.max(0, number.span[0] - 3), number.span[0])))
    return true;
  if (unit.code === "s" && after === number.after) return true;
  // "the Six-Day War", "the Hundred Years' War": a name.
  const named = pieces[after];
  if (number.spelled && pieces[number.first]?.capital && pieces[after - 1]?.capital && named?.capital) return true;
  // "3m.example": the first label of an address.
  const end = pieces[after - 1]?.end ?? 0;
  if (after > number.after && /^\.\p{Ll}/u.test(text.slice(end, end + 2))) return true;
  // "two weeks before the vote", "15 years ago": a place in time, which the reader of times tells.
  if (
    /^(?:a|month|week|d|h|min)$/u.test(unit.code) &&
    /^(?:before|after|ago|earlier|later)$/u.test(pieces[after]?.text ?? "")
  )
    return true;
  if (/^[A-Za-z]$/u.test(unit.code) && pieces[after]?.text === "-" && pieces[after + 1]?.kind === "number") return true;
  if (isStretch(pieces, number, unit)) return true;
  if (isOneDay(pieces, number, after)) return true;
  return number.value === 1 && number.spelled && unit.code === "people";
}

const stretchBefore: ReadonlySet<string> = new Set(words.stretchBefore.split(" "));
const stretchBehind: ReadonlySet<string> = new Set(words.stretchBehind.split(" "));

/** "前五个月", "trois dernières années": a stretch of time, which the reader of times tells; the English labelled sets count it. */
function isStretch(pieces: readonly Piece[], { first, after }: NumberMention, { code }: Unit): boolean {
  if (!isDuration(code)) return false;
  const [earlier, before] = [pieces[first - 2]?.text ?? "", pieces[first - 1]?.text ?? ""];
  if (stretchBefore.has(before) || stretchBefore.has(earlier + before)) return true;
  return [0, 1, 2].some((k) => stretchBehind.has(pieces[after + k]?.text ?? ""));
}

/** "hopes to one day sail", "could one day sink": some day, and no time that something takes. */
function isOneDay(pieces: readonly Piece[], { first, spelled, value }: NumberMention, after: number): boolean {
  if (!spelled || value !== 1 || after !== first + 2 || pieces[first + 1]?.text !== "day") return false;
  return /^(?:to|would|will|could|can|may|might|shall)$/u.test(pieces[first - 1]?.text ?? "");
}

/** "1) … 2) …" mark a list, and "the 486 is" names a thing. */
function isMarker(pieces: readonly Piece[], number: NumberMention): boolean {
  const before = pieces[number.first - 1];
  const next = pieces[number.after];
  if (number.spelled) return false;
  // "… to it. 16. Keep boats dry": the mark of a list.
  if (next?.text === "." && before?.text === "." && number.value < 100) return true;
  if (
    next?.text === ")" &&
    number.value < 30 &&
    (before === undefined || /^[;:,.\n]$|^(?:and|what|or)$/u.test(before.text))
  )
    return true;
  return before?.text === "the" && next !== undefined && /^(?:is|was|has|had|will)$/u.test(next.text);
}

/** "units 7 and 8", "chapters 3 to 5": both name things by their number. */
function isNumberedPair(pieces: readonly Piece[], { first, after, spelled }: NumberMention): boolean {
  if (spelled) return false;
  const joins = /^(?:and|or|to|-|–|,)$/u;
  const named = (at: number): boolean => {
    const word = pieces[at]?.text ?? "";
    return word.endsWith("s") && numbered.has(word.slice(0, -1));
  };
  const [own, link, other] = [first - 1, pieces[after], pieces[after + 1]];
  if (named(own)) return joins.test(link?.text ?? "") && other?.kind === "number";
  return joins.test(pieces[own]?.text ?? "") && pieces[first - 2]?.kind === "number" && named(first - 3);
}

/** "16 de mayo", "16. Mai", "16 мая". */
function isDay(pieces: readonly Piece[], number: NumberMention): boolean {
  const next = pieces[number.after];
  // "on December 11 and 19".
  const [link, earlier, month] = [1, 2, 3].map((k) => pieces[number.first - k]);
  if (/^(?:and|or|,)$/u.test(link?.text ?? "") && earlier?.kind === "number" && months.has(month?.text ?? ""))
    return month?.capital === true && number.value < 32 && !/[^su]s$/u.test(next?.text ?? "");
  const joined =
    next?.text === "de" || next?.text === "." || next?.text === "of" ? pieces[number.after + 1] : undefined;
  return joined !== undefined && months.has(joined.text) && number.value < 32;
}

/** ", 6-3" behind a score of tennis: another set. */
function isSet(pieces: readonly Piece[], at: number): boolean {
  const [comma, one, joint, other] = [0, 1, 2, 3].map((k) => pieces[at + k]);
  return comma?.text === "," && one?.kind === "number" && joint?.text === "-" && other?.kind === "number";
}

/** "3-1", "3:1", "3比1": two small numbers, the first no smaller, are a score and no range. */
function isScore(text: string, pieces: readonly Piece[], number: NumberMention): boolean {
  // "-78-0 degrees" is no score.
  if (/(?:^|[\s(])[-−]$/u.test(text.slice(Math.max(0, number.span[0] - 2), number.span[0]))) return false;
  const joins = /^[-–:比]$/u;
  const next = pieces[number.after];
  const other = pieces[number.after + 1];
  if (
    next &&
    joins.test(next.text) &&
    other?.kind === "number" &&
    other.start === next.end &&
    next.start === number.span[1]
  )
    return Number(other.text) <= number.value || isSet(pieces, number.after + 2);
  const before = pieces[number.first - 1];
  return before?.text === "比" && /\d/u.test(text.charAt(before.start - 1));
}

/** "[10]" marks a note; "15: 48", "7 p. m.", "65 - 53" are a clock and a score that a page has parted. */
function isParted(pieces: readonly Piece[], number: NumberMention): boolean {
  const [before, next, beyond] = [pieces[number.first - 1], pieces[number.after], pieces[number.after + 1]];
  if (before?.text === "[" && next?.text === "]") return true;
  if (/^[ap]$/u.test(next?.text ?? "") && beyond?.text === "." && pieces[number.after + 2]?.text === "m") return true;
  const earlier = pieces[number.first - 2];
  const sixty = (piece: Piece | undefined): boolean => piece?.kind === "number" && /^[0-5]\d$/u.test(piece.text);
  if (next?.text === ":" && sixty(beyond)) return number.value < 60;
  if (before?.text === ":" && earlier?.kind === "number" && Number(earlier.text) < 60)
    return sixty(pieces[number.first]);
  if (next?.text === "-" && beyond?.kind === "number")
    return next.start > number.span[1] && Number(beyond.text) < number.value;
  return (
    before?.text === "-" &&
    earlier?.kind === "number" &&
    before.start > earlier.end &&
    Number(earlier.text) > number.value
  );
}

/** "Ito, 16, came", "He was 75.": the age of whoever is named, by its place alone. */
function isBareAge(pieces: readonly Piece[], number: NumberMention): boolean {
  if (number.spelled || number.value > 110 || !Number.isInteger(number.value)) return false;
  const before = pieces[number.first - 1];
  // "Mara Ito Jr., 55, of Lund".
  const isJunior = pieces[number.first - 2]?.text === "." && /^[js]r$/u.test(pieces[number.first - 3]?.text ?? "");
  const name = pieces[number.first - (isJunior ? 3 : 2)];
  const next = pieces[number.after];
  if (before?.text === ",")
    return (
      name?.capital === true && name.kind === "word" && /^[,.;]$/u.test(next?.text ?? ".") && !months.has(name.text)
    );
  return (
    /^(?:is|was|turned|turns)$/u.test(before?.text ?? "") &&
    (name?.capital === true || /^(?:he|she|who)$/u.test(name?.text ?? "")) &&
    /^[.,;]$/u.test(next?.text ?? ".")
  );
}

const tallies: ReadonlySet<string> = new Set(
  ", won win wins beat passed voted vote lost defeated approved score".split(" "),
);

/** "won, 134 to 63": the first number of a score or a vote; "from 134 to 63" is a fall. */
function isTally(
  pieces: readonly Piece[],
  number: { readonly first: number; readonly after: number } | undefined,
): boolean {
  const [a, to, b] = number ? [pieces[number.after - 1], pieces[number.after], pieces[number.after + 1]] : [];
  if (!number || to?.text !== "to" || a?.kind !== "number" || b?.kind !== "number") return false;
  return Number(b.text) < Number(a.text) && tallies.has(pieces[number.first - 1]?.text ?? "");
}

/** The number that "to" joins to this one. */
function pairedBefore(pieces: readonly Piece[], number: NumberMention): { first: number; after: number } | undefined {
  return pieces[number.first - 1]?.text === "to" ? { first: number.first - 2, after: number.first - 1 } : undefined;
}

/** "18-24 boats": the upper end of what is counted, and no part of a code or a result. */
function isUpperEnd({ pieces, text, language }: Reading, { first, after, value, spelled }: NumberMention): boolean {
  const [lower, next] = [pieces[first - 2], pieces[after]];
  if (language !== "en" || spelled || pieces[first - 1]?.text !== "-" || lower?.kind !== "number") return false;
  if (pieces[first - 3]?.text === "-" || Number(text.slice(lower.start, lower.end)) >= value) return false;
  return next?.kind === "word" && !next.capital && /[^su]s$|^(?:people|men|women|children)$/u.test(next.text);
}

/** True for a bare number that counts something. */
export function isCount(reading: Reading, number: NumberMention): boolean {
  const { pieces, text } = reading;
  const surface = text.slice(...number.span);
  const before = pieces[number.first - 1];
  const next = pieces[number.after];
  const beside = next !== undefined && next.start === number.span[1];
  if (isMarker(pieces, number) || isNoCountAbroad(reading, number)) return false;
  if (number.spelled && number.value === 1) return false;
  // ".22 rifle", ".300 hitter": a calibre and an average.
  if (surface.startsWith(".")) return false;
  if (!number.spelled && /^(?:1[4-9]|20)\d\d$/u.test(surface)) return false;
  const thing = before?.text.replace(/^\p{L}['’]/u, "") ?? "";
  if (before && (months.has(before.text) || numbered.has(thing) || numbered.has(before.text) || before.text === "#"))
    return false;
  if (before?.text === "." && months.has(pieces[number.first - 2]?.text ?? "")) return false;
  if (before?.text === "." && numbered.has(pieces[number.first - 2]?.text ?? "")) return false;
  if (isNumberedPair(pieces, number)) return false;
  if (isDay(pieces, number) || isScore(text, pieces, number)) return false;
  if (isParted(pieces, number) || isNamed(reading, number) || isLaidOut(reading, number)) return false;
  if (isBareAge(pieces, number) || isTally(pieces, number) || isTally(pieces, pairedBefore(pieces, number)))
    return false;
  if (
    next &&
    (months.has(next.text) ||
      /^(?:am|pm|gmt|bst|utc|cet|est|edt|a\.m|p\.m|o'clock|月|日|号|时|点|年|届|th|st|nd|rd)$/u.test(next.text))
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
    /^[-+:/.@]$/u.test(before.text) &&
    /[\p{L}\p{N}]/u.test(text.charAt(before.start - 1)) &&
    !isUpperEnd(reading, number)
  )
    return false;
  return !(
    beside &&
    next.text === "-" &&
    pieces[number.after + 1]?.kind === "number" &&
    /^\d{3,4}$/u.test(pieces[number.after + 1]?.text ?? "")
  );
}
