import type { Span } from "../../core/index.ts";
import { addresseeBetween } from "./addressee.ts";
import { arabicTopic, isParticiple } from "./arabic-source.ts";
import { piecesSpan } from "../content-span.ts";
import { type CuePlace, makePlacedDraft, sourceStart } from "./cue-place.ts";
import { tells, type Verb } from "./cue-verb.ts";
import type { Draft } from "../draft.ts";
import { canSpeak } from "../speakers/can-speak.ts";
import { isPassive, withoutAuxiliary } from "./german-cues.ts";
import { isPreposition } from "./behind-place.ts";
import { behindAdverb, germanObject, objectAfter, readObject } from "./object-cue.ts";
import { afterTime } from "./time-words.ts";
import {
  endBefore,
  headSubject,
  type HeardBefore,
  joinedTo,
  subjectAround,
  subjectOfRelative,
} from "./main-subject.ts";
import { citedAfter, leftEnd, sourceEnd, sourceRun, withoutAdverb } from "./source-ends.ts";
import { contentStart, droppedSubject, isAdverbial, subjectPlace, subjectStart } from "./verb-subject.ts";

/** "Ито сообщил, что …", "Ito dijo que …", "وقال إيتو إن …", "Ito sagte: „…“", "Ito prevé un alza". */
export function readLead(verb: Verb, opener: number | undefined, heard: HeardBefore = {}): Draft | undefined {
  const { earlier } = heard;
  const { place, at, lemma } = verb;
  const { reading, sentence } = place;
  if (reading.language === "ar" && isParticiple(lemma)) return readParticiple(verb, opener, earlier);
  const joiner = joinedTo(verb, earlier);
  const before = subjectBefore(verb);
  const left = before.source;
  const spoke = heard.subject;
  if (left) heard.subject = left;
  if (opener === undefined || (left && hidesObject(verb, opener)))
    return readWithoutOpener(verb, left, joiner, heard, spoke);
  if (!left && isHopedFor(verb)) return undefined;
  // "выразил надежду, что …": what is voiced, and not who.
  const between = lemma.startsWith("выраз") ? undefined : subjectBetween(verb, opener);
  const turned = place.table.leaders.has(reading.pieces[before.start]?.text ?? "") || isTurned(verb, left, between);
  const source = (reading.language === "ar" || turned ? (between ?? left) : (left ?? between)) ?? topicSpan(verb);
  const nobody = (!source && isImpersonal(verb, opener)) || isPassive(verb);
  const joined = source || nobody || joiner === undefined ? undefined : earlier;
  const same =
    source || nobody || joiner === undefined ? undefined : (joined?.source[0] ?? spoke ?? headSubject(place, joiner));
  const dropped = source || nobody || same ? undefined : (joined?.dropped ?? droppedSubject(verb, opener));
  if (!source && !dropped && !nobody && !same) return undefined;
  // "aunque no precisó detalles, dijo que": what follows is the next verb's.
  if (same && reading.pieces.slice(at + 1, opener).some(({ text }) => place.table.verbs.has(text))) return undefined;
  if (joined && joiner !== undefined) endBefore(place, joined, joiner);
  // "…, которые просят": who is meant stands before, and may be nobody's name.
  if (source && isRussianRelative.test(reading.text.slice(...source))) return undefined;
  // "Многое говорит о том, что …": a sign, and no speech.
  if (
    source &&
    /^(?:говор|сообща|свидет)/u.test(lemma) &&
    /^об?$/u.test(reading.pieces[opener]?.text ?? "") &&
    !canSpeak(reading.text.slice(...source))
  )
    return undefined;
  if (verb.negated && isAnswer.test(lemma)) return undefined;
  const addressee = tells(verb) ? addresseeBetween(place, at + 1, opener) : undefined;
  return makePlacedDraft(place, {
    ...verb,
    rule: "lead",
    source: isPassive(verb) ? undefined : (source ?? same),
    addressee,
    ...(dropped ? { dropped } : {}),
    content: [piecesSpan(reading, contentStart(verb, opener, left !== undefined), sentence.after)],
  });
}

/** A forecast or a judgement whose object is what is said; of whoever spoke just before where the verb is joined to theirs. */
function readWithoutOpener(
  verb: Verb,
  left: Span | undefined,
  joiner: number | undefined,
  { earlier }: HeardBefore,
  spoke: Span | undefined,
): Draft | undefined {
  const isLed =
    verb.place.reading.language === "de" && (!left || isGermanPlace.test(verb.place.reading.text.slice(...left)));
  if (isLed || !left) {
    const turned = germanObject(verb);
    if (turned || isLed) return turned;
  }
  if (left && verb.cueClass === "forecast") return readForecastObject(verb, left);
  const source = left ?? (joiner === undefined ? undefined : (earlier?.source[0] ?? spoke));
  const draft = readObject(verb, source, source ? undefined : goesOnAlone(verb));
  if (draft && !left && earlier && joiner !== undefined) endBefore(verb.place, earlier, joiner);
  return draft;
}

const isGermanPlace =
  /^(?:im|in|am|an|bei|auf|nach|zu|zum|zur|vor|mit|aus|von|gestern|heute|zudem|auch|daher|bereits)(?= )/iu;

/** "Además, criticó la falta de barcos": a Spanish verb in the singular that opens its sentence, but for a word or two and a comma. */
function goesOnAlone({ place, first, lemma }: Verb): Draft["dropped"] {
  const { reading, sentence } = place;
  if (reading.language !== "es" || !lemma.endsWith("ó")) return undefined;
  const head = reading.pieces.slice(sentence.first, first);
  const isLed =
    head.length === 0 || (head.length < 6 && head.at(-1)?.text === "," && place.table.leaders.has(head[0]?.text ?? ""));
  return isLed || (head.length === 1 && place.table.leaders.has(head[0]?.text ?? "")) ? "any" : undefined;
}

/** "esperan noticias que les permitan …": with a subject before the verb, what stands between it and "que" is its object. */
function hidesObject(verb: Verb, opener: number): boolean {
  const { place, at } = verb;
  const { reading, table } = place;
  const { pieces, language } = reading;
  // "раскритиковал пакет за то, что …".
  if (language === "ru") return opener > at + 3 && objectAfter(verb) !== undefined;
  if (!/^(?:es|fr)$/u.test(language) || !(pieces[opener]?.text ?? "").startsWith("qu")) return false;
  const from = behindAdverb(place, afterTime(place, at + 1));
  const piece = pieces[from];
  if (from >= opener || !piece || piece.kind !== "word" || isPreposition(piece.text, language)) return false;
  const isThis =
    /^est[ae]$/u.test(piece.text) &&
    !/^(?:mañana|tarde|noche|semana|mes|año|lunes|martes|miércoles|jueves|viernes|sábado|domingo|madrugada)$/u.test(
      pieces[from + 1]?.text ?? "",
    );
  if (isThis) return true;
  if (table.sourceStops.has(piece.text) || table.adverbs.has(piece.text)) return false;
  if (piece.capital || table.determiners.has(piece.text) || /^(?:l['’].+|des|les|sus|ses|un[ao]?s?)$/u.test(piece.text))
    return true;
  // "noticias que": a noun in the plural, and no word of manner.
  return (
    /^\p{Ll}{4,}[aoe]s$/u.test(piece.text) &&
    !/^(?:mientras|entonces|antes|después|alors|además|apenas|quizás)$/u.test(piece.text)
  );
}

/** "Aufklärung fordert auch Mara Ito: …": in German what is asked for may stand first. */
function isTurned({ place: { reading } }: Verb, left: Span | undefined, between: Span | undefined): boolean {
  if (reading.language !== "de" || !left || !between) return false;
  return !canSpeak(reading.text.slice(...left)) && canSpeak(reading.text.slice(...between));
}

const isRussianRelative = /^котор/iu;

/** "قال إيتو إن الميناء مفتوح، مؤكدا أن …": of whoever the statement before is, which ends there. */
function readParticiple(verb: Verb, opener: number | undefined, earlier: Draft | undefined): Draft | undefined {
  const { place, at } = verb;
  const { reading, sentence } = place;
  if (!earlier || opener === undefined || opener > at + longestGap || earlier.rule === "according") return undefined;
  const comma = reading.pieces[at - 1]?.text === "،" ? at - 1 : at;
  endBefore(place, earlier, comma);
  return makePlacedDraft(place, {
    ...verb,
    rule: "lead",
    source: earlier.source[0],
    ...(earlier.dropped ? { dropped: earlier.dropped } : {}),
    content: [piecesSpan(reading, opener, sentence.after)],
  });
}

/** What opens the statement of a participle stands within this many pieces: "مؤكدا في هذا الصدد أن". */
const longestGap = 6;

/** The subject before a verb, undefined where none stands there, and the piece that it would start at. */
function subjectBefore(verb: Verb): { readonly source: Span | undefined; readonly start: number } {
  const { place, first, lemma, subject } = verb;
  const { reading, table } = place;
  if (subject !== undefined) return { source: piecesSpan(reading, subject, subject + 1), start: subject };
  const around = subjectAround(verb);
  if (around)
    return {
      source: around.named ? sourceRun(reading, officeStart(place, around.start, around.end), around.end) : undefined,
      start: around.start,
    };
  const limit = leftEnd(place, first);
  const begin = sourceStart(place, limit);
  const { start, end } =
    reading.language === "de"
      ? withoutAuxiliary(place, begin, limit)
      : { start: subjectStart(verb, begin, limit), end: withoutAdverb(verb, limit) };
  const meant = subjectOfRelative(place, start);
  if (meant)
    return { source: meant.named ? sourceRun(reading, meant.start, meant.end) : undefined, start: meant.start };
  // "…، وأكد": with "and" in one word the verb begins a clause, and what stands before it is no subject of it.
  const joined = reading.language === "ar" && /^[وف]/u.test(lemma) && table.verbs.has(lemma.slice(1));
  const stands = start < end && !joined && !isAdverbial(verb, start, end);
  return { source: stands ? sourceRun(reading, officeStart(place, start, end), end) : undefined, start };
}

/** "indicó ayer Ruiz que …": the subject between a verb and what opens its statement. */
function subjectBetween(verb: Verb, opener: number): Span | undefined {
  const { place, at } = verb;
  const { reading, table } = place;
  const { pieces } = reading;
  // Arabic "من أن", "على أن": the preposition belongs to the opener.
  const until = /^(?:من|على|عن|إلى)$/u.test(pieces[opener - 1]?.text ?? "") ? opener - 1 : opener;
  const rightEnd = Math.min(sourceEnd(verb, until), citedAfter(place, at));
  // "indicó el miércoles": an article alone names nobody.
  const article = rightEnd === at + 2 && table.determiners.has(pieces[at + 1]?.text ?? "");
  const subject = subjectPlace(place, at);
  const end = table.pronouns.has(pieces[subject]?.text ?? "") ? subject + 1 : rightEnd;
  if (subject >= until || article || isAdverbial(verb, subject, end)) return undefined;
  // "ответили на угрозы": to what, and not who.
  if (
    reading.language === "ru" &&
    isPreposition(pieces[subject]?.text ?? "", "ru") &&
    !/^во?$/u.test(pieces[subject]?.text ?? "")
  )
    return undefined;
  const source = sourceRun(reading, subject, end, verb.cueClass === "calling");
  // "cuestionaba las competencias que …": what cannot speak is what the verb is about.
  const isThing =
    source && /^(?:es|fr|de)$/u.test(reading.language) && !table.pronouns.has(pieces[subject]?.text ?? "");
  return isThing && !canSpeak(reading.text.slice(...source)) ? undefined : source;
}

/** "espera una base que …": what is hoped for, and not who. */
function isHopedFor({ place, at, cueClass }: Verb): boolean {
  const { language, pieces } = place.reading;
  return (
    language === "es" &&
    /^(?:wish|forecast|calling)$/u.test(cueClass) &&
    /^un(?:a|os|as)?$/u.test(pieces[subjectPlace(place, at)]?.text ?? "")
  );
}

/** In Arabic, whom a sentence opens with and goes on about. */
function topicSpan({ place, first }: Verb): Span | undefined {
  const { reading, sentence } = place;
  const topic = reading.language === "ar" ? arabicTopic(reading, sentence.first, first) : undefined;
  return topic && piecesSpan(reading, topic.from, topic.after);
}

/** "La ministra de Puertos, Ana Ruiz, | dijo": of a name between commas the office before it, which opens the sentence with its article. */
function officeStart({ reading, table, sentence }: CuePlace, start: number, end: number): number {
  const { pieces, language } = reading;
  if (!/^(?:es|fr)$/u.test(language) || pieces[start - 1]?.text !== "," || end - start < 2) return start;
  for (let at = start; at < end; at += 1)
    if (pieces[at]?.kind === "word" && !pieces[at]?.capital && !/^(?:de|del|la|los|y)$/u.test(pieces[at]?.text ?? ""))
      return start;
  if (!table.determiners.has(pieces[sentence.first]?.text ?? "") || start - sentence.first > longestOffice)
    return start;
  for (let at = sentence.first; at < start - 1; at += 1) {
    const { text = "", kind } = pieces[at] ?? {};
    if (kind !== "word" || table.verbs.has(text) || table.openers.has(text)) return start;
  }
  return sentence.first;
}

const longestOffice = 14;

/** "También se informó que …": nobody is named, and nobody who spoke before is meant. */
function isImpersonal({ place, at, first }: Verb, opener: number): boolean {
  const { language, pieces } = place.reading;
  return language === "es" && opener === at + 1 && pieces.slice(first, at).some(({ text }) => text === "se");
}

/** "Не ответили на запрос": who gave no answer said nothing. */
const isAnswer = /^(?:ответ|отвеч|respond|contest|répond|antwort)/u;

/** "El banco prevé un alza", "Die Bank rechnet mit …": what is foretold needs no clause. */
function readForecastObject(verb: Verb, source: Span): Draft | undefined {
  const { reading, sentence } = verb.place;
  // "ont anticipé leur passage": done before its time.
  if (verb.lemma.startsWith("anticip")) return undefined;
  // "Жителей ожидают морозы": frost waits for people, and nobody foretells it.
  if (verb.lemma.startsWith("ожида")) return undefined;
  // "Le projet de loi prévoit une aide": what a plan holds is no forecast.
  if (plans.test(reading.text.slice(...source))) return undefined;
  const from = reading.pieces[verb.at + 1]?.text === "mit" ? verb.at + 2 : verb.at + 1;
  if (from >= sentence.after - 1 || reading.pieces[from]?.kind === "mark") return undefined;
  return makePlacedDraft(verb.place, {
    ...verb,
    rule: "lead",
    source,
    content: [piecesSpan(reading, from, sentence.after)],
  });
}

const plans =
  /^(?:(?:el|la|los|le|les|l['’]|der|die|das) ?)?(?:projet|plan|loi|texte|accord|budget|contrat|décret|dispositif|programme|ley|proyecto|acuerdo|presupuesto|contrato|norma|reglamento|gesetz|vertrag|entwurf|план|закон|проект|договор|бюджет)(?!\p{L})/iu;

/** "سامي إيتو الذي قال إن …": whoever the relative stands for, where the statement follows the verb at once. */
export function readRelative(verb: Verb, opener: number | undefined): Draft | undefined {
  const { place, at, first } = verb;
  const { reading, sentence } = place;
  if (opener === undefined || opener - at > 2) return undefined;
  const source = sourceRun(reading, sourceStart(place, first - 1), first - 1);
  if (!source) return undefined;
  return makePlacedDraft(place, {
    ...verb,
    rule: "lead",
    source,
    content: [piecesSpan(reading, opener, sentence.after)],
  });
}
