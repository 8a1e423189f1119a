import { isToOutlet } from "./arabic-source.ts";
import { behindPlace, isOffice, isPreposition, officeBehind } from "./behind-place.ts";
import type { CuePlace } from "./cue-place.ts";
import type { Verb } from "./cue-verb.ts";
import type { Draft } from "../draft.ts";
import { afterTime } from "./time-words.ts";
import { bits, nounIn } from "../speakers/speaker-lists.ts";

/** First piece of the subject: "dijo ayer | el ministro". */
export function subjectPlace(place: CuePlace, verb: number): number {
  const { pieces, language } = place.reading;
  // "croit savoir | Le Parisien", "a fait savoir | la mairie".
  const second = pieces[verb + 1]?.text ?? "";
  const known =
    (pieces[verb]?.text === "croit" && second === "savoir") ||
    (language === "fr" &&
      /^(?:fait|font)$/u.test(pieces[verb]?.text ?? "") &&
      /^(?:savoir|valoir|remarquer|observer)$/u.test(second))
      ? 1
      : 0;
  const behindPhrase =
    language === "fr" ? phraseAfter(place, verb) : language === "de" && pieces[verb + 1]?.text === "sich" ? 1 : 0;
  const at = behindPlace(place, afterTime(place, afterHyphens(place, verb + 1 + known + behindPhrase)));
  // "сообщил РИА Новости | представитель": an outlet that is told has no preposition.
  if (language === "ru" && pieces[at]?.capital) {
    for (let k = at + 1; k < at + 4; k += 1) if (!pieces[k]?.capital) return isOffice(pieces[k]?.text) ? k : at;
  }
  // "répond simplement | le ministre".
  const manner = language === "fr" && /\p{Ll}ment$/u.test(pieces[at]?.text ?? "") && pieces[at]?.capital === false;
  return manner && place.table.determiners.has(pieces[at + 1]?.text ?? "") ? at + 1 : at;
}

/** "explique par ailleurs | Royer": how many pieces of such a phrase stand behind the verb. */
function phraseAfter({ reading: { pieces } }: CuePlace, verb: number): number {
  const two = `${pieces[verb + 1]?.text} ${pieces[verb + 2]?.text}`;
  return /^(?:par ailleurs|en outre|de nouveau|à nouveau|au passage|par exemple|en effet)$/u.test(two) ? 2 : 0;
}

/** "déclare-t-| il": the hyphens before a French pronoun, and the letter between them. */
function afterHyphens({ reading: { pieces, language } }: CuePlace, at: number): number {
  if (language !== "fr" || pieces[at]?.text !== "-") return at;
  return pieces[at + 1]?.text === "t" && pieces[at + 2]?.text === "-" ? at + 3 : at + 1;
}

/** A Spanish verb in the singular does without its subject. */
export function droppedSpeaker({ place, lemma }: Pick<Verb, "place" | "lemma">): Draft["dropped"] {
  return place.reading.language === "es" && /(?:ó|dijo|dice|a|e)$/u.test(lemma) ? "any" : undefined;
}

const partsOfDay = /^(?:noche|tarde|mañana|semana|víspera)$/u;

export function stopsSource({ reading, table, sentence }: CuePlace, at: number): boolean {
  const piece = reading.pieces[at];
  if (at >= sentence.after || piece?.capital !== false) return false;
  return (
    table.sourceStops.has(piece.text) || (piece.text === "la" && partsOfDay.test(reading.pieces[at + 1]?.text ?? ""))
  );
}

/** "Añadió que …", "وأضاف أن …": in these languages a verb in the singular can do without its subject. */
export function droppedSubject({ place, at, first, lemma }: Verb, opener: number): Draft["dropped"] {
  const { language, pieces } = place.reading;
  // "وصرحت لفرانس برس أن": only whom it was said to stands between.
  const told = language === "ar" && opener - at < 6 && isToOutlet(place.reading, at + 1);
  // "Explicó, al término de la sesión, que …".
  const isAside = language === "es" && pieces[at + 1]?.text === "," && pieces[opener - 1]?.text === ",";
  // "Insistió en que", "Advirtió de que".
  const isJoined = language === "es" && opener === at + 2 && /^(?:en|de)$/u.test(pieces[at + 1]?.text ?? "");
  if (opener !== subjectPlace(place, at) && !told && !isAside && !isJoined) return undefined;
  // "lo que explica que …": a relative.
  if (language === "es" && pieces[first - 1]?.text === "que") return undefined;
  if (language === "es")
    return /(?:ó|dijo|dice|a|e)$/u.test(lemma) && pieces[opener]?.text === "que" ? "any" : undefined;
  if (language !== "ar" || lemma.endsWith("وا")) return undefined;
  return lemma.endsWith("ت") || /^و?ت/u.test(lemma) ? "female" : "male";
}

/**
 * "Ранее | министр заявил", "5 мая | министр заявил", "В своём блоге | Лунд заявила", "El viernes | Ito dijo": a source begins
 * after words of time, and a Russian verb in the singular has no subject with a preposition before it.
 */
export function subjectStart({ place, lemma }: Verb, begin: number, end: number): number {
  const { pieces, language } = place.reading;
  if (!/^(?:ru|es|fr)$/u.test(language)) return begin;
  let start = Math.min(afterTime(place, begin), end);
  // "rápidamente | Ito declaró".
  if (language === "es" && start < end - 1 && /\p{Ll}mente$/u.test(pieces[start]?.text ?? "")) start += 1;
  const opener = pieces[start]?.text ?? "";
  // "при" ends a source to its left, so that it stands right before the run.
  const isBehind = beforeSubject.test(opener) || beforeSubject.test(pieces[start - 1]?.text ?? "");
  if (language !== "ru" || !isBehind) return start;
  const office = officeBehind(pieces, start + 1, end);
  if (office !== undefined) return office;
  if (!/(?:[лт]|ла|ло)$/u.test(lemma)) return start;
  let name = end;
  while (name > start && pieces[name - 1]?.capital === true) name -= 1;
  return name < end && name > start + 1 ? name : start;
}

const beforeSubject = /^(?:во?|на|при|после|по|с|со|из|от|до|для|перед|накануне|кроме|помимо|спустя|через)$/u;

/** Words with which no Spanish subject begins, but before a verb in the plural: "En el puerto dijeron que …". */
const noSubject =
  /^(?:al|a|ante|bajo|con|de|del|desde|en|entre|hasta|para|por|según|sin|sobre|tras|incluso|no|además|también|igualmente|asimismo|finalmente)$/u;
/** Words with which no German or French subject begins: conjunctions, relatives and, in French, prepositions. */
const noSubjectIn: Readonly<Record<string, RegExp>> = {
  de: /^(?:um|solange|ob|wenn|weil|dass|als|während|oder|und|indem|obwohl|bevor|nachdem|sobald|damit|falls|sodass|daheim|wissen)$/u,
  fr: /^(?:avant|après|pour|dans|en|sur|avec|sans|malgré|lors|depuis|dès|par|à|au|aux|du|rien|personne|nul|aucun|aucune|qui|que|dont|où|si|quand|lorsque)$/u,
};

/** "die binnen drei Jahren … rechnen": a relative with a preposition behind it. */
const relativeClause =
  /^(?:der|die|das|den|dem) (?:binnen|in|im|mit|auf|an|am|bei|von|vom|zu|zum|zur|für|sich|ihr|ihre|ihren|sein|seine|noch|nicht|schon|auch)$/u;

/** A verb inside of what stands before a French verb: more than a subject. */
const frenchVerb =
  /^(?:a|ont|est|sont|avait|avaient|était|étaient|fut|sera|seront|doit|peut|fait|va|vont|ne|n['’].*|qu['’].*|que|s['’]est)$/u;

/** Words that can be a subject by themselves. */
const lonelySubject = /^(?:él|ella|ellos|ellas|uno|una|nadie|alguien|algunos|muchos|otros|quien|quienes)$/u;

/** "Al respecto, señaló que …", "De ellos se estima que …", "más destaca que …": what stands beside a Spanish verb may be no subject of it. */
export function isAdverbial({ place, first, at, lemma }: Verb, start: number, end: number): boolean {
  const { reading } = place;
  const run = reading.pieces.slice(start, end);
  const [opener, second] = run;
  if (reading.language === "de" || reading.language === "fr") {
    if (noSubjectIn[reading.language]?.test(opener?.text ?? "")) return true;
    if (reading.language === "fr")
      return reading.pieces[start - 1]?.text === "si" || run.some(({ text }) => frenchVerb.test(text));
    return reading.pieces[start - 1]?.text === "," && relativeClause.test(`${opener?.text} ${second?.text}`);
  }
  if (reading.language === "ru") return run.some(({ text }) => /^(?:не|быть|вы|вам|нам|мне)$/u.test(text));
  if (reading.language !== "es") return false;
  if (!opener || reading.pieces.slice(first, at).some(({ text }) => text === "se")) return true;
  if (
    run.some(({ text }) =>
      /^(?:se|no|aún|ya|es|son|fue|fueron|era|eran|está|están|hay|había|tiene|tienen|ha|han|porque)$/u.test(text),
    )
  )
    return true;
  if (noSubject.test(opener.text)) return !lemma.endsWith("n") || !/^(?:en|desde)$/u.test(opener.text);
  if ((reading.quoteOf[start] ?? 0) > 0 && reading.quoteOf[start] === reading.quoteOf[end - 1]) return true;
  return run.length === 1 && !opener.capital && !lonelySubject.test(opener.text);
}

/**
 * First piece of what is said. "Destacó la importancia que tiene …": where an object stands between the verb and "que", it is
 * the object that is told of.
 */
export function contentStart({ place, at }: Verb, opener: number, hasLeft: boolean): number {
  const { reading, table } = place;
  const { pieces, language } = reading;
  if (/^[,:،]$/u.test(pieces[opener]?.text ?? "")) return opener + 1;
  const isObject =
    table.determiners.has(pieces[at + 1]?.text ?? "") &&
    !isPreposition(pieces[at + 1]?.text ?? "", language) &&
    pieces[opener]?.text === "que" &&
    afterTime(place, at + 1) === at + 1;
  return language === "es" && hasLeft && isObject && opener > at + 2 ? at + 1 : opener;
}

/** «…, безусловно, требует сил», "…, negó el pedido": what somebody wants, asks for or denies in small letters after a comma is no source. */
export function takesObject(place: CuePlace, at: number, cueClass: Draft["cueClass"]): boolean {
  const { pieces, language } = place.reading;
  if (pieces[at + 1]?.capital !== false) return false;
  if (language === "ru") return /^(?:calling|wish|forecast)$/u.test(cueClass);
  if (language === "es" && namesSpeaker(place, subjectPlace(place, at))) return false;
  return language === "es" && /^(?:calling|wish|forecast|promising|denying|accusing)$/u.test(cueClass);
}

/** "…, denunció | el portavoz": an article, and a noun of those who speak. */
export function namesSpeaker({ reading: { pieces }, table }: CuePlace, at: number): boolean {
  const speakers = bits.offices | bits.unnamed | bits.organisations | bits.collectives | bits.outlets;
  return table.determiners.has(pieces[at]?.text ?? "") && (nounIn(pieces[at + 1]?.text ?? "") & speakers) !== 0;
}
