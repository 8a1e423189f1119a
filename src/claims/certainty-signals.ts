import type { Span } from "../core/index.ts";
import type { Piece } from "../language/index.ts";
import { type CertaintyLexicon, certaintyLexicon, type SignalKind } from "./certainty-lexicon.ts";
import { englishCues } from "./cue-lexicon.ts";
import { grammar } from "./english-grammar.ts";
import { placeClauses } from "./main-clause.ts";
import { longestPhrase } from "./phrase-trie.ts";
import type { Reading } from "./reading.ts";

/** What the words of a statement signal, each with the first place that does. */
export interface Signals {
  readonly found: ReadonlyMap<SignalKind, Span>;
  /** It opens with "whether" or ends in a question mark. */
  readonly question: Span | undefined;
  /** The speaker says what they themselves will do: "we will". */
  readonly own: boolean;
}

/** Only the head of a statement tells of its mood: further on other clauses have their own. Pieces. */
const reach = 60;
const noSignals: Signals = { found: new Map(), question: undefined, own: false };

/** What of a reading tells how sure words are. */
export type WordReading = Pick<Reading, "text" | "pieces" | "language">;

/** Reads the signals of a statement whose parts are `content`; linear in its length. */
export function readSignals(reading: WordReading, content: readonly Span[]): Signals {
  const lexicon = certaintyLexicon(reading.language);
  const [head] = content;
  if (!lexicon || !head) return noSignals;
  const first = pieceFrom(reading.pieces, head[0]);
  const found = new Map<SignalKind, Span>();
  const counts = reading.language === "en" ? mainClauseOf(reading, content, first) : undefined;
  let own = false;
  let left = reach;
  // Outside English a longer speech is as sure as its first sentence.
  const heard = counts || isShort(reading, head) ? content : content.slice(0, 1);
  for (const [start, end] of heard) {
    let at = start === head[0] ? first : pieceFrom(reading.pieces, start);
    while (left > 0 && (reading.pieces[at]?.end ?? end + 1) <= end) {
      const signal = signalAt(reading, lexicon, at, end, first);
      if (signal && !found.has(signal.kind) && (counts?.(at, signal) ?? true)) {
        found.set(signal.kind, [reading.pieces[at]?.start ?? start, reading.pieces[signal.after - 1]?.end ?? end]);
        if (signal.kind === "future") own = isOwn(reading.pieces, lexicon, at, first);
      }
      const after = signal?.after ?? at + 1;
      left -= after - at;
      at = after;
    }
  }
  return { found, question: questionIn(reading, lexicon, heard, first), own };
}

/** "«Yes», he said, «it may»": under four words tell nothing by themselves. */
function isShort({ text, language }: WordReading, [start, end]: Span): boolean {
  return language === "zh" ? end - start < 9 : text.slice(start, end).trim().split(/\s+/u, 5).length < 5;
}

/**
 * Tells of a signal in English whether it is one of the statement's own main clause, in its first sentence: the clauses are read
 * at the first question.
 */
function mainClauseOf(
  { pieces, text }: WordReading,
  content: readonly Span[],
  first: number,
): (at: number, signal: Signal) => boolean {
  let places: Uint8Array | undefined;
  return (at, { kind }) => {
    places ??= placeClauses(pieces, first, firstSentenceEnd(text, pieces, content, first));
    const place = places[at - first] ?? 0;
    const word = pieces[at]?.text ?? "";
    // "could not confirm it": nothing is held for possible.
    if (word === "could" && pieces[at + 1]?.text === "not") return false;
    if (grammar.modals.has(word)) return place === 3;
    // "its last hopes of winning": a noun.
    if (kind === "wish" && /^hopes?$/u.test(word) && /^(?:of|for)$/u.test(pieces[at + 1]?.text ?? "")) {
      const before = pieces[at - 1];
      if (before && !before.capital && !grammar.subjectPronouns.has(before.text) && !grammar.modals.has(before.text))
        return false;
    }
    // "and if so, which": nothing hangs on it.
    if (
      kind === "conditional" &&
      word === "if" &&
      /^(?:so|not|any|necessary|possible)$/u.test(pieces[at + 1]?.text ?? "")
    )
      return false;
    if (kind === "wish" && englishCues().get(word)?.form === "base")
      return place > 0 && place < 3 ? pieces[at - 1]?.text !== "to" : place === 3;
    if (kind === "conditional") return place > 0;
    if (kind === "likely" && place === 1) return !isAttribute(pieces, at);
    return place === 1 || place === 3;
  };
}

/** "among likely buyers": it is no verb that is held for likely. */
function isAttribute(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  return (
    before !== undefined &&
    before.kind === "word" &&
    !grammar.auxiliaries.has(before.text) &&
    grammar.prepositions.has(before.text)
  );
}

/** Piece after the statement's first sentence, or after its second where the first has under four words ("Yes."). */
function firstSentenceEnd(text: string, pieces: readonly Piece[], content: readonly Span[], first: number): number {
  const end = content.at(-1)?.[1] ?? 0;
  let words = 0;
  let part = 0;
  let at = first;
  for (; at <= first + reach && (pieces[at]?.end ?? end + 1) <= end; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    while (part < content.length - 1 && piece.start >= (content[part]?.[1] ?? end)) {
      part += 1;
      const from = content[part - 1]?.[1] ?? 0;
      if (words > 3 && piece.start - from < 400 && /[.!?]/u.test(text.slice(from, content[part]?.[0]))) return at;
    }
    if (piece.kind === "word") words += 1;
    if (words > 3 && /^[.!?]$/u.test(piece.text) && endsSentence(pieces, at)) return at;
  }
  return at;
}

/** The stop of "Mr. Ito" and "J. Ito" ends no sentence. */
function endsSentence(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  const next = pieces[at + 1];
  if (pieces[at]?.text !== ".") return true;
  if (before?.capital && before.text.length < 5) return false;
  return next === undefined || next.capital || next.kind === "mark";
}

/** Index of the first piece that starts at or after `offset`, by halving. */
function pieceFrom(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Signal {
  readonly kind: SignalKind;
  readonly after: number;
}

function signalAt(
  reading: WordReading,
  lexicon: CertaintyLexicon,
  at: number,
  end: number,
  first: number,
): Signal | undefined {
  const { pieces, language } = reading;
  const piece = pieces[at];
  if (!piece || piece.kind === "mark" || piece.kind === "number") return undefined;
  if (language === "en" && at > first && opensRelative(pieces, at - 1, first)) return undefined;
  if (language === "en" && piece.text === "if" && asksWhether.test(pieces[at - 1]?.text ?? "")) return undefined;
  // "si bien": although, and no condition.
  if (piece.text === "si" && pieces[at + 1]?.text === "bien") return undefined;
  const listed = longestPhrase(lexicon.signals, pieces, at);
  // "قد ثبت" tells what is done, "قد تؤدي" what may be.
  if (language === "ar" && piece.text === "قد" && !/^[يتنأ](?!م$|مت$)/u.test(pieces[at + 1]?.text ?? ""))
    return undefined;
  // "وهو ما يمكن أن": of something in the statement.
  if (language === "ar" && /^(?:ما|مما|الذي|التي|الذين)$/u.test(pieces[at - 1]?.text ?? "")) return undefined;
  if (listed && fits(pieces, lexicon, at) && !isMotion(pieces, at, listed.after))
    return { kind: listed.value, after: listed.after };
  if (language === "de") return germanFuture(pieces, at, end);
  if (language === "ar") return arabicFuture(piece, lexicon, at, first);
  // "las figuras que sustituirá": a verb of another clause.
  if (language === "es" && at > first + 2 && hangs(pieces, at)) return undefined;
  return lexicon.futureEndings.length > 0 ? futureByEnding(pieces, lexicon, at) : undefined;
}

/** "to see if a deal is possible": whether it is, and no condition. */
const asksWhether = /^(?:see|sees|saw|know|knows|knew|determine|decide|ask|asks|asked|wonder|wonders|tell|check)$/u;

/** "rules that could hurt fish": what a noun inside the statement may do is not how sure the statement is. */
function opensRelative(pieces: readonly Piece[], at: number, first: number): boolean {
  const text = pieces[at]?.text;
  const before = pieces[at - 1];
  if (at <= first || before?.kind !== "word") return false;
  if (text === "who" || text === "which") return true;
  return text === "that" && englishCues().get(before.text)?.form !== "past" && !grammar.auxiliaries.has(before.text);
}

/** "Will" and "May" inside a sentence are names, "the will of" is a noun, "May 5" a date. */
function fits(pieces: readonly Piece[], lexicon: CertaintyLexicon, at: number): boolean {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (!piece || !/^(?:will|may|might)$/u.test(piece.text)) return true;
  if (piece.capital && (before?.kind === "word" || pieces[at + 1]?.kind === "number")) return false;
  // "this will help", and "this will of the voters".
  if (/^(?:this|that)$/u.test(before?.text ?? "")) return pieces[at + 1]?.text !== "of";
  return !(before && lexicon.stops.has(before.text));
}

/** "guests are going to Bergen": a way and no future. */
function isMotion(pieces: readonly Piece[], at: number, after: number): boolean {
  const next = pieces[after];
  return (
    pieces[at]?.text === "going" &&
    (next?.capital === true || /^(?:the|a|an|his|her|its|their|our)$/u.test(next?.text ?? ""))
  );
}

/** A Spanish relative or conjunction up to two pieces before, with a word before it; "dijo que subirá" opens with its own. */
function hangs(pieces: readonly Piece[], at: number): boolean {
  for (let k = at - 1; k >= at - 2; k -= 1)
    if (/^(?:que|quien|quienes|cual|cuales|cuyo|cuya|donde|cuando)$/u.test(pieces[k]?.text ?? "")) return true;
  return false;
}

function futureByEnding(pieces: readonly Piece[], lexicon: CertaintyLexicon, at: number): Signal | undefined {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (!piece || piece.capital || (before && lexicon.stops.has(before.text))) return undefined;
  const bare = piece.text.replace(/^(?:n|s|j|m|t|qu)'/u, "");
  if (bare.length < 4 || bare.includes("'") || lexicon.never.has(bare)) return undefined;
  if (lexicon.futureEndings.some((ending) => bare.endsWith(ending))) return { kind: "future", after: at + 1 };
  return lexicon.pastEndings.some((ending) => bare.endsWith(ending)) ? { kind: "past", after: at + 1 } : undefined;
}

/** "wird … fallen": a form of werden with an infinitive at the end of its clause; "wird … gebaut" is a passive. */
function germanFuture(pieces: readonly Piece[], at: number, end: number): Signal | undefined {
  const word = pieces[at]?.text ?? "";
  if (!/^(?:wird|werden|werde|wirst|werdet|würde|würden)$/u.test(word)) return undefined;
  let last = at;
  for (let k = at + 1; k < at + 30 && (pieces[k]?.end ?? end + 1) <= end; k += 1) {
    const piece = pieces[k];
    if (!piece || /^[,;:.!?“”«»"–—]$/u.test(piece.text) || piece.text === "und") break;
    last = k;
  }
  // In a clause after "dass" the infinitive stands before the form of werden.
  const place = last === at ? at - 1 : last;
  const verb = pieces[place];
  const infinitive =
    verb !== undefined &&
    !verb.capital &&
    /^\p{L}{2,}(?:en|ern|eln|sein|tun)$|^sein$/u.test(verb.text) &&
    !/^(?:ge|ver|be|ent|er|zer).*(?:oss|omm|och|ung|ang|off|ott|rieb|unk|und|ess|or|ieb|ag|olf|itt|ied)en$/u.test(
      verb.text,
    ) &&
    !/^(?:einen|keinen|ihren|seinen|diesen|neuen|allen|den|gegen|wegen|zwischen|neben)$/u.test(verb.text);
  if (!infinitive) return undefined;
  return { kind: word.startsWith("würde") ? "past" : "future", after: at + 1 };
}

/** "سيرتفع": the letter of the future before a verb; "سيارة" is another word. */
function arabicFuture(piece: Piece, lexicon: CertaintyLexicon, at: number, first: number): Signal | undefined {
  // "، وسيتوقف": a clause joined to the statement's own.
  if (at > first + 1 && /^[وف]س/u.test(piece.text)) return undefined;
  const bare = piece.text.replace(/^[وف](?=س)/u, "");
  if (bare.length < 5 || !/^س[يتنأ]/u.test(bare)) return undefined;
  if (lexicon.never.has(bare)) return undefined;
  for (let size = 4; size <= Math.min(8, bare.length); size += 1)
    if (lexicon.never.has(bare.slice(0, size))) return undefined;
  return { kind: "future", after: at + 1 };
}

/** "We will", "I won't": the speaker's own doing, at the head of the statement or right before the word. */
function isOwn(pieces: readonly Piece[], lexicon: CertaintyLexicon, at: number, first: number): boolean {
  for (let k = at - 1; k >= Math.max(first, at - 4); k -= 1) {
    const match = longestPhrase(lexicon.own, pieces, k);
    if (match && (k <= first + 3 || match.after === at)) return true;
    // "I think it will rain": somebody else's doing.
    if (/^(?:it|he|she|they|you|there|the|this|that)$/u.test(pieces[k]?.text ?? "")) return false;
  }
  return false;
}

/** "asked him if", "unsure if": and not "warned of a strike if". */
function isAskedBefore(pieces: readonly Piece[], at: number): boolean {
  return pieces.slice(Math.max(0, at - askReach), at).some(({ text }) => asking.test(text));
}
const askReach = 4;
const asking =
  /^(?:ask|asks|asked|asking|wonder|wonders|wondered|wondering|question|questions|questioned|questioning|inquire|inquires|inquired|enquired|know|knows|knew|knowing|known|see|sees|saw|seen|say|sure|unsure|unclear|clear|certain|uncertain|doubt|doubts|doubted|decide|decides|decided|determine|check|tell|debate|debated|consider|considered)$/u;

function questionIn(
  reading: WordReading,
  lexicon: CertaintyLexicon,
  content: readonly Span[],
  first: number,
): Span | undefined {
  const { text, pieces, language } = reading;
  const last = content.at(-1);
  const mark = last && /[?？؟]["”’»“」』]?\s*$/u.exec(text.slice(Math.max(last[0], last[1] - 4), last[1]));
  if (last && mark) return [last[1] - mark[0].length, last[1] - mark[0].length + 1];
  // Russian and Chinese ask inside the clause, the others at its head.
  const from = pieces[first]?.kind === "mark" ? first + 1 : first;
  const until = language === "ru" || language === "zh" ? from + 12 : from + 1;
  for (let at = from; at < until && (pieces[at]?.end ?? 0) <= (content[0]?.[1] ?? 0); at += 1) {
    const match = longestPhrase(lexicon.questions, pieces, at);
    // "If it rains, …" opens a condition; "asked if it rains" a question.
    if (match && language === "en" && pieces[at]?.text === "if" && (pieces[at]?.capital || !isAskedBefore(pieces, at)))
      break;
    if (match) return [pieces[at]?.start ?? 0, pieces[match.after - 1]?.end ?? 0];
    if (pieces[at]?.kind === "mark") break;
  }
  return undefined;
}
