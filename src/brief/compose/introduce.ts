import type { Span } from "../../core/index.ts";
import { scanPieces, stopWords, tagEnglishWords, type WordTag } from "../../language/index.ts";
import lists from "../data/leaning.en.json" with { type: "json" };

/** What somebody is, in an article's words, with the place where it says so. */
export interface Introduction {
  readonly words: string;
  /** "Orlo fire chief Mara Ito" or "Mara Ito, the fire chief of Orlo,". */
  readonly place: "before" | "after";
  /** UTF-16 offsets into the article: the name with what it is. */
  readonly span: Span;
}

const people: ReadonlySet<string> = new Set(`${lists.people} ${lists.roles}`.split(" "));

/** Longest introduction, in words: a longer one is a story of its own. */
const longest = 9;

/** As what an English article names a person; undefined where it does not say. `full` is a given name with a family name. */
export function findIntroduction(text: string, full: string): Introduction | undefined {
  for (let at = text.indexOf(full); at >= 0; at = text.indexOf(full, at + 1)) {
    const found = introductionAfter(text, at, full) ?? introductionBefore(text, at, full);
    if (found) return found;
  }
  return undefined;
}

/** "Mara Ito, the head of the harbour office, said". */
function introductionAfter(text: string, at: number, full: string): Introduction | undefined {
  const end = at + full.length;
  const match = /^, (?<words>(?:an?|the|\p{Ll}+) [^,;:.!?“”"()\n]{3,90})(?=,)/u.exec(text.slice(end, end + 100));
  const words = match?.groups?.words;
  if (!match || words === undefined || !isRole(words)) return undefined;
  return { words, place: "after", span: [at, end + match[0].length + 1] };
}

/** A phrase that is headed by what somebody is: no clause, and nobody else's office behind a preposition. */
function isRole(words: string): boolean {
  if (words.split(" ").length > longest || /^(?:who|whose|which|and|but|or|as|if|while|when)\b|’s$|'s$/u.test(words))
    return false;
  const [head = ""] = words.split(/ (?:of|for|at|in|with|on|to|from|who|that) /u);
  return people.has(head.split(" ").at(-1)?.toLowerCase() ?? "");
}

/** "Orlo fire chief Mara Ito said". */
function introductionBefore(text: string, at: number, full: string): Introduction | undefined {
  const window = text.slice(Math.max(0, at - 90), at);
  const match = /(?:^|[^\p{L}’'.-])(?<words>(?:(?:\p{Lu}[\p{L}’'-]*|\p{Ll}+) ){1,7})$/u.exec(window);
  const all = match?.groups?.words?.trim().split(" ") ?? [];
  if (!people.has(all.at(-1)?.toLowerCase() ?? "")) return undefined;
  const pieces = scanPieces(window);
  const tags = tagEnglishWords(window, pieces, 0, pieces.length).slice(-all.length);
  // Back to the first word that is neither a name nor of the role: "said | former Orlo fire chief".
  const first = all.findLastIndex((word, i) => !isNominal(word, tags[i])) + 1;
  const words = all.slice(first);
  if (words.length === 0 || words.length > longest) return undefined;
  const told = words.join(" ");
  return { words: told, place: "before", span: [at - told.length - 1, at + full.length] };
}

/** A name's word, a noun or an adjective; a word of any other kind ends the phrase. */
function isNominal(word: string, tag: WordTag | undefined): boolean {
  if (stopWords("en").has(word.toLowerCase())) return false;
  return /^\p{Lu}/u.test(word) || people.has(word) || tag === "NOUN" || tag === "ADJ";
}

/** The sentence with its speaker introduced where the name stands right before a verb of saying; undefined where it does not. */
export function introduce(sentence: string, full: string, { words, place }: Introduction): string | undefined {
  const at = sentence.indexOf(full);
  const end = at + full.length;
  if (at < 0 || !/^ (?:sa(?:id|ys)|wrote|told|added|noted|stated|warned|argued|claimed)\b/u.test(sentence.slice(end)))
    return undefined;
  const before = sentence.slice(0, at);
  if (before !== "" && !/(?:[”,;:]|\bthat) $/u.test(before)) return undefined;
  if (place === "after") return `${before}${full}, ${words},${sentence.slice(end)}`;
  return `${before}${before === "" ? words.charAt(0).toUpperCase() + words.slice(1) : words} ${sentence.slice(at)}`;
}
