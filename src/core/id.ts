import { hash } from "node:crypto";

/** An id is made from content, so that the same input gives the same id on every machine. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };
export type ArticleId = Id<"article">;
export type StoryId = Id<"story">;
export type ClaimId = Id<"claim">;
export type RecordId = Id<"record">;

/**
 * A stable id: the first 80 bits of SHA-256 over the parts, in lower-case hexadecimal after a one-letter prefix.
 * Parts are parted by U+0000, so that ("ab","c") and ("a","bc") differ.
 */
export function contentId<Kind extends string>(prefix: string, ...parts: readonly string[]): Id<Kind> {
  return `${prefix}${digest(parts.join("\u0000")).slice(0, 20)}` as Id<Kind>;
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
function digest(text: string): string {
  return hash("sha256", text, "hex");
}
