import { baseLanguage, type Piece, scanPieces, verbForms } from "../language/index.ts";

/** One place of a pattern: words that fit, or a beginning that fits, or a gap of up to `gap` pieces. */
export interface Place {
  readonly words?: ReadonlySet<string>;
  readonly start?: string;
  readonly gap?: number;
  /** A German verb's particle: it closes its clause, where a preposition of the same form has its noun behind it. */
  readonly closes?: true;
}

/** How many pieces a `~` may stand for; a Chinese sign is a piece of its own, and a German verb ends its clause. */
const widestGap = 6;
const wideGaps: Readonly<Record<string, number>> = { zh: 10, de: 10 };

/** Reads the notation of the room's data README: `word+`, `word*`, `~`. */
export function parsePattern(pattern: string, language: string): readonly Place[] {
  const parts = pattern
    .replaceAll("~", " ~ ")
    .split(" ")
    .filter((part) => part !== "");
  const places = parts.flatMap((part) => parsePart(part, language));
  const particle = language === "de" && parts.at(-2) === "~" && particles.has(parts.at(-1) ?? "");
  return particle ? places.map((place, at) => (at === places.length - 1 ? { ...place, closes: true } : place)) : places;
}

/** Particles of German verbs that are prepositions or other words as well. */
const particles: ReadonlySet<string> = new Set(["ab", "an", "auf", "aus", "ein", "vor", "zu"]);

function parsePart(part: string, language: string): readonly Place[] {
  if (part === "~") return [{ gap: wideGaps[language] ?? widestGap }];
  const mark = /[+*]$/u.exec(part)?.[0];
  const pieces = scanPieces(mark ? part.slice(0, -1) : part).map(({ text }) => plainWord(text, language));
  return pieces.map((text, index) => {
    if (index < pieces.length - 1 || !mark) return { words: new Set([text]) };
    return mark === "+" ? { words: new Set(verbForms(text)) } : { start: text };
  });
}

/** A word as it is compared: without vowel signs, ё as е, Arabic carriers of hamza as alef. */
export function plainWord(word: string, language: string): string {
  if (language === "ru") return word.replaceAll("ё", "е");
  if (language !== "ar") return word;
  return word
    .replaceAll(/[\u064b-\u0652\u0640]/gu, "")
    .replaceAll(/[أإآ]/gu, "ا")
    .replaceAll("ى", "ي");
}

/** The forms under which a word of a text is compared, as it stands first, then without joined letters. */
export function wordKeys(word: string, language: string): readonly string[] {
  const base = baseLanguage(language);
  const plain = plainWord(word, base);
  if (base === "fr") return plain.includes("'") ? [plain, plain.slice(plain.indexOf("'") + 1)] : [plain];
  if (base !== "ar") return [plain];
  const keys = [plain];
  if (plain.startsWith("ال") && plain.length > 4) keys.push(plain.slice(2));
  if (/^[وفبلك]/u.test(plain) && plain.length > 3) keys.push(plain.slice(1));
  if (/^[وفبلك]ال/u.test(plain) && plain.length > 5) keys.push(plain.slice(3));
  if (plain.startsWith("لل") && plain.length > 4) keys.push(plain.slice(2));
  return keys;
}

export function fitsPlace(place: Place, keys: readonly string[]): boolean {
  return keys.some((key) => fitsKey(place, key));
}

export function fitsKey({ start, words }: Place, key: string): boolean {
  return start === undefined ? words !== undefined && words.has(key) : key.startsWith(start);
}

/** Index after the last piece that a pattern takes from `at`, or undefined where it does not fit. */
export function matchPlaces(
  places: readonly Place[],
  keys: readonly (readonly string[])[],
  at: number,
  end: number,
): number | undefined {
  let k = at;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index];
    if (!place) return undefined;
    if (place.gap === undefined) {
      if (k >= end || !fitsPlace(place, keys[k] ?? [])) return undefined;
      k += 1;
      continue;
    }
    const next = places[index + 1];
    const found = next ? seek(next, keys, k, Math.min(end, k + place.gap + 1)) : k;
    if (found === undefined) return undefined;
    k = found;
  }
  return k;
}

/** Marks and English words that begin another clause: no gap reaches over them. */
const barriers: ReadonlySet<string> = new Set([";", ":", "that", "which", "who", "whether", "；", "："]);

function seek(place: Place, keys: readonly (readonly string[])[], from: number, end: number): number | undefined {
  for (let k = from; k < end; k += 1) {
    if (fitsPlace(place, keys[k] ?? []) && (!place.closes || endsClause(keys[k + 1]?.[0]))) return k;
    if (barriers.has(keys[k]?.[0] ?? "")) return undefined;
  }
  return undefined;
}

/** Whether a German clause may end before this word: at a mark, a joining word, or what is often put behind the verb. */
function endsClause(next: string | undefined): boolean {
  return next === undefined || !/^[\p{L}\d]/u.test(next) || afterVerb.has(next);
}

const afterVerb: ReadonlySet<string> = new Set([
  "und",
  "oder",
  "sowie",
  "aber",
  "wegen",
  "nach",
  "als",
  "wie",
  "bis",
  "seit",
  "trotz",
  "während",
  "weil",
]);

/** The keys of every piece of a text, made once. */
export function keysOf(pieces: readonly Piece[], language: string): readonly (readonly string[])[] {
  return pieces.map(({ text, kind }) => (kind === "word" ? wordKeys(text, language) : [text]));
}
