import { articleFields, parseArticle } from "../../article/index.ts";
import { readClaims } from "../../claims/index.ts";
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
    return success([convertSpans({ ...claims }, article.value.text, spanFields, flags)]);
  };
}
