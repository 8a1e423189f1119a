import { longestPhrase } from "../../language/index.ts";
import type { Span } from "../../core/index.ts";
import { piecesSpan } from "../content-span.ts";
import { type CuePlace, endsPhrase, longestSource, makePlacedDraft, opensSpeech } from "./cue-place.ts";
import type { Draft } from "../draft.ts";
import { afterTime } from "./time-words.ts";

/** The verb of "Об этом в понедельник сообщил …" stands within this many pieces of the opening words. */
const farthestVerb = 12;

/**
 * "Об этом сообщил министр.", "Así lo informó la policía.", "C'est ce qu'a indiqué le ministère.", "Das teilte die Polizei
 * mit.": who said the sentence before, in the same paragraph, and what follows in quotation marks. Undefined where that
 * sentence is somebody's word already: it is then open whose.
 */
export function readBackReference(place: CuePlace, drafts: readonly Draft[]): Draft | undefined {
  const { reading, table, sentence, index } = place;
  const { pieces } = reading;
  const phrase = longestPhrase(table.backs, pieces, sentence.first);
  if (!phrase || (reading.quoteOf[sentence.first] ?? 0) > 0) return undefined;
  const verb = findVerb(place, phrase.after);
  const piece = verb === undefined ? undefined : pieces[verb];
  if (verb === undefined || !piece) return undefined;
  const source = sourceAfter(place, verb) ?? sourceBefore(place, phrase.after, verb);
  const before = reading.sentences[index - 1];
  if (!source || !before || before.paragraph !== sentence.paragraph) return undefined;
  if (drafts.some((draft) => draft.sentence === index - 1 || draft.content.some(([, end]) => end > before.span[0])))
    return undefined;
  return makePlacedDraft(place, {
    rule: "back-reference",
    lemma: piece.text,
    cueClass: table.verbs.get(piece.text) ?? "neutral",
    cue: [piece.start, piece.end],
    source,
    content: [before.span, quotedAfter(place, verb)],
  });
}

function findVerb({ reading, table, sentence }: CuePlace, from: number): number | undefined {
  // A German verb is the second part of its sentence: "Das sagte …".
  const farthest = reading.language === "de" ? 1 : farthestVerb;
  for (let at = from; at < Math.min(sentence.after, from + farthest); at += 1) {
    const text = reading.pieces[at]?.text ?? "";
    if ((reading.quoteOf[at] ?? 0) > 0 || /^[.;:!?]$/u.test(text)) return undefined;
    const cueClass = table.backVerbs.has(text) ? "neutral" : table.verbs.get(text);
    if (cueClass) return /^(?:forecast|wish|calling|accusing)$/u.test(cueClass) ? undefined : at;
  }
  return undefined;
}

/** "сообщил в понедельник | министр": up to a sign, a quotation that is no name, or a word of time or place. */
function sourceAfter(place: CuePlace, verb: number): Span | undefined {
  const { reading, table, sentence } = place;
  const { pieces, language } = reading;
  const from = afterTime(place, verb + 1);
  let at = from;
  while (at < Math.min(sentence.after, from + longestSource) && !endsPhrase(reading, at)) {
    const piece = pieces[at];
    if (
      language === "de" &&
      /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)/u.test(piece?.text ?? "")
    )
      break;
    const isStop = piece?.capital === false && table.sourceStops.has(piece.text);
    // "сообщили в полиции": with the verb in the plural the house itself speaks.
    const isHouse =
      at === from && language === "ru" && (pieces[verb]?.text ?? "").endsWith("ли") && /^во?$/u.test(piece?.text ?? "");
    if (isStop && !isHouse) break;
    if (
      language === "de" &&
      at > from &&
      at + 1 < sentence.after &&
      endsPhrase(reading, at + 1) &&
      piece?.capital === false
    )
      break;
    at += 1;
  }
  return at > from ? piecesSpan(reading, from, at) : undefined;
}

/** "Об этом | политик сообщила": what stands between, without words of time and before no sign. */
function sourceBefore(place: CuePlace, from: number, verb: number): Span | undefined {
  const { reading } = place;
  const start = afterTime(place, from);
  let at = start;
  while (at < verb && !endsPhrase(reading, at)) at += 1;
  return at === verb && start < verb ? piecesSpan(reading, start, verb) : undefined;
}

function quotedAfter({ reading, sentence }: CuePlace, verb: number): Span | undefined {
  for (let at = verb + 1; at < sentence.after; at += 1)
    if ((reading.quoteOf[at] ?? 0) > 0 && opensSpeech(reading, at)) return piecesSpan(reading, at, sentence.after);
  return undefined;
}
