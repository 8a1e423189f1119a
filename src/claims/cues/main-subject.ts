import words from "../data/phrase-words.json" with { type: "json" };
import { isPreposition } from "./behind-place.ts";
import { type CuePlace, sourceStart } from "./cue-place.ts";
import type { Verb } from "./cue-verb.ts";
import { afterTime } from "./time-words.ts";
import type { Span } from "../../core/index.ts";
import { piecesSpan } from "../content-span.ts";
import type { Draft } from "../draft.ts";
import { bits, nounIn } from "../speakers/speaker-lists.ts";
import { asideBefore } from "../speakers/no-source.ts";
import { canSpeak } from "../speakers/can-speak.ts";

const relatives: Readonly<Record<string, ReadonlySet<string>>> = setsOf(words.relatives);
const joiners: Readonly<Record<string, ReadonlySet<string>>> = setsOf(words.joiners);

function setsOf(lists: Readonly<Record<string, string>>): Record<string, ReadonlySet<string>> {
  return Object.fromEntries(Object.entries(lists).map(([language, list]) => [language, new Set(list.split(" "))]));
}

/** What stands between two commas is looked for up to this many pieces left of the verb, an apposition up to the second number. */
const farthest = 40;
const longestApposition = 14;

/** Pieces `[start, end)` of a subject; `named` is false where what stands there can be none. */
export interface Subject {
  readonly start: number;
  readonly end: number;
  readonly named: boolean;
}

/**
 * "Ruiz, que llegó ayer, | dijo", "Берг, прибывший вчера, | заявил", "El capitán, el veterano Arno Ruiz, | dijo": the subject of a
 * verb right behind a comma. It stands before a relative clause or a participle, and holds a name or an office in apposition.
 * Undefined where no comma stands before the verb or none opens such a part.
 */
export function subjectAround({ place, first }: Verb): Subject | undefined {
  const { reading, sentence } = place;
  const { pieces, language } = reading;
  const close = first - 1;
  if (!relatives[language] || close <= sentence.first || !isComma(pieces[close]?.text)) return undefined;
  // "Берг, в свою очередь, | заявил".
  if (asideBefore(pieces, language, close) !== undefined) return undefined;
  let nearest: number | undefined;
  for (let at = close - 1; at > Math.max(sentence.first, close - farthest); at -= 1) {
    if ((reading.quoteOf[at] ?? 0) > 0 || pieces[at]?.text === ":") break;
    if (!isComma(pieces[at]?.text)) continue;
    nearest ??= at;
    if (opensClause(place, at + 1)) return withoutPlace(place, subjectBehind(place, at, at));
  }
  return nearest === undefined ? undefined : subjectWithAsides(place, close);
}

/** "monseñor Royer, obispo de Lund, en el sur, | aseguró": up to four parts between commas, the leftmost of which is a noun phrase. */
function subjectWithAsides(place: CuePlace, close: number): Subject | undefined {
  const { reading, sentence } = place;
  let found: Subject | undefined;
  let end = close;
  let last = close;
  for (let part = 0; part < mostParts; part += 1) {
    let comma = end - 1;
    while (comma > sentence.first && end - comma <= longestApposition && !isComma(reading.pieces[comma]?.text))
      comma -= 1;
    const isFirst = comma === sentence.first && !isComma(reading.pieces[comma]?.text);
    if (!isFirst && !isComma(reading.pieces[comma]?.text)) return found;
    const from = isFirst ? comma : comma + 1;
    const isPlace = isPreposition(reading.pieces[from]?.text ?? "", reading.language);
    if (!isApposition(place, from, end) && !(isPlace && part + 1 < mostParts && isQuiet(place, from, end)))
      return found;
    if (isPlace && part === 0) last = comma;
    const head = subjectBehind(place, end, last);
    if (!isPlace && head.named && (part > 0 || isFirst)) found = head;
    if (isFirst) return found;
    end = comma;
  }
  return found;
}

const mostParts = 4;

/** No verb of saying, no opener and no sign. */
function isQuiet({ reading, table }: CuePlace, from: number, after: number): boolean {
  return reading.pieces
    .slice(from, after)
    .every(
      ({ text, kind }) =>
        (kind === "word" || kind === "number" || text === "-") && !table.verbs.has(text) && !table.openers.has(text),
    );
}

/** "глава правительства | на совещании, посвящённом …": in Russian what stands behind the subject is no part of it. */
function withoutPlace({ reading, table }: CuePlace, found: Subject): Subject {
  if (reading.language !== "ru") return found;
  for (let at = found.start + 1; at < found.end; at += 1)
    if (table.sourceStops.has(reading.pieces[at]?.text ?? "") && reading.pieces[at]?.text !== "по")
      return { ...found, end: at };
  return found;
}

function subjectBehind(place: CuePlace, comma: number, end: number): Subject {
  const { reading } = place;
  const start = Math.min(afterTime(place, sourceStart(place, comma)), comma);
  const opener = reading.pieces[start]?.text ?? "";
  const named =
    start < comma &&
    comma - start < longestApposition &&
    !isPreposition(opener, reading.language) &&
    !noOpener.test(opener) &&
    !reading.pieces.slice(start, comma).some(({ text }) => place.table.verbs.has(text));
  return { start, end, named };
}

const noOpener =
  /^(?:no|ya|así|hoy|ayer|también|además|если|когда|хотя|как|в|во|на|по|при|после|для|с|со|из|от|wenn|als|weil|dass|nachdem|obwohl|während|si|quand|lorsque|comme|hier|cuando|aunque|mientras)$/u;

/** ", que llegó", ", прибывший", ", в котором": a relative, alone or behind a preposition, or a participle. */
function opensClause({ reading }: CuePlace, at: number): boolean {
  const { pieces, language } = reading;
  const [one = "", two = ""] = [pieces[at]?.text, pieces[at + 1]?.text];
  const known = relatives[language];
  if (known?.has(one) === true) return language !== "de" || !pieces[at + 1]?.capital;
  if (known?.has(two) === true && language !== "de" && (isPreposition(one, language) || /^\p{L}{1,4}$/u.test(one)))
    return true;
  return pieces[at]?.capital === false && (participles[language]?.test(one) ?? false);
}

const participles: Readonly<Record<string, RegExp>> = {
  ru: /(?:вш|[уюяа]щ|нн|[оеи]м)(?:ий|ый|ая|ее|ое|ие|ые|его|ого|ую|ей|ой|их|ых|ом|ем|ым|им|ему|ому|ыми|ими)(?:ся)?$/u,
  es: /^\p{Ll}{3,}(?:[ai]d[oa]s?|ando|iendo)$/u,
  fr: /^\p{Ll}{3,}(?:ée?s?|ant)$/u,
};

/**
 * "Ruiz, quien | afirmó", "Берг сделал остановку в Лунде, где в беседе | отметил": whom the clause of a relative is about. The name or
 * office right before who or which; of where and in which the name that is followed by the main verb. Undefined for no relative.
 */
export function subjectOfRelative(place: CuePlace, start: number): Subject | undefined {
  const { reading, sentence } = place;
  const { pieces, language } = reading;
  const comma = start - 1;
  const one = pieces[start]?.text ?? "";
  if (!/^(?:ru|es|fr)$/u.test(language) || comma <= sentence.first || !isComma(pieces[comma]?.text)) return undefined;
  if (standsFor.test(one)) return nameBefore(place, comma);
  const two = pieces[start + 1]?.text ?? "";
  const isPlace =
    /^(?:где|откуда|donde|où)$/u.test(one) || relatives[language]?.has(two) === true || two.startsWith("котор");
  if (!isPlace) return undefined;
  for (let at = sentence.first + 1; at < comma; at += 1) {
    if (pieces[at]?.capital !== false || !finite[language]?.test(pieces[at]?.text ?? "") || !pieces[at - 1]?.capital)
      continue;
    let from = at - 1;
    while (from > sentence.first && pieces[from - 1]?.capital === true) from -= 1;
    return { start: wholeSubject(place, from), end: at, named: true };
  }
  return { start, end: start, named: false };
}

/** "Палата представителей | Конгресса": all of the phrase that a name ends, where no preposition opens it. */
function wholeSubject(place: CuePlace, name: number): number {
  const start = afterTime(place, sourceStart(place, name));
  const opener = place.reading.pieces[start]?.text ?? "";
  const before = place.reading.pieces[start - 1]?.text ?? "";
  const language = place.reading.language;
  return start < name && !isPreposition(opener, language) && !isPreposition(before, language) && !noOpener.test(opener)
    ? start
    : name;
}

const standsFor = /^(?:quien|quienes|qui|который|которая|которое|которые)$/u;

const finite: Readonly<Record<string, RegExp>> = {
  ru: /(?:[^и]л|ил|ла|ло|ли|лся|лась|лись|[еи]т|[ую]т|[ая]т)(?:ся)?$/u,
  es: /(?:ó|aron|ieron|a|e|an|en)$/u,
  fr: /^(?:a|ont|est|sont|avait|était)$|(?:e|ait)$/u,
};

/** The capitals right before a comma, with the words in small letters that open the phrase; a phrase of small letters behind its article. */
function nameBefore(place: CuePlace, comma: number): Subject {
  const own = behindPreposition(place, comma);
  if (own !== undefined) return { start: own, end: comma, named: true };
  const found = subjectBehind(place, comma, comma);
  if (found.named) return found;
  const { pieces } = place.reading;
  let start = comma;
  while (start > place.sentence.first && pieces[start - 1]?.capital === true) start -= 1;
  return { start, end: comma, named: start < comma };
}

/** "un procès pour | le procureur, qui …": the last office behind a preposition other than "of". */
function behindPreposition(
  { reading: { pieces, language }, table, sentence }: CuePlace,
  comma: number,
): number | undefined {
  for (let at = comma - 2; at > Math.max(sentence.first, comma - 10); at -= 1) {
    if (
      !table.determiners.has(pieces[at]?.text ?? "") ||
      (nounIn(pieces[at + 1]?.text ?? "") & (bits.offices | bits.unnamed)) === 0
    )
      continue;
    const before = pieces[at - 1]?.text ?? "";
    return isPreposition(before, language) && !/^(?:de|du|des|del)$/u.test(before) ? at : undefined;
  }
  return undefined;
}

/** Words without a verb, of which one has a capital or stands behind an article. */
function isApposition({ reading, table }: CuePlace, from: number, after: number): boolean {
  const run = reading.pieces.slice(from, after);
  if (
    run.some(({ text, kind }) => (kind === "mark" && text !== "-") || table.verbs.has(text) || table.openers.has(text))
  )
    return false;
  const [first] = run;
  // "Royer, analyste du secteur": a noun with what it is of.
  if (
    run.length > 2 &&
    first?.capital === false &&
    /^(?:de|del|du|des|chez|en|d['’].+)$/u.test(run[1]?.text ?? "") &&
    first.text.length > 3
  )
    return true;
  if (first !== undefined && (nounIn(first.text) & (bits.offices | bits.unnamed)) !== 0) return true;
  return first !== undefined && (first.capital || (table.determiners.has(first.text) && run.length > 1));
}

/** What a sentence holds before a verb: the statement before it, and the last subject that stood before a verb of saying. */
export interface HeardBefore {
  readonly earlier?: Draft | undefined;
  subject?: Span;
}

/** "lamentó que …| y afirmó que …": the joiner right before a verb; behind an earlier statement only where it would end inside. */
export function joinedTo(
  { place, first }: Pick<Verb, "place" | "first">,
  earlier: Draft | undefined,
): number | undefined {
  const { pieces, language } = place.reading;
  const joiner = first - 1;
  if (joiner <= place.sentence.first || joiners[language]?.has(pieces[joiner]?.text ?? "") !== true) return undefined;
  if (!earlier) return joiner;
  const start = pieces[joiner]?.start ?? 0;
  if (!/^(?:lead|object)$/u.test(earlier.rule)) return undefined;
  return (earlier.cue[0]?.[1] ?? 0) < start && earlier.content.some(([, end]) => end > start) ? joiner : undefined;
}

/** "El ministro viajó a Lund y | dijo": the name or office that opens the sentence, up to its first finite verb. */
export function headSubject(place: CuePlace, joiner: number): Span | undefined {
  const { reading, table, sentence } = place;
  const { pieces, language } = reading;
  const verbs = mainVerb[language];
  const begin = behindHead(place);
  const first = pieces[begin];
  if (!verbs || !first) return undefined;
  if (language === "de") return germanHead(place, begin, joiner);
  if (isPreposition(first.text, language)) return undefined;
  if (
    !table.determiners.has(first.text) &&
    !/^l['’]/u.test(first.text) &&
    pieces[begin + 1]?.capital !== true &&
    afterTime(place, begin + 1) === begin + 1 &&
    !verbs.test(pieces[begin + 1]?.text ?? "")
  )
    return undefined;
  let timed: number | undefined;
  for (let at = begin + 1; at < Math.min(sentence.after, begin + longestApposition); at += 1) {
    const piece = pieces[at];
    if (!piece || (reading.quoteOf[at] ?? 0) > 0) return undefined;
    // "Министр | во вторник посетил".
    const behind = afterTime(place, at);
    if (behind > at && timed === undefined) {
      timed = at;
      at = behind - 1;
      continue;
    }
    if (piece.kind !== "word") return undefined;
    if (piece.capital || !verbs.test(piece.text)) continue;
    const source = piecesSpan(reading, begin, timed ?? at);
    return source && canSpeak(reading.text.slice(...source)) ? source : undefined;
  }
  return undefined;
}

/** "Pour autant, | l'agence", "En Lund, | el ministro": behind a short phrase of time, place or manner and its comma. */
function behindHead(place: CuePlace): number {
  const { table, sentence } = place;
  const { pieces, language } = place.reading;
  const { first } = sentence;
  const opener = pieces[first]?.text ?? "";
  const timed = afterTime(place, first);
  if (timed > first && language !== "de") return isComma(pieces[timed]?.text) ? timed + 1 : timed;
  if (language === "de" || !(isPreposition(opener, language) || table.leaders.has(opener))) return first;
  for (let at = first + 1; at < Math.min(sentence.after, first + longestHead); at += 1) {
    if (isComma(pieces[at]?.text)) return at + 1;
    if (pieces[at]?.kind === "mark") return first;
  }
  return first;
}

const longestHead = 8;

/**
 * "Die Ministerin besuchte Lund und | betonte", "Am Montag trat die Ministerin vor die Presse und | betonte": what stands before the
 * verb in the second place, or right behind it; one clause with no sign in it up to the joiner.
 */
function germanHead({ reading, table }: CuePlace, begin: number, joiner: number): Span | undefined {
  const { pieces } = reading;
  const verbs = mainVerb["de"];
  if (joiner - begin > longestClause) return undefined;
  for (let at = begin; at < joiner; at += 1)
    if (pieces[at]?.kind === "mark" && pieces[at]?.text !== "-") return undefined;
  for (let at = begin + 1; at < Math.min(joiner, begin + longestApposition); at += 1) {
    const piece = pieces[at];
    if (!piece || piece.capital || verbs?.test(piece.text) !== true) continue;
    const before = piecesSpan(reading, begin, at);
    const isCase = /^(?:den|dem|des|im|am|in|bei|nach|vor|zu|mit|auf|aus|von)$/u.test(pieces[begin]?.text ?? "");
    if (!isCase && before && canSpeak(reading.text.slice(...before))) return before;
    if (!(isCase || table.leaders.has(pieces[begin]?.text ?? ""))) continue;
    let after = at + 1;
    if (/^(?:der|die|das)$/u.test(pieces[after]?.text ?? "")) after += 1;
    while (after < joiner && pieces[after]?.capital === true) after += 1;
    const behind = piecesSpan(reading, at + 1, after);
    return behind && canSpeak(reading.text.slice(...behind)) ? behind : undefined;
  }
  return undefined;
}

/** A clause whose second verb goes on with its subject is at most this long. */
const longestClause = 30;

const mainVerb: Readonly<Record<string, RegExp>> = {
  es: /^(?:\p{Ll}{2,}(?:ó|aron|ieron)|fue|hizo|dijo|ha|han|había|se|no)$/u,
  fr: /^(?:a|ont|est|sont|avait|s['’]est|n['’]a|se)$/u,
  ru: /^\p{Ll}{3,}(?:[аеиыуо]л|ла|ли|ло|лся|лась|лись)$/u,
  de: /^(?:\p{Ll}{3,}(?<!(?:rech|gu|hu|bekann|genann|letz|nächs|gesam))te[n]?|war|waren|ist|sind|hat|hatte|haben|kam|ging|gingen|traf|trafen|trat|traten|nahm|nahmen|sprach|sprachen|gab|sah|hielt|blieb|wies|lud|zog|rief|begann|wird|will)$/u,
};

/** Ends a statement where the next verb of its subject begins. */
export function endBefore({ reading }: CuePlace, draft: Draft, joiner: number): void {
  const last = reading.pieces[joiner - 1];
  const end = last === undefined || /^[,;]$/u.test(last.text) ? (reading.pieces[joiner - 2]?.end ?? 0) : last.end;
  if (!draft.content.some(([start]) => start < end)) return;
  draft.content = draft.content
    .filter(([start]) => start < end)
    .map(([start, after]) => [start, Math.min(after, end)] as const);
}

function isComma(text: string | undefined): boolean {
  return text === "," || text === "—" || text === "–";
}
