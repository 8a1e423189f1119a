import words from "../data/arabic-words.json" with { type: "json" };
import speakers from "../data/speaker-words.json" with { type: "json" };
import { endsPhrase } from "./cue-place.ts";
import { ownNameIn } from "../speakers/own-name.ts";
import type { Piece } from "../../language/index.ts";
import type { Reading } from "../reading.ts";

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

const pointing: ReadonlySet<string> = new Set(words.pointing.split(" "));
const asked: ReadonlySet<string> = new Set(words.asked.split(" "));
const outlets: readonly string[] = words.outlets.split("|");

const participles: ReadonlySet<string> = new Set(words.participles.split(" "));

/** "، مؤكدا أن": a participle that goes on with whoever spoke in the sentence. */
export function isParticiple(word: string): boolean {
  return participles.has(word);
}

/** "أشار إلى", "ودعا إلى": a verb whose statement the preposition opens. */
export function pointsTo(verb: string): boolean {
  return pointing.has(verb) || (/^[وف]/u.test(verb) && pointing.has(verb.slice(1)));
}

/** "رويترز", "بي بي سي عربي": an outlet by its name, marks aside. */
export function isArabicOutlet(name: string): boolean {
  const plain = name.replaceAll(/[«»"“”]/gu, "").trim();
  return outletEnd.test(plain) || outlets.some((outlet) => plain === outlet || plain.startsWith(`${outlet} `));
}

const outletEnd =
  /^(?!.*(?:صباح|مساء|يوم) )\p{Script=Arabic}[\p{Script=Arabic} ]{1,24} (?:نيوز|برس|بريس|تايمز|بوست|أنفو|انفو|اليوم|ميديا|تلغراف|جورنال|تريبيون|24)$/u;

/** "لفوكس نيوز", "لرويترز": an outlet that was spoken to. */
export function isToOutlet({ pieces }: Reading, at: number): boolean {
  const word = pieces[at]?.text ?? "";
  if (!word.startsWith("ل") || word.length < 4) return false;
  const next = pieces[at + 1]?.text ?? "";
  const name = word.startsWith("لل") ? `ال${word.slice(2)}` : word.slice(1);
  return outlets.some((outlet) => outlet === name || outlet.startsWith(`${name} ${next}`));
}

/** "عند رفض التصريح": after a preposition a cue's letters are a noun. */
export function isArabicCue({ pieces }: Reading, first: number): boolean {
  // "في قضية اتهمت فيها": a clause about the word before.
  if (/^(?:فيها|فيه|فيهما|فيهم|بها|به)$/u.test(pieces[first + 1]?.text ?? "")) return false;
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
  if (start >= until || isToOutlet(reading, start)) return undefined;
  if (pieces[start]?.kind === "number" || isNoHead(pieces[start]?.text ?? "")) return undefined;
  let after = start;
  let named = false;
  while (after < until) {
    const text = pieces[after]?.text ?? "";
    if (after > start && (ends.has(text) || text === "(" || isToOutlet(reading, after))) break;
    // "نقلت الصحيفة | عن أطباء", not "بيان صادر عن الوزارة".
    if (after > start && text === "عن" && !/صادر/u.test(pieces[after - 1]?.text ?? "")) break;
    if (endsPhrase(reading, after)) {
      if (named || text !== "،" || !isName(reading, after + 1, until)) break;
      named = true;
    }
    after += 1;
  }
  while (after > start && pieces[after - 1]?.kind === "mark" && !/[»”"]/u.test(pieces[after - 1]?.text ?? ""))
    after -= 1;
  // "مواقع إعلامية | كانت قد أشارت": the verb's own. "وذهب أبعد من ذلك حيث | اعتبر": a clause, and nobody.
  while (after > start && /^كان(?:ت|وا)?$/u.test(pieces[after - 1]?.text ?? "")) after -= 1;
  if (/^(?:و|ف)?حيث$/u.test(pieces[after - 1]?.text ?? "")) return undefined;
  return after > start ? { from: start, after } : undefined;
}

/**
 * "دعا الوزير سامي إيتو | السعودية إلى", "دعا الحزب | الطلاب إلى": of a source behind a verb of calling without who is called on: a
 * listed word, or one with its article behind a full name.
 */
export function withoutAsked({ pieces }: Reading, run: Run): Run {
  for (let at = run.from + 1; at < run.after; at += 1) {
    if (asked.has(pieces[at]?.text ?? "")) return { from: run.from, after: at };
  }
  const last = pieces[run.after - 1]?.text ?? "";
  if (run.after - run.from < 4 || !/^ال.{3,}[^ي]$/u.test(last)) return run;
  const before = pieces.slice(run.from, run.after - 1).map(({ text }) => text);
  return (ownNameIn(before.join(" "))?.words.length ?? 0) > 1 ? { from: run.from, after: run.after - 1 } : run;
}

/** "في", "وفي", "ورغم", "وشدد": a preposition or a verb, alone or with "and" in one word. */
function isNoHead(word: string): boolean {
  return (
    noHeads.has(word) ||
    clauseHeads.has(word) ||
    (/^[وف]/u.test(word) && (noHeads.has(word.slice(1)) || clauseHeads.has(word.slice(1))))
  );
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
  if (!/^ل?ما$/u.test(pieces[from]?.text ?? "")) return from;
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
