import { type Article, articleFields, parseArticle } from "../../article/index.ts";
import { type ClaimSet, readClaims } from "../../claims/index.ts";
import { failure, success } from "../../core/index.ts";
import { type Pair, readEventSentence, readPair, readRecords, type RelationRecord } from "../../relations/index.ts";
import { convertSpans } from "../offsets.ts";
import type { FilterFlags, Handler } from "./filter.ts";

export const known: readonly string[] = [...articleFields, "pair"];

const spanFields = ["span", "evidence"];

/** Articles in, what states did with each other out. */
export function createHandler(flags: FilterFlags): Handler {
  return (line) => {
    const article = parseArticle(line);
    if (!article.ok) return failure(article.problem.code, article.problem.message, article.problem.hint);
    const claims = readClaims(article.value);
    const pair = parsePair(line.pair);
    const found = pair ? [readPair(article.value, claims, pair)] : readAll(article.value, claims);
    const records = found.map((record) => writeRecord(record, flags.explain));
    return success([convertSpans({ id: article.value.id, records }, article.value.text, spanFields, flags)]);
  };
}

function readAll(article: Article, claims: ClaimSet): readonly RelationRecord[] {
  const found = readRecords(article, claims);
  if (found.length > 0) return found;
  const one = readEventSentence(article, claims);
  return one ? [one] : [];
}

/** Two mentions as they stand in the text; undefined where the line asks for no pair. */
function parsePair(value: unknown): Pair | undefined {
  if (typeof value !== "object" || value === null || !("source" in value) || !("target" in value)) return undefined;
  const { source, target } = value;
  return typeof source === "string" && typeof target === "string" ? { source, target } : undefined;
}

/** The rule that read a record is shown where the run is to explain itself. */
function writeRecord(record: RelationRecord, explain: boolean): object {
  const { rule, ...shown } = record;
  return explain ? { ...shown, explain: rule } : shown;
}
