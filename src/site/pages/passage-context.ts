import type { Span } from "../../core/index.ts";

/** Text around a passage that is shown for context, in UTF-16 code units. */
const contextLength = 110;

/** What stands around a passage, each side with the white space that parts it from the passage. */
export interface PassageContext {
  readonly before: string;
  readonly after: string;
}

/**
 * What stands before and after a passage in its paragraph. A passage that is a paragraph of its own is shown after the end of
 * the one before, or before the beginning of the next: only one that is the whole text has nothing around it. Cut at a word.
 */
export function contextOf(text: string, [start, end]: Span): PassageContext {
  const above = text.slice(0, start);
  const below = text.slice(end);
  const opening = above.slice(above.lastIndexOf("\n\n") + 1).trimStart();
  const closing = below.split("\n\n", 1)[0]?.trimEnd() ?? "";
  // A full stop or a quotation mark left over after a passage is no context.
  if (/[\p{L}\p{N}]/u.test(opening + closing)) return { before: cutBefore(opening), after: cutAfter(closing) };
  const previous = above.trimEnd().split("\n\n").at(-1)?.trim() ?? "";
  if (previous) return { before: `${cutBefore(previous)} ${opening}`, after: closing };
  const next = below.slice(closing.length).trimStart().split("\n\n", 1)[0] ?? "";
  return { before: opening, after: next ? `${closing} ${cutAfter(next.trimEnd())}` : closing };
}

function cutBefore(text: string): string {
  return text.length <= contextLength ? text : `… ${text.slice(-contextLength).replace(/^\S*\s/u, "")}`;
}

function cutAfter(text: string): string {
  return text.length <= contextLength ? text : `${text.slice(0, contextLength).replace(/\s\S*$/u, "")} …`;
}
