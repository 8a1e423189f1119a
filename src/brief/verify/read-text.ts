import { readClaims } from "../../claims/index.ts";
import { contentId, type Span } from "../../core/index.ts";
import {
  findNumbers,
  type Piece,
  scanPieces,
  splitSentences,
  stem,
  stopWords,
  verbBase,
} from "../../language/index.ts";
import { joinDays } from "./join-days.ts";
import type { TextReading, Word } from "./types.ts";

/** Reads everything that the checks compare; `reference` (RFC 3339) resolves relative days. */
export function readText(text: string, language: string, reference?: string): TextReading {
  const pieces = scanPieces(text);
  const sentences = splitSentences(text, language);
  const { figures, attributions, times, mentions } = readClaims({
    id: contentId<"article">("a", text),
    text,
    language,
    ...(reference ? { publishedAt: reference } : {}),
  });
  return {
    text,
    language,
    sentences,
    words: wordsOf(pieces, sentences, language),
    numbers: findNumbers(text, language, pieces),
    figures,
    attributions,
    times: joinDays(text, times),
    mentions,
  };
}

/** Marks that end a clause. */
const clauseEnds: ReadonlySet<string> = new Set([",", ";", ":", "—", "–", "(", ")", ".", "!", "?"]);

/** The words of a text alone, where nothing else of it is looked up. */
export function readWords(text: string, language: string): readonly Word[] {
  return wordsOf(scanPieces(text), splitSentences(text, language), language);
}

function wordsOf(pieces: readonly Piece[], sentences: readonly Span[], language: string): readonly Word[] {
  const stops = stopWords(language);
  const words: Word[] = [];
  let sentence = 0;
  let clause = 0;
  for (const { text, start, end, kind, capital } of pieces) {
    while (sentence < sentences.length - 1 && (sentences[sentence]?.[1] ?? 0) <= start) {
      sentence += 1;
      clause += 1;
    }
    if (kind === "mark" && clauseEnds.has(text)) clause += 1;
    if (kind !== "word" && kind !== "number") continue;
    const stop = stops.has(text) || (text.includes("'") && stops.has(text.replace(/n't$/u, "")));
    words.push({
      text,
      stem: stem(language === "en" ? verbBase(text) : text, language),
      start,
      end,
      capital,
      stop,
      sentence,
      clause,
    });
  }
  return words;
}

/** Words that say something of their own: no function words, no lone letters. */
export function contentWords(words: readonly Word[]): readonly Word[] {
  return words.filter(({ stop, text }) => !stop && text.length > 1);
}

/** The words of which any part stands in a span. */
export function wordsIn(words: readonly Word[], [from, to]: Span): readonly Word[] {
  return words.filter(({ start, end }) => from < end && start < to);
}
