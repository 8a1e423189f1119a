import tables from "../data/si-units.json" with { type: "json" };

/** A unit that is written by symbols: "μg/m³", "km/s2", "N·m", "s−1". */
export interface SymbolUnit {
  /** Factors joined by ·, exponents behind them, what stands under the stroke behind it: "μg/m3". */
  readonly code: string;
  readonly name: string;
  /** Offset behind it. */
  readonly end: number;
}

const names = readNames();
const powers: ReadonlySet<string> = new Set(tables.powers.split(" "));
const below: ReadonlySet<string> = new Set(tables.below.split(" "));
const words: ReadonlySet<string> = new Set(tables.words.split(" "));

/** Names by symbol, prefixes worked in. */
function readNames(): ReadonlyMap<string, string> {
  const prefixes: ReadonlyMap<string, string> = new Map([...Object.entries(tables.prefixes), ["f", "femto"]]);
  const made = new Map<string, string>();
  for (const [symbol, [name = symbol, prefixed = ""]] of Object.entries(tables.units)) {
    made.set(symbol, name);
    for (const prefix of prefixed.split(" ").filter(Boolean))
      made.set(prefix + symbol, `${prefixes.get(prefix) ?? ""}${name}`);
  }
  return made;
}

/** Name of a unit by its code: "joule per square metre", "inverse second"; undefined where it has a symbol that is none. */
export function symbolName(code: string): string | undefined {
  const [over = "", ...under] = code.split("/");
  const told = [over, ...under].map(productName);
  return told.includes(undefined) ? undefined : told.join(" per ");
}

function productName(code: string): string | undefined {
  const told = code.split("·").map((factor) => {
    const [, symbol = "", exponent = "1"] = /^(\D+?)(-?\d)?$/u.exec(factor) ?? [];
    const name = names.get(symbol);
    return name === undefined ? undefined : powerName(name, exponent);
  });
  return told.includes(undefined) ? undefined : told.join(" ");
}

function powerName(name: string, exponent: string): string {
  const before: Readonly<Record<string, string>> = { "1": "", "2": "square ", "3": "cubic ", "-1": "inverse " };
  const known = before[exponent];
  return known === undefined ? `${name} to the power of ${exponent}` : `${known}${name}`;
}

/** The units that a prefix makes, spelled out in English, one and many: "nanotesla", "kilojoules". */
export function spelledUnits(): readonly {
  readonly code: string;
  readonly name: string;
  readonly forms: readonly string[];
}[] {
  return Object.entries(tables.spelled.prefixes).flatMap(([prefix, sign]) =>
    Object.entries(tables.spelled.units).map(([spellings, symbol]) => {
      const ones = spellings.split("|").map((word) => `${prefix}${word}`);
      return { code: `${sign}${symbol}`, name: ones[0] ?? "", forms: ones.flatMap((one) => [one, `${one}s`]) };
    }),
  );
}

const superscripts: ReadonlyMap<string, string> = new Map([
  ["¹", "1"],
  ["²", "2"],
  ["³", "3"],
  ["⁴", "4"],
  ["⁻", "-"],
  ["−", "-"],
  ["^", ""],
]);

/** Most factors of a unit: kg·m²/s³/A has four. */
const mostFactors = 4;

/**
 * The unit in symbols at an offset of a text; undefined where there is none. One symbol alone is one only where it is no word and no
 * name in the case that it has: "5 MPa", "3 mW", not "5 A" and "2 MA".
 */
export function symbolUnitAt(text: string, offset: number): SymbolUnit | undefined {
  let at = offset;
  let code = "";
  let factors = 0;
  let isPlain = true;
  for (; factors < mostFactors; factors += 1) {
    const link = factors === 0 ? "" : text.charAt(at);
    if (factors > 0 && !/^[/·⋅ ]$/u.test(link)) break;
    const factor = readFactor(text, at + link.length);
    if (!factor || (link === "/" && !below.has(factor.symbol))) break;
    // "W m−2": a space joins what an exponent puts under the stroke.
    if (link === " " && !factor.exponent.startsWith("-")) break;
    code += `${/[⋅ ]/u.test(link) ? "·" : link}${factor.symbol}${factor.exponent}`;
    at = factor.end;
    isPlain &&= factors === 0 && factor.exponent === "";
  }
  const name = factors === 0 ? undefined : symbolName(code);
  if (name === undefined || /^[\p{L}\p{N}/·⋅^]/u.test(text.slice(at, at + 1)) || pairs.has(code)) return undefined;
  if (isPlain && (words.has(code) || !/\p{Ll}/u.test(code.slice(0, -1) + code.slice(-1)))) return undefined;
  return { code: code === "Nm" ? "N·m" : code, name, end: at };
}

/** Wins and losses, a comparison of two, an air conditioner. */
const pairs: ReadonlySet<string> = new Set(["W/L", "W/l", "V/s"]);

interface Factor {
  readonly symbol: string;
  readonly exponent: string;
  readonly end: number;
}

/** A symbol with its exponent: "m²", "m^2", "m2", "s-1", "s−1". */
function readFactor(text: string, offset: number): Factor | undefined {
  const match = /^(?<symbol>[A-Za-zµμΩΩ]{1,4})(?<power>\^?[-−]?[1-4](?![\d.,:]*\d|\p{L})|⁻?[¹²³⁴])?/u.exec(
    text.slice(offset, offset + 9),
  );
  const symbol = match?.groups?.["symbol"]?.replace("µ", "μ").replace("Ω", "Ω");
  if (!match || symbol === undefined || !names.has(symbol)) return undefined;
  const power = match.groups?.["power"] ?? "";
  const exponent = power.replaceAll(/[¹²³⁴⁻−^]/gu, (sign) => superscripts.get(sign) ?? sign);
  const bare = /^[1-4]$/u.test(power);
  const own = offset + (match.groups?.["symbol"]?.length ?? 0);
  // "A4", "V8" and "M1" are names; a plain digit is an exponent of a length or a time alone.
  if (bare && !powers.has(symbol)) return undefined;
  // "5 m-2 boats".
  if (/^-[1-4]$/u.test(power) && /^\s?\p{L}/u.test(text.slice(offset + match[0].length, offset + match[0].length + 2)))
    return { symbol, exponent: "", end: own };
  return { symbol, exponent: exponent === "1" ? "" : exponent, end: offset + match[0].length };
}
