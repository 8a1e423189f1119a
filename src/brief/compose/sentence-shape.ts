import { countWords } from "../reading-time.ts";

/** A sentence that leans on the one before it cannot stand alone. */
export function opensLoose(sentence: string): boolean {
  if (/\bthe same\b(?!\s+(?:time|day|week|month|year)\b)/iu.test(sentence)) return true;
  return /^(?:he|she|they|it|this|that|these|those|but|and|yet|or|so|then|there|his|her|their|its|such|both|another|others|neither|either|however|still|also|instead|meanwhile|moreover|nevertheless|in addition|after that|for (?:his|her|their|its) part|in fact|in turn|among them|the (?:same|latter|former|two|pair|move|deal|decision|trip|step))\b/iu.test(
    sentence,
  );
}

/** Without its closing mark, ready to stand inside another sentence. */
export function bareSentence(sentence: string): string {
  return sentence.replace(/[.!?。！？؟]+$/u, "");
}

/** "BEIJING, May 16 (Harbour Wire) - ", "NEW DELHI: " and the like, which is no part of the sentence. */
export function withoutDateline(passage: string): string {
  return passage
    .replace(
      /^[\p{L} .,'’/]{2,40}(?:,\s*\p{L}+\.? \d{1,2}[^—–-]{0,10})?\s*(?:\([^()]{2,40}\))?\s*(?:—|–|―|-{1,2})\s+(?=\p{Lu}|\p{Lo})/u,
      "",
    )
    .replace(/^\p{Lu}[\p{Lu} .'’-]{2,30}:\s+(?=\p{Lu})/u, "");
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
  return paired && !open ? curled : undefined;
}

/** Words outside and inside the quotation marks of a sentence whose marks are curly and pair. */
export function splitQuoted(sentence: string): { readonly plain: number; readonly quoted: number } {
  const quoted = [...sentence.matchAll(/“([^”]*)”/gu)].map(([, words = ""]) => words).join(" ");
  return { plain: countWords(sentence.replaceAll(/“[^”]*”/gu, " ")), quoted: countWords(quoted) };
}
