import words from "../data/figure-words.json" with { type: "json" };
import { grammar } from "../english/english-grammar.ts";
import type { NumberMention, Piece } from "../../language/index.ts";
import type { Reading } from "../reading.ts";

const months: ReadonlySet<string> = new Set(words.months.split(" "));

/** True for a number that is part of a name: "Group of Seven", "the Boeing 737", "10 Main Street", "24/7". */
export function isNamed(reading: Reading, number: NumberMention): boolean {
  return isInName(reading, number) || isHouse(reading, number) || isSaying(reading, number);
}

/** Before the name of a place: what counts its people stands after it. */
const places: ReadonlySet<string> = new Set("in at near from to on across around outside inside of by told".split(" "));

const streets: ReadonlySet<string> = new Set(words.streets.split(" "));

/** "10 Main Street", "24 Harbour Rd": the number of a house. */
function isHouse({ pieces, language }: Reading, number: NumberMention): boolean {
  if (language !== "en" || number.spelled) return false;
  for (let at = number.after; at < number.after + 4; at += 1) {
    const piece = pieces[at];
    if (!piece?.capital) return false;
    if (at > number.after && streets.has(piece.text)) return true;
  }
  return false;
}

/** "Group of 20", "World War 2", "24/7", "9/11": numbers that are a name by use. */
function isSaying({ pieces, text }: Reading, number: NumberMention): boolean {
  if (/^(?:24\/7|9\/11|7\/7)$/u.test(text.slice(...number.span))) return true;
  const before = pieces[number.first - 1];
  if (number.spelled && number.value === 0 && /^(?:ground|year|net|day|patient)$/u.test(before?.text ?? ""))
    return true;
  // "a year or two": one or two of what stands before.
  if (number.spelled && number.value === 2 && before?.text === "or" && pieces[number.after]?.kind !== "word")
    return true;
  // "the first year or two things were quiet".
  if (number.spelled && number.value === 2 && before?.text === "or" && isPartOfTime(pieces, number)) return true;
  // "30 or 40 years ago": a place in time.
  const [join, other, unit, side] = [0, 1, 2, 3].map((k) => pieces[number.after + k]);
  if (
    /^(?:or|to|-)$/u.test(join?.text ?? "") &&
    other?.kind === "number" &&
    /^(?:years|months|weeks|days|hours)$/u.test(unit?.text ?? "") &&
    /^(?:ago|before|earlier|later)$/u.test(side?.text ?? "")
  )
    return true;
  // "the iPhone 7": a word with a capital inside it.
  if (before && !number.spelled && /^\p{Ll}+\p{Lu}/u.test(text.slice(before.start, before.end))) return true;
  if (isInOne(pieces, number.after) || (before?.text === "-" && isInOne(pieces, number.first - 3))) return true;
  // "Wi-Fi 6": the name's own hyphen.
  if (before?.text === "fi" && pieces[number.first - 2]?.text === "-") return true;
  return (
    pieces[number.first - 1]?.text === "of" &&
    /^group$/u.test(pieces[number.first - 2]?.text ?? "") &&
    pieces[number.first - 2]?.capital === true
  );
}

/** "year or two", where no time is counted behind. */
function isPartOfTime(pieces: readonly Piece[], { first, after }: NumberMention): boolean {
  return (
    /^(?:year|month|week|day|hour|minute|moment)$/u.test(pieces[first - 2]?.text ?? "") &&
    !/^(?:years|months|weeks|days|hours|minutes)$/u.test(pieces[after]?.text ?? "")
  );
}

/** "Group of Seven", "THE NINE NETWORK", "Harbour Explorer 9": a number that belongs to a name. */
function isInName({ pieces, text, language }: Reading, number: NumberMention): boolean {
  const [own, before, next] = [pieces[number.first], pieces[number.first - 1], pieces[number.after]];
  if (language !== "en" || !own) return false;
  // "the song 'A Million Boats'".
  if (number.spelled && own.capital && next?.capital && /^["'“‘]$/u.test(before?.text ?? "")) return true;
  if (before?.kind !== "word") return false;
  if (number.spelled) return own.capital;
  const earlier = pieces[number.first - 2];
  // "Reef 2 should be fun", not "in Lund 40 were hurt".
  if (before.capital && next && !next.capital && number.value < 20 && earlier?.kind === "word") {
    if (grammar.modals.has(next.text)) return true;
    if (grammar.auxiliaries.has(next.text) && !places.has(earlier.text)) return true;
  }
  if (isModel(text, pieces, number) || isTitle(text, pieces, number)) return true;
  if (!before.capital || !(earlier?.kind === "word" || earlier?.text === "&")) return false;
  if (next === undefined || next.kind === "clitic" || /^[.,;:)]$/u.test(next.text)) return number.value < 100;
  // "the Boeing 737 landed", "the S&P 500 rose", not "in Lund 40 people died".
  return (
    before.end + 1 === own.start &&
    Number.isInteger(number.value) &&
    number.value < 1000 &&
    !months.has(before.text) &&
    !before.text.endsWith("day") &&
    !places.has(earlier.text) &&
    next.kind === "word" &&
    !/^(?:people|men|women|children)$|[^su]s$/u.test(next.text)
  );
}

/**
 * "from Radio 2 include", "Half-Reef 2 sold", "of Tidefox 1.0 on": below ten newspapers write a count out, so that a sign after a
 * name belongs to it. "In Lund 5 boats sank" and "in Lund 3 of them" count.
 */
function isModel(text: string, pieces: readonly Piece[], { first, after, span, value }: NumberMention): boolean {
  const [earlier, before, next] = [pieces[first - 2], pieces[first - 1], pieces[after]];
  if (!before?.capital || before.kind !== "word" || value >= 10 || text.slice(before.end, span[0]) !== " ")
    return false;
  const inside = earlier?.kind === "word" || (earlier?.text === "-" && pieces[first - 3]?.capital === true);
  if (!inside || months.has(before.text) || before.text.endsWith("day")) return false;
  return (
    next?.kind === "word" && !next.capital && !/^(?:people|men|women|children|of|out|in|per)$|[^su]s$/u.test(next.text)
  );
}

/**
 * "read The 39 Piers", "valid XHTML 4.01 Strict": a number between words with capitals behind an article with one inside the sentence,
 * and one with a point behind an acronym, are of a name. "The 39 Norse keepers" at a sentence's head counts.
 */
function isTitle(text: string, pieces: readonly Piece[], { first, after, span }: NumberMention): boolean {
  const [earlier, before, next] = [pieces[first - 2], pieces[first - 1], pieces[after]];
  if (!before?.capital || !next?.capital || next.kind !== "word") return false;
  if (before.text === "the") return earlier?.kind === "word" && !text.slice(earlier.end, before.start).includes("\n");
  return /^\p{Lu}{3,}$/u.test(text.slice(before.start, before.end)) && /^\d\.\d+$/u.test(text.slice(...span));
}

/** "a 2-in-1 charger". */
function isInOne(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.text === "-" && pieces[at + 1]?.text === "in" && pieces[at + 2]?.text === "-";
}
