import { stemmer as arabic } from "@orama/stemmers/arabic";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { detached } from "../core/index.ts";
import { baseLanguage } from "./detect-language.ts";

/** A stemmer, and the stems of words seen: news repeats them. */
interface Stemmer {
  readonly stemWord: (word: string) => string;
  readonly known: Map<string, string>;
}

const stemmers: ReadonlyMap<string, Stemmer> = new Map(
  Object.entries({ ar: arabic, en: english, fr: french, de: german, ru: russian, es: spanish }).map(
    ([code, stemWord]) => [code, { stemWord, known: new Map() }],
  ),
);

/** Words of one language whose stems are kept; then it begins anew, so that memory stays flat. */
const mostKnown = 30_000;

/** The Snowball stem of a lower-case word; the word itself in a language without a stemmer (Chinese among them). */
export function stem(word: string, language: string): string {
  const stemmer = stemmers.get(language) ?? stemmers.get(baseLanguage(language));
  if (!stemmer) return word;
  const { known, stemWord } = stemmer;
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const own = detached(word);
  const stemmed = stemWord(own);
  known.set(own, stemmed);
  return stemmed;
}
