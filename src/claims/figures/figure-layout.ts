import type { NumberMention, Piece } from "../../language/index.ts";
import type { Reading } from "../reading.ts";

/** A line of figures is looked over this many pieces to either side for a word. */
const reach = 12;

/** True for a number that a page's layout gives: cells of a table, marks of a list, pages of a contents, codes, scores. */
export function isLaidOut(reading: Reading, number: NumberMention): boolean {
  return (
    isCell(reading, number) ||
    isItem(reading, number) ||
    isHeading(reading, number) ||
    isCode(reading, number) ||
    isQuotient(reading, number) ||
    isResult(reading, number)
  );
}

/** No word near it on its line: "4 241,200 14 42,700". */
function isCell({ pieces, text }: Reading, { first, after, spelled }: NumberMention): boolean {
  if (spelled) return false;
  return !hasWord(text, pieces, first, -1) && !hasWord(text, pieces, after - 1, 1);
}

function hasWord(text: string, pieces: readonly Piece[], from: number, step: -1 | 1): boolean {
  for (let at = from + step, left = reach; left > 0; at += step, left -= 1) {
    const [piece, other] = [pieces[at], pieces[at - step]];
    if (!piece || !other) return false;
    const gap = step > 0 ? text.slice(other.end, piece.start) : text.slice(piece.end, other.start);
    if (gap.includes("\n")) return false;
    if (piece.kind === "word") return true;
  }
  return false;
}

/** "Meal 1" on a line of its own: a heading. */
function isHeading({ pieces, text }: Reading, { first, after, spelled }: NumberMention): boolean {
  const [own, word, before, next] = [pieces[first], pieces[first - 1], pieces[first - 2], pieces[after]];
  if (spelled || !own || !word?.capital) return false;
  const opens = !before || text.slice(before.end, word.start).includes("\n");
  return opens && (!next || text.slice(pieces[after - 1]?.end ?? 0, next.start).includes("\n"));
}

/** "2. Introduction" at the head of a line, "Introduction ..... 2". */
function isItem({ pieces, text }: Reading, { first, after, spelled, value }: NumberMention): boolean {
  const [own, before, next] = [pieces[first], pieces[first - 1], pieces[after]];
  if (spelled || !own) return false;
  if (before?.text === "." && pieces[first - 2]?.text === "." && before.end === own.start) return true;
  const opens = !before || text.slice(before.end, own.start).includes("\n");
  if (!opens || value >= 100) return false;
  return (next?.text === "." && Number.isInteger(value)) || isLineOfList(text, own, value);
}

/** "5 References" and "6 See also", line under line: what opens the line before or behind counts on from this one. */
function isLineOfList(text: string, own: Piece, value: number): boolean {
  if (!/^ \p{Lu}/u.test(text.slice(own.end, own.end + 2))) return false;
  const before = text.slice(Math.max(0, own.start - lineReach), own.start).trimEnd();
  const opening = before.slice(before.lastIndexOf("\n") + 1);
  // "1.1 Harbours" under "1 Ports".
  if (!Number.isInteger(value)) return /^\d{1,2}[ .]/u.test(opening);
  if (opening.startsWith(`${value - 1} `) || opening.startsWith(`${value - 1}.`)) return true;
  const behind = text.slice(own.end, own.end + lineReach);
  const end = behind.indexOf("\n");
  return (
    end >= 0 &&
    behind
      .slice(end)
      .trimStart()
      .startsWith(`${value + 1} `)
  );
}

/** So far the next mark of a list is looked for, in code units. */
const lineReach = 120;

/** "+49 (0)40 890": a telephone number with its trunk digit or country. */
function isDialled(pieces: readonly Piece[], first: number, after: number): boolean {
  const [own, before, next] = [pieces[first], pieces[first - 1], pieces[after]];
  if (!own || !before) return false;
  if (before.text === ")" && before.end === own.start) return pieces[first - 2]?.kind === "number";
  if (before.text === "(" && next?.text === ")")
    return pieces[after + 1]?.kind === "number" && pieces[after + 1]?.start === next.end;
  return before.text === "+" && before.end === own.start && (next?.kind === "number" || next?.text === "(");
}

/** "978-1-57607-868-6", "020-555-0134": three numbers or more joined by hyphens. */
function isCode({ pieces }: Reading, { first, after, spelled }: NumberMention): boolean {
  if (spelled) return false;
  const joined = (hyphen: Piece | undefined, number: Piece | undefined): boolean =>
    hyphen?.text === "-" && number?.kind === "number" && (hyphen.end === number.start || number.end === hyphen.start);
  if (isDialled(pieces, first, after)) return true;
  const left = joined(pieces[first - 1], pieces[first - 2]);
  const right = joined(pieces[after], pieces[after + 1]);
  if (left && right) return true;
  return (
    (left && joined(pieces[first - 3], pieces[first - 4])) || (right && joined(pieces[after + 2], pieces[after + 3]))
  );
}

/** "2022/23", "72/53", "17/50 Ports shut": a season, a result and a place in a row of pictures are no share. */
function isQuotient({ pieces, text }: Reading, { first, after, span, value, spelled }: NumberMention): boolean {
  if (spelled || after - first < 3 || !/^\d+\/\d+$/u.test(text.slice(...span))) return false;
  return value >= 1 || pieces[after]?.capital === true;
}

/** "Harbour 5, Lund 1": a name and its score, twice. */
function isResult({ pieces, language }: Reading, { first, after, spelled, value }: NumberMention): boolean {
  if (language !== "en" || spelled || value > 200 || pieces[first - 1]?.capital !== true) return false;
  return namedScore(pieces, after, 1) || namedScore(pieces, first - 2, -1);
}

/** From the end of one score over a comma and up to three words of a name to the number of the other. */
function namedScore(pieces: readonly Piece[], from: number, step: 1 | -1): boolean {
  let at = from;
  if (step > 0) {
    if (pieces[at]?.text !== ",") return false;
    for (at += 1; at < from + 5; at += 1) {
      const piece = pieces[at];
      if (piece?.kind === "number") return at > from + 1;
      if (!piece?.capital) return false;
    }
    return false;
  }
  for (; at > from - 4; at -= 1) {
    const piece = pieces[at];
    if (piece?.text === ",") return pieces[at - 1]?.kind === "number" && pieces[at - 2]?.capital === true;
    if (!piece?.capital) return false;
  }
  return false;
}
