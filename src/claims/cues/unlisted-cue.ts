import { type CuePlace, endsPhrase, makePlacedDraft } from "./cue-place.ts";
import { piecesSpan } from "../content-span.ts";
import type { Draft } from "../draft.ts";
import { afterQuotation, appositionEnd } from "./source-ends.ts";
import { subjectPlace } from "./verb-subject.ts";

/** A subject behind such a verb is at most this many pieces. */
const longestSubject = 12;

/**
 * "« Le port dort », dépeint Royer.", "“…”, se réjouit-elle", "«…», — посетовал Берг.": right behind a quotation a verb that no list holds,
 * with a name, a pronoun or an article with its noun behind it, and a sign at the end of them.
 */
export function readUnlisted(place: CuePlace, at: number): Draft | undefined {
  const { reading, sentence, table } = place;
  const { pieces, language, quoteOf } = reading;
  if (at === sentence.first || (quoteOf[at] ?? 0) > 0 || table.verbs.has(pieces[at]?.text ?? "")) return undefined;
  const verb = verbFrom(place, at);
  if (verb === undefined || !afterQuotation(reading, at - 1) || !isLongQuote(reading, at - 1)) return undefined;
  const from = subjectPlace(place, verb);
  const after = subjectEnd(place, from);
  if (after === undefined) return undefined;
  return makePlacedDraft(place, {
    rule: "inverted",
    lemma: pieces[verb]?.text ?? "",
    cueClass: "neutral",
    cue: [pieces[at]?.start ?? 0, pieces[verb]?.end ?? 0],
    source: piecesSpan(reading, from, pieces[after]?.text === "," ? appositionEnd(place, after) : after),
    content: [piecesSpan(reading, sentence.first, at)],
  });

  function verbFrom({ reading: { pieces: all } }: CuePlace, start: number): number | undefined {
    const words = [0, 1, 2].map((k) => all[start + k]?.text ?? "");
    const [one = "", two = ""] = words;
    if (language === "es") return /^\p{Ll}{3,}(?:ó|aron|ieron)$/u.test(one) ? start : undefined;
    if (language === "ru" && !/^[—–-]$/u.test(all[start - 1]?.text ?? "")) return undefined;
    if (language === "ru")
      return /^\p{Ll}{4,}(?:[аеиыуо]л|ла|ли|лся|лась|лись|ует|ает|ит)$/u.test(one) ? start : undefined;
    if (language !== "fr") return undefined;
    if (/^(?:a|ont|avait|avaient|s['’]est|s['’]était)$/u.test(one))
      return /(?:é|ée|és|i|it|u)$/u.test(two) ? start + 1 : undefined;
    if (one === "se") return /(?:e|it|nt)$/u.test(two) ? start + 1 : undefined;
    return /^\p{Ll}{4,}(?:e|t|d)$/u.test(one) &&
      !/(?:ant|and)$|^(?:vient|font|sont|vont|soit|fait|mais|comme|dans|elle|cette|entre|notre|votre|quatre|quelque|même|encore|ensuite|telle|toute|parce|puisque)$/u.test(
        one,
      )
      ? start
      : undefined;
  }
}

/** Piece behind a name, a pronoun or an article with its noun, where a sign ends them; a French present needs no more than that. */
function subjectEnd({ reading, sentence, table }: CuePlace, from: number): number | undefined {
  const { pieces } = reading;
  const first = pieces[from];
  if (!first || from >= sentence.after) return undefined;
  if (/^(?:ils?|elles?|on|он|она|они)$/u.test(first.text)) return from + 1;
  if (!first.capital && !table.determiners.has(first.text) && !/^l['’]\p{L}/u.test(first.text)) return undefined;
  for (let at = from + 1; at < Math.min(sentence.after, from + longestSubject); at += 1) {
    if (endsPhrase(reading, at)) return at;
    if ((reading.quoteOf[at] ?? 0) > 0) return undefined;
    if (!pieces[at]?.capital && table.sourceStops.has(pieces[at]?.text ?? "")) return at;
  }
  return sentence.after <= from + longestSubject ? sentence.after : undefined;
}

/** Five words or more stand in the quotation: a name in marks has fewer. */
function isLongQuote({ quoteOf, pieces }: CuePlace["reading"], at: number): boolean {
  let last = at;
  while (last > at - 3 && (quoteOf[last] ?? 0) === 0) last -= 1;
  const quote = quoteOf[last] ?? 0;
  if (quote === 0) return false;
  let words = 0;
  for (let k = last; quoteOf[k] === quote && words < 5; k -= 1) if (pieces[k]?.kind === "word") words += 1;
  return words >= 5;
}
