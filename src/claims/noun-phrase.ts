import type { Span } from "../core/index.ts";
import type { Piece } from "../language/index.ts";
import { englishCues } from "./cue-lexicon.ts";
import { grammar, isAdverb } from "./english-grammar.ts";
import { hasFiniteVerb, isFinite } from "./finite-verb.ts";
import type { Reading, Sentence } from "./reading.ts";

/** A run of pieces `[first, after)`. */
export interface Phrase {
  readonly first: number;
  readonly after: number;
}

const wideMarks: ReadonlySet<string> = new Set([";", ":", "—", "–", "(", ")", "[", "]", "?", "!", "…"]);

export function phraseSpan(pieces: readonly Piece[], phrase: Phrase): Span {
  return [pieces[phrase.first]?.start ?? 0, pieces[phrase.after - 1]?.end ?? 0];
}

/** The noun phrase that ends before piece `end`: the subject of the verb group there. Undefined where none can stand. */
export function subjectBefore(reading: Reading, sentence: Sentence, end: number): Phrase | undefined {
  const { pieces } = reading;
  const before = adjunctStart(pieces, sentence, end);
  if (before < end) return subjectBefore(reading, sentence, before);
  const last = end - 1;
  const piece = pieces[last];
  if (!piece || last < sentence.first) return undefined;
  if (grammar.subjectPronouns.has(piece.text) || grammar.relatives.has(piece.text))
    return pronounPhrase(pieces, sentence, last);
  const aside = asideStart(pieces, sentence, last);
  if (aside !== undefined) {
    const named = subjectBefore(reading, sentence, aside);
    // As an apposition does, what stands in brackets or dashes after a name belongs to it.
    return named && { first: named.first, after: piece.text === "," ? last : end };
  }
  if (piece.text === "," || endsInQuotedComma(reading, sentence, last))
    return appositivePhrase(reading, sentence, last);
  if (
    piece.kind === "mark" &&
    piece.text !== "." &&
    piece.text !== ")" &&
    piece.text !== "'" &&
    reading.quoteOf[last] === 0
  )
    return undefined;
  if (grammar.conjunctions.has(piece.text) || piece.text === "then") return undefined;
  const phrase = trimLeading(pieces, { first: phraseStart(reading, sentence, last), after: end });
  return phrase && trimTrailing(pieces, innerSubject(pieces, phrase));
}

/** "a point the press office | denied": of two noun phrases side by side the second is the subject of a relative clause. */
function innerSubject(pieces: readonly Piece[], { first, after }: Phrase): Phrase {
  for (let at = after - 2; at > first + 1; at -= 1) {
    const before = pieces[at - 1];
    if (!/^(?:the|an?|his|her|its|their)$/u.test(pieces[at]?.text ?? "")) continue;
    if (before?.kind !== "word" || before.capital || !grammar.determiners.has(pieces[first]?.text ?? "")) break;
    const text = before.text;
    if (grammar.prepositions.has(text) || grammar.conjunctions.has(text) || isAdverb(text) || !/[^sd]$/u.test(text))
      break;
    if (grammar.boundaries.has(text) || /(?:ing|all|both|half|such|only|even|who|which)$/u.test(text)) break;
    return { first: at, after };
  }
  return { first, after };
}

/** "Ito last week | said", "Ito had in fact | voted", "Ito in May | argued": the first piece of what stands between subject and verb. */
function adjunctStart(pieces: readonly Piece[], { first }: Sentence, end: number): number {
  const word = pieces[end - 1]?.text ?? "";
  const before = pieces[end - 2]?.text ?? "";
  const time = /^(?:last|this|next|earlier|late|early)$/u.test(before) && periods.has(word);
  const phrase =
    (before === "in" && (/^(?:fact|turn|part|private|public|short|general)$/u.test(word) || months.has(word))) ||
    (before === "on" && grammar.timeWords.has(word)) ||
    (before === "of" && word === "course") ||
    (before === "at" && /^(?:times|first|least|once)$/u.test(word));
  if (!(time || phrase) || end - 2 <= first || isDated(pieces, first, end)) return end;
  // "figures from last month": no adjunct, and part of the phrase.
  if (time && grammar.prepositions.has(pieces[end - 3]?.text ?? "")) return end;
  let at = end - 2;
  while (at > first + 1 && grammar.auxiliaries.has(pieces[at - 1]?.text ?? "")) at -= 1;
  return at;
}

const periods: ReadonlySet<string> = new Set("week month year night summer spring autumn fall winter".split(" "));
const months: ReadonlySet<string> = new Set(
  "january february march april may june july august september october november december".split(" "),
);

/** "Ruiz (D-Nev.) said", "Ruiz — who came late — said": the first piece of an aside that ends at `last`. */
function asideStart(pieces: readonly Piece[], sentence: Sentence, last: number): number | undefined {
  const text = pieces[last]?.text ?? "";
  const comma = text === "," && pieces[last - 1]?.text === ")";
  const close = comma ? last - 1 : last;
  const opener = pieces[close]?.text === ")" ? "(" : /^[—–]$/u.test(text) ? text : undefined;
  if (opener === undefined) return undefined;
  for (let at = close - 1; at > Math.max(sentence.first, close - (opener === "(" ? 10 : 30)); at -= 1)
    if (pieces[at]?.text === opener) return at;
  return undefined;
}

/** Takes "on Tuesday", "Sunday night", "in 2009" and adverbs off the end of a subject. */
function trimTrailing(pieces: readonly Piece[], { first, after }: Phrase): Phrase {
  let end = after;
  while (end > first + 1) {
    const last = pieces[end - 1]?.text ?? "";
    const before = pieces[end - 2]?.text ?? "";
    // "Figures released earlier this year": the time goes with the participle.
    if (end === after && isDated(pieces, first, end)) break;
    if (/^(?:from|of|for)$/u.test(pieces[end - 3]?.text ?? "") && /^(?:last|this|next)$/u.test(before)) break;
    if (isAdverb(last) && pieces[end - 1]?.capital === false) end -= 1;
    else if (
      grammar.timeWords.has(last) ||
      (/^(?:night|morning|afternoon|evening|week|month|year)$/u.test(last) && grammar.timeWords.has(before))
    )
      end -= 1;
    else if (/^(?:19|20)\d\d$/u.test(last) && before === "in") end -= 2;
    else if (/^(?:on|in)$/u.test(last)) end -= 1;
    else break;
  }
  return { first, after: Math.max(end, first + 1) };
}

/** A common noun, a participle and words of time alone: "figures | released earlier this year". */
function isDated(pieces: readonly Piece[], first: number, after: number): boolean {
  let at = after;
  while (at > first + 1 && isTimeWord(pieces[at - 1]?.text ?? "")) at -= 1;
  const [noun, verb] = [pieces[at - 2], pieces[at - 1]];
  return (
    at < after &&
    at - 2 >= first &&
    verb !== undefined &&
    /^(?:released|published|issued|compiled|conducted|leaked|out)$/u.test(verb.text) &&
    noun?.kind === "word"
  );
}

function isTimeWord(word: string): boolean {
  return grammar.timeWords.has(word) || periods.has(word) || months.has(word) || word === "on" || word === "in";
}

/** `Ito, host of "Tide," said`: the comma inside the marks closes the apposition. */
function endsInQuotedComma(reading: Reading, sentence: Sentence, last: number): boolean {
  const { pieces, quoteOf } = reading;
  if ((quoteOf[last] ?? 0) === 0 || pieces[last - 1]?.text !== ",") return false;
  const start = quoteStart(quoteOf, sentence.first, last);
  return last - start < 8 && start > sentence.first && pieces[start - 1]?.kind !== "mark";
}

function pronounPhrase(pieces: readonly Piece[], sentence: Sentence, at: number): Phrase {
  const before = at > sentence.first ? pieces[at - 1] : undefined;
  const word = pieces[at]?.text ?? "";
  // "the others", "many of those who": a determiner belongs to the phrase.
  if (before && /^(?:others|one|few|many|most)$/u.test(word) && grammar.determiners.has(before.text))
    return { first: at - 1, after: at + 1 };
  return { first: at, after: at + 1 };
}

/** "Ito, the minister of trade," before a verb: both commas and all between belong to the subject. */
function appositivePhrase(reading: Reading, sentence: Sentence, comma: number): Phrase | undefined {
  const { pieces } = reading;
  let open = comma - 1;
  let seen = 0;
  while (open > sentence.first && seen < 45 && (pieces[open]?.text !== "," || (reading.quoteOf[open] ?? 0) > 0)) {
    if (isWideMark(reading, open)) return undefined;
    open -= 1;
    seen += 1;
  }
  if (pieces[open]?.text !== "," || open <= sentence.first) return undefined;
  const opener = pieces[open + 1];
  if (opener && /^(?:but|and|or|so|then)$/u.test(opener.text) && !isAge(pieces, open + 1)) return undefined;
  const first = nameBefore(reading, sentence, phraseStart(reading, sentence, open - 1), open);
  if (hasFiniteVerb(pieces, first, open)) return undefined;
  // "Ito, speaking in Lund, said": an aside of time, place or manner is no part of the name.
  if (
    opener &&
    ((/^\p{Ll}+ing$/u.test(opener.text) && !opener.capital) ||
      grammar.leadingPrepositions.has(opener.text) ||
      opener.text === "asked")
  )
    return trimLeading(pieces, { first, after: open });
  // One more pair: "A, b, c, said".
  return trimLeading(pieces, { first, after: comma + 1 });
}

/** "Ito, 58, who lives in Lund, said": an age, or a role with an article, after a comma stands in apposition to the name before it. */
function nameBefore(reading: Reading, sentence: Sentence, from: number, until: number): number {
  const { pieces } = reading;
  let first = from;
  for (let rounds = 0; rounds < 3 && first > sentence.first + 1 && pieces[first - 1]?.text === ","; rounds += 1) {
    const age = pieces[first]?.kind === "number" && first === from && until - from <= 2;
    const name = pieces[first - 2];
    if (
      !(age || /^(?:the|an?)$/u.test(pieces[first]?.text ?? "")) ||
      !name?.capital ||
      grammar.timeWords.has(name.text)
    )
      break;
    const start = phraseStart(reading, sentence, first - 2);
    if (first - start > 9 || !isName(pieces, start, first - 1)) break;
    first = start;
  }
  return first;
}

/** Capital words alone, but for "the", "of" and the like: no place at the end of a longer phrase. */
function isName(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const piece = pieces[at];
    if (piece?.kind === "word" && !piece.capital && !/^(?:of|de|la|von|van|al|bin|for)$/u.test(piece.text))
      return false;
    if (at === from && piece && grammar.leadingPrepositions.has(piece.text)) return false;
  }
  return true;
}

/** ", then 38,", ", then the minister,". */
function isAge(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  return pieces[at]?.text === "then" && (next?.kind === "number" || next?.text === "-" || next?.text === "the");
}

function isWideMark(reading: Reading, at: number): boolean {
  const text = reading.pieces[at]?.text ?? "";
  if (wideMarks.has(text)) return true;
  return false;
}

/** Walks left from `last` to the start of the phrase that ends there. */
function phraseStart(reading: Reading, sentence: Sentence, last: number): number {
  const { pieces, quoteOf } = reading;
  let at = last;
  for (; at >= sentence.first; at -= 1) {
    const piece = pieces[at];
    if (!piece) break;
    if ((quoteOf[at] ?? 0) > 0) {
      const start = quoteStart(quoteOf, sentence.first, at);
      if (
        at - start > 9 ||
        /^[.,!?]$/u.test(pieces[at - 1]?.text ?? "") ||
        /^[,]$/u.test(pieces[start - 1]?.text ?? "")
      )
        break;
      at = start;
      continue;
    }
    if (piece.kind === "mark" && stopsPhrase(pieces, sentence, at, last)) break;
    if (piece.kind === "word" && stopsAtWord(pieces, sentence, at, last)) break;
  }
  return at + 1;
}

function quoteStart(quoteOf: Int32Array, lowest: number, at: number): number {
  let start = at;
  while (start > lowest && quoteOf[start - 1] === quoteOf[at]) start -= 1;
  return start;
}

function stopsPhrase(pieces: readonly Piece[], sentence: Sentence, at: number, last: number): boolean {
  const text = pieces[at]?.text ?? "";
  if (wideMarks.has(text)) return true;
  if (text !== ",") return text === '"';
  const next = pieces[at + 1];
  const previous = pieces[at - 1];
  if (!next || !previous || at === last) return true;
  // "Des Moines, Iowa", "Smith, Jr."; a list "A, B and C".
  if (/^(?:jr|sr|inc|d|r)$/u.test(next.text)) return false;
  return !(isListComma(pieces, at, last) && !hasFiniteVerb(pieces, sentence.first, at));
}

function isListComma(pieces: readonly Piece[], at: number, last: number): boolean {
  for (let k = at + 1; k < last && k < at + 8; k += 1)
    if (pieces[k]?.text === "and" && k > at + 1) return pieces[at + 1]?.capital === true;
  return false;
}

function stopsAtWord(pieces: readonly Piece[], sentence: Sentence, at: number, last: number): boolean {
  const word = pieces[at]?.text ?? "";
  if (grammar.boundaries.has(word)) {
    // "the people that know him say": a relative clause inside the phrase has its own verb to the right.
    if (word === "that" && at < last - 1 && grammar.clauseVerbs.has(pieces[at + 1]?.text ?? "")) return false;
    return !(word === "as" && at > sentence.first && pieces[at - 1]?.text === "such");
  }
  if (word === "who" || word === "whose" || word === "which" || word === "whom") return opensClause(pieces, at);
  if (word === "and" || word === "or" || word === "but") return stopsAtAnd(pieces, sentence, at);
  // "left saying Ito has lied": what is said has a subject of its own.
  if (at < last && at > sentence.first && englishCues().get(word)?.form === "gerund" && pieces[at + 1]?.capital)
    return true;
  if (isFinite(pieces, sentence, at)) return !relativeBefore(pieces, sentence, at);
  return false;
}

/** "in which Ito", "which the ministry": the subject after the relative is another than its head. */
function opensClause(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  const next = pieces[at + 1];
  if (before && (before.text === "and" || grammar.prepositions.has(before.text))) return true;
  return pieces[at]?.text !== "whose" && next !== undefined && (next.capital || grammar.determiners.has(next.text));
}

function stopsAtAnd(pieces: readonly Piece[], sentence: Sentence, at: number): boolean {
  if (pieces[at]?.text === "but") return true;
  if (at === sentence.first) return true;
  if (pieces[at - 1]?.text === ",") return !isListComma(pieces, Math.max(sentence.first, at - 6), at + 1);
  const from = clauseStart(pieces, sentence, at);
  return hasFiniteVerb(pieces, from, at);
}

function clauseStart(pieces: readonly Piece[], sentence: Sentence, at: number): number {
  let from = at;
  while (from > sentence.first) {
    const text = pieces[from - 1]?.text ?? "";
    if (wideMarks.has(text) || text === "," || grammar.boundaries.has(text)) break;
    from -= 1;
  }
  return from;
}

function relativeBefore(pieces: readonly Piece[], sentence: Sentence, at: number): boolean {
  for (let k = at - 1; k >= Math.max(sentence.first, at - 5); k -= 1) {
    const text = pieces[k]?.text ?? "";
    if (text === "who" || text === "which" || text === "whose") return true;
    if (text === "that") return k > sentence.first && !englishCues().has(pieces[k - 1]?.text ?? "");
    if (text === ",") return false;
  }
  return false;
}

/** Takes conjunctions, adverbs and a leading phrase ("On Monday", "In a statement") off the front of a subject. */
function trimLeading(pieces: readonly Piece[], phrase: Phrase): Phrase | undefined {
  let { first } = phrase;
  const { after } = phrase;
  while (first < after - 1) {
    const piece = pieces[first];
    if (!piece) break;
    const text = piece.text;
    if (
      piece.kind === "mark" ||
      piece.kind === "clitic" ||
      grammar.conjunctions.has(text) ||
      (isAdverb(text) &&
        !(piece.capital && pieces[first + 1]?.capital) &&
        !grammar.determiners.has(text) &&
        !quantifies(pieces[first + 1]) &&
        !countsAll(piece, pieces[first + 1], first + 2 === after))
    )
      first += 1;
    else if (grammar.timeWords.has(text) && pieces[first + 1]?.kind !== "clitic")
      first += periods.has(pieces[first + 1]?.text ?? "") && first + 2 < after ? 2 : 1;
    else if (grammar.leadingPrepositions.has(text)) first = afterLeadingPhrase(pieces, first, after);
    else break;
  }
  return first < after ? { first, after } : undefined;
}

/** "both men", "all regions": the word and a bare plural are the whole phrase. */
function countsAll({ text }: Piece, next: Piece | undefined, whole: boolean): boolean {
  return (
    (text === "both" || text === "all") &&
    whole &&
    next?.kind === "word" &&
    /(?:[^s]s|men|women|people)$/u.test(next.text)
  );
}

/** "nearly eight in 10", "even some", "not everyone": the adverb belongs to the number. */
function quantifies(next: Piece | undefined): boolean {
  if (!next) return false;
  return (
    next.kind === "number" ||
    /^(?:some|all|every|everyone|half|many|most|one|two|three|four|five|six|seven|eight|nine|ten)$/u.test(next.text)
  );
}

/** First piece of the last noun phrase of a run that opens with a preposition. */
function afterLeadingPhrase(pieces: readonly Piece[], first: number, after: number): number {
  for (let at = first + 2; at < after; at += 1) {
    const piece = pieces[at];
    const before = pieces[at - 1];
    if (!piece || !before || piece.kind !== "word") continue;
    if (grammar.prepositions.has(before.text) || grammar.determiners.has(before.text) || before.kind !== "word")
      continue;
    const capitalRun = piece.capital && before.capital && !grammar.timeWords.has(before.text);
    if (grammar.determiners.has(piece.text) || grammar.subjectPronouns.has(piece.text)) return at;
    if (piece.capital && !capitalRun && grammar.timeWords.has(before.text)) return at;
    if (piece.capital && !before.capital && /^\d|[a-z]/u.test(before.text)) return at;
  }
  return first + 1;
}
