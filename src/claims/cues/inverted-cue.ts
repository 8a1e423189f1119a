import type { Span } from "../../core/index.ts";
import { addresseeBetween } from "./addressee.ts";
import { piecesSpan } from "../content-span.ts";
import { type CuePlace, endsPhrase, makePlacedDraft, opensSpeech } from "./cue-place.ts";
import { tells, type Verb } from "./cue-verb.ts";
import type { Draft } from "../draft.ts";
import { withoutParticle } from "./german-cues.ts";
import type { Reading } from "../reading.ts";
import { appositionEnd, invertedEnd, sourceRun } from "./source-ends.ts";
import { droppedSpeaker, stopsSource, subjectPlace } from "./verb-subject.ts";

/** "…", сказал Ито. / «…», a déclaré Ito. / „…“, sagte Ito am Montag. */
export function readInverted(verb: Verb): Draft | undefined {
  const { place, at, first } = verb;
  const { reading, sentence, table } = place;
  let after = withoutParticle(place, at, invertedEnd(verb));
  if (reading.pieces[after]?.text === ",") after = appositionEnd(place, after);
  const content = piecesSpan(reading, quoteStart(reading, sentence.first, first), first);
  // "…, говорится в докладе": the document stands behind the preposition.
  const inside = /^(?:\p{Ll}+ся)$/u.test(verb.lemma) && /^(?:во?|на)$/u.test(reading.pieces[at + 1]?.text ?? "");
  const from = inside ? at + 2 : subjectPlace(place, at);
  // "«…», subrayó sobre ese punto": a word of time, place or matter right after the verb, and no subject.
  const without = !inside && verb.subject === undefined && table.pronouns.size > 0 && stopsSource(place, from);
  // "El inspector, Ana Ruiz, anunció la noche del lunes …": without a subject after it, only a quotation has been said.
  if (without && !quotes(reading, content)) return undefined;
  // "…", apuntó.: the verb alone.
  const alone = quotes(reading, content) && (from >= sentence.after || endsPhrase(reading, from));
  const dropped = without || alone ? droppedSpeaker(verb) : undefined;
  const { subject } = verb;
  const source =
    subject === undefined
      ? without
        ? undefined
        : sourceRun(reading, from, after)
      : piecesSpan(reading, subject, subject + 1);
  if (!source && !dropped) return undefined;
  // "Entre los actos, destaca la feria": it stands out.
  if (verb.lemma.startsWith("destaca") && !quotes(reading, content)) return undefined;
  let rest: Span | undefined;
  for (let k = after; k < sentence.after; k += 1) {
    if (reading.pieces[k]?.text === ":" && !rest) {
      rest = piecesSpan(reading, k + 1, sentence.after);
      break;
    }
    if ((reading.quoteOf[k] ?? 0) === 0) continue;
    if (!opensSpeech(reading, k)) continue;
    rest = piecesSpan(reading, k, sentence.after);
    break;
  }
  // "…, antwortet er nicht", "weiß ich noch nicht": what is not said is nobody's word.
  if (reading.language === "de" && !quotes(reading, content) && deniesAfter(place, after)) return undefined;
  // In a quotation that an aside parts, the words after the aside are quoted too.
  rest ??= asideRest(verb, after);
  const addressee = tells(verb) ? addresseeBetween(place, after, sentence.after) : undefined;
  return makePlacedDraft(place, {
    ...verb,
    rule: "inverted",
    source,
    content: [content, rest],
    addressee,
    ...(dropped ? { dropped } : {}),
  });
}

/** `Boats came. ”It is late”, said Ito`: a long quotation that opens with a capital after narrative is all that was said. */
function quoteStart({ pieces, quoteOf }: Reading, first: number, verb: number): number {
  const last = (quoteOf[verb - 1] ?? 0) > 0 ? verb - 1 : verb - 2;
  const quote = quoteOf[last] ?? 0;
  if (quote === 0) return first;
  let start = last;
  while (start > first && quoteOf[start - 1] === quote) start -= 1;
  if (start === first || last - start < shortestQuote || pieces[start + 1]?.capital !== true) return first;
  for (let at = first; at < start; at += 1) if ((quoteOf[at] ?? 0) > 0) return first;
  return start - first > shortestClause ? start : first;
}

const shortestQuote = 6;

function quotes({ quotes: all }: Reading, content: Span | undefined): boolean {
  return content !== undefined && all.some(([start, end]) => start < content[1] && end > content[0]);
}

/** "Nicht" as the last word of the source or within three words after it, in its clause. */
function deniesAfter({ reading }: CuePlace, after: number): boolean {
  for (let at = after - 1; at < after + 3; at += 1) {
    const text = reading.pieces[at]?.text ?? "";
    if (text === "nicht") return true;
    if (at >= after && /^[,.;:]$/u.test(text)) return false;
  }
  return false;
}

/** «El acuerdo —señaló Rey— es un paso»: an aside between dashes or commas, with the statement on both sides. */
function asideRest({ place, first }: Verb, after: number): Span | undefined {
  const { reading, sentence } = place;
  const opener = reading.pieces[first - 1]?.text ?? "";
  if (reading.pieces[after]?.text !== opener || !/^[—–,]$/u.test(opener)) return undefined;
  if (place.table.verbs.has(reading.pieces[after + 1]?.text ?? "")) return undefined;
  // After a comma the statement goes on only where nothing whole stood before: "Пока же, отметил Ито, …".
  return opener === "," &&
    first - 1 - sentence.first > shortestClause &&
    !goesOn(reading, sentence.first, first, after + 1)
    ? undefined
    : piecesSpan(reading, after + 1, sentence.after);
}

/** "El paso, a diez años vista, apuntó Ruiz, será el puerto": a verb behind the aside, and none before it. */
function goesOn({ pieces, language }: Reading, from: number, until: number, after: number): boolean {
  const verb = finite[language];
  if (!verb?.test(pieces[after]?.text ?? "")) return false;
  return !pieces.slice(from, until).some(({ text, capital }) => !capital && verb.test(text));
}

const finite: Readonly<Record<string, RegExp>> = {
  es: /^(?:es|son|fue|fueron|era|está|están|ha|han|hay|tiene|tienen|no|se|\p{Ll}{2,}(?:ó|aron|ieron|rá|rán))$/u,
  fr: /^(?:est|sont|a|ont|sera|seront|va|vont|doit|doivent|peut|peuvent|était|avait|n['’]est|ne|s['’]est)$/u,
  de: /^(?:ist|sind|sei|seien|habe|hat|haben|wird|werde|werden|könne|kann|müsse|muss|war|waren|wurde|wurden)$/u,
};

/** A run of at most this many words before "…, said X, …" is no clause of its own. */
const shortestClause = 3;
