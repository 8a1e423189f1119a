import words from "../data/figure-words.json" with { type: "json" };
import type { NumberMention, Piece } from "../../language/index.ts";
import type { Reading } from "../reading.ts";
import { type Unit, unitAt } from "./unit-lexicon.ts";
import { symbolUnitAt } from "./unit-symbols.ts";

const perWords: ReadonlySet<string> = new Set(words.perWords.split(" "));

/** Money before the amount: "$5", "US$ 5", "USD 5", "C $ 5". */
export function unitBefore(pieces: readonly Piece[], first: number): { unit: Unit; first: number } | undefined {
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

/** Money where "lb" would be absurd: "3 million pounds". */
export const pound: Unit = { code: "GBP", name: "pound sterling" };

/** "MUSD 30", "30 MEUR", "5 bcm": millions and billions in the unit itself. */
export function inMillions(
  pieces: readonly Piece[],
  at: number,
  unit: Unit | undefined,
  number: NumberMention,
): NumberMention {
  const word = pieces[at]?.text ?? "";
  const factor = unit?.code === "m3" || unit?.code === "ft3" ? scaledUnits.get(word) : undefined;
  if (factor !== undefined) return { ...number, value: number.value * factor };
  const prefixed = unit !== undefined && word === `m${unit.code.toLowerCase()}`;
  return prefixed ? { ...number, value: number.value * 1e6 } : number;
}

/** Units that hold a scale of their own. */
const scaledUnits: ReadonlyMap<string, number> = new Map([
  ["mcm", 1e6],
  ["bcm", 1e9],
  ["tcm", 1e12],
  ["mcf", 1e6],
  ["bcf", 1e9],
  ["tcf", 1e12],
]);

const lateScales: ReadonlyMap<string, number> = new Map([
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["mn", 1e6],
  ["m", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
]);

/** "USD 75 million" is read with the number; "75 USD million" only here. */
export function scaleAfterUnit(
  pieces: readonly Piece[],
  after: number,
  unit: Unit | undefined,
  number: NumberMention,
): { value: number; after: number } {
  const scale = unit && isMoney(unit) ? lateScales.get(pieces[after]?.text ?? "") : undefined;
  return scale === undefined ? { value: number.value, after } : { value: number.value * scale, after: after + 1 };
}

/** True for a currency: its code is that of ISO 4217. */
export function isMoney(unit: Unit): boolean {
  return /^[A-Z]{3}$/u.test(unit.code);
}

/** "millones de dólares", "millions d'euros": Romance languages part a large number from what it counts. */
function unitAfterOf({ pieces, language }: Reading, at: number): { unit: Unit; after: number } | undefined {
  if (language !== "es" && language !== "fr") return undefined;
  const piece = pieces[at];
  if (piece?.text === "de") return unitAt(pieces, at + 1);
  if (!piece?.text.startsWith("d'")) return undefined;
  const found = unitAt([{ ...piece, text: piece.text.slice(2) }, ...pieces.slice(at + 1, at + 5)], 0);
  return found && { unit: found.unit, after: at + found.after };
}

/** True for the code of a unit of time. */
export function isDuration(code: string): boolean {
  return /^(?:a|month|week|d|h|min|s)$/u.test(code);
}

/** "is set at 5.2⏎percent": a line broken inside a sentence, and no cell of a table. */
function isWrapped({ pieces, text }: Reading, at: number): boolean {
  const [earlier, number, unit] = [pieces[at - 2], pieces[at - 1], pieces[at]];
  if (!earlier || !number || unit?.kind !== "word" || unit.capital || earlier.kind !== "word") return false;
  if (!/^[ $€£]{1,2}$/u.test(text.slice(earlier.end, number.start))) return false;
  return text.slice(number.end, unit.start) === "\n" && /^\p{Ll}{3,}$/u.test(unit.text);
}

/** The unit after an amount. */
export function unitBehind(reading: Reading, at: number): { unit: Unit; after: number } | undefined {
  const { pieces, text } = reading;
  const here = pieces[at];
  if (!here || (text.slice(pieces[at - 1]?.end ?? 0, here.start).includes("\n") && !isWrapped(reading, at)))
    return undefined;
  const large = unitAfterOf(reading, at);
  if (large) return large;
  const found = unitAt(pieces, at) ?? timeAfterManner(pieces, at);
  const symbols = symbolsAt(reading, at);
  if (symbols && symbols.after >= (found?.after ?? at)) return symbols;
  if (pieces[at]?.text === '"' && /^(?:long|wide|tall|deep|thick|high|x|by|in)$/u.test(pieces[at + 1]?.text ?? ""))
    return { unit: { code: "in", name: "inch" }, after: at + 1 };
  if (pieces[at]?.text === "in" && isInch(pieces, at)) return { unit: { code: "in", name: "inch" }, after: at + 1 };
  const degrees = degreesBeside(reading, at) ?? timesBeside(reading, at);
  if (degrees) return { unit: degrees, after: at + 1 };
  if (found) {
    const piece = pieces[at];
    const surface = piece ? text.slice(piece.start, piece.end) : "";
    // "1.6 billion ($2.54 billion)": the sign belongs to the number after it.
    if (isMoney(found.unit) && piece?.kind === "mark" && pieces[found.after]?.kind === "number") return undefined;
    // One letter is a unit only in its right case and right beside the number: "5 A", "20 t".
    if (/^[A-Za-z]$/u.test(surface) && !/^[mtLlWg]$/u.test(surface)) return undefined;
    if (surface === "s" || surface === "Mark" || surface === "Won") return undefined;
    return found;
  }
  return undefined;
}

const longestSymbol = 5;

/** "9.8 m/s²", "35 μg/m³", "3 mW": symbols that stand right behind the digits, in their case. */
function symbolsAt({ pieces, text }: Reading, at: number): { unit: Unit; after: number } | undefined {
  const [number, piece] = [pieces[at - 1], pieces[at]];
  if (!number || piece?.kind !== "word" || piece.start - number.end > 1) return undefined;
  // No symbol is longer than this with its exponent: most words are passed over at one look.
  if (piece.end - piece.start > longestSymbol) return undefined;
  const found = symbolUnitAt(text, piece.start);
  if (!found) return undefined;
  let after = at + 1;
  while ((pieces[after]?.start ?? found.end) < found.end) after += 1;
  return { unit: { code: found.code, name: found.name }, after };
}

/** "47 consecutive years": a unit of time behind a word of manner. */
function timeAfterManner(pieces: readonly Piece[], at: number): { unit: Unit; after: number } | undefined {
  if (
    !/^(?:consecutive|continuous|straight|full|successive|whole|additional|extra|further|more|long)$/u.test(
      pieces[at]?.text ?? "",
    )
  )
    return undefined;
  const unit = unitAt(pieces, at + 1);
  return unit && /^(?:a|month|week|d|h|min)$/u.test(unit.unit.code) ? unit : undefined;
}

const weather: ReadonlySet<string> = new Set(words.weather.split(" "));

/** "38C", "100F" right beside the number, in a paragraph that speaks of heat or cold. */
function degreesBeside({ pieces, text }: Reading, at: number): Unit | undefined {
  const piece = pieces[at];
  if (!piece || piece.start !== pieces[at - 1]?.end || !/^[cf]$/u.test(piece.text) || !piece.capital) return undefined;
  const near = pieces.slice(Math.max(0, at - 40), at + 40);
  if (!near.some((one) => weather.has(one.text))) return undefined;
  return text.charAt(piece.start) === "C" ? { code: "°C", name: "celsius" } : { code: "°F", name: "fahrenheit" };
}

/** "multiplied by four", "se multiplicaron por cuatro", "multipliés par quatre". */
export function multipliedUnit(pieces: readonly Piece[], first: number): Unit | undefined {
  if (!/^(?:by|por|par)$/u.test(pieces[first - 1]?.text ?? "")) return undefined;
  return pieces[first - 2]?.text.startsWith("multipli") ? { code: "times", name: "count" } : undefined;
}

/** "3x bigger", "20p": signs that are a unit only right beside the number. */
function timesBeside({ pieces }: Reading, at: number): Unit | undefined {
  const piece = pieces[at];
  if (!piece || piece.start !== pieces[at - 1]?.end || piece.capital || pieces[at + 1]?.kind === "number")
    return undefined;
  if (piece.text === "x") return { code: "times", name: "count" };
  return piece.text === "p" && Number(pieces[at - 1]?.text) < 100 ? { code: "penny", name: "penny" } : undefined;
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

/** Times that are so short only after a stroke: "$5/mo". */
const shortTimes: ReadonlyMap<string, Unit> = new Map([
  ["mo", { code: "month", name: "month" }],
  ["yr", { code: "a", name: "year" }],
  ["y", { code: "a", name: "year" }],
  ["wk", { code: "week", name: "week" }],
  ["d", { code: "d", name: "day" }],
]);

const powers: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["squared", ["2", "square "]],
  ["cubed", ["3", "cubic "]],
]);

/** "barrels a day", "dollars per hour", "$15/hour". */
export function perUnit(
  pieces: readonly Piece[],
  after: number,
  unit: Unit | undefined,
  end?: number,
): { unit: Unit; after: number } | undefined {
  const dash = pieces[after]?.text === "-" && pieces[after + 2]?.text === "-" ? 1 : 0;
  const link = pieces[after + dash]?.text ?? "";
  const at = after + 1 + dash * 2;
  const word = pieces[at]?.text ?? "";
  if (!unit || unit.code === "%" || /^(?:ago|earlier|later|before|after)$/u.test(pieces[at + 1]?.text ?? ""))
    return undefined;
  const joined = link === "per" || link === "/" || ((link === "a" || link === "an") && perWords.has(word));
  if (!joined) return undefined;
  const short = link === "/" ? shortTimes.get(word) : undefined;
  if (short)
    return { unit: { code: `${unit.code}/${short.code}`, name: `${unit.name} per ${short.name}` }, after: at + 1 };
  const found = unitAt(pieces, at);
  const one = link === "per" && pieces[at]?.kind === "word" && !/^(?:cent|se|capita)$/u.test(word);
  const name = found?.unit.name.split("#")[0] ?? (one || perWords.has(word) ? word : undefined);
  if (!name) return undefined;
  const behind = found?.after ?? at + 1;
  // "metres per second squared".
  const power = powers.get(pieces[behind]?.text ?? "");
  const [mark, told] = power ?? ["", ""];
  return {
    unit: {
      code: `${unit.code}/${found?.unit.code ?? (word === "second" ? "s" : word)}${mark}`,
      name: `${unit.name} per ${told}${name}`,
    },
    after: end ?? (power ? behind + 1 : behind),
  };
}

/** "12.3 per 100,000 people", "6 litres per 100 km": a rate whose second part is a number with its unit. */
export function perNumber(
  { pieces, language }: Reading,
  after: number,
  unit: Unit | undefined,
): { unit: Unit; after: number } | undefined {
  const number = pieces[after + 1];
  if (language !== "en" || pieces[after]?.text !== "per" || number?.kind !== "number") return undefined;
  const found = unitAt(pieces, after + 2);
  const count = number.text.replaceAll(",", "");
  const own = unit ?? { code: "1", name: "dimensionless" };
  return {
    unit: {
      code: `${own.code}/${count} ${found?.unit.code ?? ""}`.trim(),
      name: `${own.name} per ${count} ${found?.unit.name ?? ""}`.trim(),
    },
    after: found?.after ?? after + 2,
  };
}

/** "tons of copper cathode | a year": past what is weighed, where a unit of time follows; else where it was. */
export function afterSubstance(pieces: readonly Piece[], after: number): number {
  if (pieces[after]?.text !== "of") return after;
  for (let at = after + 2; at < after + 5; at += 1) {
    const link = pieces[at]?.text ?? "";
    if (/^(?:a|an|per)$/u.test(link) && /^(?:day|week|month|year|hour|minute)$/u.test(pieces[at + 1]?.text ?? ""))
      return at;
    if (pieces[at]?.kind !== "word") break;
  }
  return after;
}

/** "12 years old", "3 months of age". */
export function ageUnit(pieces: readonly Piece[], after: number, unit: Unit | undefined): Unit | undefined {
  if (!unit || !/^(?:a|month|week|d)$/u.test(unit.code)) return undefined;
  const next = pieces[after]?.text ?? "";
  const beyond = pieces[after + 1]?.text ?? "";
  const old = next === "old" || (next === "-" && beyond === "old") || (next === "of" && beyond === "age");
  return old ? { code: `${unit.code} of age`, name: `${unit.name} of age` } : undefined;
}

/** The word before the first of two numbers, past "between" and "from". */
function agedPair(pieces: readonly Piece[], first: number): string | undefined {
  const word = pieces[first - 1]?.text;
  return word === "between" || word === "from" ? pieces[first - 2]?.text : word;
}

/** "aged 87", "a man of age 87". */
export function ageBefore(pieces: readonly Piece[], number: NumberMention): Unit | undefined {
  const last = pieces[number.first - 1]?.text ?? "";
  // "at the age of 24".
  const other = number.first - 2;
  // "ages 7 and 9", "aged between 7 and 9".
  const pair = /^(?:and|to|or)$/u.test(last) && pieces[other]?.kind === "number" ? agedPair(pieces, other) : undefined;
  const before = /^(?:of|de|between|from)$/u.test(last) ? (pieces[other]?.text ?? "") : (pair ?? last);
  return /^(?:age[ds]?|edad|alter|âgé|âgée|возрасте)$/u.test(before) && number.value < 120
    ? { code: "a of age", name: "year of age" }
    : undefined;
}
