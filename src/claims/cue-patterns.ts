import type { Span } from "../core/index.ts";
import { piecesSpan } from "./content-span.ts";
import { type CueTable, cueTable } from "./cue-tables.ts";
import type { Draft } from "./draft.ts";
import { readIdeographAttributions } from "./ideograph-cues.ts";
import { joinQuotes } from "./join-quotes.ts";
import type { Reading, Sentence } from "./reading.ts";

/** A source is at most this many pieces. */
const longestSource = 24;

/** Attributions of a language with a table of cues; undefined where there is none. One engine, data per language. */
export function readAttributionsBy(reading: Reading): Draft[] | undefined {
  const table = cueTable(reading.language);
  if (!table) return undefined;
  const drafts: Draft[] = [];
  for (const [index, sentence] of reading.sentences.entries()) {
    if (reading.language === "zh") readIdeographAttributions(reading, table, sentence, index, drafts);
    else readSentence(reading, table, sentence, index, drafts);
  }
  joinQuotes(reading, drafts);
  return drafts;
}

function readSentence(reading: Reading, table: CueTable, sentence: Sentence, index: number, drafts: Draft[]): void {
  for (let at = sentence.first; at < sentence.after; at += 1) {
    const piece = reading.pieces[at];
    if (!piece || piece.kind !== "word" || (reading.quoteOf[at] ?? 0) > 0) continue;
    const cueClass = table.verbs.get(piece.text);
    const draft = cueClass
      ? readVerb(reading, table, sentence, index, at, cueClass)
      : (readSourceBefore(reading, table, sentence, index, at) ?? readSourceAfter(reading, table, sentence, index, at));
    if (draft) drafts.push(draft);
  }
}

function makeDraft(
  index: number,
  rule: string,
  lemma: string,
  cueClass: Draft["cueClass"],
  cue: Span,
  source: Span | undefined,
  content: readonly (Span | undefined)[],
): Draft | undefined {
  const found = content.filter((span) => span !== undefined);
  if (found.length === 0) return undefined;
  return {
    source: source ? [source] : [],
    cue: [cue],
    content: found,
    sentence: index,
    rule,
    lemma,
    cueClass,
    negated: false,
    group: [],
  };
}

function readVerb(
  reading: Reading,
  table: CueTable,
  sentence: Sentence,
  index: number,
  at: number,
  cueClass: Draft["cueClass"],
): Draft | undefined {
  const { pieces } = reading;
  let first = at;
  while (first > sentence.first && table.auxiliaries.has(pieces[first - 1]?.text ?? "")) first -= 1;
  const cue: Span = [pieces[first]?.start ?? 0, pieces[at]?.end ?? 0];
  const lemma = pieces[at]?.text ?? "";
  const before = first > sentence.first ? pieces[first - 1] : undefined;
  if (
    before &&
    (afterQuotation(reading, first - 1) || (isBreak(before.text) && !opensContent(reading, table, sentence, at + 1)))
  ) {
    return readInverted(reading, sentence, index, at, first, cue, lemma, cueClass);
  }
  return readLead(reading, table, sentence, index, at, first, cue, lemma, cueClass);
}

/** A closing mark, or the comma or dash after one. */
function afterQuotation(reading: Reading, at: number): boolean {
  if ((reading.quoteOf[at] ?? 0) > 0) return true;
  for (let k = at; k > at - 3; k -= 1) {
    if ((reading.quoteOf[k] ?? 0) > 0) return true;
    if (!isBreak(reading.pieces[k]?.text ?? "")) return false;
  }
  return false;
}

function isBreak(text: string): boolean {
  return /^[,،—–-]$/u.test(text);
}

/** "…", сказал Ито. / «…», a déclaré Ito. */
function readInverted(
  reading: Reading,
  sentence: Sentence,
  index: number,
  at: number,
  first: number,
  cue: Span,
  lemma: string,
  cueClass: Draft["cueClass"],
): Draft | undefined {
  const { pieces } = reading;
  let after = at + 1;
  while (
    after < sentence.after &&
    after < at + longestSource &&
    !/^[,،.;:—–!?؟]$/u.test(pieces[after]?.text ?? ".") &&
    (reading.quoteOf[after] ?? 0) === 0
  )
    after += 1;
  if (pieces[after]?.text === ",") after = appositionEnd(reading, sentence, after);
  const source = piecesSpan(reading, at + 1, after);
  const content = piecesSpan(reading, sentence.first, first);
  let rest: Span | undefined;
  for (let k = after; k < sentence.after; k += 1) {
    if ((reading.quoteOf[k] ?? 0) === 0) continue;
    rest = piecesSpan(reading, k, sentence.after);
    break;
  }
  return makeDraft(index, "inverted", lemma, cueClass, cue, source, [content, rest]);
}

/** ", Ana Ruiz.": a name in apposition that ends the sentence or is closed by another comma belongs to the source. */
function appositionEnd(reading: Reading, sentence: Sentence, comma: number): number {
  if (reading.pieces[comma + 1]?.capital !== true) return comma;
  for (let at = comma + 1; at < Math.min(sentence.after, comma + 10); at += 1) {
    const piece = reading.pieces[at];
    if (!piece || (reading.quoteOf[at] ?? 0) > 0) return comma;
    if (piece.text === "," || (piece.text === "." && at >= sentence.after - 1)) return at;
  }
  return comma + 10 >= sentence.after ? sentence.after : comma;
}

/** "Ито сообщил, что …", "Ito dijo que …", "وقال إيتو إن …", "Ito sagte: „…“". */
function readLead(
  reading: Reading,
  table: CueTable,
  sentence: Sentence,
  index: number,
  at: number,
  first: number,
  cue: Span,
  lemma: string,
  cueClass: Draft["cueClass"],
): Draft | undefined {
  const { pieces } = reading;
  const opener = openerAfter(reading, table, sentence, at + 1);
  if (opener === undefined) return undefined;
  const start = sourceStart(reading, table, sentence, first);
  const left = start < first ? piecesSpan(reading, start, first) : undefined;
  // Arabic "من أن": the preposition belongs to the opener.
  const until = pieces[opener - 1]?.text === "من" ? opener - 1 : opener;
  const between = piecesSpan(reading, at + 1, until);
  const turned = table.leaders.has(pieces[start]?.text ?? "");
  const right = between && (reading.language === "ar" || !left || turned) ? between : undefined;
  const from = /^[,:،]$/u.test(pieces[opener]?.text ?? "") ? opener + 1 : opener;
  return makeDraft(
    index,
    "lead",
    lemma,
    cueClass,
    cue,
    reading.language === "ar" || turned ? (right ?? left) : (left ?? right),
    [piecesSpan(reading, from, sentence.after)],
  );
}

function opensContent(reading: Reading, table: CueTable, sentence: Sentence, from: number): boolean {
  return openerAfter(reading, table, sentence, from) !== undefined;
}

/** Where the content opens: "что", "que", "dass", a colon or a quotation, within twenty pieces of the cue. */
function openerAfter(reading: Reading, table: CueTable, sentence: Sentence, from: number): number | undefined {
  for (let at = from; at < Math.min(sentence.after, from + 20); at += 1) {
    const piece = reading.pieces[at];
    if (!piece) return undefined;
    if ((reading.quoteOf[at] ?? 0) > 0 || piece.text === ":") return at;
    if (table.openers.has(piece.text.replace(/^(qu)['’].*$/u, "$1"))) return at;
    if (/^[.;!?]$/u.test(piece.text)) return undefined;
    // German and Spanish indirect speech may follow a comma without an opener: "sagte, er komme".
    if (piece.text === "," && reading.language === "de" && at === from) return at;
    if (piece.text === "," && at > from + 1 && reading.language !== "ar" && reading.language !== "ru") return undefined;
  }
  return undefined;
}

function sourceStart(reading: Reading, table: CueTable, sentence: Sentence, first: number): number {
  let at = first;
  while (at > sentence.first && first - at < longestSource) {
    const before = reading.pieces[at - 1];
    if (!before || /^[,،;:—–!?.]$/u.test(before.text) || table.stops.has(before.text) || table.openers.has(before.text))
      break;
    at -= 1;
  }
  return at;
}

/** "Según Ito, …", "…, по словам Ито". */
function readSourceBefore(
  reading: Reading,
  table: CueTable,
  sentence: Sentence,
  index: number,
  at: number,
): Draft | undefined {
  const { pieces } = reading;
  const phrase = table.sourceBefore.find((words) => words.every((word, k) => pieces[at + k]?.text === word));
  if (!phrase) return undefined;
  const from = at + phrase.length;
  let after = from;
  while (after < sentence.after && after < from + longestSource && !/^[,،.;:—–]$/u.test(pieces[after]?.text ?? "."))
    after += 1;
  const source = piecesSpan(
    reading,
    from,
    reading.language === "de" && at === sentence.first ? germanSourceEnd(reading, from, after) : after,
  );
  if (!source) return undefined;
  const cue: Span = [pieces[at]?.start ?? 0, pieces[from - 1]?.end ?? 0];
  const end = pieceAfter(reading, from, source[1]);
  const content = [piecesSpan(reading, sentence.first, at), piecesSpan(reading, end, sentence.after)];
  return makeDraft(index, "according", phrase.join(" "), "neutral", cue, source, content);
}

/** "Laut Ministerium stieg …": without a comma the source ends before the first word in small letters after a noun. */
function germanSourceEnd(reading: Reading, from: number, limit: number): number {
  let seen = false;
  for (let at = from; at < limit; at += 1) {
    const piece = reading.pieces[at];
    if (!piece) return at;
    if (piece.capital) seen = true;
    else if (
      seen &&
      !/^(?:der|des|von|vom|und|für|in|im|aus)$/u.test(piece.text) &&
      !(/(?:en|er)$/u.test(piece.text) && reading.pieces[at + 1]?.capital)
    )
      return at;
  }
  return limit;
}

function pieceAfter(reading: Reading, from: number, offset: number): number {
  let at = from;
  while ((reading.pieces[at]?.start ?? offset) < offset) at += 1;
  return at;
}

/** "Dem Ministerium zufolge …". */
function readSourceAfter(
  reading: Reading,
  table: CueTable,
  sentence: Sentence,
  index: number,
  at: number,
): Draft | undefined {
  const piece = reading.pieces[at];
  if (!piece || !table.sourceAfter.has(piece.text)) return undefined;
  const start = sourceStart(reading, table, sentence, at);
  const source = piecesSpan(reading, Math.max(start, at - 6), at);
  const content = [piecesSpan(reading, sentence.first, start), piecesSpan(reading, at + 1, sentence.after)];
  return makeDraft(index, "according", piece.text, "neutral", [piece.start, piece.end], source, content);
}
