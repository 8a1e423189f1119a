import context from "./data/mention-context.json" with { type: "json" };
import type { Span } from "../core/index.ts";
import type { NameEntry, NameMatch } from "./name-lexicon.ts";
import { stopWords } from "./stop-words.ts";
import type { Mention, Piece } from "./types.ts";

const locatives: Readonly<Record<string, ReadonlySet<string>>> = bySet(context.locatives);
const governmentVerbs: ReadonlySet<string> = new Set(
  Object.values(context.governmentWords).flatMap((words) => words.split(" ")),
);
const betweenWords: ReadonlySet<string> = new Set(context.betweenWords.split(" "));
/** Words that are spelled as a name of a state once the letters that writers swap are made one. */
const otherWords: ReadonlySet<string> = new Set(context.otherWords.split(" "));
const titles: ReadonlySet<string> = new Set(context.titles.split(" "));
const alsoElsewhere: Readonly<Record<string, readonly string[]>> = context.alsoElsewhere;
const givenNames: ReadonlySet<string> = new Set(context.alsoGivenNames);
/** Seats that are no town: these always stand for the government. */
const seats: ReadonlySet<string> = new Set(context.seats);

function bySet(lists: Readonly<Record<string, string>>): Readonly<Record<string, ReadonlySet<string>>> {
  return Object.fromEntries(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(" "))]));
}

/** What the words around a matched name make of it; undefined where it is none after all ("Michael Jordan"). */
export function judgeMention(
  text: string,
  pieces: readonly Piece[],
  match: NameMatch,
  language: string,
  before: Mention | undefined,
): Mention | undefined {
  const entry = match.entries.find((one) => one.form === "name" || one.form === "leader") ?? match.entries[0];
  const first = pieces[match.first];
  const last = pieces[match.after - 1];
  if (!entry || !first || !last) return undefined;
  const span: Span = [first.start, last.end];
  if (entry.kind === "person") return judgePerson(text, pieces, match, entry, language, before);
  if (language === "ar" && isOtherArabicWord(first, entry)) return undefined;
  if (entry.form === "metonym") return judgeCapital(text, pieces, match, entry, language, span);
  // German writes every noun with a capital: there it shows no name.
  if (language !== "de" && isGivenName(pieces, match, first, last)) return undefined;
  return asMention(span, entry, otherPlaces(first, match, entry));
}

/** "المالي" is the financial one and not Mali: a state that is listed without an article has none in a text. "مجرى" is a course. */
function isOtherArabicWord({ text }: Piece, { form, words: [word] }: NameEntry): boolean {
  if (otherWords.has(text)) return true;
  if (form !== "name" || !word || word.surface.startsWith("ال")) return false;
  return /^[وفبكل]{0,2}(?:ال|لل)/u.test(text);
}

function asMention(span: Span, entry: NameEntry, codes: readonly string[]): Mention {
  const [code = ""] = codes;
  const { kind, form } = entry;
  return codes.length > 1 ? { span, kind, code: codes.join("/"), candidates: codes, form } : { span, kind, code, form };
}

function otherPlaces(first: Piece, match: NameMatch, entry: NameEntry): readonly string[] {
  if (match.after - match.first !== 1) return entry.codes;
  return [...entry.codes, ...(alsoElsewhere[first.text] ?? [])];
}

const honorifics: ReadonlySet<string> = new Set(context.honorifics.split(" "));

/** "Mr. Jordan", "Rep Jordan". */
function honorificBefore(pieces: readonly Piece[], first: number): boolean {
  const previous = pieces[first - 1];
  const title = previous?.text === "." ? pieces[first - 2] : previous;
  return title?.capital === true && honorifics.has(title.text);
}

const surnames: ReadonlySet<string> = new Set(context.alsoSurnames);

/**
 * True where a name that a state bears too is a person's family name here, so that it stands for the person later in the text:
 * "Mr. Chad", "Jim Jordan".
 */
export function isSurnameHere(pieces: readonly Piece[], match: NameMatch): boolean {
  const first = pieces[match.first];
  const previous = pieces[match.first - 1];
  if (!first || match.after - match.first !== 1 || !givenNames.has(first.text)) return false;
  if (honorificBefore(pieces, match.first)) return true;
  return (
    surnames.has(first.text) &&
    previous?.capital === true &&
    previous.end === first.start - 1 &&
    !stopWords("en").has(previous.text)
  );
}

/** "in Jordan" is the land also where a Mr. Jordan is about. */
export function isAtPlace(pieces: readonly Piece[], first: number): boolean {
  return locatives.en?.has(pieces[first - 1]?.text ?? "") === true;
}

/** "Jordan Peterson", "Michael Jordan": a state's name that is a person's too, with a capital word beside it. */
function isGivenName(pieces: readonly Piece[], match: NameMatch, first: Piece, last: Piece): boolean {
  if (match.after - match.first !== 1 || !givenNames.has(first.text)) return false;
  const next = pieces[match.after];
  const previous = pieces[match.first - 1];
  if (honorificBefore(pieces, match.first)) return true;
  if (previous?.text === "of" && isHeld(pieces[match.first - 2])) return false;
  const nextTo = next?.capital === true && next.start === last.end + 1 && !titles.has(next.text);
  const after = previous?.capital === true && previous.end === first.start - 1 && !stopWords("en").has(previous.text);
  return nextTo || after;
}

const bodies: ReadonlySet<string> = new Set(
  "council government parliament affairs defence defense commerce finance trade energy".split(" "),
);

/** "President of China Mara Ito", "Minister of Defence of Jordan Jon Berg": what is held of a state, whoever holds it stands behind. */
function isHeld(before: Piece | undefined): boolean {
  return before?.capital === true && (titles.has(before.text) || bodies.has(before.text));
}

function judgeCapital(
  text: string,
  pieces: readonly Piece[],
  match: NameMatch,
  entry: NameEntry,
  language: string,
  span: Span,
): Mention {
  const name = text.slice(span[0], span[1]);
  if (seats.has(name) || speaksForState(pieces, match, language)) return asMention(span, entry, entry.codes);
  const [capitalOf] = entry.codes;
  return {
    span,
    kind: "place",
    code: name,
    form: "name",
    ...(capitalOf && entry.codes.length === 1 ? { capitalOf } : {}),
  };
}

/** "Moscow warned", "between Moscow and Beijing", "Moscow's demands": not "in Moscow", "a Moscow restaurant". */
function speaksForState(pieces: readonly Piece[], match: NameMatch, language: string): boolean {
  const previous = pieces[match.first - 1];
  if (previous && (locatives[language] ?? locatives.en)?.has(previous.text)) return false;
  const next = pieces[match.after];
  if (next && (next.kind === "clitic" || governmentVerbs.has(next.text))) return true;
  const beyond = pieces[match.after + 1];
  const joined = previous !== undefined && betweenWords.has(previous.text);
  const leads = next !== undefined && betweenWords.has(next.text) && beyond?.capital === true;
  return joined || leads || verbFollows(pieces, match.after, language);
}

function verbFollows(pieces: readonly Piece[], at: number, language: string): boolean {
  const next = pieces[at];
  if (!next || next.kind !== "word") return false;
  if (language === "en") return /^(?!\p{Lu})\p{L}{3,}(?:ed|ly)$/u.test(next.text);
  if (language === "ru") return /(?:ил|ал|ял|ел|ила|ала|яла|ует|ает|яет|или|али)$/u.test(next.text);
  return false;
}

function judgePerson(
  text: string,
  pieces: readonly Piece[],
  match: NameMatch,
  entry: NameEntry,
  language: string,
  before: Mention | undefined,
): Mention | undefined {
  const first = pieces[match.first];
  const last = pieces[match.after - 1];
  const previous = pieces[match.first - 1];
  if (!first || !last) return undefined;
  const touches = previous?.kind === "word" && previous.capital && previous.end === first.start - 1;
  if (!touches || match.after - match.first > 1 || !isPartOfName(previous, language, before)) {
    return asMention([first.start, last.end], entry, entry.codes);
  }
  const [id = ""] = entry.codes;
  if (language !== "ru" && !fitsGivenName(previous.text, id)) return undefined;
  return asMention([previous.start, last.end], entry, entry.codes);
}

/** A capital word before a surname is a given name unless it is a title, a small word or a state's name. */
function isPartOfName(previous: Piece, language: string, before: Mention | undefined): boolean {
  if (titles.has(previous.text) || stopWords(language).has(previous.text)) return false;
  if (language === "ru" && !/(?:р|й|а|я|л|н|д|м|х|с|т|в)$/u.test(previous.text)) return false;
  return before === undefined || before.span[1] !== previous.end;
}

/** "Wladimir" and "Vladimir" share an ending, "Sergey" and "Sergei" a beginning; "Melania" neither with "Donald". */
function fitsGivenName(given: string, id: string): boolean {
  return id.split("-").some((part) => part.slice(0, 3) === given.slice(0, 3) || part.slice(-4) === given.slice(-4));
}
