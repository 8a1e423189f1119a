import words from "../data/figure-words.json" with { type: "json" };
import { grammar } from "../english/english-grammar.ts";
import type { Reading } from "../reading.ts";

const stops: ReadonlySet<string> = new Set(words.nounStops.split(" "));
const irregular: Readonly<Record<string, string>> = {
  people: "people",
  men: "man",
  women: "woman",
  children: "child",
  feet: "foot",
};

/** What a bare number counts: up to three words after it, the last in the singular; undefined where none follows. */
export function countedNoun(reading: Reading, at: number): string | undefined {
  // "a four-cylinder engine", "a 26-page report": the joined word is what is counted.
  const hyphen = reading.pieces[at - 1];
  if (reading.language === "en" && hyphen?.text === "-" && reading.pieces[at]?.kind === "word") {
    const word = reading.pieces[at]?.text ?? "";
    if (hyphen.start === reading.pieces[at - 2]?.end && !stops.has(word) && !/\d/u.test(word)) return singular(word);
  }
  const found: string[] = [];
  let joined = false;
  for (let k = at; k < Math.min(reading.pieces.length, at + (reading.language !== "en" ? 1 : joined ? 6 : 3)); k += 1) {
    const piece = reading.pieces[k];
    // What is counted stands on the same line.
    if (!piece || reading.text.slice(reading.pieces[k - 1]?.end ?? 0, piece.start).includes("\n")) break;
    // "1.3 million active-duty troops": what is joined to its noun is passed over.
    if (reading.language === "en" && isJoined(reading, k)) {
      k += 2;
      found.length = 0;
      joined = true;
      continue;
    }
    // "a third of the company's profits": whose they are.
    if (reading.pieces[k + 1]?.kind === "clitic" && reading.pieces[k + 1]?.text === "'s" && piece.kind === "word") {
      k += 1;
      found.length = 0;
      joined = true;
      continue;
    }
    // "four Norse Blue ferries": a name before what is counted.
    if (
      reading.language === "en" &&
      piece.capital &&
      piece.kind === "word" &&
      !isPlural(piece.text) &&
      hasPlural(reading, k)
    ) {
      joined = true;
      continue;
    }
    // "two pre-orders": a plural joined to what stands before it.
    const [joint, second] = [reading.pieces[k + 1], reading.pieces[k + 2]];
    if (joint?.text === "-" && joint.start === piece.end && second?.kind === "word" && isPlural(second.text)) {
      found.push(`${piece.text}-${second.text}`);
      break;
    }
    // "the two met": a verb.
    if (reading.language === "en" && grammar.clauseVerbs.has(piece.text) && !piece.capital) break;
    if (
      piece.kind !== "word" ||
      (stops.has(piece.text) && piece.text !== "most" && !(piece.capital && piece.text === "us"))
    )
      break;
    if (piece.text === "most" || (piece.capital && /^(?:us|uk|eu)$/u.test(piece.text))) continue;
    if (/[\u3400-\u9fff]/u.test(piece.text)) break;
    if (/\d/u.test(piece.text) || /^(?:ltd|inc|corp|plc|llc)$/u.test(piece.text)) break;
    found.push(piece.text);
    if (isPlural(piece.text) || irregular[piece.text] !== undefined) break;
  }
  const last = found.at(-1);
  if (last === undefined) return undefined;
  const plural = isPlural(last) || irregular[last] !== undefined;
  if (!plural && reading.language === "en") return found.length === 1 ? last : found[0];
  return [...found.slice(0, -1), singular(last)].join(" ");
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
    if (isPlural(piece.text) || irregular[piece.text] !== undefined)
      return !/^(?:metres|meters|hurdles|waves)$/u.test(piece.text);
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
  const known = irregular[word];
  if (known !== undefined) return known;
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes)$/u.test(word)) return word.slice(0, -2);
  return /[^su]s$/u.test(word) ? word.slice(0, -1) : word;
}
