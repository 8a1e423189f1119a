import words from "../data/phrase-words.json" with { type: "json" };
import type { CuePlace } from "./cue-place.ts";
import type { Piece } from "../../language/index.ts";
import { lists } from "../speakers/speaker-lists.ts";

const prepositions: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(words.prepositions).map(([language, list]) => [language, new Set(list.split(" "))]),
);

/** A subject is looked for behind at most this many pieces of place and addressee. */
const farthest = 14;

/** True for a word that opens a phrase of place, time or addressee, its article inside: "aux", "del", "d'une". */
export function isPreposition(word: string, language: string): boolean {
  const known = prepositions[language];
  return known !== undefined && (known.has(word) || (language === "fr" && /^(?:d|jusqu)['’]/u.test(word)));
}

/**
 * "a déclaré à l'AFP | Mara Royer", "dijo en rueda de prensa | el ministro": the first piece of a subject behind phrases of place and
 * addressee, which opens with its article or a capital after a word that is no preposition; `at` where none stands there.
 */
export function behindPlace({ reading, table, sentence }: CuePlace, at: number): number {
  const { pieces, language, quoteOf } = reading;
  if (!isPreposition(pieces[at]?.text ?? "", language)) return at;
  if (language === "ru") return officeBehind(pieces, at + 2, Math.min(sentence.after, at + farthest)) ?? at;
  for (let k = at + 1; k < Math.min(sentence.after, at + farthest); k += 1) {
    const piece = pieces[k];
    const before = pieces[k - 1]?.text ?? "";
    if (!piece || piece.kind !== "word" || (quoteOf[k] ?? 0) > 0) return at;
    // "en su comunicado": behind an article no form is a verb.
    if (table.openers.has(piece.text) || (table.verbs.has(piece.text) && !isArticle(before))) return at;
    if (isPreposition(before, language) || isPreposition(piece.text, language) || isArticle(before)) continue;
    // "al finalizar la reunión | el portavoz": what an infinitive has for object.
    if (language === "es" && /(?:ar|er|ir)$/u.test(before) && isPreposition(pieces[k - 2]?.text ?? "", language))
      continue;
    if (isArticle(piece.text) || opensName(piece.text) || (k > at + 1 && isOffice(piece.text))) return k;
    if (piece.capital && k > at + 1 && endsPlace(pieces[k - 1]?.capital === true, before)) return k;
  }
  return at;

  function isArticle(word: string): boolean {
    return table.determiners.has(word) && !isPreposition(word, language);
  }
}

/** "à l'AFP | Mara Royer", "a Efe | Ruiz", "sede | Ruiz": a name of its own behind a noun or an abbreviation. */
function endsPlace(capital: boolean, before: string): boolean {
  return !capital || /^(?:efe|afp|reuters|europa press|l['’]\p{L}+)$/u.test(before);
}

function opensName(word: string): boolean {
  return /^l['’]\p{L}/u.test(word);
}

/** "При подписании договора | министр торговли Берг": the first office or calling in the nominative, with its adjectives. */
export function officeBehind(pieces: readonly Piece[], from: number, end: number): number | undefined {
  for (let at = from; at < end; at += 1) {
    const text = pieces[at]?.text ?? "";
    if (/^[,.;:!?—–«"]$/u.test(text)) return undefined;
    if (!isOffice(text) && !(lists.organisations.has(text) && text.length > 3)) continue;
    let start = at;
    while (start > from && /(?:ий|ый|ой|ая|ие|ые)$/u.test(pieces[start - 1]?.text ?? "")) start -= 1;
    return start;
  }
  return undefined;
}

/** An office or a calling in the nominative. */
export function isOffice(text: string | undefined): boolean {
  return text !== undefined && text.length > 3 && (lists.offices.has(text) || lists.unnamed.has(text));
}
