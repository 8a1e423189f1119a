interface Marks {
  readonly inner: readonly [string, string];
  readonly outer: readonly [string, string];
}

/** The marks that a language sets round a name or a word, and round the same inside a quotation. */
const marksOf: Readonly<Record<string, Marks>> = {
  ru: { inner: ["„", "“"], outer: ["«", "»"] },
  de: { inner: ["‚", "‘"], outer: ["„", "“"] },
  fr: { inner: ["“", "”"], outer: ["«\u00A0", "\u00A0»"] },
  es: { inner: ["“", "”"], outer: ["«", "»"] },
  zh: { inner: ["‘", "’"], outer: ["“", "”"] },
  ar: { inner: ["“", "”"], outer: ["«", "»"] },
};

/** Double marks of quotation; with the white space that French sets inside them. */
const anyMark: RegExp = /[«„「『]\s?|\s?[»”」』]|["“]/gu;

/** »so« is «so» in German books and newspapers. */
const turned: RegExp = /(?<![^\s(])»(?=\S)([^«»]*)(?<=\S)«/gu;

/**
 * Words with the quotation marks of a language in the place of the source's: the inner ones where they are to stand inside
 * the page's own marks. Undefined where the marks do not pair, as in a piece that was cut out of somebody's quotation, or
 * where one quotation stands in another.
 */
export function setQuotes(words: string, language: string, where: keyof Marks): string | undefined {
  const pair = marksOf[language]?.[where];
  if (!pair || /``|''/u.test(words)) return undefined;
  let open = false;
  let paired = true;
  const set = words.replaceAll(turned, "«$1»").replaceAll(anyMark, (sign) => {
    // “ opens, and closes what „ has opened.
    const closes = /[»”」』]/u.test(sign) || (open && /["“]/u.test(sign));
    paired &&= closes === open;
    open = !closes;
    return pair[closes ? 1 : 0];
  });
  return paired && !open ? set : undefined;
}

/** The same for words that the page shows in any case, such as a headline: marks that do not pair are left out. */
export function innerQuotes(words: string, language: string): string {
  return setQuotes(words, language, "inner") ?? words.replaceAll(/``|''|\s?[»”」』]|[«“„「『]\s?|"/gu, "");
}
