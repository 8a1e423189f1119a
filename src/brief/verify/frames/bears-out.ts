import { findMentions, stem, stopWords, tokenize } from "../../../language/index.ts";

/** Share of a sentence's content words that another outlet's passage has to have. */
const leastShare = 0.7;

/** What denies, by language. */
const denials: Readonly<Record<string, RegExp>> = {
  ru: /(?<!\p{L})(?:не|нет|ни|без|никто|никогда)(?!\p{L})/giu,
  de: /(?<!\p{L})(?:nicht|kein\p{L}*|nie|niemals|niemand|ohne)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:pas|jamais|aucune?|sans|ni|plus)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:no|nunca|sin|ningun[ao]?|ni|nadie)(?!\p{L})/giu,
  zh: /不|没|未|无|非/gu,
  ar: /(?<!\p{L})(?:لا|لم|لن|ليس|ليست|ما|دون|غير)(?!\p{L})/gu,
};

/**
 * True where a passage of one outlet says what a sentence of another does, both in one language: the numbers and names of
 * the sentence, as many denials, and most of its words. It adds an outlet to a sentence that one outlet has letter by letter.
 */
export function bearsOut(passage: string, told: string, language: string): boolean {
  const numbers = new Set(numbersOf(passage));
  if (!numbersOf(told).every((number) => numbers.has(number))) return false;
  if (countDenials(passage, language) !== countDenials(told, language)) return false;
  const names = new Set(findMentions(passage, language).map(({ code }) => code));
  if (!findMentions(told, language).every(({ code }) => names.has(code))) return false;
  const known = stemsOf(passage, language);
  const own = [...stemsOf(told, language)];
  return own.length > 2 && own.filter((word) => known.has(word)).length >= leastShare * own.length;
}

function numbersOf(text: string): readonly string[] {
  return text.match(/\d+(?:[.,]\d+)*/gu) ?? [];
}

function countDenials(text: string, language: string): number {
  return text.match(denials[language] ?? /$^/gu)?.length ?? 0;
}

function stemsOf(text: string, language: string): ReadonlySet<string> {
  const stops = stopWords(language);
  return new Set(tokenize(text, language).flatMap(({ text: word }) => (stops.has(word) ? [] : [stem(word, language)])));
}
