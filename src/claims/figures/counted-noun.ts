import words from "../data/figure-words.json" with { type: "json" };
import { grammar } from "../english/english-grammar.ts";
import { countedAbroad } from "./counted-abroad.ts";
import type { Reading } from "../reading.ts";

const stops: ReadonlySet<string> = new Set(words.nounStops.split(" "));
const irregular: ReadonlyMap<string, string> = new Map([
  ["people", "people"],
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["feet", "foot"],
]);

/** Stems whose plural ends in "es" and whose singular in "is". */
const greek: ReadonlySet<string> = new Set(
  "diagnos prognos analys paralys hypothes synthes thes parenthes cris neuros".split(" "),
);

/** What a bare number counts: up to three words after it, the last in the singular; undefined where none follows. */
export function countedNoun(reading: Reading, at: number): string | undefined {
  const abroad = countedAbroad(reading, at);
  if (abroad !== null) return abroad;
  const english = reading.language === "en";
  const joined = english ? joinedNoun(reading, at) : undefined;
  if (joined !== undefined) return joined;
  const found = countedWords(reading, at);
  if (english && found.length === reach.near && !isMany(found.at(-1) ?? "")) found.push(...longerName(reading, at));
  const last = found.at(-1);
  if (last === undefined) return undefined;
  if (!isMany(last) && english) return found.length === 1 ? last : found[0];
  return [...found.slice(0, -1), singular(last)].join(" ");
}

/** "a four-cylinder engine", "a 26-page report": the joined word is what is counted. */
function joinedNoun({ pieces }: Reading, at: number): string | undefined {
  const [hyphen, piece] = [pieces[at - 1], pieces[at]];
  if (hyphen?.text !== "-" || hyphen.start !== pieces[at - 2]?.end || piece?.kind !== "word") return undefined;
  return stops.has(piece.text) || /\d/u.test(piece.text) ? undefined : singular(piece.text);
}

/** So many pieces are looked at in English, and more where some belong to what stands before the noun. */
const reach = { near: 3, far: 6 };

/** "two federal law enforcement officials": the fourth and fifth word where what is counted ends there in a plural, else none. */
function longerName(reading: Reading, at: number): string[] {
  const found: string[] = [];
  for (let k = at + reach.near; k < at + reach.near + 2; k += 1) {
    const step = stepAt(reading, k);
    if (step.kind !== "word" || reading.pieces[k - reach.near]?.kind !== "word") return [];
    found.push(step.word);
    if (step.isLast) return found;
  }
  return [];
}

function countedWords(reading: Reading, at: number): string[] {
  const english = reading.language === "en";
  let found: string[] = [];
  let until = at + (english ? reach.near : 1);
  for (let k = at; k < Math.min(reading.pieces.length, until); ) {
    const step = stepAt(reading, k);
    if (step.kind === "stop") break;
    if (step.kind === "word") {
      found.push(step.word);
      if (step.isLast) break;
      k += 1;
    } else {
      if (step.kind === "owner") found = [];
      if (step.kind !== "filler" && english) until = at + reach.far;
      k += step.pieces;
    }
  }
  return found;
}

/** What a piece behind a number is: the counted word or a part of it, the end, or something before the noun that is passed over. */
type Step =
  | { readonly kind: "word"; readonly word: string; readonly isLast: boolean }
  | { readonly kind: "stop" }
  /** What is counted begins behind it. */
  | { readonly kind: "owner"; readonly pieces: number }
  | { readonly kind: "name" | "filler"; readonly pieces: number };

function stepAt(reading: Reading, k: number): Step {
  const { pieces, text, language } = reading;
  const piece = pieces[k];
  // What is counted stands on the same line, or goes on where a line of prose is broken.
  const gap = text.slice(pieces[k - 1]?.end ?? 0, piece?.start);
  if (!piece || (gap.includes("\n") && (gap !== "\n" || piece.capital || pieces[k - 1]?.kind !== "word")))
    return { kind: "stop" };
  // "410 and 382 respectively".
  if (isEnglish(language) && piece.text.endsWith("ly") && pieces[k + 1]?.kind !== "word") return { kind: "stop" };
  // "1.3 million active-duty troops": what is joined to its noun is passed over.
  if (language === "en" && isJoined(reading, k)) return { kind: "owner", pieces: 3 };
  const [second, third] = [pieces[k + 1], pieces[k + 2]];
  // "a third of the company's profits": whose they are.
  if (second?.kind === "clitic" && second.text === "'s" && piece.kind === "word") return { kind: "owner", pieces: 2 };
  // "four Norse Blue ferries": a name before what is counted.
  if (language === "en" && piece.capital && piece.kind === "word" && !isPlural(piece.text) && hasPlural(reading, k))
    return { kind: "name", pieces: 1 };
  // "two pre-orders": a plural joined to what stands before it.
  if (second?.text === "-" && second.start === piece.end && third?.kind === "word" && isPlural(third.text))
    return { kind: "word", word: `${piece.text}-${third.text}`, isLast: true };
  // "the two met": a verb.
  if (language === "en" && grammar.clauseVerbs.has(piece.text) && !piece.capital) return { kind: "stop" };
  if (piece.kind !== "word") return { kind: "stop" };
  // "two U.S. ferries": the state's short name with its points.
  if (isEnglish(language) && /^(?:u\.s|u\.k|u\.n)$/u.test(piece.text) && second?.text === ".")
    return { kind: "owner", pieces: 2 };
  if (piece.text === "most" || (piece.capital && /^(?:us|uk|eu)$/u.test(piece.text)))
    return { kind: "filler", pieces: 1 };
  // "three other boats", "six more lost keepers"; "40 more than" counts nothing that it names.
  if (isEnglish(language) && /^(?:other|more|additional|extra)$/u.test(piece.text) && hasPlural(reading, k))
    return { kind: "name", pieces: 1 };
  if (stops.has(piece.text) || /[\u3400-\u9fff\d]|^(?:ltd|inc|corp|plc|llc)$/u.test(piece.text))
    return { kind: "stop" };
  return { kind: "word", word: piece.text, isLast: isMany(piece.text) };
}

function isEnglish(language: string): boolean {
  return language === "en";
}

function isMany(word: string): boolean {
  return isPlural(word) || irregular.has(word);
}

/** "active-duty", "AK-47": two pieces with a hyphen between, and a word after them. */
function isJoined({ pieces }: Reading, at: number): boolean {
  const [first, hyphen, second, next] = [pieces[at], pieces[at + 1], pieces[at + 2], pieces[at + 3]];
  return (
    first?.kind === "word" &&
    hyphen?.text === "-" &&
    (second?.kind === "word" || second?.kind === "number") &&
    next?.kind === "word" &&
    !stops.has(next.text) &&
    hyphen.start === first.end
  );
}

/** A plural in small letters within three words, and nothing but words before it. */
function hasPlural({ pieces }: Reading, at: number): boolean {
  for (let k = at + 1; k < at + 4; k += 1) {
    const piece = pieces[k];
    if (piece?.kind !== "word" || stops.has(piece.text)) return false;
    if (!piece.capital && isPlural(piece.text)) return true;
  }
  return false;
}

/** "1.4m cash machines": where the letter of metres stands between a number and a plural in small letters, it is millions. */
export function isMillionOf({ pieces, text, language }: Reading, at: number): boolean {
  const [before, letter] = [pieces[at - 1], pieces[at]];
  if (language !== "en" || letter?.text !== "m" || letter.capital || before?.end !== letter.start) return false;
  if (/^(?:50|60|80|100|110|200|400|800|1500)$/u.test(text.slice(before.start, before.end))) return false;
  for (let k = at + 1; k < at + 4; k += 1) {
    const piece = pieces[k];
    if (piece?.kind !== "word" || piece.capital || stops.has(piece.text) || grammar.prepositions.has(piece.text))
      return false;
    if (isMany(piece.text)) return !/^(?:metres|meters|hurdles|waves)$/u.test(piece.text);
  }
  return false;
}

/** "ferries", "apparatus", not "previous". */
function isPlural(word: string): boolean {
  return (
    /[^s]s$/u.test(word) &&
    !word.endsWith("ous") &&
    !/^(?:overseas|news|us|its|plus)$|(?:virus|campus|bonus|status|bus|census|basis|crisis)$/u.test(word)
  );
}

function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (greek.has(word.slice(0, -2)) && word.endsWith("es")) return `${word.slice(0, -2)}is`;
  if (/(?:sses|shes|ches|xes)$/u.test(word)) return word.slice(0, -2);
  return /[^su]s$/u.test(word) ? word.slice(0, -1) : word;
}
