import type { Article } from "../../article/index.ts";
import { toMillis } from "../../core/index.ts";
import {
  detectLanguage,
  findMentions,
  findTimes,
  isIdeograph,
  type Mention,
  type Piece,
  scanPieces,
  stopWords,
} from "../../language/index.ts";
import { chineseNameKeys } from "./chinese-names.ts";
import { conceptsInRun, nearLanguage } from "./concepts.ts";
import { findOwnDate } from "./find-date.ts";
import { readRole } from "./page-words.ts";
import { placeOfWord, placesInRun } from "./place-words.ts";
import { readTies } from "./read-ties.ts";
import { readNumber } from "./read-number.ts";
import { nameKey } from "./romanise.ts";
import { readWord, wordTerm } from "./read-word.ts";
import { statesInRun } from "./state-words.ts";
import { type Mark, markOf, type Term } from "./terms.ts";
import type { MarkCount, Profile, WordCount } from "./types.ts";

/** Body read, in UTF-16 code units: what an event is stands at the start, and a long text must not cost more. */
const bodyRead = 4000;
/** Part of the body that counts half as much again. */
const leadLength = 400;
const titleWeight = 2;
const leadWeight = 1.5;
const millisADay = 86_400_000;
const thai = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/u;

interface Draft {
  readonly language: string;
  readonly stop: ReadonlySet<string>;
  readonly words: Map<Term, WordCount>;
  readonly marks: Map<Term, MarkCount>;
}

/** Reads an article for clustering. Pure; the language is found where it is absent. */
export function readProfile(article: Article): Profile {
  const title = [article.title, article.standfirst].filter(Boolean).join(". ");
  const full = article.language ?? detectLanguage(`${title}\n${article.text}`);
  const language = nearLanguage(full);
  const draft: Draft = { language, stop: stopWords(language), words: new Map(), marks: new Map() };
  addText(draft, title, titleWeight);
  if (title === "") addText(draft, firstSentence(article.text), titleWeight);
  const titleWords = new Set(draft.words.keys());
  const titleMarks = new Set(draft.marks.keys());
  const cut = article.text.indexOf(" ", leadLength);
  const lead = cut < 0 || cut > leadLength + 200 ? leadLength : cut;
  addText(draft, article.text.slice(0, lead), leadWeight);
  const leadMarks = new Set(draft.marks.keys());
  addText(draft, article.text.slice(lead, bodyRead), 1);
  const millis = toMillis(article.publishedAt);
  return {
    id: article.id,
    language,
    day: millis === undefined ? findOwnDate(`${article.title ?? ""} ${article.text}`, language) : millis / millisADay,
    titleDays: daysIn(article.title ?? "", language),
    role: readRole(article),
    ties: readTies(article),
    words: draft.words,
    titleWords,
    titleMarks,
    leadMarks,
    marks: draft.marks,
  };
}

/** Only days written with a number count: "on Monday" is another day in each report of the week. */
function daysIn(title: string, language: string): readonly string[] {
  if (!/(?<!\d)\d{1,2}(?!\d)/u.test(title)) return [];
  return findTimes(title, language, "2000-01-01T00:00:00Z")
    .filter(({ period, span }) => period.precision === "day" && /\d/u.test(title.slice(...span)))
    .map(({ period }) => period.from.slice(5, 10));
}

/** Stands for a title that is absent. */
function firstSentence(text: string): string {
  const head = text.slice(0, 200);
  const end = head.search(/[.!?。！？؟\n]/u);
  return end > 20 ? head.slice(0, end) : head.slice(0, 120);
}

function addText(draft: Draft, text: string, weight: number): void {
  if (text === "") return;
  const pieces = scanPieces(text);
  const taken = addMentions(draft, text, pieces, weight);
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece || piece.kind === "mark" || piece.kind === "clitic") continue;
    if (isIdeograph(text.charCodeAt(piece.start))) at = addRun(draft, text, pieces, at, weight);
    else if (piece.kind === "number") addNumber(draft, piece.text, weight);
    else if (thai.test(piece.text)) addThai(draft, piece.text, weight);
    else addWord(draft, piece, weight, taken.has(piece.start));
  }
}

function addMentions(draft: Draft, text: string, pieces: readonly Piece[], weight: number): Set<number> {
  const taken = new Set<number>();
  for (const mention of findMentions(text, draft.language, pieces)) {
    if (mention.candidates) continue;
    addMark(draft, markOfMention(mention, draft.language), weight);
    taken.add(mention.span[0]);
  }
  return taken;
}

/** A capital has its state's code for an id, another place the id of its table; what stands in none counts as a name. */
function markOfMention({ kind, code, capitalOf }: Mention, language: string): Mark | undefined {
  if (kind !== "place") return markOf(kind, code);
  return nameMark(placeOfWord(code.toLowerCase(), language) ?? (capitalOf ? `capital of ${capitalOf}` : nameKey(code)));
}

function addWord(draft: Draft, piece: Piece, weight: number, mentioned: boolean): void {
  if (draft.stop.has(piece.text) || piece.text.length < 2) return;
  const reading = readWord(piece.text, piece.capital, draft.language);
  addTerm(draft, reading.stem, weight, piece.capital);
  for (const topic of reading.topics) addMark(draft, topic, weight);
  if (mentioned) return;
  if (reading.state) addMark(draft, reading.state, weight);
  else if (reading.topics.length === 0) addMark(draft, reading.name, weight);
}

function addNumber(draft: Draft, written: string, weight: number): void {
  addTerm(draft, wordTerm(written, draft.language), weight);
  const value = readNumber(written);
  if (value) addMark(draft, markOf("figure", value), weight);
}

/** A run of ideographs: bigrams for words, then names, states and concepts at any place. Answers its last piece. */
function addRun(draft: Draft, text: string, pieces: readonly Piece[], first: number, weight: number): number {
  let last = first;
  let next = pieces[last + 1];
  while (next && next.start === pieces[last]?.end && isIdeograph(text.charCodeAt(next.start))) {
    last += 1;
    next = pieces[last + 1];
  }
  const run = text.slice(pieces[first]?.start, pieces[last]?.end);
  for (let at = 0; at + 2 <= run.length; at += 1)
    addTerm(draft, wordTerm(run.slice(at, at + 2), draft.language), weight);
  addUnspaced(draft, run, weight);
  for (const key of chineseNameKeys(run)) addMark(draft, nameMark(key), weight);
  return last;
}

function addUnspaced(draft: Draft, run: string, weight: number): void {
  for (const concept of conceptsInRun(run, draft.language)) addMark(draft, markOf("topic", concept), weight);
  for (const code of statesInRun(run, draft.language)) addMark(draft, markOf("state", code), weight);
  for (const place of placesInRun(run, draft.language)) addMark(draft, nameMark(place), weight);
}

const segmenter = new Intl.Segmenter("th", { granularity: "word" });

function addThai(draft: Draft, run: string, weight: number): void {
  addUnspaced(draft, run, weight);
  for (const { segment, isWordLike } of segmenter.segment(run)) {
    if (!isWordLike || segment.length < 2) continue;
    addTerm(draft, wordTerm(segment, draft.language), weight);
    addMark(draft, readWord(segment, false, draft.language).name, weight);
  }
}

function nameMark(key: string | undefined): Mark | undefined {
  return key ? markOf("name", key) : undefined;
}

function addTerm({ words }: Draft, term: Term, weight: number, capital = false): void {
  const found = words.get(term);
  if (!found) words.set(term, { count: weight, capital });
  else {
    found.count += weight;
    if (capital) found.capital = true;
  }
}

function addMark({ marks }: Draft, mark: Mark | undefined, weight: number): void {
  if (!mark) return;
  const found = marks.get(mark.term);
  if (found) found.count += weight;
  else marks.set(mark.term, { mark, count: weight });
}
