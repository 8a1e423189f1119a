import { stem } from "../../language/index.ts";
import { conceptsOfWord } from "./concepts.ts";
import { nameKey } from "./romanise.ts";
import { stateOfWord } from "./state-words.ts";

/** All that one word can stand for, found once and kept. */
export interface WordReading {
  readonly stem: string;
  readonly concepts: readonly string[];
  readonly nameKey: string | undefined;
  readonly state: string | undefined;
}

const cases = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}]/u;
const arabic = /^[\p{sc=Arab}]/u;
/** Conjunction, preposition and article that Arabic writes with the next word. */
const arabicHead = /^(?:وال|بال|كال|فال|لل|ال|و(?=\p{L}{4})|ب(?=\p{L}{4})|ل(?=\p{L}{4}))/u;

const kept = new Map<string, WordReading>();
const mostKept = 200_000;

/** `word` is lower case; `language` the near language whose lists are used. */
export function readWord(word: string, capital: boolean, language: string): WordReading {
  const key = `${language}${capital ? "+" : "-"}${word}`;
  const found = kept.get(key);
  if (found) return found;
  if (kept.size >= mostKept) kept.clear();
  const made = makeReading(word, capital, language);
  kept.set(key, made);
  return made;
}

function makeReading(word: string, capital: boolean, language: string): WordReading {
  const bare = arabic.test(word) ? word.replace(arabicHead, "") : word;
  const name = capital || !cases.test(word);
  const concepts = conceptsOfWord(word, language);
  return {
    stem: stem(word, language),
    concepts: concepts.length > 0 || bare === word ? concepts : conceptsOfWord(bare, language),
    nameKey: name ? nameKey(bare) : undefined,
    state: stateOfWord(word, name, language) ?? (bare === word ? undefined : stateOfWord(bare, name, language)),
  };
}
