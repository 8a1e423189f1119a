import { piecesSpan } from "../content-span.ts";
import { type CuePlace, makePlacedDraft } from "./cue-place.ts";
import type { Draft } from "../draft.ts";
import { canSpeak } from "../speakers/can-speak.ts";

/** A name before a colon is at most this many pieces. */
const longestName = 7;

/**
 * "Mara Royer : « Le port ouvre »": in the text's first paragraph a full name, or an office behind its article, a colon, and a quotation. A
 * name of one word may be what the report is about ("Lund : « …»").
 */
export function readHeadline(place: CuePlace): Draft | undefined {
  const { reading, table, sentence } = place;
  const { pieces, quoteOf } = reading;
  if (sentence.paragraph > 0) return undefined;
  for (let at = sentence.first + 1; at < Math.min(sentence.after - 1, sentence.first + longestName + 1); at += 1) {
    if ((quoteOf[at] ?? 0) > 0 || /^[,.;!?]$/u.test(pieces[at]?.text ?? "")) return undefined;
    if (pieces[at]?.text !== ":") continue;
    if ((quoteOf[at + 1] ?? 0) === 0) return undefined;
    const words = pieces.slice(sentence.first, at).filter(({ kind }) => kind === "word");
    const isName = words.length > 1 && words.length < 5 && words.every(({ capital }) => capital);
    const isOffice = words.length > 1 && table.determiners.has(words[0]?.text ?? "") && !words[1]?.capital;
    const source = piecesSpan(reading, sentence.first, at);
    if (!source || !(isName || isOffice) || words.some(({ text }) => table.verbs.has(text))) return undefined;
    if (!canSpeak(reading.text.slice(...source))) return undefined;
    return makePlacedDraft(place, {
      rule: "headline",
      lemma: ":",
      cueClass: "neutral",
      cue: [pieces[at]?.start ?? 0, pieces[at]?.end ?? 0],
      source,
      content: [piecesSpan(reading, at + 1, sentence.after)],
    });
  }
  return undefined;
}
