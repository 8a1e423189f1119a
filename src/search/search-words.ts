import { stem, tokenize } from "../language/index.ts";
import han from "./data/han.json" with { type: "json" };

/** A word as the index has it, with its place in the text (UTF-16). */
export interface SearchWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Longer words are cut: an index takes no key of any length. */
const longest = 48;
/** Scripts that set no blank between words, or hang particles on them: pairs of characters, as with ideographs. */
const pairedScript = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uac00-\ud7af]/u;
/** Accents, vowel signs and the lengthening stroke, which readers leave out. */
const leftOut = /\p{Mn}|\u0640/gu;

/** Traditional characters are found as the simplified ones that stand for them, and these as those. */
const simplified: ReadonlyMap<string, string> = new Map(
  Array.from(han.traditional, (character, i) => [character, han.simplified.charAt(i)]),
);
const ideograph = /[\u3400-\u9fff]/gu;

/** The words of a text as they are searched: lower case, without accents, runs without blanks as pairs of characters. */
export function findWords(text: string): readonly SearchWord[] {
  return tokenize(text, "und").flatMap(({ text: token, start, end }) => {
    const word = normalise(token);
    if (word === "") return [];
    return pairedScript.test(word) ? pairs(word, start, end) : [{ word: word.slice(0, longest), start, end }];
  });
}

function normalise(token: string): string {
  return token
    .normalize("NFKD")
    .replace(leftOut, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه")
    .replace(ideograph, (character) => simplified.get(character) ?? character)
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

function pairs(word: string, start: number, end: number): readonly SearchWord[] {
  if (word.length < 3) return [{ word, start, end }];
  const exact = word.length === end - start;
  return Array.from({ length: Math.min(word.length, 200) - 1 }, (_, i) => ({
    word: word.slice(i, i + 2),
    start: exact ? start + i : start,
    end: exact ? start + i + 2 : end,
  }));
}

/** The column of the index: words in order, then their stems where these differ, everything between blanks. */
export function indexWords(text: string, language: string): string {
  const words = findWords(text).map(({ word }) => word);
  const stems = new Set(words.map((word) => [word, stem(word, language)] as const).flatMap(stemMark));
  return ` ${[...words, ...stems].join(" ")} `;
}

function stemMark([word, root]: readonly [string, string]): readonly string[] {
  return root === word || root === "" ? [] : [`~${root}`];
}

/** Every form in which a word of a query may stand in the index. Its language is not known: its script says which can be. */
export function formsOf(word: string): readonly string[] {
  const languages = /\p{Script=Cyrillic}/u.test(word)
    ? ["ru"]
    : /\p{Script=Arabic}/u.test(word)
      ? ["ar"]
      : /\p{Script=Latin}/u.test(word)
        ? ["en", "fr", "es", "de"]
        : [];
  const roots = languages.map((language) => stem(word, language)).filter((root) => root !== "");
  return [...new Set([word, ...roots, ...roots.map((root) => `~${root}`)])];
}

/** True where a word of a text is one that was asked for, in any of its forms. */
export function isForm(word: string, language: string, forms: ReadonlySet<string>): boolean {
  return forms.has(word) || forms.has(`~${stem(word, language)}`);
}
