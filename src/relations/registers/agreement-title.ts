import words from "./data/agreement-words.json" with { type: "json" };

const titles = new Map(Object.entries(words.titles).map(([language, source]) => [language, new RegExp(source, "iu")]));

/** Where the name ends and the sentence goes on. */
const goesOn =
  /(?:, (?:he|she|they|it|which|who|said|according|while|with)\b|\s(?:during|after|before|when|as|and (?:an?|he|she|they|it|the two|oversaw|held)|in (?:Beijing|Moscow)|at the)\s).*$/iu;

/**
 * The name of an agreement in a passage, in its own words and on one line; undefined where it has none. `language` is a
 * bare code.
 */
export function titleIn({ text, language }: { readonly text: string; readonly language: string }): string | undefined {
  const line = text.replace(/\s+/gu, " ");
  const quoted = /《[^《》]{4,80}》/u.exec(line)?.[0];
  const found = quoted ?? titles.get(language)?.exec(line)?.[0];
  return found?.replace(goesOn, "").trim();
}

const nouns = Object.entries(words.nouns).map(([noun, source]) => ({
  noun,
  pattern: new RegExp(`(?<!\\p{sc=Latin}|\\p{sc=Cyrillic})(?:${source})(?!\\p{sc=Latin}|\\p{sc=Cyrillic})`, "iu"),
}));

/** Right behind a verb stands what it is about; further on other papers may be named. UTF-16 units. */
const reach = 80;
const signing = new RegExp(`(?<!\\p{L})(?:${words.signing})`, "iu");

/**
 * What kind of paper a passage speaks of, in English, whatever its language: the one behind its word of signing, else any;
 * undefined where it does not say.
 */
export function nounIn({ text }: { readonly text: string }): string | undefined {
  const signed = signing.exec(text);
  const behind = signed ? text.slice(signed.index, signed.index + reach) : "";
  return [behind, text]
    .map((part) => nouns.find(({ pattern }) => pattern.test(part))?.noun)
    .find((noun) => noun !== undefined);
}
