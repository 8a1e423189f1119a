import { longestPhrase } from "../../language/index.ts";
import type { Span } from "../../core/index.ts";
import { piecesSpan } from "../content-span.ts";
import { type CuePlace, endsPhrase, longestSource, makePlacedDraft, sourceStart } from "./cue-place.ts";
import type { Draft } from "../draft.ts";
import { afterReport, arabicSource, isArabicSpeaker } from "./arabic-source.ts";
import { isPreposition } from "./behind-place.ts";
import type { Reading } from "../reading.ts";
import { appositionEnd } from "./source-ends.ts";
import { bits, nounIn } from "../speakers/speaker-lists.ts";
import { afterTime } from "./time-words.ts";
import { subjectPlace } from "./verb-subject.ts";

/** "Según Ito, …", "…, по словам Ито", "по прогнозу банка": a preposition of source, or what is said to be expected. */
export function readSourcePhrase(place: CuePlace, at: number): Draft | undefined {
  return (
    readPronounSource(place, at) ??
    readFor(place, at) ??
    readSourceBefore(place, at) ??
    readSourceAfter(place, at) ??
    readExpectation(place, at)
  );
}

/** "По её словам, …": the pronoun stands inside of the phrase. */
function readPronounSource(place: CuePlace, at: number): Draft | undefined {
  const { reading, sentence } = place;
  const [first, pronoun, noun] = reading.pieces.slice(at, at + 3);
  if (reading.language !== "ru" || first?.text !== "по" || !pronoun || !noun) return undefined;
  if (!/^(?:его|её|ее|их)$/u.test(pronoun.text)) return undefined;
  if (!/^(?:словам|мнению|данным|оценке|оценкам|информации|версии|прогнозу)$/u.test(noun.text)) return undefined;
  if (at > sentence.first && reading.pieces[at - 1]?.kind !== "mark" && !isJoiner(reading.pieces[at - 1]?.text))
    return undefined;
  return makePlacedDraft(place, {
    rule: "according",
    lemma: noun.text,
    cueClass: noun.text === "прогнозу" ? "forecast" : "neutral",
    cue: [first.start, noun.end],
    source: [pronoun.start, pronoun.end],
    content: [piecesSpan(reading, sentence.first, at), piecesSpan(reading, at + 3, sentence.after)],
  });
}

/**
 * "Para el presidente del puerto, la obra es …", "Pour le préfet, cette mesure …": at the head of a sentence or behind a word or two
 * and a comma, an office or a full name, a comma, and what they hold.
 */
function readFor(place: CuePlace, at: number): Draft | undefined {
  const { reading, sentence } = place;
  const { pieces, language } = reading;
  const word = pieces[at]?.text ?? "";
  if (!(language === "es" && word === "para") && !(language === "fr" && word === "pour")) return undefined;
  if (at > sentence.first && (at - sentence.first > 4 || pieces[at - 1]?.text !== ",")) return undefined;
  let after = at + 1;
  while (
    after < Math.min(sentence.after, at + longestSource) &&
    !endsSource(place, after) &&
    (reading.quoteOf[after] ?? 0) === 0
  )
    after += 1;
  const isQuoted = (reading.quoteOf[after] ?? 0) > 0;
  if ((pieces[after]?.text !== "," && !isQuoted) || after > at + longestFor) return undefined;
  if (isNamedBehind(place, at + 1, after)) after = appositionEnd(place, after);
  const run = pieces.slice(at + 1, after);
  const isOffice =
    place.table.determiners.has(run[0]?.text ?? "") &&
    (nounIn(run[1]?.text ?? "") & (bits.offices | bits.unnamed)) !== 0;
  const isName = run.length > 1 && run.length < 5 && run.every(({ capital }) => capital);
  const next = isQuoted || (reading.quoteOf[after + 1] ?? 0) > 0 ? opensThought : opensClause;
  if (!(isOffice || isName) || !next.test(pieces[after + 1]?.text ?? "")) return undefined;
  return makePlacedDraft(place, {
    rule: "according",
    lemma: word,
    cueClass: "belief",
    cue: [pieces[at]?.start ?? 0, pieces[at]?.end ?? 0],
    source: piecesSpan(reading, at + 1, after),
    content: [piecesSpan(reading, isQuoted ? after : after + 1, sentence.after)],
  });
}

const longestFor = 14;
const opensThought = /./u;
const opensClause =
  /^(?:el|la|los|las|un|una|es|no|lo|esta|este|esto|eso|se|hay|le|les|l['’].+|il|elle|ce|cette|ces|c['’].+|on|un|une|n['’].+|pas)$/u;

function readSourceBefore(place: CuePlace, at: number): Draft | undefined {
  const { reading, table, sentence } = place;
  const { pieces, language } = reading;
  const phrase = longestPhrase(table.sourceBefore, pieces, at);
  if (!phrase || phrase.after >= sentence.after) return undefined;
  // In Russian an aside stands between commas: "строили по данным проекта" is no source.
  if (language === "ru" && at > sentence.first && pieces[at - 1]?.kind !== "mark" && !isJoiner(pieces[at - 1]?.text))
    return undefined;
  // "se passer de l'avis de l'office" is no source: the phrase opens a clause.
  if (language === "fr" && pieces[at]?.text.startsWith("d") && at > sentence.first && pieces[at - 1]?.kind !== "mark")
    return undefined;
  // "Está de acuerdo con el plan": who agrees cites nobody.
  if (
    language === "es" &&
    pieces[at]?.text === "de" &&
    /^(?:est|de$|ponerse|puso|pusieron)/u.test(pieces[at - 1]?.text ?? "")
  )
    return undefined;
  // "Según dijo Ito", "selon indique la police": the verb goes with the preposition.
  const next = pieces[phrase.after];
  const isVerb =
    table.verbs.has(next?.text ?? "") || (language === "es" && /(?:ó|[ai]eron|aron)$/u.test(next?.text ?? ""));
  const verb = isVerb && next?.capital === false ? 1 : 0;
  const of = language === "de" && pieces[phrase.after + verb]?.text === "von" ? 1 : 0;
  const behind = afterTime(place, phrase.after + verb + of);
  // "Según explicó a la prensa | el alcalde", "как сообщил РИА Новости | представитель".
  const told = (language === "es" && verb === 1) || (language === "ru" && pieces[at]?.text === "как");
  const from = told ? subjectPlace(place, behind - 1) : afterReport(reading, behind);
  let after = from;
  while (after < sentence.after && after < from + longestSource && !endsSource(place, after)) after += 1;
  // "Selon lui l'accord …": a pronoun is the whole source.
  if (/^(?:lui|elle|eux|elles|él|ella|ellos|ellas)$/u.test(pieces[from]?.text ?? "")) after = from + 1;
  if (language === "ar") after = arabicSource(reading, from, after)?.after ?? from;
  // "Según el director del puerto, Arno Ruiz, …": the name of an office stands in apposition.
  const isNamed = /^(?:es|fr|de)$/u.test(language) && isNamedBehind(place, from, after);
  if (isNamed) after = appositionEnd(place, after);
  const source = piecesSpan(reading, from, language === "de" && !isNamed ? germanSourceEnd(place, from, after) : after);
  if (!source || !namesSource(reading, from)) return undefined;
  // "gemäß Bank-der-Regionen-Vertrag": a rule.
  if (language === "de" && /-(?:vertrag|gesetz|verordnung|verfassung|satzung)$/iu.test(reading.text.slice(...source)))
    return undefined;
  if (language === "ar" && !isArabicSpeaker(reading, at, from)) return undefined;
  const cue: Span = [pieces[at]?.start ?? 0, pieces[from - 1]?.end ?? 0];
  const content = [
    piecesSpan(reading, sentence.first, at),
    piecesSpan(reading, restFrom(place, at, pieceAfter(reading, from, source[1])), sentence.after),
  ];
  const lemma = pieces[at]?.text ?? "";
  return makePlacedDraft(place, { rule: "according", lemma, cueClass: phrase.value, cue, source, content });
}

/** An office or a calling without a name, and a full name behind its comma. */
function isNamedBehind({ reading }: CuePlace, from: number, comma: number): boolean {
  const { pieces } = reading;
  if (pieces[comma]?.text !== "," || pieces[comma + 1]?.capital !== true || pieces[comma + 2]?.capital !== true)
    return false;
  const heads = pieces.slice(from, from + 4).filter(({ capital }) => !capital || reading.language === "de");
  return heads.some(
    ({ text }) => ((nounIn(text) | nounIn(text.replace(/(?:en|n|es|s)$/u, ""))) & (bits.offices | bits.unnamed)) !== 0,
  );
}

/** First piece of what is said behind a source: behind a relative about it; beyond the sentence where only who was told follows. */
function restFrom(place: CuePlace, at: number, after: number): number {
  const { reading, sentence, table } = place;
  const { pieces, language } = reading;
  const next = pieces[after]?.text === "," ? after + 1 : after;
  // "según informó el director, al consejo": at the sentence's end.
  if (language === "es" && /^(?:al?|ante)$/u.test(pieces[next]?.text ?? "") && sentence.after - next < 12)
    return sentence.after;
  // "revela, según los datos, que …": what the verb before tells.
  if (pieces[at - 1]?.text === "," && table.verbs.has(pieces[at - 2]?.text ?? "")) return after;
  return behindRelative(place, after);
}

/** ", que actúa como mediador, |": a relative clause about the source is no part of what it says. */
function behindRelative({ reading: { pieces, language }, sentence }: CuePlace, at: number): number {
  if (!/^(?:es|fr)$/u.test(language)) return at;
  const start = pieces[at]?.text === "," ? at + 1 : at;
  const isRelative =
    /^(?:quien|qui|cuyo|cuya|dont)$/u.test(pieces[start]?.text ?? "") || (start > at && pieces[start]?.text === "que");
  if (!isRelative) return at;
  for (let k = start + 1; k < Math.min(sentence.after, at + longestSource); k += 1)
    if (pieces[k]?.text === ",") return k + 1;
  return at;
}

function isJoiner(word: string | undefined): boolean {
  return word !== undefined && /^(?:и|а|но|что|при|однако)$/u.test(word);
}

const spanishVerb =
  /^(?:es|son|fue|fueron|era|eran|está|están|estaba|ha|han|había|hay|será|serán|tiene|tienen|podría|puede|pueden)$|[^aeiouáéíóú]ó$|[^aeiou](?:aron|ieron)$/u;

function endsSource({ reading }: CuePlace, at: number): boolean {
  // "Según el médico sentarse …": what is said begins with a verb.
  if (reading.language === "es" && /(?:[aei]r)se$/u.test(reading.pieces[at]?.text ?? "")) return true;
  // "Según la versión de Ito | fue elegida", "según Ito | viajó".
  const { text = "", capital = true } = reading.pieces[at] ?? {};
  if (reading.language === "es" && !capital && reading.pieces[at - 1]?.capital && spanishVerb.test(text)) return true;
  if (reading.language === "fr" && text === "qui") return true;
  // "selon NBC | par les vagues": behind a name of capitals alone.
  const before = reading.pieces[at - 1];
  if (
    /^(?:fr|es)$/u.test(reading.language) &&
    before?.capital &&
    !capital &&
    isPreposition(text, reading.language) &&
    /^(?:selon|según|d['’]après|,)$/u.test(reading.pieces[nameStart(reading, at) - 1]?.text ?? "") &&
    !/^d(?:e|es|u|el)$|^d['’]/u.test(text)
  )
    return true;
  return (reading.quoteOf[at] ?? 0) === 0 && endsPhrase(reading, at);
}

/** "selon la méthode des quotas", "según los criterios": how something is done. */
const manners =
  /^(?:méthode|principe|formule|critères?|processus|procédure|barème|rythme|modalités|scénario|calendrier|método|criterios?|principios?|proceso|procedimiento|modalidad|reparto|ritmo)$/u;

/** First of the capitals right before a piece. */
function nameStart({ pieces }: Reading, at: number): number {
  let start = at;
  while (pieces[start - 1]?.capital === true) start -= 1;
  return start;
}

/** "Según lo previsto", "selon que", "según avanza", "nach Plan", "согласно графику": no source but a measure. */
function namesSource(reading: Reading, from: number): boolean {
  const words = [0, 1, 2].map((k) => reading.pieces[from + k]?.text ?? "");
  const measures =
    /^(?:lo|que|como|cuando|plan|plans|calendario|calendrier|prévu|el_calendario|графику|плану|расписанию|закону|договору|графика|правилам|الجدول|الخطة|جدول|خطة|للقانون|لقانون|القانون|لمقتضيات|للمقتضيات|مقتضيات|لأحكام|للمادة|للفصل|للدستور|لدستور|للجدول|للخطة|لمبدأ|للشروط|للمعايير|للمبادئ|للقواعد|للضوابط|للنظام|نظام|النظام|norma|normas|número|cantidad|tipo|caso|casos|tamaño|edad|nivel|grado|orden|necesidades|количества|типа|размера|возраста|ley|règles|nummer|artikel|absatz|paragraf|satz|teil|anlage|rezept|vorgabe|vorgaben|motto|secteur|secteurs|lesquels|lesquelles|lequel|laquelle|professions|cas|besoins|âge|modèles|régions|pays|situations)$/u;
  const [first = ""] = words;
  if (measures.test(first) || words.slice(0, 2).some((word) => manners.test(word))) return false;
  // "согласно новым нормам": a rule.
  if (
    reading.language === "ru" &&
    words.some((word) => /^(?:норм|законодательств|требовани|стандарт|устав|конституци|регламент|контракт)/u.test(word))
  )
    return false;
  // "laut werden": aloud.
  if (reading.language === "de" && /^(?:werden|wurde|wurden|wird|werde|zu|und|genug|wie|auf)$/u.test(first))
    return false;
  // "laut Verfassung", "gemäß Kriegsmaterialgesetz": a rule, and nobody who says it.
  if (
    reading.language === "de" &&
    words.some(
      (word, k) => k < 2 && /(?:verfassung|gesetz|gesetzes|verordnung|statut|statuten|satzung|vertrag)$/u.test(word),
    )
  )
    return false;
  // "закон, согласно которому", "le texte selon lequel": a relative.
  if (
    /^котор|^qui$|^(?:cual|lo|notre|nos|mon|mes|mi|mis|nuestro|nuestra|за|на|vaya|vayan|fue|iba|unser|unserer|unserem)$/u.test(
      first,
    )
  )
    return false;
  if (
    /^(?:el|la|le|les|los|las|l'|der|dem|den|un|une)$/u.test(first) &&
    words.slice(1).some((word) => measures.test(word))
  )
    return false;
  // "según sopla el viento": a verb and its subject.
  if (
    reading.language === "es" &&
    reading.pieces[from]?.capital === false &&
    /^\p{Ll}{3,}[ae]n?$/u.test(first) &&
    /^(?:el|los|las)$/u.test(words[1] ?? "") &&
    !/^(?:una|este|esta|ese|esa|parte|gente)$/u.test(first)
  )
    return false;
  // Spanish "según avanza el día": a verb in the present follows.
  return !(reading.language === "es" && /^(?:avanza|sea|pasan|se|va|van|pasa|convenga|crece)$/u.test(first));
}

/** "Laut Ministerium stieg …": without a comma the source ends before the first word in small letters after a noun. */
function germanSourceEnd({ reading, table }: CuePlace, from: number, limit: number): number {
  let seen = false;
  for (let at = from; at < limit; at += 1) {
    const piece = reading.pieces[at];
    if (!piece || (at > from && table.verbs.has(piece.text))) return at;
    // "einer Aussendung der AK-Nord": a hyphen inside of a name.
    if (
      piece.text === "-" &&
      reading.pieces[at - 1]?.end === piece.start &&
      reading.pieces[at + 1]?.start === piece.end
    )
      continue;
    // "der Behörden | in einem Auto", not "des Amts in Lund".
    if (seen && /^(?:in|im|aus|für|von|vom)$/u.test(piece.text) && !reading.pieces[at + 1]?.capital) return at;
    if (piece.capital) seen = true;
    else if (seen && (reading.quoteOf[at] ?? 0) > 0) seen = true;
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
function readSourceAfter(place: CuePlace, at: number): Draft | undefined {
  const { reading, table, sentence } = place;
  const piece = reading.pieces[at];
  if (!piece || !table.sourceAfter.has(piece.text)) return undefined;
  const start = dativeStart(reading, sourceStart(place, at), at);
  return makePlacedDraft(place, {
    rule: "according",
    lemma: piece.text,
    cueClass: "neutral",
    cue: [piece.start, piece.end],
    source: piecesSpan(reading, start, at),
    content: [piecesSpan(reading, sentence.first, start), piecesSpan(reading, at + 1, sentence.after)],
  });
}

/** "Fisch war | dem Bericht zufolge …": a noun phrase in the dative, whose determiner opens it. */
function dativeStart({ pieces }: Reading, from: number, at: number): number {
  let start = Math.max(from, at - 1);
  for (let k = at - 1; k >= Math.max(from, at - 9); k -= 1) {
    const text = pieces[k]?.text ?? "";
    if (/^(?:dem|einem|einer|diesem|dieser|seinem|seiner|ihrem|ihrer|eigenen)$/u.test(text)) return k;
    // "schließen sich | Beobachtern zufolge": a word that is no adjective of the noun stands before it.
    if (
      k < at - 1 &&
      !pieces[k]?.capital &&
      !/(?:en|er|em)$|^(?:der|den|des|ihm|ihr|ihnen|von|und|für|in|vom|im|aus|-)$/u.test(text)
    )
      break;
    if (/^(?:der|den|des|ihm|ihr|ihnen)$/u.test(text) || pieces[k]?.capital) start = k;
  }
  return start;
}

/** "Ожидается, что …", "se espera que …", "من المتوقع أن …": nobody is named, the rest is foretold. */
function readExpectation(place: CuePlace, at: number): Draft | undefined {
  const { reading, table, sentence } = place;
  const phrase = longestPhrase(table.expectations, reading.pieces, at);
  if (!phrase || phrase.after >= sentence.after) return undefined;
  const first = reading.pieces[at];
  const last = reading.pieces[phrase.after - 1];
  if (!first || !last) return undefined;
  return makePlacedDraft(place, {
    rule: "expectation",
    lemma: first.text,
    cueClass: "forecast",
    cue: [first.start, last.end],
    source: undefined,
    content: [piecesSpan(reading, sentence.first, at), piecesSpan(reading, phrase.after, sentence.after)],
  });
}
