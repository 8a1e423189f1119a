import data from "../data/titles.json" with { type: "json" };

const address = data.address.split(" ");
const short = data.short.split(" ");
const offices: ReadonlySet<string> = new Set(data.offices.split(" "));

const openers: ReadonlySet<string> = new Set([...address, ...short, ...offices]);
const titleWords: ReadonlySet<string> = new Set([...openers, ...data.inside.split(" ")]);

/** A form of address or an office, lower case and without its stop: what follows it in capitals is one person's name. */
export function opensName(word: string): boolean {
  return openers.has(word);
}

/** A word that stands in a title before a name, lower case: "mr", "president", "former". */
export function isTitleWord(word: string): boolean {
  return titleWords.has(word);
}

/** No word for an office is longer, in UTF-16 code units. */
const longestWord = 20;

/** "Prime Minister", "Attorney-General", "the King": a name that ends on the word for an office. */
export function endsInOffice(name: string): boolean {
  return offices.has(/\p{L}+$/u.exec(name.slice(-longestWord))?.[0].toLowerCase() ?? "");
}

const capitalised = (words: Iterable<string>): string[] =>
  [...words].map((word) => word.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()));

/** "Mr", "Sen": forms of address and short forms of offices as they are written, without their stop, for a pattern. */
export const honorificForms: string = capitalised([...address, ...short]).join("|");

/**
 * Words that may be the last of a title before a name, as they are written: with a capital, and trades in small letters.
 * "President", "Sen", "State" (of "Secretary of State"), "lawyer".
 */
export const titleEnds: readonly string[] = [
  ...capitalised([...openers, ...data.officeEnds.split(" ")]),
  ...data.callings.split(" "),
];
