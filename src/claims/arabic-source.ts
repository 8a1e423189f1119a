import words from "./data/arabic-words.json" with { type: "json" };
import speakers from "./data/speaker-words.json" with { type: "json" };
import { endsPhrase } from "./cue-place.ts";
import type { Piece } from "../language/index.ts";
import type { Reading } from "./reading.ts";

const noHeads: ReadonlySet<string> = new Set(words.noHeads.split(" "));
const ends: ReadonlySet<string> = new Set(words.ends.split(" "));
const reports: ReadonlySet<string> = new Set(words.reports.split(" "));
const nominal: ReadonlySet<string> = new Set(words.nominal.split(" "));
const clauseHeads: ReadonlySet<string> = new Set(words.clauseHeads.split(" "));
const relatives = /^(?:و|ف)?(?:التي|الذي|الذين|اللذين|اللواتي|اللتين|ما|مما|كونها|كونه)$/u;

/** Every word that can be the head of a source, of all kinds. */
const heads: ReadonlySet<string> = new Set(
  Object.values(speakers).flatMap((list) => list.split(" ").filter((word) => /^\p{Script=Arabic}/u.test(word))),
);

/** A source is looked for in at most so many pieces. */
const longest = 40;

/** A run of pieces, the last one outside. */
export interface Run {
  readonly from: number;
  readonly after: number;
}

/** "عند رفض التصريح": after a preposition a cue's letters are a noun. */
export function isArabicCue({ pieces }: Reading, first: number): boolean {
  return !nominal.has(pieces[first - 1]?.text ?? "");
}

/** "إيتو الذي قال إن": the relative stands for whoever is named before it. */
export function followsRelative({ pieces }: Reading, first: number): boolean {
  return relatives.test(pieces[first - 1]?.text ?? "");
}

/**
 * The source in a run of pieces: without what is told of it, when and where it spoke, with a name between commas after an
 * office; undefined where the run begins as no source can.
 */
export function arabicSource(reading: Reading, from: number, end: number): Run | undefined {
  const { pieces } = reading;
  const until = Math.min(end, from + longest);
  let start = from;
  while (start < until && (isLoose(pieces[start]) || /^و?كان(?:ت)?$/u.test(pieces[start]?.text ?? ""))) start += 1;
  if (start >= until || pieces[start]?.kind === "number" || isNoHead(pieces[start]?.text ?? "")) return undefined;
  let after = start;
  let named = false;
  while (after < until) {
    const text = pieces[after]?.text ?? "";
    if (after > start && (ends.has(text) || text === "(")) break;
    if (endsPhrase(reading, after)) {
      if (named || text !== "،" || !isName(reading, after + 1, until)) break;
      named = true;
    }
    after += 1;
  }
  while (after > start && pieces[after - 1]?.kind === "mark" && !/[»”"]/u.test(pieces[after - 1]?.text ?? ""))
    after -= 1;
  return after > start ? { from: start, after } : undefined;
}

/** "في", "وفي", "ورغم", "وشدد": a preposition or a verb, alone or with "and" in one word. */
function isNoHead(word: string): boolean {
  return noHeads.has(word) || (/^[وف]/u.test(word) && (noHeads.has(word.slice(1)) || clauseHeads.has(word.slice(1))));
}

function isLoose(piece: Piece | undefined): boolean {
  return piece?.kind === "mark" && !/[«»“”"(]/u.test(piece.text);
}

/** "رئيس المجلس، إدريس الحسن، …": two to four words between commas, none of them a preposition. */
function isName({ pieces }: Reading, from: number, until: number): boolean {
  let at = from;
  while (
    at < until &&
    at < from + 5 &&
    pieces[at]?.kind === "word" &&
    !noHeads.has(pieces[at]?.text ?? "") &&
    !ends.has(pieces[at]?.text ?? "")
  )
    at += 1;
  return at - from >= 2 && at - from <= 4 && (at === until || pieces[at]?.text === "،");
}

/** "الوزير، الذي وصل أمس، أكد أن": the subject at the head of the sentence, where the verb has none beside it. */
export function arabicTopic(reading: Reading, from: number, verb: number): Run | undefined {
  const { pieces } = reading;
  if (pieces[verb - 1]?.text !== "،") return undefined;
  const head = arabicSource(reading, from, verb);
  return head && head.after < verb && head.after - head.from <= 12 ? head : undefined;
}

/** "بحسب ما أعلن بيان الوزارة": the source begins after the verb that names its act. */
export function afterReport({ pieces }: Reading, from: number): number {
  if (pieces[from]?.text !== "ما") return from;
  let at = from + 1;
  while (reports.has(pieces[at]?.text ?? "")) at += 1;
  return at > from + 1 ? at : from;
}

/** "حسب الوزارة" names who says it, "وفق خطوط الرسم" and "حسب الحالة" a measure: after the short prepositions a listed word has to follow. */
export function isArabicSpeaker({ pieces }: Reading, cue: number, from: number): boolean {
  if (!/^و?(?:وفق|حسب)$/u.test(pieces[cue]?.text ?? "")) return true;
  return [0, 1].some((step) => isHead(pieces[from + step]?.text ?? ""));
}

function isHead(word: string): boolean {
  return (
    heads.has(word) ||
    heads.has(word.replace(/^(?:ال|لل|ل)/u, "")) ||
    heads.has(`ال${word}`) ||
    heads.has(word.replace(/ين$/u, "ون"))
  );
}
