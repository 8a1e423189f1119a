import type { Article } from "../article/index.ts";
import { baseLanguage, detectLanguage, findMentions, findTimes } from "../language/index.ts";
import { readAttributionsBy } from "./cues/cue-patterns.ts";
import { finishAttributions } from "./finish-attributions.ts";
import { finishFigures } from "./figures/finish-figures.ts";
import { placeQuotes } from "./place-quotes.ts";
import { readEnglishAttributions } from "./english/read-attributions.ts";
import { readFigures } from "./figures/read-figures.ts";
import { readText } from "./reading.ts";
import type { ClaimSet } from "./types.ts";

/**
 * Reads who said what out of an article, with its figures, times and names. Spans are UTF-16 offsets into
 * `article.text`. In a language without cue data there are no attributions, and `unsupportedLanguage` names it.
 */
export function readClaims(article: Article): ClaimSet {
  const language = baseLanguage(article.language ?? detectLanguage(article.text));
  const reading = readText(article.text, language);
  const mentions = findMentions(article.text, language, reading.pieces);
  const drafts = language === "en" ? readEnglishAttributions(reading) : readAttributionsBy(reading);
  const attributions = finishAttributions(
    { article: article.id, reading, mentions, date: article.publishedAt },
    drafts ?? [],
  );
  const times = findTimes(article.text, language, article.publishedAt, reading.pieces);
  return {
    attributions,
    figures: finishFigures(
      { article: article.id, reading, attributions, times, date: article.publishedAt },
      readFigures(reading),
    ),
    quotes: placeQuotes(reading, attributions),
    times,
    mentions,
    ...(article.publishedAt
      ? { reference: { at: article.publishedAt, precision: article.precision ?? "second" } }
      : {}),
    ...(drafts ? {} : { unsupportedLanguage: language }),
  };
}
