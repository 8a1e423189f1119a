import lists from "../data/leaning.en.json" with { type: "json" };
import { scanPieces, stopWords, tagEnglishWords, tokenize, type WordTag } from "../../language/index.ts";
import { openCache } from "../verify/cache.ts";

const machines = new RegExp(`\\b(?:${lists.machines.join("|")})\\b`, "iu");

const commands: ReadonlySet<string> = new Set(lists.commands.split(" "));

/** True where a sentence of a page's language has words of that language between its names: not a line in another one. */
export function isInLanguage(sentence: string, language: string): boolean {
  const stops = stopWords(language);
  const words = tokenize(sentence, language);
  return words.filter(({ text }) => stops.has(text)).length * 10 >= words.length;
}

/** Sentences open with the same two words again and again, and only those are tagged. */
const openings = openCache<readonly WordTag[]>(2000);

/** True for a sentence that tells its reader, or a machine that reads it, what to do: it reports nothing. */
export function isCommand(sentence: string): boolean {
  if (machines.test(sentence) || /^\W*(?:please|note|warning|attention|system|assistant|todo)\b[ ,:]/iu.test(sentence))
    return true;
  const pieces = scanPieces(sentence);
  const [first] = pieces;
  const word = first ? sentence.slice(first.start, first.end) : "";
  const after = pieces[1] ? sentence.slice(pieces[1].start, pieces[1].end) : "";
  // A command is a verb's base form, and no finite verb follows it: "Calls were not answered", "Ford finished".
  if (!first || /(?:ing|ed|[^s]s)$/u.test(word)) return false;
  const opening = sentence.slice(first.start, pieces[1]?.end ?? first.end);
  const [tag, next] = openings.get(opening, () => tagEnglishWords(sentence, pieces, 0, Math.min(2, pieces.length)));
  if (tag === "VERB" && next === "VERB" && after.endsWith("ed")) return false;
  return (
    tag === "VERB" ||
    (tag === "PROPN" && next === "DET") ||
    (commands.has(word.toLowerCase()) && /^(?:DET|PROPN|NUM|ADP)$/u.test(next ?? ""))
  );
}
