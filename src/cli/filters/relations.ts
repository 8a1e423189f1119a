import { articleFields, parseArticle } from "../../article/index.ts";
import { readClaims } from "../../claims/index.ts";
import { failure, success } from "../../core/index.ts";
import { readRecords, type RelationRecord } from "../../relations/index.ts";
import { convertSpans } from "../offsets.ts";
import type { FilterFlags, Handler } from "./filter.ts";

export const known: readonly string[] = articleFields;

const spanFields = ["span", "evidence"];

/** Articles in, what states did with each other out. */
export function createHandler(flags: FilterFlags): Handler {
  return (line) => {
    const article = parseArticle(line);
    if (!article.ok) return failure(article.problem.code, article.problem.message, article.problem.hint);
    const claims = readClaims(article.value);
    const records = readRecords(article.value, claims).map((record) => writeRecord(record, flags.explain));
    return success([convertSpans({ id: article.value.id, records }, article.value.text, spanFields, flags)]);
  };
}

/** The rule that read a record is shown where the run is to explain itself. */
function writeRecord(record: RelationRecord, explain: boolean): object {
  const { rule, ...shown } = record;
  return explain ? { ...shown, explain: rule } : shown;
}
