const formats = new Map<string, Intl.ListFormat>();

/** "A", "A and B", "A, B and C" in a language; Arabic writes its "and" onto the word. */
export function listWords(words: readonly string[], language: string): string {
  if (language === "ar") return words.map((word, i) => (i === 0 ? word : ` و${word}`)).join("");
  const format = formats.get(language) ?? new Intl.ListFormat(language, { type: "conjunction" });
  formats.set(language, format);
  return format.format(words);
}
