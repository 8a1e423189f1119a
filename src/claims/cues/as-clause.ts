import { piecesSpan } from "../content-span.ts";
import { type CuePlace, endsPhrase, longestSource, makePlacedDraft } from "./cue-place.ts";
import type { Draft } from "../draft.ts";
import { verbFinalCue } from "./german-speech.ts";
import { appositionEnd } from "./source-ends.ts";
import { afterTime } from "./time-words.ts";
import { stopsSource, subjectPlace } from "./verb-subject.ts";

/** "Como señaló Ito, …", "…, comme l'a rappelé le maire", "…, wie der Verband mitteilte", "…, so Ito": who says the rest. */
export function readAsClause(place: CuePlace, at: number): Draft | undefined {
  const { reading, sentence } = place;
  const { pieces, language } = reading;
  const opens =
    at === sentence.first ||
    /^[,–—(“"«]$/u.test(pieces[at - 1]?.text ?? "") ||
    isSecond(place, at) ||
    isLoose(place, at);
  if (!opens) return undefined;
  const word = pieces[at]?.text ?? "";
  if ((language === "es" && word === "como") || (language === "fr" && word === "comme")) return readAs(place, at);
  if (language === "es" && word === "según") return readBareAs(place, at);
  if (language !== "de") return undefined;
  return word === "wie" ? readWie(place, at) : word === "so" ? readSo(place, at) : undefined;
}

/** "Tal como", "tal y como". */
function isSecond({ reading: { pieces } }: CuePlace, at: number): boolean {
  return /^(?:tal|y)$/u.test(pieces[at - 1]?.text ?? "") && pieces[at]?.text === "como";
}

/** "comme l'a rappelé le maire": the object tells what is meant, with or without a comma. */
function isLoose({ reading: { pieces, language } }: CuePlace, at: number): boolean {
  return (
    language === "fr" &&
    /^(?:l['’](?:a|ont|avait)|le)$/u.test(pieces[at + 1]?.text ?? "") &&
    pieces[at]?.text === "comme"
  );
}

/** "El plan, según dijo ayer, costará …", "Según explicó, …": with no subject behind its verb whoever spoke before is meant. */
function readBareAs(place: CuePlace, at: number): Draft | undefined {
  const { reading, table, sentence } = place;
  const { pieces } = reading;
  let verb = at + 1;
  while (verb < at + 4 && table.auxiliaries.has(pieces[verb]?.text ?? "")) verb += 1;
  const cueClass = table.verbs.get(pieces[verb]?.text ?? "");
  if (!cueClass || pieces[verb]?.capital !== false) return undefined;
  const end = afterTime(place, verb + 1);
  if (end < sentence.after && !endsPhrase(reading, end)) return undefined;
  return makePlacedDraft(place, {
    rule: "according",
    lemma: pieces[verb]?.text ?? "",
    cueClass: "neutral",
    cue: [pieces[at]?.start ?? 0, pieces[verb]?.end ?? 0],
    source: undefined,
    ...((pieces[verb]?.text.endsWith("n") ?? false) || /^(?:han|habían)$/u.test(pieces[at + 1]?.text ?? "")
      ? {}
      : { dropped: "any" as const }),
    content: [piecesSpan(reading, sentence.first, at), piecesSpan(reading, end, sentence.after)],
  });
}

/** A verb right behind the word, but for its auxiliary and "lo": its subject follows and ends at a sign. */
function readAs(place: CuePlace, at: number): Draft | undefined {
  const { reading, table, sentence } = place;
  const { pieces } = reading;
  let verb = at + 1;
  while (
    verb < at + 5 &&
    (table.auxiliaries.has(pieces[verb]?.text ?? "") || /^(?:l['’]a|l['’]ont|le|lo)$/u.test(pieces[verb]?.text ?? ""))
  )
    verb += 1;
  const cueClass = table.verbs.get(pieces[verb]?.text ?? "");
  if (!cueClass || /^(?:wish|calling|belief|doubting)$/u.test(cueClass)) return undefined;
  const from = subjectPlace(place, verb);
  if (stopsSource(place, from)) return undefined;
  let after = from;
  while (after < Math.min(sentence.after, from + longestSource) && !endsPhrase(reading, after)) {
    if (after > from && stopsSource(place, after)) break;
    after += 1;
  }
  const stop = after;
  if (after === from || table.openers.has(pieces[from]?.text ?? "")) return undefined;
  if (pieces[after]?.text === ",") after = appositionEnd(place, after);
  // The clause ends with its sign, or with the sentence.
  let end = after;
  while (end < sentence.after && !endsPhrase(reading, end)) end += 1;
  const start = isSecond(place, at) ? at - (pieces[at - 1]?.text === "y" ? 2 : 1) : at;
  return makePlacedDraft(place, {
    rule: "according",
    lemma: pieces[verb]?.text ?? "",
    cueClass: "neutral",
    cue: [pieces[start]?.start ?? 0, pieces[verb]?.end ?? 0],
    source: piecesSpan(reading, from, Math.max(stop, after)),
    content: [piecesSpan(reading, sentence.first, start), piecesSpan(reading, end, sentence.after)],
  });
}

/** "…, wie der Verband am Montag mitteilte": the verb ends the clause, and the source opens it. */
function readWie(place: CuePlace, at: number): Draft | undefined {
  const { reading, sentence, table } = place;
  const { pieces } = reading;
  for (let verb = at + 2; verb < Math.min(sentence.after, at + longestSource + 6); verb += 1) {
    const text = pieces[verb]?.text ?? "";
    if ((reading.quoteOf[verb] ?? 0) > 0 || /^[.;:!?]$/u.test(text)) return undefined;
    const ends = verb + 1 >= sentence.after || /^[,.–—)“]$/u.test(pieces[verb + 1]?.text ?? "");
    if (!ends || !(verbFinalCue(text) || table.verbs.has(text))) continue;
    let after = at + 1;
    while (
      after < verb &&
      !(pieces[after]?.capital === false && table.sourceStops.has(pieces[after]?.text ?? "") && after > at + 1)
    )
      after += 1;
    const source = piecesSpan(reading, at + 1, after);
    if (
      !source ||
      /^(?:es|man|sich|wir|ich|er|sie|uns|in|im|bei|am|nach|zuvor|bereits|schon)$/u.test(pieces[at + 1]?.text ?? "")
    )
      return undefined;
    return makePlacedDraft(place, {
      rule: "according",
      lemma: text,
      cueClass: "neutral",
      cue: [pieces[verb]?.start ?? 0, pieces[verb]?.end ?? 0],
      source,
      content: [piecesSpan(reading, sentence.first, at), piecesSpan(reading, verb + 1, sentence.after)],
    });
  }
  return undefined;
}

/** "…, so Ito am Montag.": a name or an article behind the word, and no verb up to the sign. */
function readSo(place: CuePlace, at: number): Draft | undefined {
  const { reading, sentence, table } = place;
  const { pieces } = reading;
  if (at === sentence.first) return undefined;
  const first = pieces[at + 1];
  const isCompound = pieces[at + 2]?.text === "-" && pieces[at + 3]?.capital === true;
  if (!first || !(first.capital || isCompound || /^(?:der|die|das|ein|eine|sein|seine|ihr|ihre)$/u.test(first.text)))
    return undefined;
  let after = at + 1;
  while (after < Math.min(sentence.after, at + 12) && !endsPhrase(reading, after)) {
    const text = pieces[after]?.text ?? "";
    if (/^(?:ist|sind|war|waren|wird|werden|hat|haben|kann|können|soll|muss|dass|und)$/u.test(text)) return undefined;
    if (
      after > at + 1 &&
      pieces[after]?.capital === false &&
      (table.sourceStops.has(text) || /^(?:weiter|zuletzt|damals)$/u.test(text))
    )
      break;
    after += 1;
  }
  let end = after;
  while (end < sentence.after && !endsPhrase(reading, end) && end < at + 20) end += 1;
  if (end < sentence.after && !endsPhrase(reading, end)) return undefined;
  return makePlacedDraft(place, {
    rule: "according",
    lemma: "so",
    cueClass: "neutral",
    cue: [pieces[at]?.start ?? 0, pieces[at]?.end ?? 0],
    source: piecesSpan(reading, at + 1, pieces[after]?.text === "," ? appositionEnd(place, after) : after),
    content: [piecesSpan(reading, sentence.first, at)],
  });
}
