import { detached } from "../../core/index.ts";
import { stem } from "../../language/index.ts";
import { conceptsOfWord } from "./concepts.ts";
import { placeOfWord } from "./place-words.ts";
import { nameKey } from "./romanise.ts";
import { stateOfWord } from "./state-words.ts";
import { type Mark, markOf, type Term, termOf } from "./terms.ts";

/** All that one word can stand for, found once and kept. */
export interface WordReading {
  /** Its stem, apart for each language. */
  readonly stem: Term;
  readonly topics: readonly Mark[];
  readonly name: Mark | undefined;
  readonly state: Mark | undefined;
}

const cases = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}]/u;
const arabic = /^[\p{sc=Arab}]/u;
/** Conjunction, preposition and article that Arabic writes with the next word. */
const arabicHead = /^(?:وال|بال|كال|فال|لل|ال|و(?=\p{L}{4})|ب(?=\p{L}{4})|ل(?=\p{L}{4}))/u;

type Readings = Map<string, WordReading>;

/** By language; words with a capital and words without. */
const kept = new Map<string, { readonly capital: Readings; readonly small: Readings }>();
/** Readings kept of one language and kind; they can be made again. */
const mostKept = 25_000;

/** A word of one language as a term. */
export function wordTerm(word: string, language: string): Term {
  return termOf("word", `${language}:${word}`);
}

/** `word` is lower case; `language` the near language whose lists are used. */
export function readWord(word: string, capital: boolean, language: string): WordReading {
  const readings = readingsOf(language, capital);
  const found = readings.get(word);
  if (found) return found;
  if (readings.size >= mostKept) readings.clear();
  const own = detached(word);
  const made = makeReading(own, capital, language);
  readings.set(own, made);
  return made;
}

function readingsOf(language: string, capital: boolean): Readings {
  const found = kept.get(language) ?? { capital: new Map(), small: new Map() };
  kept.set(language, found);
  return capital ? found.capital : found.small;
}

function makeReading(word: string, capital: boolean, language: string): WordReading {
  const bare = arabic.test(word) ? word.replace(arabicHead, "") : word;
  const isName = capital || !cases.test(word);
  const concepts = conceptsOfWord(word, language);
  const place = isName ? placeOfWord(bare, language) : undefined;
  const key = isName ? (place ?? nameKey(bare)) : undefined;
  const state =
    stateOfWord(word, isName, language) ?? (bare === word ? undefined : stateOfWord(bare, isName, language));
  return {
    stem: wordTerm(stem(word, language), language),
    topics: (concepts.length > 0 || bare === word ? concepts : conceptsOfWord(bare, language)).map((concept) =>
      markOf("topic", concept),
    ),
    name: key ? markOf("name", key) : undefined,
    state: state ? markOf("state", state) : undefined,
  };
}
