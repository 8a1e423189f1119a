import type { Span } from "../core/index.ts";
import { piecesSpan } from "./content-span.ts";
import { type CuePlace, makePlacedDraft, opensSpeech, sourceStart } from "./cue-place.ts";
import { cueTable } from "./cue-tables.ts";
import type { Draft } from "./draft.ts";
import { addresseeBetween } from "./addressee.ts";
import { arabicTopic, followsRelative, isArabicCue } from "./arabic-source.ts";
import { readBackReference } from "./back-reference.ts";
import { openerAfter } from "./content-opener.ts";
import { isFiniteCue, isInfinitive, takesObject, tells, type Verb } from "./cue-verb.ts";
import { findCited, readCited } from "./cited-source.ts";
import { isGermanCue, withoutAuxiliary, withoutParticle } from "./german-cues.ts";
import { readIdeographAttributions } from "./ideograph-cues.ts";
import { joinQuotes } from "./join-quotes.ts";
import type { Reading } from "./reading.ts";
import { readSourcePhrase } from "./source-patterns.ts";
import { readTranscript, withTurns } from "./transcript-rule.ts";
import {
  contentStart,
  droppedSpeaker,
  droppedSubject,
  isAdverbial,
  stopsSource,
  subjectPlace,
  subjectStart,
} from "./verb-subject.ts";
import {
  nameEnd,
  isBreak,
  afterQuotation,
  invertedEnd,
  appositionEnd,
  withoutAdverb,
  sourceRun,
  leftEnd,
  citedAfter,
  sourceEnd,
} from "./source-ends.ts";

/** Attributions of a language with a table of cues; undefined where there is none. One engine, data per language. */
export function readAttributionsBy(reading: Reading): Draft[] | undefined {
  const table = cueTable(reading.language);
  if (!table) return undefined;
  const drafts: Draft[] = [];
  for (const [index, sentence] of reading.sentences.entries()) {
    const plain: CuePlace = { reading, table, sentence, index };
    const place: CuePlace = { ...plain, cited: findCited(plain) };
    if (reading.language === "zh") readIdeographAttributions(place, drafts);
    else {
      const own: Draft[] = [];
      const back = readBackReference(place, drafts);
      if (back) own.push(back);
      else readSentence(place, own);
      const cited = readCited(place, own);
      drafts.push(...own, ...(cited ? [cited] : []));
    }
  }
  const turns = readTranscript(reading);
  if (turns.length > 0) return withTurns(turns, drafts);
  joinQuotes(reading, drafts);
  return drafts;
}

function readSentence(place: CuePlace, drafts: Draft[]): void {
  const { reading, table, sentence } = place;
  let until = sentence.first;
  for (let at = sentence.first; at < sentence.after; at += 1) {
    const piece = reading.pieces[at];
    if (!piece || at < until || piece.kind !== "word") continue;
    const cueClass = table.verbs.get(piece.text) ?? joinedCue(place, piece.text);
    if ((reading.quoteOf[at] ?? 0) > 0) {
      const aside = cueClass && readAside(place, at, cueClass);
      if (aside) drafts.push(aside);
      continue;
    }
    const phrase = place.cited?.first === at ? undefined : readSourcePhrase(place, at);
    const draft = phrase ?? (cueClass && readVerb(place, at, cueClass));
    if (!draft) continue;
    drafts.push(draft);
    // The words of a phrase ("как сообщает", "ожидается, что") are no cues of their own.
    const end = phrase?.cue[0]?.[1] ?? 0;
    while ((reading.pieces[until]?.start ?? end) < end) until += 1;
  }
}

/** "وقال", "فأكد": "and" and "so" are one word with the verb. */
function joinedCue({ reading, table }: CuePlace, word: string): Draft["cueClass"] | undefined {
  return reading.language === "ar" && /^[وف]/u.test(word) ? table.verbs.get(word.slice(1)) : undefined;
}

function readVerb(place: CuePlace, at: number, cueClass: Draft["cueClass"]): Draft | undefined {
  const { reading, table, sentence } = place;
  const { pieces } = reading;
  let first = at;
  while (first > sentence.first && table.auxiliaries.has(pieces[first - 1]?.text ?? "")) first -= 1;
  if (table.determiners.has(pieces[first - 1]?.text ?? "") && first > sentence.first) return undefined;
  const lemma = pieces[at]?.text ?? "";
  if (reading.language === "de" && !isGermanCue(place, at)) return undefined;
  if (reading.language === "ar" && !isArabicCue(reading, first)) return undefined;
  if (cueClass === "wish" && isInfinitive(reading, at + 1)) return undefined;
  if (!isFiniteCue(reading, at, first)) return undefined;
  const group = pieces.slice(first, at + 2).map(({ text }) => text);
  const verb: Verb = {
    place,
    at,
    first,
    lemma,
    cueClass,
    cue: [pieces[first]?.start ?? 0, pieces[at]?.end ?? 0],
    negated: group.some((word) => table.negations.has(word) || /^n['’]/u.test(word)),
    past: isPast(reading.language, lemma, first < at),
  };
  const before = first > sentence.first ? pieces[first - 1] : undefined;
  const after = openerAfter(verb);
  if (reading.language === "ar" && followsRelative(reading, first)) return readRelative(verb, after);
  // "Ruiz, que la llama “tarde”, afirma que …": what follows the verb is what it tells.
  const leads = reading.language === "es" && after === at + 1 && pieces[after]?.text === "que";
  const quoted = before !== undefined && !leads && afterQuotation(reading, first - 1);
  if (before && !quoted && isBreak(before.text) && after === undefined && takesObject(reading, at, cueClass))
    return undefined;
  if (
    before &&
    (quoted || (isBreak(before.text) && (after === undefined || isAside(verb) || nameEnd(reading, at + 1))))
  )
    return readInverted(verb);
  return readLead(verb, after);
}

/** "سامي إيتو الذي قال إن …": whoever the relative stands for, where the statement follows the verb at once. */
function readRelative(verb: Verb, opener: number | undefined): Draft | undefined {
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

/** ", отметил Ито, …": between two commas, with a subject in capitals after the verb. */
function isAside({ place, at, first }: Verb): boolean {
  const { reading } = place;
  const from = subjectPlace(place, at);
  let after = from;
  while (reading.pieces[after]?.capital === true && after < from + 4) after += 1;
  return reading.pieces[first - 1]?.text === "," && after > from && reading.pieces[after]?.text === ",";
}

/** Cues in the past, after which a conditional tells of what is to come. */
function isPast(language: string, lemma: string, helped: boolean): boolean {
  if (language === "es") return /(?:ó|ron|dijo|ado|ido|cho|ito)$/u.test(lemma);
  if (language === "fr") return helped;
  return language === "de" && /(?:te|ten)$|^(?:warf|bestritt|wies|gab|rief|schrieb|schlug|bat|versprach)$/u.test(lemma);
}

/** "…", сказал Ито. / «…», a déclaré Ito. / „…“, sagte Ito am Montag. */
function readInverted(verb: Verb): Draft | undefined {
  const { place, at, first } = verb;
  const { reading, sentence, table } = place;
  let after = withoutParticle(place, at, invertedEnd(verb));
  if (reading.pieces[after]?.text === ",") after = appositionEnd(place, after);
  const content = piecesSpan(reading, quoteStart(reading, sentence.first, first), first);
  const from = subjectPlace(place, at);
  // "«…», subrayó sobre ese punto": a word of time, place or matter right after the verb, and no subject.
  const without = table.pronouns.size > 0 && stopsSource(place, from);
  // "El inspector, Ana Ruiz, anunció la noche del lunes …": without a subject after it, only a quotation has been said.
  if (without && !quotes(reading, content)) return undefined;
  const dropped = without ? droppedSpeaker(verb) : undefined;
  const source = without ? undefined : sourceRun(reading, from, after);
  if (!source && !dropped) return undefined;
  let rest: Span | undefined;
  for (let k = after; k < sentence.after; k += 1) {
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

/** « L'accord, a noté Roy, est un pas »: an aside inside the marks, between two commas or dashes, with a short source. */
function readAside(place: CuePlace, at: number, cueClass: Draft["cueClass"]): Draft | undefined {
  const { reading, table, sentence } = place;
  const { pieces, quoteOf } = reading;
  let first = at;
  while (first > sentence.first && table.auxiliaries.has(pieces[first - 1]?.text ?? "")) first -= 1;
  const opener = pieces[first - 1]?.text ?? "";
  if (!isBreak(opener)) return undefined;
  let after = subjectPlace(place, at);
  const from = after;
  while (after < from + 9 && pieces[after]?.kind === "word" && !table.openers.has(pieces[after]?.text ?? ""))
    after += 1;
  const source = after > from && quoteOf[after] === quoteOf[at] ? piecesSpan(reading, from, after) : undefined;
  const closed = pieces[after]?.text === opener || (isBreak(opener) && /^[,.—–]$/u.test(pieces[after]?.text ?? ""));
  const named = pieces[after - 1]?.capital === true || table.pronouns.has(pieces[after - 1]?.text ?? "");
  if (!source || !closed || !named) return undefined;
  return makePlacedDraft(place, {
    rule: "aside",
    lemma: pieces[at]?.text ?? "",
    cueClass,
    cue: [pieces[first]?.start ?? 0, pieces[at]?.end ?? 0],
    source,
    content: [piecesSpan(reading, sentence.first, first - 1), piecesSpan(reading, after + 1, sentence.after)],
  });
}

/** «El acuerdo —señaló Rey— es un paso»: an aside between dashes or commas, with the statement on both sides. */
function asideRest({ place, first }: Verb, after: number): Span | undefined {
  const { reading, sentence } = place;
  const opener = reading.pieces[first - 1]?.text ?? "";
  if (reading.pieces[after]?.text !== opener || !/^[—–,]$/u.test(opener)) return undefined;
  if (place.table.verbs.has(reading.pieces[after + 1]?.text ?? "")) return undefined;
  // After a comma the statement goes on only where nothing whole stood before: "Пока же, отметил Ито, …".
  return opener === "," && first - 1 - sentence.first > shortestClause
    ? undefined
    : piecesSpan(reading, after + 1, sentence.after);
}

/** A run of at most this many words before "…, said X, …" is no clause of its own. */
const shortestClause = 3;

/** "Ито сообщил, что …", "Ito dijo que …", "وقال إيتو إن …", "Ito sagte: „…“", "Ito prevé un alza". */
function readLead(verb: Verb, opener: number | undefined): Draft | undefined {
  const { place, at, first, lemma } = verb;
  const { reading, table, sentence } = place;
  const { pieces } = reading;
  const limit = leftEnd(place, first);
  const begin = sourceStart(place, limit);
  const { start, end } =
    reading.language === "de"
      ? withoutAuxiliary(place, begin, limit)
      : { start: subjectStart(verb, begin, limit), end: withoutAdverb(verb, limit) };
  // "…، وأكد": with "and" in one word the verb begins a clause, and what stands before it is no subject of it.
  const joined = reading.language === "ar" && /^[وف]/u.test(lemma) && table.verbs.has(lemma.slice(1));
  const left =
    start < end && !joined && !isAdverbial(verb, start, end)
      ? sourceRun(reading, officeStart(place, start, end), end)
      : undefined;
  if (opener === undefined) return left && verb.cueClass === "forecast" ? readForecastObject(verb, left) : undefined;
  // Arabic "من أن", "على أن": the preposition belongs to the opener.
  const until = /^(?:من|على|عن|إلى)$/u.test(pieces[opener - 1]?.text ?? "") ? opener - 1 : opener;
  const rightEnd = Math.min(sourceEnd(verb, until), citedAfter(place, at));
  // "indicó el miércoles": an article alone names nobody.
  const article = rightEnd === at + 2 && table.determiners.has(pieces[at + 1]?.text ?? "");
  const subject = subjectPlace(place, at);
  const subjectEnd = table.pronouns.has(pieces[subject]?.text ?? "") ? subject + 1 : rightEnd;
  const between =
    subject < until && !article && !isAdverbial(verb, subject, subjectEnd)
      ? sourceRun(reading, subject, subjectEnd, verb.cueClass === "calling")
      : undefined;
  // "espera una base que …": what is hoped for, and not who.
  const hopedFor =
    reading.language === "es" &&
    /^(?:wish|forecast|calling)$/u.test(verb.cueClass) &&
    /^un(?:a|os|as)?$/u.test(pieces[subject]?.text ?? "");
  if (hopedFor && !left) return undefined;
  const topic =
    reading.language === "ar" && !between && !left ? arabicTopic(reading, sentence.first, first) : undefined;
  const turned = table.leaders.has(pieces[start]?.text ?? "");
  const right = between && (reading.language === "ar" || !left || turned) ? between : undefined;
  const from = contentStart(verb, opener, left !== undefined);
  const source =
    (reading.language === "ar" || turned ? (right ?? left) : (left ?? right)) ??
    (topic && piecesSpan(reading, topic.from, topic.after));
  const nobody = !source && isImpersonal(verb, opener);
  const dropped = source || nobody ? undefined : droppedSubject(verb, opener);
  if (!source && !dropped && !nobody) return undefined;
  // "…, которые просят": who is meant stands before, and may be nobody's name.
  if (
    source &&
    reading.text
      .slice(...source)
      .toLowerCase()
      .startsWith("котор")
  )
    return undefined;
  if (verb.negated && isAnswer.test(lemma)) return undefined;
  const addressee = tells(verb) ? addresseeBetween(place, at + 1, opener) : undefined;
  return makePlacedDraft(place, {
    ...verb,
    rule: "lead",
    source,
    addressee,
    ...(dropped ? { dropped } : {}),
    content: [piecesSpan(reading, from, sentence.after)],
  });
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
