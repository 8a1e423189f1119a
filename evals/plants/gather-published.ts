import { isRecord, textField } from "../read-set.ts";
import type { Json } from "../types.ts";
import type { Passage, Published } from "./types.ts";

/** The English sentences of pages that `rapporteur brief` wrote, with the passages that they cite out of `articles`. */
export function gatherPublished(briefs: readonly Json[], articles: readonly Json[]): readonly Published[] {
  const byId = new Map(articles.map((article) => [textField(article, "id"), article]));
  return briefs.flatMap((brief) => rowsOf(brief.sentences).flatMap((sentence) => readSentence(sentence, byId) ?? []));
}

function readSentence(sentence: Json, articles: ReadonlyMap<string, Json>): Published | undefined {
  const passages = rowsOf(sentence.citations).flatMap((citation) => {
    const article = articles.get(textField(citation, "article"));
    return article ? [readPassage(citation, article)] : [];
  });
  const text = textField(sentence, "text");
  return text && passages.length > 0 ? { id: textField(sentence, "id"), text, passages } : undefined;
}

/** Spans are in UTF-16 code units: `brief` is to be run without `--offsets codepoints`. */
function readPassage(citation: Json, article: Json): Passage {
  const [start = 0, end = 0] = Array.isArray(citation.span) ? citation.span.map(Number) : [];
  const text = textField(article, "text");
  const [publishedAt, language] = [textField(article, "publishedAt"), textField(article, "language")];
  return {
    text: text.slice(start, end),
    article: text,
    outlet: textField(citation, "outlet"),
    ...(publishedAt ? { publishedAt } : {}),
    ...(language ? { language } : {}),
  };
}

function rowsOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
