import { createRequire } from "node:module";
import formal from "./data/formal-names.json" with { type: "json" };
import { baseLanguage } from "./detect-language.ts";
import type { StateNames } from "./types.ts";

const require = createRequire(import.meta.url);
const twoToThree = readCodes();
const threeToTwo: ReadonlyMap<string, string> = new Map([...twoToThree].map(([two, three]) => [three, two]));
/** Names that readers use where CLDR has a longer one. */
const shortNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    HKG: "Hong Kong",
    MAC: "Macau",
    MMR: "Myanmar",
    COD: "DR Congo",
    COG: "Republic of the Congo",
    TUR: "Türkiye",
    PSE: "Palestine",
    XKX: "Kosovo",
  },
};
const displays = new Map<string, Intl.DisplayNames>();

/**
 * The short and the formal name of a state in a language (BCP 47). The short one comes from CLDR; where no formal name is
 * known in the language it is the short one. The code itself where it is no state's.
 */
export function stateNames(code: string, language: string): StateNames {
  const base = baseLanguage(language);
  const two = threeToTwo.get(code) ?? (code === "XKX" ? "XK" : undefined);
  if (!two) return { short: code, formal: code };
  const short = shortNames[base]?.[code] ?? displayNames(base).of(two) ?? code;
  return { short, formal: formalName(code, base, short) };
}

function displayNames(language: string): Intl.DisplayNames {
  const found = displays.get(language);
  if (found) return found;
  const made = new Intl.DisplayNames([language, "en"], { type: "region" });
  displays.set(language, made);
  return made;
}

interface FormalList {
  readonly patterns?: Readonly<Record<string, readonly string[]>>;
  readonly exact: Readonly<Record<string, string>>;
}

function formalName(code: string, language: string, short: string): string {
  const lists: Readonly<Record<string, FormalList | string>> = formal;
  const list = lists[language];
  if (!list || typeof list === "string") return short;
  const exact = list.exact[code];
  if (exact) return exact;
  const pattern = Object.entries(list.patterns ?? {}).find(([, codes]) => codes.includes(code));
  return pattern ? pattern[0].replace("%", short) : short;
}

/** Alpha-2 to alpha-3, from the package's own table. */
function readCodes(): ReadonlyMap<string, string> {
  const rows: unknown = require("i18n-iso-countries/codes.json");
  const found = new Map<string, string>();
  if (!Array.isArray(rows)) return found;
  for (const row of rows) {
    if (Array.isArray(row) && typeof row[0] === "string" && typeof row[1] === "string") found.set(row[0], row[1]);
  }
  return found;
}

/** Names of states by alpha-3 code in one language, as the package lists them; empty where it has no such language. */
export function listedNames(language: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [two, names] of Object.entries(readNames(language))) {
    const code = twoToThree.get(two);
    if (code) found.set(code, typeof names === "string" ? [names] : names);
  }
  return found;
}

function readNames(language: string): Readonly<Record<string, string | readonly string[]>> {
  try {
    return require(`i18n-iso-countries/langs/${language}.json`).countries;
  } catch {
    return {};
  }
}

const interfaceLanguages = ["en", "ru", "zh", "ar", "es", "fr", "de"];
let byName: ReadonlyMap<string, string> | undefined;

/** Alpha-3 code of the state that bears a name, short or formal, in one of seven languages, or has a code of two or three letters; undefined where none or several do. */
export function stateNamed(words: string): string | undefined {
  byName ??= readByName();
  const code = byName.get(words.trim().toLowerCase());
  return code === "" ? undefined : code;
}

function readByName(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, code: string): void => {
    const key = name.toLowerCase();
    // A name of two states is nobody's.
    found.set(key, (found.get(key) ?? code) === code ? code : "");
  };
  for (const [two, code] of [...twoToThree, ["XK", "XKX"] as const]) {
    for (const name of [two, code]) add(name, code);
    for (const language of interfaceLanguages) {
      const { short, formal: long } = stateNames(code, language);
      for (const name of new Set([short, long])) add(name, code);
    }
  }
  for (const language of interfaceLanguages)
    for (const [code, names] of listedNames(language)) for (const name of names) add(name, code);
  return found;
}
