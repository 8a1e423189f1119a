import type { Span } from "../../core/index.ts";
import { piecesSpan } from "../content-span.ts";
import { type CuePlace, endsPhrase, longestSource } from "./cue-place.ts";
import { arabicSource, withoutAsked } from "./arabic-source.ts";
import type { Verb } from "./cue-verb.ts";
import { asideBefore, isNoSource } from "../speakers/no-source.ts";
import type { Reading } from "../reading.ts";
import { bits, nounIn } from "../speakers/speaker-lists.ts";
import { subjectPlace } from "./verb-subject.ts";

/** ", пишет „Маяк“": where a name in quotation marks right after the verb ends; undefined for speech. */
export function nameEnd({ pieces, quoteOf }: Reading, at: number): number | undefined {
  const quote = quoteOf[at] ?? 0;
  if (quote === 0 || pieces[at - 1]?.kind !== "word" || pieces[at + 1]?.capital !== true) return undefined;
  let end = at;
  while (quoteOf[end] === quote) end += 1;
  return end - at <= longestName && !/^[,!?…]$/u.test(pieces[end - 2]?.text ?? "") ? end : undefined;
}

/** Pieces of a name in quotation marks, with the marks. */
const longestName = 7;

/** A closing mark, or the comma or dash after one. */
export function afterQuotation(reading: Reading, at: number): boolean {
  if ((reading.quoteOf[at] ?? 0) > 0) return !isTitle(reading, at);
  for (let k = at; k > at - 3; k -= 1) {
    if ((reading.quoteOf[k] ?? 0) > 0) return true;
    if (!isBreak(reading.pieces[k]?.text ?? "")) return false;
  }
  return false;
}

/** «Компания „Маяк“ объявила»: a short quotation after a word, with no sign between it and the verb, is a name. */
function isTitle({ pieces, quoteOf }: Reading, last: number): boolean {
  let start = last;
  while (start > 0 && quoteOf[start - 1] === quoteOf[last]) start -= 1;
  const before = pieces[start - 1];
  return last - start < 8 && before?.kind === "word" && !/^[,.!?…]$/u.test(pieces[last - 1]?.text ?? "");
}

export function isBreak(text: string): boolean {
  return /^[,،—–-]$/u.test(text);
}

/** Where the subject after the verb ends: at a sign, a quotation, or a word of time, place or addressee. */
export function invertedEnd({ place, at: verb }: Verb): number {
  const { reading, table, sentence } = place;
  const { pieces } = reading;
  const isInside = /^\p{Ll}+ся$/u.test(pieces[verb]?.text ?? "") && /^(?:во?|на)$/u.test(pieces[verb + 1]?.text ?? "");
  const at = isInside ? verb + 1 : subjectPlace(place, verb) - 1;
  if (table.pronouns.has(pieces[at + 1]?.text ?? "")) return at + 2;
  let after = nameEnd(reading, at + 1) ?? at + 1;
  while (after < sentence.after && after < at + longestSource) {
    const piece = pieces[after];
    if (!piece) break;
    if ((reading.quoteOf[after] ?? 0) > 0) {
      // "РИА „Новости“", "un redactor de «La Linterna»": a name in quotation marks.
      const end = after > at + 1 ? nameEnd(reading, after) : undefined;
      if (end === undefined) break;
      after = end;
      continue;
    }
    if (endsPhrase(reading, after)) break;
    if (after > at + 1 && reading.language === "de" && endsGermanSource(reading, after)) break;
    if (after > at + 1 && !piece.capital && table.sourceStops.has(piece.text)) break;
    after += 1;
  }
  return after;
}

/** "… | Donnerstagabend", "ein Sprecher | der Nachrichtenagentur MTI": a time in one word, or an outlet that was told, behind a German source. */
function endsGermanSource({ pieces }: Reading, at: number): boolean {
  const text = pieces[at]?.text ?? "";
  if (germanTime.test(text)) return true;
  if (!/^(?:der|dem)$/u.test(text)) return false;
  const noun = pieces[at + 1]?.capital ? at + 1 : at + 2;
  return (nounIn(pieces[noun]?.text ?? "") & bits.outlets) !== 0 || toldOutlets.test(pieces[noun]?.text ?? "");
}

const germanTime =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(?:abend|morgen|nachmittag|vormittag|nacht|mittag|früh)?$/u;
const toldOutlets = /^(?:apa|dpa|afp|reuters|bild|welt|presse)$/u;

/** ", Ana Ruiz.": a name in apposition that ends the sentence or is closed by another comma belongs to the source. */
export function appositionEnd({ reading, sentence }: CuePlace, comma: number): number {
  if (reading.pieces[comma + 1]?.capital !== true) return comma;
  for (let at = comma + 1; at < Math.min(sentence.after, comma + 10); at += 1) {
    const piece = reading.pieces[at];
    if (!piece || (reading.quoteOf[at] ?? 0) > 0) return comma;
    if (piece.text === "," || (piece.text === "." && at >= sentence.after - 1)) return at;
  }
  return comma + 10 >= sentence.after ? sentence.after : comma;
}

/** "la ville avait rapidement | annoncé": no adverb and no auxiliary before it ends a French subject. */
export function withoutAdverb({ place }: Verb, limit: number): number {
  const { language, pieces } = place.reading;
  if (language !== "fr") return limit;
  const three = [3, 2, 1].map((back) => pieces[limit - back]?.text ?? "");
  const phrase = /^(?:pour sa part|de son côté|à son tour)$/u.test(three.join(" ")) ? 3 : 0;
  const words = phrase > 0 ? phrase : /\p{Ll}ment$/u.test(three[2] ?? "") ? 1 : 0;
  return words > 0 && place.table.auxiliaries.has(pieces[limit - words - 1]?.text ?? "") ? limit - words - 1 : limit;
}

/** The source in a run of pieces; in Arabic without what is told of it. */
export function sourceRun(reading: Reading, from: number, after: number, calling: boolean = false): Span | undefined {
  if (isNoSource(reading.pieces, reading.language, from, after)) return undefined;
  if (reading.language !== "ar") return piecesSpan(reading, from, after);
  // "للقطيعة": to whom or for what, and not who.
  if (reading.pieces[from]?.text.startsWith("لل")) return undefined;
  const whole = arabicSource(reading, from, after);
  const run = whole && calling ? withoutAsked(reading, whole) : whole;
  return run && piecesSpan(reading, run.from, run.after);
}

/** Where a source left of the verb ends: before "citing …" and the comma beside it. */
export function leftEnd({ reading, sentence, cited }: CuePlace, first: number): number {
  const comma = first > sentence.first && reading.pieces[first - 1]?.text === "," ? 1 : 0;
  const aside = comma === 1 ? asideBefore(reading.pieces, reading.language, first - 1) : undefined;
  if (aside !== undefined && aside > sentence.first) return aside;
  if (cited?.after !== first - comma) return first - comma;
  return reading.pieces[cited.first - 1]?.text === "," ? cited.first - 1 : cited.first;
}

/** Where "citing …" begins after the verb; beyond every piece where it does not. */
export function citedAfter({ cited, sentence }: CuePlace, at: number): number {
  return cited && cited.first > at ? cited.first : sentence.after;
}

/** Where a source ends that stands behind its verb: before a word of time, place or addressee. */
export function sourceEnd({ place, at }: Verb, until: number): number {
  for (let k = at + 2; k < until; k += 1) {
    const piece = place.reading.pieces[k];
    if (piece && !piece.capital && place.table.sourceStops.has(piece.text)) return k;
  }
  return until;
}
