import words from "../data/speaker-words.json" with { type: "json" };
import { stem } from "../../language/index.ts";
import type { SpeakerKind } from "../types.ts";

export type ListName = "unnamed" | "documents" | "offices" | "organisations" | "outlets" | "collectives";

export const lists: Readonly<Record<ListName, ReadonlySet<string>>> = {
  unnamed: new Set(words.unnamed.split(" ")),
  documents: new Set(words.documents.split(" ")),
  offices: new Set(words.offices.split(" ")),
  organisations: new Set(words.organisations.split(" ")),
  outlets: new Set(words.outlets.split(" ")),
  collectives: new Set(words.collectives.split(" ")),
};

const listNames: readonly ListName[] = ["unnamed", "documents", "offices", "organisations", "outlets", "collectives"];

export const bits: Readonly<Record<ListName, number>> = {
  unnamed: 1,
  documents: 2,
  offices: 4,
  organisations: 8,
  outlets: 16,
  collectives: 32,
};

/** The lists that a word stands in, as bits: one look-up for each word of a name. */
export const listsOf: ReadonlyMap<string, number> = readBits();

/** Words without spaces around them are looked for inside the name. */
const ideographs: readonly (readonly [string, number])[] = [...listsOf].filter(([word]) => hasIdeograph(word));

function readBits(): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of listNames)
    for (const word of lists[name])
      for (const form of new Set([word, formOf(word)])) found.set(form, (found.get(form) ?? 0) | bits[name]);
  return found;
}

/** Russian words stand in whatever case the sentence asks for. */
export function formOf(word: string): string {
  const first = word.charCodeAt(0);
  return first >= 0x400 && first < 0x530 && word.length > 3 ? stem(word, "ru") : word;
}

export function hasIdeograph(word: string): boolean {
  return /[\u3400-\u9fff]/u.test(word);
}

/** Lists of a noun, or of the last part of a compound: "hafensprecherin" is a spokeswoman. */
export function nounIn(noun: string): number {
  const whole = listsOf.get(noun);
  if (whole !== undefined) return whole;
  return compoundEnds.find(([end]) => noun.length > end.length + 2 && noun.endsWith(end))?.[1] ?? 0;
}

const compoundEnds: readonly (readonly [string, number])[] = words.compounds
  .split(" ")
  .map((end) => [end, listsOf.get(end) ?? 0] as const);

export function kindOfLists(found: number): SpeakerKind {
  const [name] = listNames.filter((list) => (found & bits[list]) !== 0);
  const kinds: Readonly<Record<ListName, SpeakerKind>> = {
    unnamed: "unnamed-authority",
    documents: "document",
    offices: "office",
    organisations: "organisation",
    outlets: "outlet",
    collectives: "collective",
  };
  return name === undefined ? "collective" : kinds[name];
}

export function listsIn(lower: string): number {
  let found = 0;
  for (const [token] of lower.matchAll(/[\p{L}\p{N}'-]+/gu))
    found |= listsOf.get(token) ?? listsOf.get(formOf(token)) ?? compoundLists(token);
  if (otherScript.test(lower)) found |= listsElsewhere(lower);
  return found;
}

/** A sign of a script behind the Latin one. */
const otherScript = /[\u0370-\u1fff\u2c00-\uffff]/u;

/** Lists by words without spaces around them, and by Arabic words with their article. */
function listsElsewhere(lower: string): number {
  let found = /^[^\p{L}]*\p{Script=Arabic}/u.test(lower) ? arabicLists(lower) : 0;
  if (hasIdeograph(lower)) for (const [word, bit] of ideographs) if (lower.includes(word)) found |= bit;
  return found;
}

/** "regierungssprecherin": of a long word the last part; 0 where it is none of those that make compounds. */
function compoundLists(token: string): number {
  return token.length < 10 ? 0 : (compoundEnds.find(([end]) => token.endsWith(end))?.[1] ?? 0);
}

/** "الوزارة", "للبلاغ", "لمصدر": an Arabic word without its article; of the first two words, since a source's head stands first. */
function arabicLists(name: string): number {
  const tokens = name.split(" ", 2).map((token) => token.replace(/^[وف]?(?:ال|لل|ل)(?=\p{L}{3})/u, ""));
  return tokens.reduce(
    (found, token) => found | (listsOf.get(token) ?? listsOf.get(token.replace(/ين$/u, "ون")) ?? 0),
    0,
  );
}
