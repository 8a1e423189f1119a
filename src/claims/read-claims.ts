import type { Article } from "../article/index.ts";
import { type ClaimId, contentId, type Span } from "../core/index.ts";
import { baseLanguage, detectLanguage } from "../language/index.ts";
import type { Draft } from "./draft.ts";
import { readEnglishAttributions } from "./read-attributions.ts";
import { type FigureDraft, readFigures } from "./read-figures.ts";
import { readText, type Reading } from "./reading.ts";
import type { Attribution, ClaimSet, Figure } from "./types.ts";

/** Reads who said what out of an article. Spans are UTF-16 offsets into `article.text`. */
export function readClaims(article: Article): ClaimSet {
  const language = baseLanguage(article.language ?? detectLanguage(article.text));
  const reading = readText(article.text, language);
  const drafts = language === "en" ? readEnglishAttributions(reading) : [];
  const figures = readFigures(reading).map((draft) => finishFigure(article.id, reading, draft));
  const attributions = drafts.map((draft) => finish(article.id, reading, draft));
  return {
    attributions,
    figures,
    quotes: [],
    times: [],
    mentions: [],
    ...(language === "en" ? {} : { unsupportedLanguage: language }),
  };
}

function finish(article: string, reading: Reading, draft: Draft): Attribution {
  const sentence: Span = reading.sentences[draft.sentence]?.span ?? [0, 0];
  const [cue] = draft.cue;
  return {
    id: contentId<"claim">("c", article, "attribution", String(cue?.[0]), String(cue?.[1])) satisfies ClaimId,
    source: draft.source,
    cue: draft.cue,
    content: draft.content,
    sentence,
    speaker: { kind: "person" },
    certainty: "certain",
    polarity: draft.negated ? "negative" : "positive",
    cueClass: "neutral",
    mode: "indirect",
    rule: draft.rule,
  };
}

function finishFigure(article: string, reading: Reading, draft: FigureDraft): Figure {
  return {
    id: contentId<"claim">("c", article, "figure", String(draft.span[0]), String(draft.span[1])),
    ...draft,
    sentence: [0, reading.text.length],
  };
}
