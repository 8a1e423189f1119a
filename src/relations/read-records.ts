import type { Article } from "../article/index.ts";
import type { ClaimSet } from "../claims/index.ts";
import type { RelationRecord } from "./types.ts";

/** What an article's claims say about how states deal with each other. */
export function readRecords(_article: Article, _claims: ClaimSet): readonly RelationRecord[] {
  return [];
}
