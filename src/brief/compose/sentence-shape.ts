import { scanPieces, tagEnglishWords } from "../../language/index.ts";
import { countWords } from "../reading-time.ts";
import { findLeaning } from "./leaning.ts";

/** A sentence that leans on the one before it cannot stand alone. */
export function opensLoose(sentence: string): boolean {
  return findLeaning(sentence) !== undefined;
}

/** Initials ("the U.S."), "7 p.m.", and what American news and firms' names end on: states by the Associated Press, "Jr." and "Inc.". */
const abbreviated: RegExp =
  /(?:\b\p{Lu}\.){2,}$|\b[ap]\. ?m\.$|\b(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Vt|Va|Wash|Wis|Wyo|Jr|Sr|Inc|Corp|Co|Ltd|Bros)\.$/u;

/** Without its closing mark, ready to stand inside another sentence; the point of an abbreviation stays. */
export function bareSentence(sentence: string): string {
  return abbreviated.test(sentence) ? sentence : sentence.replace(/[.!?。！？؟]+$/u, "");
}

const month: string = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\\p{Ll}*\\.?";
const clock: string = "\\d{1,2}: ?\\d{2}(?::\\d{2})? ?(?:[AaPp]\\.?[Mm]?\\.?)?(?: [A-Z]{2,4}\\b)?";
/** "Updated: July 6, 2026, 11:34 AM ET", "Sun, 6 Jul 2026" before the first sentence: the page's own, and no part of it. */
const stamp: RegExp = new RegExp(
  `^(?:(?:Posted|Published|Updated|Last [Uu]pdated|PUBLISHED|UPDATED)(?: on| at|:)? ?)?(?:(?:${clock})[, ]+)?(?:(?:\\p{Lu}\\p{Ll}{2,5}day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun),? |[Oo]n (?=[^,]{5,14},? \\d{4},? \\d{1,2}:))?(?:${month} \\d{1,2},? \\d{4}|\\d{1,2} ${month} \\d{4})(?:,? (?:[–-] |at )?${clock})?,? (?=\\p{Lu})`,
  "u",
);

/** "BEIJING, May 16 (Harbour Wire) - ", "NEW DELHI: " and the like, which is no part of the sentence. */
export function withoutDateline(passage: string): string {
  return passage
    .replace(stamp, "")
    .replace(stamp, "")
    .replace(placeAndDay, "")
    .replace(
      /^[\p{L} .,'’/]{2,40}(?:,\s*\p{L}+\.? \d{1,2}[^—–-]{0,10})?\s*(?:\([^()]{2,40}\))?\s*[—–―-]{1,3}\s+(?=\p{Lu}|\p{Lo})/u,
      "",
    )
    .replace(/^\p{Lu}[\p{Lu} .'’-]{2,30}:\s+(?=\p{Lu})/u, "");
}

/** The place of an article's dateline and where it ends: "NEW DELHI: ", "BEIJING, May 16 (Harbour Wire) - ". */
export function datelineOf(text: string): { readonly name: string; readonly end: number } | undefined {
  const match = /^(?<place>\p{Lu}[\p{Lu} .'’-]{2,30})(?::|, \p{L}+\.? \d{1,2}| \(|\s+[—–-])/u.exec(text);
  const place = match?.groups?.place?.trim();
  if (!match || !place) return undefined;
  const name = place.toLowerCase().replaceAll(/(?<=^|[ -])\p{Ll}/gu, (letter) => letter.toUpperCase());
  return { name, end: match[0].length };
}

/** "ORLO, May 16, 2026 The ferry …": a dateline without a dash before the sentence. */
const placeAndDay: RegExp = new RegExp(`^\\p{Lu}[\\p{Lu} .,'’-]{2,40}, ${month} \\d{1,2},? \\d{4},? (?=\\p{Lu})`, "u");

/** A sentence that no page can show: marks of a broken text, a list, a clock of the page's frame. */
export function isBroken(sentence: string): boolean {
  return (
    /``|^\p{Lu}\p{Ll}+: \d|''|―|…$|\.\.|\b\d{1,2}: ?\d{2} ?[AaPp]\.?[Mm]\b|^[\d(]|https?:|[|•►]|[!?] \p{Lu}/u.test(
      sentence,
    ) ||
    /\b(?:a|an|the|of|and|to|with|or)\W*$|[$£€]\d{1,2}\W*$|(?<!\d)[–—-] ?\d{1,2}\W*$/iu.test(sentence) ||
    (sentence.match(/\(/gu)?.length ?? 0) !== (sentence.match(/\)/gu)?.length ?? 0)
  );
}

/** "Ito told a news conference": what is left of a statement where its words were cut off. */
export function saysNothing(bare: string): boolean {
  return /^(?:[^\s,]+ ){1,6}(?:said|says|told (?:reporters|journalists|(?:a|the) (?:news|press) (?:conference|briefing)))$/u.test(
    bare,
  );
}

/** From so many words on a text that breaks off in English has its verb all but always. */
const longestScrap = 12;

/** "An earthquake with a magnitude of at least 5": a sentence that a wrong stop cut off before its verb. English. */
export function isScrap(bare: string): boolean {
  // The tagger takes some for nouns: "rescued", "sets".
  if (countWords(bare) > longestScrap || /(?<!\p{L})(?:\p{Ll}+ed|\p{Ll}{2,}[^s\P{L}]s)(?!\p{L})/u.test(bare))
    return false;
  const pieces = scanPieces(bare);
  return !tagEnglishWords(bare, pieces, 0, pieces.length).some((tag) => tag === "VERB" || tag === "AUX");
}

/** Shortest and longest passage in another language that is shown, in UTF-16 code units; Chinese says more in fewer. */
const foreignBounds: { readonly spaced: readonly [number, number]; readonly dense: readonly [number, number] } = {
  spaced: [40, 260],
  dense: [14, 120],
};

/** A whole sentence in another language: neither a dateline nor a byline nor a scrap, and not too long to be shown. */
export function isCompleteForeign(sentence: string): boolean {
  const dense = /\p{Script=Han}/u.test(sentence);
  const [least, most] = dense ? foreignBounds.dense : foreignBounds.spaced;
  if (sentence.length < least || sentence.length > most) return false;
  if (!/[.!?。！？؟]["”»]?$/u.test(sentence)) return false;
  return dense ? !/[：:]\s*\S{2,12}\s+\S{2,4}[：:]/u.test(sentence) : countWords(sentence) >= 7;
}

/** Straight quotation marks made curly; undefined where they do not pair, as in the middle of a longer quotation. */
export function curlQuotes(sentence: string): string | undefined {
  let open = false;
  let paired = true;
  const curled = sentence.replaceAll(/["“”]/gu, (mark) => {
    if ((mark === "“" && open) || (mark === "”" && !open)) paired = false;
    open = !open;
    return open ? "“" : "”";
  });
  return paired && !open && !breaksOff.test(curled) ? curled : undefined;
}

/** “She says, ‘you won”: the quotation inside goes on in what was left off. */
const breaksOff: RegExp = /‘[^’”]*”/u;

/** Words outside and inside the quotation marks of a sentence whose marks are curly and pair. */
export function splitQuoted(sentence: string): { readonly plain: number; readonly quoted: number } {
  const quoted = [...sentence.matchAll(/“([^”]*)”/gu)].map(([, words = ""]) => words).join(" ");
  return { plain: countWords(sentence.replaceAll(/“[^”]*”/gu, " ")), quoted: countWords(quoted) };
}

/** Marks of quotation of any kind. */
export function hasQuotes(text: string): boolean {
  return /["“”«»]/u.test(text);
}
