import lists from "./data/transcript.json" with { type: "json" };
import { piecesSpan } from "./content-span.ts";
import { englishCues } from "./english/cue-lexicon.ts";
import { cueTable } from "./cues/cue-tables.ts";
import type { Span } from "../core/index.ts";
import type { Piece } from "../language/index.ts";
import type { Draft } from "./draft.ts";
import { grammar } from "./english/english-grammar.ts";
import { isGivenName } from "./speakers/given-names.ts";
import { nameWords } from "./speakers/known-name.ts";
import type { Reading, Sentence } from "./reading.ts";

/** A turn is taken up again by the first person after at most this many paragraphs without it. */
const longestSilence = 2;
/** A name with its office before a colon is at most this many pieces; some pages write both twice. */
const longestName = 40;
const askers: ReadonlySet<string> = setOf(lists.askers);
const never: ReadonlySet<string> = setOf(lists.never);
const small: ReadonlySet<string> = setOf(lists.small);
const firstPerson: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lists.firstPerson).map(([language, words]) => [language, setOf(words)]),
);

/** "Question", "记者": a label that stands for whoever asks or answers, and names nobody. */
export function isAsker(label: string): boolean {
  return askers.has(label.toLowerCase());
}

const subjects: ReadonlySet<string> = setOf(lists.subjects);
const endings: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(lists.endings).map(([language, list]) => [language, list.split(" ")]),
);

const secondPerson: ReadonlySet<string> = setOf(lists.secondPerson);
const ownPerson: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...firstPerson].map(([language, words]) => [language, words.difference(secondPerson)]),
);

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

interface Turn {
  readonly source: Span;
  readonly cue: Span | undefined;
  /** First piece of what is said. */
  readonly from: number;
  /** Initials, brackets or "Question" open it: nothing but speech has these. */
  readonly marked: boolean;
}

/**
 * Transcripts and interviews: "Mara Ito: Good evening." opens a turn, and the paragraphs after it go on with it. A first
 * turn is continued only by paragraphs that speak in the first person, later ones up to the next turn. What is decided of
 * a paragraph rests on it and on what stands before it, never on what comes after.
 */
export function readTranscript(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  const known = new Set<string>();
  let turns = 0;
  let turn: Turn | undefined;
  let silent = 0;
  for (const { first, last, index, paragraph } of paragraphs(reading)) {
    const read = readTurn(reading, first, known, turns > 1);
    const speech = read && isSpeech(reading, read.from, last.after) ? read : undefined;
    // "Team Lund: blue shirts.": before anybody has spoken, a name and a colon alone open no turn.
    const sure = speech && (speech.marked || turns > 0 || isPerson(reading, speech));
    const opened = sure || (speech && speaksOfItself(reading, first, last)) ? speech : undefined;
    if (opened && paragraph === 0 && !opened.marked) continue;
    if (opened) {
      turn = opened;
      turns += 1;
      silent = 0;
    } else if (turn && turns < 3 && !speaksForItself(reading, first, last)) {
      silent += 1;
      if (silent > longestSilence) turn = undefined;
      continue;
    }
    if (!turn) continue;
    const start = reading.pieces[opened ? opened.from : first.first]?.start ?? last.span[1];
    const content: Span = [start, last.span[1]];
    if (start < last.span[1]) drafts.push(draftOf(turn, opened?.cue, content, index));
  }
  return drafts;
}

/**
 * Turns and what was found besides them, in order. In a transcript all is somebody's word: what they merely think, want
 * or foretell is part of it.
 */
export function withTurns(turns: readonly Draft[], drafts: readonly Draft[]): Draft[] {
  const spans = turns.flatMap(({ content }) => content);
  let at = 0;
  return [...turns, ...drafts]
    .toSorted((a, b) => a.sentence - b.sentence)
    .filter((draft) => {
      const [start = 0] = draft.cue[0] ?? [0];
      while (at < spans.length - 1 && (spans[at]?.[1] ?? 0) <= start) at += 1;
      const [from = 0, to = 0] = spans[at] ?? [];
      return draft.rule === "transcript" || start < from || start >= to || !isWeak(draft);
    });
}

function isWeak({ lemma, rule, cueClass }: Draft): boolean {
  return (
    grammar.weakCues.has(lemma) || weakClasses.has(cueClass) || /^(?:noun|adjective|hearsay|expectation)/u.test(rule)
  );
}
const weakClasses: ReadonlySet<Draft["cueClass"]> = new Set(["belief", "wish"]);

function draftOf(turn: Turn, cue: Span | undefined, content: Span, sentence: number): Draft {
  return {
    source: [turn.source],
    cue: cue ? [cue] : [],
    content: [content],
    sentence,
    rule: "transcript",
    lemma: ":",
    cueClass: "neutral",
    negated: false,
    group: [],
  };
}

interface Paragraph {
  readonly first: Sentence;
  readonly last: Sentence;
  readonly index: number;
  readonly paragraph: number;
}

/** The paragraphs; "М. Ито: …" opens one also where a page has lost the line break before it. */
function* paragraphs({ sentences, pieces }: Reading): Generator<Paragraph> {
  let index = 0;
  for (const [at, sentence] of sentences.entries()) {
    const next = sentences[at + 1];
    if (next?.paragraph === sentence.paragraph && !opensWithInitials(pieces, next)) continue;
    const first = sentences[index];
    if (first) yield { first, last: sentence, index, paragraph: sentence.paragraph };
    index = at + 1;
  }
}

/** "Mara Ito: 1,769" and "Mara Ito: a plan for ports" are a list and a heading: speech has a full stop and words. */
function isSpeech({ pieces }: Reading, from: number, after: number): boolean {
  const last = pieces[after - 1];
  return (
    pieces[from]?.kind !== "number" && after - from > 1 && last !== undefined && /^[.!?…”"»。！？),]$/u.test(last.text)
  );
}

function readTurn(reading: Reading, sentence: Sentence, known: Set<string>, inTurns: boolean): Turn | undefined {
  const told = readColonTurn(reading, sentence, known, inTurns) ?? readBracketTurn(reading, sentence);
  return told ?? (known.size > 0 ? readLoneQ(reading, sentence) : undefined);
}

/** "Q  Mr President, …": how some transcripts mark whoever asks, once somebody has spoken. */
function readLoneQ({ pieces }: Reading, { first, after }: Sentence): Turn | undefined {
  const [mark, next] = [pieces[first], pieces[first + 1]];
  if (!mark?.capital || mark.text !== "q" || !next?.capital || next.kind !== "word" || after - first < 3)
    return undefined;
  return { source: [mark.start, mark.end], cue: undefined, from: first + 1, marked: true };
}

/** "Mara Ito:", "President of Ruritania Mara Ito (retranslated):", "Question:", "记者："; "Ito:" once Mara Ito has spoken. */
function readColonTurn(reading: Reading, sentence: Sentence, known: Set<string>, inTurns: boolean): Turn | undefined {
  const { pieces, quoteOf } = reading;
  const initials = initialsEnd(pieces, sentence.first);
  for (let at = initials + 1; at < Math.min(sentence.after - 1, initials + longestName); at += 1) {
    const piece = pieces[at];
    if (!piece || (quoteOf[at] ?? 0) > 0 || /^[.;!?—–"]$/u.test(piece.text)) return undefined;
    if (piece.text !== ":" && piece.text !== "：") continue;
    // "10:30", "doi:10": only behind a bracket is a colon without a space one that somebody speaks after.
    const tight = pieces[at + 1]?.start === piece.end && piece.text === ":";
    if (tight && !(pieces[at - 1]?.text === ")" && pieces[at + 1]?.capital)) return undefined;
    const [start, surname] = [pieces[sentence.first], pieces[initials]];
    if (initials > sentence.first && at === initials + 1 && start && surname?.capital) {
      known.add(surname.text);
      return { source: [start.start, surname.end], cue: [piece.start, piece.end], from: at + 1, marked: true };
    }
    const source = piecesSpan(reading, sentence.first, bracketBefore(reading, sentence.first + 1, at));
    if (!source || !namesTurn(reading, sentence.first, at, known, inTurns)) return undefined;
    const marked = isAsker(reading.text.slice(...source));
    return { source, cue: [piece.start, piece.end], from: at + 1, marked };
  }
  return undefined;
}

/** "M. Ito", "М.А.Ито": the index of the first piece after the initials; the same index where there are none. */
function initialsEnd(pieces: readonly Piece[], from: number): number {
  let at = from;
  while (at < from + 4 && pieces[at]?.capital && pieces[at]?.text.length === 1 && pieces[at + 1]?.text === ".") at += 2;
  return at;
}

function opensWithInitials(pieces: readonly Piece[], { first }: Sentence): boolean {
  const initials = initialsEnd(pieces, first);
  return initials > first && pieces[initials + 1]?.text === ":";
}

/** The first bracket between two pieces, the second where there is none: "Mara Ito (retranslated):" is Mara Ito. */
function bracketBefore({ pieces }: Reading, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (pieces[at]?.text === "(") return at;
  return to;
}

function namesTurn(
  { pieces, language }: Reading,
  from: number,
  to: number,
  known: Set<string>,
  inTurns: boolean,
): boolean {
  const words = pieces.slice(from, to).filter(({ kind }) => kind === "word");
  const whole = words.map(({ text }) => text).join(language === "zh" ? "" : " ");
  if (askers.has(whole)) return true;
  const verbs = cueTable(language)?.verbs;
  // "State Council" inside an office: with a capital, and not first, a word is no verb.
  const verbal = ({ text, capital }: Piece, k: number): boolean =>
    (k === 0 || !capital) && (verbs ?? englishCues()).has(text);
  if (words.length === 0 || words.some((word, k) => never.has(word.text) || verbal(word, k))) return false;
  if (!known.has(words.at(-1)?.text ?? "") && isHeading(words, language)) return false;
  // Characters and Arabic letters have no capitals to go by.
  if (language === "zh" || language === "ar") return false;
  let depth = 0;
  let capitals = 0;
  for (const piece of pieces.slice(from, to)) {
    if (piece.text === "(") depth += 1;
    else if (piece.text === ")") depth -= 1;
    else if (piece.kind === "word" && depth === 0) {
      if (piece.capital) capitals += 1;
      else if (!small.has(piece.text)) return false;
    }
  }
  const last = words.at(-1)?.text ?? "";
  const named = capitals >= 2 || (capitals === 1 && (inTurns || known.has(last)));
  if (named) for (const { text, capital } of words) if (capital) known.add(text);
  return named;
}

/** "Security Cooperation:", "Opening of Ports:": what a part of a paper is about speaks not. No given name opens it. */
function isHeading(words: readonly Piece[], language: string): boolean {
  const [first, last] = [words[0]?.text ?? "", words.at(-1)?.text ?? ""];
  if (isGivenName(first)) return false;
  if (subjects.has(last) || endsInOne(last, endings.get(language))) return true;
  return language === "en" && words.length > 1 && /^\p{L}{3,}ing$/u.test(first);
}

function endsInOne(word: string, list: readonly string[] = []): boolean {
  return list.some((end) => word.length > end.length + 2 && word.endsWith(end));
}

/** "((Mara Ito)) We began in May.": how interviews are marked in some wikis. */
function readBracketTurn(reading: Reading, sentence: Sentence): Turn | undefined {
  const { pieces } = reading;
  const { first, after } = sentence;
  if (pieces[first]?.text !== "(" || pieces[first + 1]?.text !== "(") return undefined;
  for (let at = first + 2; at < Math.min(after - 2, first + 10); at += 1) {
    if (pieces[at]?.text !== ")" || pieces[at + 1]?.text !== ")") continue;
    const start = pieces[first + 2];
    const end = pieces[at - 1];
    return start && end && at > first + 2
      ? { source: [start.start, end.end], cue: undefined, from: at + 2, marked: true }
      : undefined;
  }
  return undefined;
}

/** A known given name before the surname: "Mara Ito", and no "Real San Carlos". */
function isPerson({ text }: Reading, { source }: Turn): boolean {
  return isGivenName(nameWords(text.slice(...source)).at(-2) ?? "");
}

/** The paragraph speaks of "us" and "you" outside of quotation marks. */
function speaksForItself(reading: Reading, first: Sentence, last: Sentence): boolean {
  return hasWord(reading, first, last, firstPerson.get(reading.language));
}

/** The paragraph speaks of "me" and "us": "you" is said by instructions too. */
function speaksOfItself(reading: Reading, first: Sentence, last: Sentence): boolean {
  return hasWord(reading, first, last, ownPerson.get(reading.language));
}

function hasWord(
  { pieces, quoteOf }: Reading,
  first: Sentence,
  last: Sentence,
  words: ReadonlySet<string> | undefined,
): boolean {
  if (!words) return false;
  for (let at = first.first; at < last.after; at += 1)
    if ((quoteOf[at] ?? 0) === 0 && words.has(pieces[at]?.text ?? "")) return true;
  return false;
}
