import type { Span } from "../../core/index.ts";
import type { Piece } from "../../language/index.ts";
import { grammar } from "./english-grammar.ts";
import type { Phrase } from "./phrase.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { VerbGroup } from "./verb-group.ts";

/** "a group called Tidewater, which": what bears the name is called so, and nobody calls it that. */
export function givesName({ pieces, quoteOf }: Reading, sentence: Sentence, group: VerbGroup): boolean {
  if (!/^(?:call|title|name|dub)$/u.test(group.entry.lemma) || group.entry.form !== "past") return false;
  let at = group.after;
  while (at < sentence.after && pieces[at]?.capital && (quoteOf[at] ?? 0) === 0) at += 1;
  const { text = ".", kind } = pieces[at] ?? {};
  return (
    at > group.after &&
    (quoteOf[at] ?? 0) === 0 &&
    (kind === "mark" || at >= sentence.after || grammar.clauseVerbs.has(text) || grammar.prepositions.has(text))
  );
}

/**
 * "offers cheap tickets", "saw its profit fall", "can order a ticket": what is done, and no words. "Offered an apology", "saw the
 * deal as a loss" and "ordered an inquiry" are.
 */
export function isDeed({ pieces, quoteOf }: Reading, sentence: Sentence, { entry, after, words }: VerbGroup): boolean {
  // "Women can expect to live long": what is likely for them, and not what they say.
  if (entry.lemma === "expect") return words.some((word) => /^(?:can|could)$/u.test(word));
  if (!/^(?:offer|see|order)$/u.test(entry.lemma)) return false;
  if (entry.lemma === "order") return !isCommand(pieces, sentence, after);
  // "The win sees them reach the final".
  if (
    entry.lemma === "see" &&
    /^(?:them|him|us|me)$/u.test(pieces[after]?.text ?? "") &&
    pieces[after + 1]?.text !== "as"
  )
    return true;
  if (entry.lemma === "see" && entry.form !== "past" && !words.some((word) => grammar.modals.has(word))) return false;
  for (let at = after; at < Math.min(sentence.after, after + 14); at += 1) {
    const { text = "", kind } = pieces[at] ?? {};
    if ((quoteOf[at] ?? 0) > 0) return false;
    if (entry.lemma === "see" ? text === "as" || text === "that" : at === after && text === "to") return false;
    if (entry.lemma === "offer" && grammar.spokenThings.has(text)) return false;
    if (kind === "mark" && text !== "-") return true;
  }
  return true;
}

/** "ordered the port to close", "ordered an inquiry", "ordered that", not "ordered 30 boats". */
function isCommand(pieces: readonly Piece[], sentence: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.after, from + 16); at += 1) {
    const { text = "", kind } = pieces[at] ?? {};
    if (text === "to" || text === "that" || /(?:tion|sal|ment|al)s?$/u.test(text) || commanded.has(text)) return true;
    if (kind === "mark" && text !== "-") return false;
  }
  return false;
}

const commanded: ReadonlySet<string> = new Set(
  "inquiry inquiries enquiry probe report review halt ban closure lockdown curfew freeze end stop release arrest search raid strike strikes sanctions audit recount retrial quarantine attack cut cuts out off back".split(
    " ",
  ),
);

/**
 * "Let me know", "sections not yet agreed", "a keeper accused of theft", "who wants to row there?": forms
 * that look like a subject with a verb of saying and are none.
 */
export function isNoSaying(
  { pieces }: Reading,
  sentence: Sentence,
  { entry, first, after, words }: VerbGroup,
  own: Phrase | undefined,
): boolean {
  if (entry.form === "past" && pieces[first]?.text === "not" && words.length > 0 && first < after - 1) return true;
  if (entry.form === "past" && entry.lemma === "accuse" && pieces[after]?.text === "of") return true;
  if (!own) return false;
  if (entry.form === "base" && (pieces[own.after - 2]?.text === "let" || pieces[own.first - 1]?.text === "let"))
    return true;
  return pieces[own.first]?.text === "who" && own.after === own.first + 1 && isAsked(pieces, sentence, own.first);
}

/** "…, who wants that?": a question's own word, with no name before it. */
function isAsked(pieces: readonly Piece[], sentence: Sentence, who: number): boolean {
  if (pieces[sentence.after - 1]?.text !== "?") return false;
  const before = who > sentence.first ? pieces[who - 1] : undefined;
  return !before || (before.text === "," && pieces[who - 2]?.capital !== true);
}

/** "You can see that …" outside a quotation: the reader is spoken to and is no source. */
export function isReader({ pieces, quoteOf }: Reading, { first, after }: Phrase): boolean {
  const alone = after === first + 1 || pieces[first + 1]?.kind === "clitic";
  return alone && pieces[first]?.text === "you" && (quoteOf[first] ?? 0) === 0;
}

/** "Moments later, Ito tweeted about it": when it was, and not what was said. */
export function isOnlyTime({ text }: Reading, span: Span): boolean {
  return (
    span[1] - span[0] < 40 &&
    /^(?:\S+ ){0,2}(?:later|earlier|ago|afterwards?|meanwhile|then|now)$/iu.test(text.slice(...span))
  );
}

/** "apologised to — Lund": nothing is told of what was said. */
export function isOnlyPreposition({ text }: Reading, span: Span): boolean {
  if (span[1] - span[0] > longestWord) return false;
  const word = text.slice(...span).toLowerCase();
  return grammar.prepositions.has(word) || grammar.timeWords.has(word);
}

const longestWord = 14;
