import { stemmer as arabic } from "@orama/stemmers/arabic";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { baseLanguage } from "./detect-language.ts";

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  ar: arabic,
  en: english,
  fr: french,
  de: german,
  ru: russian,
  es: spanish,
};
/** Words seen are kept, since news repeats them; started anew when full so that memory stays flat. */
const known = new Map<string, string>();
const mostKnown = 200_000;

/** The Snowball stem of a lower-case word; the word itself in a language without a stemmer (Chinese among them). */
export function stem(word: string, language: string): string {
  const base = baseLanguage(language);
  const stemWord = stemmers[base];
  if (!stemWord) return word;
  const key = `${base} ${word}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const stemmed = stemWord(word);
  known.set(key, stemmed);
  return stemmed;
}
