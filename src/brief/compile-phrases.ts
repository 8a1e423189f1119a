/** What may stand before a word of the phrase, written onto it. */
const prefixes: Readonly<Record<string, string>> = { ar: "(?:[وفبلك]{0,2}(?:ال)?|لل)" };

/**
 * One pattern for a list of phrases: whole words where the script parts them, any white space for a space, `*` for the rest
 * of a word. Longer phrases come first. `language` (BCP 47 base) is asked for what it writes onto words.
 */
export function compilePhrases(phrases: readonly string[], flags: string, language: string = ""): RegExp {
  return new RegExp(phrasesSource(phrases, language), flags);
}

/** The same as the source of a pattern, to be part of another one. */
export function phrasesSource(phrases: readonly string[], language: string = ""): string {
  const alternatives = phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => {
      const body = phrase
        .replaceAll(/[.+?^${}()|[\]\\/]/gu, String.raw`\$&`)
        .replaceAll(" ", String.raw`\s+`)
        .replaceAll("*", String.raw`[\p{L}\p{M}’'-]{0,20}`);
      if (/\p{Script=Han}/u.test(phrase)) return body;
      return String.raw`(?<![\p{L}\p{N}])${prefixes[language] ?? ""}${body}(?![\p{L}\p{N}])`;
    });
  return `(?:${alternatives.join("|")})`;
}
