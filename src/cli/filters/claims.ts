import { articleFields, parseArticle } from "../../article/index.ts";
import { type Attribution, type Figure, readClaims, ruleFacts, unitName } from "../../claims/index.ts";
import { failure, success } from "../../core/index.ts";
import { convertSpans } from "../offsets.ts";
import type { FilterFlags, Handler } from "./filter.ts";

export const known: readonly string[] = articleFields;

const spanFields = ["span", "source", "cue", "content", "sentence", "resolvedFrom"];

/** Articles in, who said what in them out. */
export function createHandler(flags: FilterFlags): Handler {
  return (line) => {
    const article = parseArticle(line);
    if (!article.ok) return failure(article.problem.code, article.problem.message, article.problem.hint);
    const claims = readClaims(article.value);
    const explain = flags.explain ? { explain: explainRules(claims.attributions, article.value.language ?? "en") } : {};
    return success([
      convertSpans(
        { ...claims, figures: claims.figures.map(writeFigure), ...explain },
        article.value.text,
        spanFields,
        flags,
      ),
    ]);
  };
}

/** A range is written as a pair, and the unit by its English name with the code beside it. */
function writeFigure(figure: Figure): object {
  const { low, high, value, unit, ...rest } = figure;
  const named = { unit: unitName(unit), unitCode: unit };
  return low === undefined || high === undefined
    ? { ...rest, value, ...named }
    : { ...rest, value: [low, high], low, high, ...named };
}

/** What each rule that found something in this article reads, and how often it is right. */
function explainRules(attributions: readonly Attribution[], language: string): object[] {
  const ids = [...new Set(attributions.map(({ rule }) => rule))];
  return ids.map((id) => ruleFacts(id, language) ?? { id }).map((facts) => ({ ...facts }));
}
