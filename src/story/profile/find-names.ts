import { scanPieces } from "../../language/index.ts";
import { nearLanguage } from "./concepts.ts";
import { readWord } from "./read-word.ts";

/**
 * The words of a text behind the names that an explanation tells by their sound or place ("KRTSK", "capital of CHN"): of each
 * the first that it was read from. What was read out of a run without blanks is not found again.
 */
export function findNames(text: string, language: string, keys: ReadonlySet<string>): ReadonlyMap<string, string> {
  const near = nearLanguage(language);
  const found = new Map<string, string>();
  for (const { text: word, start, end, kind, capital } of scanPieces(text)) {
    if (kind !== "word") continue;
    const key = readWord(word, capital, near).name?.text;
    if (key !== undefined && keys.has(key) && !found.has(key)) found.set(key, text.slice(start, end));
    if (found.size === keys.size) break;
  }
  return found;
}
