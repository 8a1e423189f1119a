import { PostgresAdapter, type RawBuilder, sql } from "kysely";
import type { Database } from "./open-store.ts";

/**
 * The condition that a row of `search_doc` has, of each group, at least one word. Words are letters, marks and digits,
 * a stem with a tilde before it; anything else in them is dropped here, so that no query can break the engine's own.
 */
export function matchWords(db: Database, groups: readonly (readonly string[])[]): RawBuilder<boolean> {
  const plain = groups
    .map((words) => words.map((word) => word.replace(/[^\p{L}\p{M}\p{N}~]/gu, "")).filter((word) => word !== ""))
    .filter((words) => words.length > 0);
  if (plain.length === 0) return sql<boolean>`1 = 1`;
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    const parts = plain.map((words) => sql`string_to_array(search_doc.words, ' ') && ${words}::text[]`);
    return sql<boolean>`(${sql.join(parts, sql` and `)})`;
  }
  const query = plain.map((words) => `(${words.map((word) => `"${word}"`).join(" OR ")})`).join(" AND ");
  return sql<boolean>`search_doc.place in (select rowid from search_words where search_words match ${query})`;
}
