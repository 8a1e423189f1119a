import type { Piece } from "../../language/index.ts";
import type { Reading } from "../reading.ts";

/** Words behind a number that count nothing by themselves: "deux ou trois", "trois d'entre elles", "dos de ellos". */
const none =
  /^(?:ou|o|u|y|e|et|und|oder|или|и|до|от|bis|hasta|entre|de|del|des|du|von|vom|aus|in|im|auf|zu|bei|mit|pro|je|из|в|на|по|за|с|к|d['’].+|que|qui|die|der|das|den|dem|ellos|ellas|elles|eux|ihnen|них|más|plus|mehr|weniger|par|por|en|à|a|al|se|ne|no|nicht|не|est|es|ist|sind|war|waren|hat|haben|sont|son|fueron|fue|был|была|были)$/u;

/** Adjectives are passed over up to so many pieces. */
const reach = 3;

/**
 * What a number counts in Spanish, French, German and Russian: in German the next noun with a capital behind adjectives, in Russian
 * the word behind adjectives, in Spanish in its singular. Undefined where none follows; `null` for a language with its own reader.
 */
export function countedAbroad({ pieces, text, language }: Reading, at: number): string | undefined | null {
  if (!/^(?:es|fr|de|ru)$/u.test(language)) return null;
  for (let k = at; k < Math.min(pieces.length, at + reach); k += 1) {
    const piece = pieces[k];
    const gap = text.slice(pieces[k - 1]?.end ?? 0, piece?.start);
    if (!piece || piece.kind !== "word" || gap.includes("\n") || none.test(piece.text)) return undefined;
    if (isPassedOver(piece, language) && pieces[k + 1]?.kind === "word" && k + 1 < at + reach) continue;
    if (language === "de" && !piece.capital) return undefined;
    if (language === "es") return verb.test(piece.text) ? undefined : spanishSingular(piece.text);
    if (language === "fr")
      return /(?:ent|ont)$/u.test(piece.text) ? undefined : piece.text.replace(/(?<=[^su])s$|(?<=eau)x$/u, "");
    return piece.text;
  }
  return undefined;
}

/** "drei | große Häuser", "55 | калифорнийских выборщиков". */
function isPassedOver({ text, capital }: Piece, language: string): boolean {
  if (language === "de") return !capital && /\p{Ll}(?:e|en|er|es)$/u.test(text);
  return language === "ru" && /(?:ых|их|ые|ие|ой|ым|ыми|ими)$/u.test(text) && text.length > 4;
}

const verb = /(?:rá|rán|ó|aron|ieron)$/u;

/** "actividades" is actividad, "camiones" camión, "coches" coche. */
function spanishSingular(word: string): string {
  if (word.endsWith("iones")) return `${word.slice(0, -4)}ón`;
  if (/(?:[ae]d|ud|[aeiou][rln])es$/u.test(word) && !/(?:hombr|nombr|madr|padr)es$/u.test(word))
    return word.slice(0, -2);
  if (word.endsWith("ces")) return `${word.slice(0, -3)}z`;
  return /[aeiou]s$/u.test(word) ? word.slice(0, -1) : word;
}

const markers =
  /^(?:kilómetro|km|kilomètre|número|artículo|página|capítulo|autovía|autopista|article|numéro|page|chapitre|artikel|seite|nummer|paragraf|комната|дом|статья|страница|том|номер)$/u;

/** "el kilómetro 171", "año 2.002", "a las 17,30 horas", "der 23-jährige", "24-летний": numbers of things, clocks and ages. */
export function isNoCountAbroad({ pieces, text, language }: Reading, { first, after, value, span }: Count): boolean {
  if (!/^(?:es|fr|de|ru)$/u.test(language)) return false;
  const [before, next, beyond] = [
    pieces[first - 1]?.text ?? "",
    pieces[after]?.text ?? "",
    pieces[after + 1]?.text ?? "",
  ];
  if (next === "-" && /^(?:jährig|летн)/u.test(beyond)) return true;
  if (/^\p{Ll}*jährig/u.test(next)) return true;
  // "20.15 Uhr", "France 5", "«Северный поток 2»".
  if (language === "de" && next === "uhr") return true;
  if (value < 100 && named.test(before) && pieces[first - 1]?.capital) return true;
  if (value < 100 && /^[»”"“]$/u.test(next) && endsTitle(pieces, first)) return true;
  if (markers.test(before) && !/^(?:km)$/u.test(next)) return true;
  if (/^(?:año|años|année|jahr|году|год)$/u.test(before) && value > 1800 && value < 2100) return true;
  const surface = text.slice(...span);
  if (language === "es" && /^(?:las|la)$/u.test(before) && /^\d{1,2}[.,][0-5]\d$/u.test(surface)) return true;
  if (language === "es" && next === "horas" && /^\d{1,2}[.,][0-5]\d$/u.test(surface)) return true;
  return false;
}

const named =
  /^(?:france|radio|orf|canal|antena|télé|televisión|fórmula|formule|formel|формул[аыуе]|apollo|airbus|boeing|аполлон|боинг)$/u;

/** A quotation of a few words, the first with a capital, whose last piece a number is. */
function endsTitle(pieces: readonly Piece[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(1, first - longestTitle); at -= 1) {
    const { text = "", kind } = pieces[at] ?? {};
    if (/^[«„"“]$/u.test(text)) return at < first - 1 && pieces[at + 1]?.capital === true;
    if (kind !== "word" && !/^[-–—]$/u.test(text)) return false;
  }
  return false;
}

const longestTitle = 5;

/** A number where it stands. */
interface Count {
  readonly first: number;
  readonly after: number;
  readonly value: number;
  readonly span: readonly [number, number];
}
